"""An archive has a quarter's documents and the files of its evidence, and an index that says of each what it is."""

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import python_calamine

from bundled.bundle import load_bundle
from documents.archive import archive_name, write_archive
from documents.evidence_index import GivenEvidence
from documents.making import Material
from domain.evidence.evidence import Piece, PieceKind, PieceState, Verdict
from samples.papers import paper

SENT = datetime(2020, 7, 1, 18, tzinfo=UTC)


def piece(number: int, content: bytes = b"one", name: str = "รายงาน.pdf", **more: Any) -> Piece:
    """A file that is kept."""
    kept = Piece(
        number, "4/2563", 2563, "M1.1/4", "hr", 1, PieceKind.DOCUMENT, PieceState.KEPT, 7, "ก", SENT, name, len(content)
    )
    return replace(kept, sha256=hashlib.sha256(content).hexdigest(), type="application/pdf", **more)


async def archived(
    *pieces: Piece, kept: Mapping[str, bytes] | None = None, most: int | None = None, year: int | None = None
) -> zipfile.ZipFile:
    """The archive of a quarter with its evidence, read again."""
    store = {hashlib.sha256(one).hexdigest(): one for one in (b"one", b"two")} if kept is None else kept

    async def fetch(digest: str) -> bytes | None:
        return store.get(digest)

    given = GivenEvidence(pieces, {"hr": "กองบริหารทรัพยากรบุคคล"})
    out = io.BytesIO()
    await write_archive(out, Material(paper(year=year), load_bundle().assessment, given=given), fetch, most)
    return zipfile.ZipFile(out)


def files(archive: zipfile.ZipFile) -> list[str]:
    """The files of evidence in it."""
    return [name for name in archive.namelist() if name.startswith("evidence/")]


def index(archive: zipfile.ZipFile) -> list[list[Any]]:
    """The rows of its index."""
    book = python_calamine.load_workbook(io.BytesIO(archive.read("report-4-2563-evidence.xlsx")))
    return book.get_sheet_by_index(0).to_python()[1:]


async def test_it_has_every_format() -> None:
    archive = await archived()

    endings = {name.rpartition(".")[2] for name in archive.namelist()}
    assert endings == {"pdf", "docx", "xlsx", "json", "png", "SHA256SUMS"}


async def test_it_has_the_files_under_their_own_names() -> None:
    archive = await archived(piece(1))

    assert files(archive) == ["evidence/4-2563/1.1 ข้อ 4/hr/รายงาน.pdf"]
    assert archive.read(files(archive)[0]) == b"one"


async def test_two_files_of_one_name_are_numbered() -> None:
    archive = await archived(piece(1), piece(2, b"two", "รายงาน.PDF"))

    assert [name.rpartition("/")[2] for name in files(archive)] == ["รายงาน.pdf", "รายงาน (2).PDF"]


async def test_a_file_of_two_steps_is_there_once_and_listed_twice() -> None:
    archive = await archived(piece(1), piece(2, step="M2.2/1"))

    assert len(files(archive)) == 1
    assert [row[4] for row in index(archive)] == files(archive) * 2


async def test_the_index_says_state_and_hash() -> None:
    (row,) = index(await archived(piece(1, verdict=Verdict.ACCEPTED)))

    assert row[:4] == ["4/2563", "1.1 ข้อ 4", "กองบริหารทรัพยากรบุคคล", "1 ก.ค. 2563"]
    assert row[7:] == ["รับแล้ว", "อยู่ในชุดนี้", hashlib.sha256(b"one").hexdigest()]


async def test_evidence_sent_back_is_there_too() -> None:
    archive = await archived(piece(1, verdict=Verdict.RETURNED))

    assert len(files(archive)) == 1
    assert index(archive)[0][7] == "ส่งกลับ"


async def test_a_link_is_listed_as_text() -> None:
    link = Piece(
        1, "4/2563", 2563, "M1.1/4", "hr", 1, PieceKind.LINK, PieceState.KEPT, 7, "ก", SENT, link="=HYPERLINK(1)"
    )

    (row,) = index(await archived(link))

    assert (row[4], row[8]) == ("=HYPERLINK(1)", "เป็นลิงก์")


async def test_a_file_without_room_is_listed_and_what_was_accepted_comes_first() -> None:
    large, small = b"1" * 400_000, b"2" * 400_000
    kept = {hashlib.sha256(one).hexdigest(): one for one in (large, small)}
    whole = sum(one.compress_size for one in (await archived()).infolist())

    archive = await archived(
        piece(1, large), piece(2, small, verdict=Verdict.ACCEPTED), kept=kept, most=whole + 256 * 1024 + 500_000
    )

    assert archive.read(files(archive)[0]) == small
    assert [row[8] for row in index(archive)] == [
        "ไม่อยู่ในชุดนี้ เพราะชุดไฟล์จะใหญ่เกินกว่าที่ส่งในแชตได้",
        "อยู่ในชุดนี้",
    ]


async def test_a_file_that_is_not_what_its_hash_says_is_left_out() -> None:
    archive = await archived(piece(1), kept={hashlib.sha256(b"one").hexdigest(): b"changed"})

    assert files(archive) == []
    assert "ไม่ตรงกับ SHA-256" in str(index(archive)[0][8])


async def test_a_file_that_is_gone_from_the_store_is_listed() -> None:
    (row,) = index(await archived(piece(1), kept={}))

    assert "ไม่พบในที่จัดเก็บ" in str(row[8])


async def test_its_sums_can_be_checked(tmp_path: Path) -> None:
    archive = await archived(piece(1), piece(2, b"two", "สอง.pdf"))
    archive.extractall(tmp_path)

    listed = [line.split("  ") for line in (tmp_path / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]

    assert len(listed) == len(archive.namelist()) - 1
    assert all(hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest for digest, name in listed)


async def test_a_years_archive_has_no_evidence() -> None:
    archive = await archived(piece(1), year=2563)

    assert files(archive) == []
    assert not any("evidence" in name for name in archive.namelist())


async def test_the_same_content_is_the_same_archive() -> None:
    first, second = await archived(piece(1)), await archived(piece(1))

    assert [one.CRC for one in first.infolist() if one.filename.startswith("evidence/")] == [
        one.CRC for one in second.infolist() if one.filename.startswith("evidence/")
    ]


def test_it_is_named_after_the_quarter() -> None:
    assert archive_name(Material(paper(), load_bundle().assessment)) == "report-4-2563.zip"
