"""Parts of a report that do not go together are asked about once, on its preview; one tap sends it as it is."""

from datetime import timedelta

import pytest

from domain.reports.reports import Duty
from tests.handlers.reports.reporting import FOURTH, OPENING, PROCUREMENT, close_round, open_round, prompt_of, stored
from tests.house import House

PROPERTY = Duty(2563, "M1.1/4", "procurement")


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("จัดอบรมแล้ว 150% กำลังดำเนินการ", "ร้อยละ 150 เกิน 100"),
        ("แล้วเสร็จ", "ยังไม่มีผลหรือหลักฐาน"),
    ],
)
async def test_a_doubt_is_shown_and_one_tap_sends_it_all_the_same(house: House, said: str, doubt: str) -> None:
    (shown,) = await house.says(PROCUREMENT, said, prompt_of(house, PROCUREMENT))
    assert doubt in shown.text

    (done,) = await house.taps(PROCUREMENT, shown, "ถูกต้องแล้ว ส่งรายงาน")

    assert "บันทึกรายงานแล้ว" in done.text
    assert PROPERTY in await stored(house)


async def test_a_completed_step_with_part_of_the_whole_is_doubted(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "ดำเนินการร้อยละ 60 อบรมแล้ว 30 คน", prompt_of(house, PROCUREMENT))
    (asked,) = await house.taps(PROCUREMENT, shown, "แก้สถานะ")

    (shown,) = await house.taps(PROCUREMENT, asked, "แล้วเสร็จ")

    assert "แจ้งว่าแล้วเสร็จ แต่ระบุร้อยละ 60" in shown.text


async def test_a_percent_below_last_quarters_is_doubted(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "ดำเนินการร้อยละ 60", prompt_of(house, PROCUREMENT))
    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")
    await close_round(house)
    await open_round(house, FOURTH, OPENING + timedelta(days=92))

    (shown,) = await house.says(PROCUREMENT, "ดำเนินการร้อยละ 40", prompt_of(house, PROCUREMENT))

    assert "ร้อยละ 40 ต่ำกว่าที่รายงานครั้งก่อน (ร้อยละ 60)" in shown.text


async def test_evidence_stills_the_doubt_about_a_completed_step_without_a_result(house: House) -> None:
    await house.says(PROCUREMENT, "แล้วเสร็จ", prompt_of(house, PROCUREMENT))

    (shown,) = await house.sends_file(PROCUREMENT, b"%PDF-1.7")

    assert "โปรดตรวจ\n" not in shown.text
    assert "ส่งรายงาน" in shown.labels()


async def test_nothing_is_asked_of_a_report_that_goes_together(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "ดำเนินการร้อยละ 60 อบรมแล้ว 30 คน", prompt_of(house, PROCUREMENT))

    assert "⚠️" not in shown.text
    assert "ส่งรายงาน" in shown.labels()
