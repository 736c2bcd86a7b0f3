"""A quarter's archive: its documents, the files of evidence themselves, and an index that says of each what it is.

Files are read from the store one at a time and written to the archive at once, so memory is bounded by the largest.
"""

import hashlib
import mimetypes
import zipfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Final

from documents.evidence_index import IndexLine, evidence_index
from documents.file_names import TakenPaths, safe
from documents.making import Material, documents_of
from documents.making import name_of as paper_name
from domain.evidence.evidence import Piece, PieceKind, Verdict
from domain.language.formats import step_text

CHAT_LIMIT: Final = 45 * 1024 * 1024
"""Bytes an archive may have that is sent in a chat: bots send files of up to 50 MB (Bot API, "sendDocument")."""

SUMS: Final = "SHA256SUMS"
"""The file that `sha256sum --check` reads."""

_INDEX: Final = 256 * 1024
"""Bytes kept free for the index and what an archive says about its files."""

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""Time of the files in an archive: the same content is the same archive."""

Fetch = Callable[[str], Awaitable[bytes | None]]
"""Reads a file of evidence by its SHA-256; None where it is not there, OSError where the store fails."""


class EvidencePlace(StrEnum):
    """Places of a piece: in the archive, or the reason why it is not."""

    INSIDE = "inside"
    LINK = "link"
    TOO_LARGE = "too_large"
    NOT_KEPT = "not_kept"
    MISSING = "missing"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class _Placed:
    piece: Piece
    place: EvidencePlace
    path: str = ""


async def write_archive(out: BinaryIO, material: Material, fetch: Fetch, most: int | None = None) -> None:
    """Write the archive to a file; beyond `most` bytes, files of evidence are left out, and the index says which.

    Of a year, which an agency publishes, it has the documents alone: files of evidence may name persons.
    """
    with zipfile.ZipFile(out, "w") as archive:
        sums = [
            (_written(archive, one.name, one.content, zipfile.ZIP_DEFLATED), one.name) for one in documents_of(material)
        ]
        if material.paper.year is None and material.given.pieces:
            room = None if most is None else most - _INDEX - sum(one.compress_size for one in archive.infolist())
            placed = await _evidence(archive, material, fetch, room, sums)
            index = evidence_index(material.paper, material.given, [_line(one) for one in placed])
            name = f"{paper_name(material.paper)}-evidence.xlsx"
            sums.append((_written(archive, name, index, zipfile.ZIP_DEFLATED), name))
        listed = "".join(f"{digest}  {name}\n" for digest, name in sums)
        _written(archive, SUMS, listed.encode(), zipfile.ZIP_DEFLATED)


def archive_name(material: Material) -> str:
    """The name of the archive's file."""
    return f"{paper_name(material.paper)}.zip"


async def _evidence(
    archive: zipfile.ZipFile, material: Material, fetch: Fetch, room: int | None, sums: list[tuple[str, str]]
) -> list[_Placed]:
    """Write the files of evidence, those that count first; one that several steps have is written once."""
    names, paths, placed = TakenPaths(), dict[str, str](), list[_Placed]()
    for piece in sorted(material.given.pieces, key=_order):
        digest = piece.sha256
        if piece.kind is PieceKind.LINK:
            placed.append(_Placed(piece, EvidencePlace.LINK))
        elif digest is None:
            placed.append(_Placed(piece, EvidencePlace.NOT_KEPT))
        elif digest in paths:
            placed.append(_Placed(piece, EvidencePlace.INSIDE, paths[digest]))
        elif room is not None and (piece.size or 0) > room:
            placed.append(_Placed(piece, EvidencePlace.TOO_LARGE))
        else:
            found = await fetch(digest)
            place = EvidencePlace.MISSING if found is None else _checked(found, digest, room)
            path = names.take(_path(piece, digest)) if place is EvidencePlace.INSIDE else ""
            placed.append(_Placed(piece, place, path))
            if found is not None and place is EvidencePlace.INSIDE:
                sums.append((_written(archive, path, found, zipfile.ZIP_STORED), path))
                paths[digest] = path
                room = None if room is None else room - len(found) - 4 * len(path.encode()) - 256
    return sorted(placed, key=lambda one: (one.piece.round, one.piece.plan, one.piece.step, one.piece.id))


def _checked(found: bytes, digest: str, room: int | None) -> EvidencePlace:
    if hashlib.sha256(found).hexdigest() != digest:
        return EvidencePlace.DAMAGED
    return EvidencePlace.INSIDE if room is None or len(found) <= room else EvidencePlace.TOO_LARGE


def _order(one: Piece) -> tuple[int, int]:
    """Order of pieces: the accepted first, those sent back last, since the end is left out where there is no room."""
    return {Verdict.ACCEPTED: 0, Verdict.RETURNED: 2}.get(one.verdict, 1) if one.verdict else 1, one.id


def _path(one: Piece, digest: str) -> str:
    """A file's path: a folder a quarter, step and unit, and its own name."""
    ending = mimetypes.guess_extension(one.type or "") or ""
    folders = (one.round.replace("/", "-"), step_text(one.step, "th"), one.unit)
    return "/".join(("evidence", *(safe(each, "-") for each in folders), safe(one.name, f"{digest[:12]}{ending}")))


def _line(one: _Placed) -> IndexLine:
    return IndexLine(one.piece, one.place.value, one.path)


def _written(archive: zipfile.ZipFile, name: str, content: bytes, how: int) -> str:
    """Write a file into the archive; returns its SHA-256."""
    about = zipfile.ZipInfo(name, _EPOCH)
    about.external_attr = 0o600 << 16
    archive.writestr(about, content, how)
    return hashlib.sha256(content).hexdigest()
