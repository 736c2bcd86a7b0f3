"""Signing a quarter: frozen as it was shown, in versions; only by the director; verified without the bot."""

import pytest

from db import snapshots
from domain.reports.reports import Status
from domain.summary.snapshot import Snapshot, verified
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import due, opened, reports
from tests.house import House
from tests.quarter import THIRD, bangkok
from tests.recorded import Delivered


async def signs(house: House) -> Delivered:
    """The director signs the quarter from the summary."""
    (said,) = await house.says(DIRECTOR, "/summary 3/2563")
    (asked,) = await house.taps(DIRECTOR, said, "อนุมัติรายงาน")
    (done,) = await house.taps(DIRECTOR, asked, "ยืนยันอนุมัติ")
    return done


async def kept(house: House, version: int | None = None) -> Snapshot | None:
    async with house.db.transaction() as session:
        return await snapshots.snapshot(session, THIRD, version)


async def test_the_quarter_is_frozen_under_a_number_and_a_hash(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.STUCK, obstacles="ขาดคน", at=bangkok(7, 2))
    await due(house)

    done = await signs(house)

    made = await kept(house)
    assert made is not None
    assert made.number == "3/2563-1"
    assert made.number in done.text
    assert made.sha256 in done.text
    assert made.data["summary"]["answered"] == 1


async def test_it_is_asked_before(house: House) -> None:
    await opened(house)
    await due(house)
    (said,) = await house.says(DIRECTOR, "/summary")

    (asked,) = await house.taps(DIRECTOR, said, "อนุมัติรายงาน")

    assert "จะเก็บเป็นฉบับที่ 3/2563-1" in asked.text
    assert await kept(house) is None


async def test_later_reports_are_a_later_version_and_never_in_the_signed_one(house: House) -> None:
    await opened(house)
    await due(house)
    await signs(house)
    first = await kept(house)
    await reports(house, "M1.1/1", "hr", Status.COMPLETED, at=bangkok(7, 17))

    await signs(house)

    assert await kept(house, 1) == first
    second = await kept(house)
    assert second is not None
    assert (second.version, second.data["summary"]["answered"]) == (2, 1)


async def test_a_summary_changed_since_it_was_shown_is_shown_again(house: House) -> None:
    await opened(house)
    await due(house)
    (said,) = await house.says(DIRECTOR, "/summary")
    (asked,) = await house.taps(DIRECTOR, said, "อนุมัติรายงาน")
    await reports(house, "M1.1/1", "hr", Status.COMPLETED, at=bangkok(7, 17))

    (again,) = await house.taps(DIRECTOR, asked, "ยืนยันอนุมัติ")

    assert "มีรายงานเข้ามาใหม่" in again.text
    assert await kept(house) is None
    await house.taps(DIRECTOR, again, "ยืนยันอนุมัติ")
    assert await kept(house) is not None


async def test_nothing_new_is_not_signed_twice(house: House) -> None:
    await opened(house)
    await due(house)
    done = await signs(house)

    await house.taps(DIRECTOR, done, data="summary|sign|3/2563|0")

    made = await kept(house)
    assert made is not None
    assert made.version == 1


async def test_a_round_that_is_not_due_is_not_signed(house: House) -> None:
    await opened(house)
    (said,) = await house.says(DIRECTOR, "/summary")

    await house.taps(DIRECTOR, said, data="summary|sign|3/2563|0")

    assert "อนุมัติ" not in " ".join(said.labels())
    assert await kept(house) is None


@pytest.mark.parametrize("person", [COORDINATOR, UNIT_PEOPLE["hr"]])
async def test_only_the_director_signs(house: House, person: int) -> None:
    await opened(house)
    await due(house)

    await house.taps(person, house.chats[person][-1], data="summary|sign|3/2563|0")

    assert await kept(house) is None


async def test_its_file_is_the_one_that_is_verified(house: House) -> None:
    await opened(house)
    await due(house)
    done = await signs(house)

    (file,) = await house.taps(DIRECTOR, done, "ไฟล์ตรวจสอบ")

    made = await kept(house)
    assert made is not None
    assert file.file == "document"
    assert verified(made.to_file()) == made


async def test_the_summary_says_that_it_was_signed_and_what_came_since(house: House) -> None:
    await opened(house)
    await due(house)
    await signs(house)
    await reports(house, "M1.1/1", "hr", Status.COMPLETED, at=bangkok(7, 17))
    await goes(house, bangkok(7, 17, 10))

    (said,) = await house.says(DIRECTOR, "/summary")

    assert "อนุมัติแล้ว ฉบับที่ 3/2563-1" in said.text
    assert "มีรายงานเข้ามาหลังอนุมัติ" in said.text
