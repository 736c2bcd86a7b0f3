"""Evidence of a duty: what counts, what verifies a step, and types found in bytes."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.evidence.evidence import Evidence, Piece, PieceKind, PieceState, Verdict, verified
from domain.evidence.media_types import media_type
from domain.reports.evidence import only_links

FILE = Piece(
    id=1,
    round="3/2563",
    plan=2563,
    step="M1.1/4",
    unit="hr",
    revision=1,
    kind=PieceKind.PHOTO,
    state=PieceState.KEPT,
    sender=7,
    sender_name="นก",
    at=datetime(2020, 7, 1, tzinfo=UTC),
)
LINK = replace(FILE, id=2, kind=PieceKind.LINK, link="https://example.go.th/a")
ACCEPTED = replace(FILE, id=3, verdict=Verdict.ACCEPTED)
RETURNED = replace(FILE, id=4, verdict=Verdict.RETURNED)
REFUSED = replace(FILE, id=5, state=PieceState.REFUSED)


def test_a_piece_sent_back_or_not_to_be_had_does_not_count() -> None:
    given = Evidence((FILE, LINK, RETURNED, REFUSED))

    assert (given.files, given.links, given.returned, given.unchecked) == (1, 1, 1, 2)


def test_a_step_is_verified_once_of_each_owner_a_piece_was_accepted() -> None:
    assert verified(["hr", "legal"], {"hr": Evidence((ACCEPTED,)), "legal": Evidence((ACCEPTED, RETURNED))})
    assert not verified(["hr", "legal"], {"hr": Evidence((ACCEPTED,)), "legal": Evidence((FILE,))})
    assert not verified(["hr", "legal"], {"hr": Evidence((ACCEPTED,))})


def test_a_draft_has_its_person_s_pieces_and_those_that_were_sent() -> None:
    mine, others = replace(FILE, id=6, revision=0), replace(FILE, id=7, revision=0, sender=8)

    given = Evidence((FILE, mine, others)).of_draft(7)

    assert [one.id for one in given.pieces] == [1, 6]


def test_sending_a_draft_gives_its_pieces_the_revision() -> None:
    mine, others = replace(FILE, id=6, revision=0), replace(FILE, id=7, revision=0, sender=8)

    sent = Evidence((FILE, mine, others)).sent_with(7, 2)

    assert [(one.id, one.revision) for one in sent.pieces] == [(1, 1), (6, 2), (7, 0)]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"\0\0\0\x18ftypmp42", "video/mp4"),
        (b"OggS\0", "audio/ogg"),
        (b"PK\x03\x04...word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04...a.txt", "application/zip"),
        (b"MZ\x90\0", "application/x-msdownload"),
        ("รายงาน".encode(), "text/plain"),
        (b"", "application/octet-stream"),
        (b"\0\1\2\3", "application/octet-stream"),
    ],
)
def test_the_type_is_found_in_the_bytes(data: bytes, kind: str) -> None:
    assert media_type(data) == kind


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("https://drive.google.com/abc", True),
        ("หลักฐานตามลิงก์นี้ https://drive.google.com/abc ครับ", True),
        ("หลักฐาน: https://drive.google.com/abc, https://example.go.th/a", True),
        ("แนบลิงก์ค่ะ https://drive.google.com/abc", True),
        ("here is the link https://example.org/a", True),
        ("อบรมแล้ว https://drive.google.com/abc", False),
        ("60% https://drive.google.com/abc", False),
        ("หลักฐาน", False),
    ],
)
def test_a_text_of_links_alone_is_recognised(text: str, only: bool) -> None:
    assert only_links(text) is only
