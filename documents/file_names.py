"""Paths of files as an archive may hold them on any system: no paths, no tricks, none twice."""

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

from documents.cleaning import clean

MOST_BYTES: Final = 120
"""Bytes of a name in UTF-8; systems take 255 for one part of a path, and people put archives into deep folders."""

_FORBIDDEN: Final = re.compile(r'[<>:"|?*]')
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_ENDING: Final = re.compile(r"\.[A-Za-z0-9]{1,8}$")


def safe(name: str, otherwise: str) -> str:
    """A file's own name without what a system could take for a path, a device or a command; Thai stays.

    `otherwise` is the name of a file whose own leaves nothing.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", clean(name)))[-1].replace("\n", " ")
    plain = _FORBIDDEN.sub("_", last).strip(" .")
    ending = found[0] if (found := _ENDING.search(plain)) else ""
    stem = _cut(plain.removesuffix(ending).rstrip(" ."), MOST_BYTES - len(ending))
    if not stem:
        return otherwise
    return f"_{stem}{ending}" if _RESERVED.fullmatch(stem + ending) else stem + ending


class TakenPaths:
    """Paths taken in an archive: one that is there already, in whatever case, is numbered."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, path: str) -> str:
        """A path nobody has, which is taken from now on."""
        wanted, number = PurePosixPath(path), 1
        found = wanted
        while str(found).casefold() in self._taken:
            number += 1
            found = wanted.with_name(f"{wanted.stem} ({number}){wanted.suffix}")
        self._taken.add(str(found).casefold())
        return str(found)


def _cut(text: str, most: int) -> str:
    """The beginning of a text that has at most `most` bytes, with no mark without its letter."""
    kept = text.encode()[:most].decode(errors="ignore")
    while len(kept) < len(text) and kept and unicodedata.category(text[len(kept)]) in ("Mn", "Me"):
        kept = kept[:-1]
    return kept.rstrip(" .")
