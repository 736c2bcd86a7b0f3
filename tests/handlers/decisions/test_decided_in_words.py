"""Decisions in own words: shown first, made with a tap, and only by who may."""

import pytest

from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.decisions.deciding import PROCUREMENT, begun, kept, last, reported
from tests.house import House
from tests.quarter import bangkok, run_due


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)
    await reported(house, PROCUREMENT, "กำลังดำเนินการ 60% ร่างคู่มือแล้ว ไม่มีอุปสรรค")


async def test_acknowledging_all_is_shown_and_takes_one_tap(house: House) -> None:
    (shown,) = await house.says(DIRECTOR, "รับทราบทั้งหมดที่เรียบร้อย")
    assert await kept(house) == []

    await house.taps(DIRECTOR, shown, "รับทราบ")

    assert [(one.kind, one.step) for one in await kept(house)] == [("acknowledge", "M1.1/4")]


async def test_a_step_is_opened_to_be_acknowledged(house: House) -> None:
    (shown,) = await house.says(DIRECTOR, "รับทราบข้อ 1.1/4 ครับ")

    assert "1.1 ข้อ 4" in shown.text
    assert "ร่างคู่มือแล้ว" in shown.text
    assert await kept(house) == []


async def test_a_return_is_shown_with_its_comment_and_made_with_a_tap(house: House) -> None:
    (shown,) = await house.says(DIRECTOR, "ส่งคืนข้อ 1.1/4 เพราะยังไม่มีหลักฐานการเผยแพร่")
    assert "“ยังไม่มีหลักฐานการเผยแพร่”" in shown.text
    assert await kept(house) == []

    await house.taps(DIRECTOR, shown, "ส่งกลับพร้อมข้อความนี้")

    assert [(one.kind, one.words) for one in await kept(house)] == [("return", "ยังไม่มีหลักฐานการเผยแพร่")]
    assert "“ยังไม่มีหลักฐานการเผยแพร่”" in last(house, PROCUREMENT).text


async def test_an_older_preview_of_a_return_returns_nothing_with_other_words(house: House) -> None:
    (older,) = await house.says(DIRECTOR, "ส่งคืนข้อ 1.1/4 ให้เพิ่มหลักฐาน")
    await house.says(DIRECTOR, "ส่งคืนข้อ 1.1/4 ให้แก้ตัวเลข")

    await house.taps(DIRECTOR, older, "ส่งกลับพร้อมข้อความนี้")

    assert await kept(house) == []


async def test_signing_in_words_shows_what_is_signed_once_it_is_due(house: House) -> None:
    (early,) = await house.says(DIRECTOR, "อนุมัติรายงานไตรมาส 3")
    assert "ยังไม่ครบกำหนด" in early.text
    house.now = bangkok(7, 17)
    await run_due(house.db, house.setup, house.now)

    await house.says(DIRECTOR, "อนุมัติรายงานไตรมาส 3")
    shown = last(house, DIRECTOR)

    assert "อนุมัติรายงานไตรมาสที่ 3/2563" in shown.text
    assert "ยืนยันอนุมัติ" in shown.labels()


async def test_a_coordinator_decides_nothing_in_words(house: House) -> None:
    await house.says(COORDINATOR, "ส่งคืนข้อ 1.1/4 ให้เพิ่มหลักฐาน")

    assert await kept(house) == []


async def test_asking_how_it_goes_shows_the_summary(house: House) -> None:
    (shown,) = await house.says(DIRECTOR, "เป็นไงบ้าง")

    assert "ไตรมาสที่ 3/2563" in shown.text
    assert "ส่งแล้ว" in shown.text
