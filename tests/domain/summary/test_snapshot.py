"""Snapshots: one spelling, one hash, and a changed byte that is found."""

import json
from datetime import UTC, datetime

import pytest

from domain.reports.reports import Status
from domain.summary.snapshot import canonical, digest, freeze, verified, without_persons
from tests.domain.summary.test_summary import compiled, report

SIGNED = datetime(2020, 7, 20, 3, tzinfo=UTC)
STUCK = report("M1.2/1", "legal", Status.STUCK, obstacles="รออนุมัติ <b>\u202e")


def test_the_same_summary_is_spelled_alike() -> None:
    assert canonical(compiled(STUCK)) == canonical(compiled(STUCK))
    assert canonical({"b": 1, "a": "ก"}) == '{"a":"ก","b":1}'.encode()


def test_another_answer_has_another_hash() -> None:
    assert digest(canonical(compiled(STUCK))) != digest(canonical(compiled()))


def test_it_is_numbered_by_quarter_and_version() -> None:
    signed = freeze(compiled(STUCK), 2, SIGNED)

    assert signed.number == "3/2563-2"
    assert signed.sha256 == digest(signed.content)
    assert signed.data["summary"] == without_persons(json.loads(canonical(compiled(STUCK))))


def test_it_names_no_author() -> None:
    signed = freeze(compiled(STUCK), 1, SIGNED)

    assert signed.data["form"] == 2
    assert b'"author"' in canonical(compiled(STUCK))
    assert b'"author"' not in signed.content


def test_its_file_is_verified() -> None:
    signed = freeze(compiled(STUCK), 1, SIGNED)

    assert verified(signed.to_file()) == signed


def test_any_changed_byte_is_found() -> None:
    file = freeze(compiled(STUCK), 1, SIGNED).to_file()

    for at in range(len(file)):
        changed = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
        with pytest.raises(ValueError, match=r"^snapshot\.(unreadable|changed)$"):
            verified(changed)


@pytest.mark.parametrize("more", [b" ", b"\n", b"{}"])
def test_bytes_that_were_added_are_found(more: bytes) -> None:
    with pytest.raises(ValueError, match=r"^snapshot\."):
        verified(freeze(compiled(), 1, SIGNED).to_file() + more)


@pytest.mark.parametrize("other", [b"", b"[]", b"{}", b'{"sha256":1,"snapshot":[]}', b"\xff"])
def test_other_files_are_unreadable(other: bytes) -> None:
    with pytest.raises(ValueError, match=r"^snapshot\.unreadable$"):
        verified(other)
