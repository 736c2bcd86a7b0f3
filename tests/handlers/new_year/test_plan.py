"""The new plan: copied, from what is unfinished, or from a file; the preview; undoing."""

from datetime import date

from domain.new_year.conversation import StepChoice
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.handlers.new_year.going import (
    SCORES,
    at_plan,
    at_units,
    begun,
    endings,
    kept,
    last,
    library,
    refusal,
    says,
    taps,
)
from tests.handlers.reports.reporting import OPENING, open_round, prompt_of
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.plan_files import workbook
from tests.quarter import bangkok

PROCUREMENT = UNIT_PEOPLE["procurement"]
ROWS = [
    ["แผน ปีงบประมาณ พ.ศ. 2564"],
    ["กิจกรรม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"],
    ["อบรมจริยธรรม", "งานกฎหมาย", "31 มี.ค. 64"],
    ["ประกาศนโยบาย No Gift", "คณะทำงาน ITA", "ไตรมาส 3"],
]


async def reported(house: House) -> None:
    """One step was completed in the third quarter's round."""
    await house.link_everybody()
    await open_round(house)
    (preview,) = await house.says(PROCUREMENT, "เสร็จแล้ว เผยแพร่ครบ ไม่มีปัญหา", reply_to=prompt_of(house, PROCUREMENT))
    await house.taps(PROCUREMENT, preview, "ส่ง")


async def test_done_steps_are_not_carried_on(house: House) -> None:
    await reported(house)
    await at_plan(house)

    shown = await taps(house, "จากขั้นตอนที่ยังไม่เสร็จ (8)")

    assert "1.1 ข้อ 4" not in shown.text
    assert "แผนปี 2563" in shown.text


async def test_each_unfinished_step_is_carried_on_closed_or_dropped(house: House) -> None:
    await at_plan(house)
    await taps(house, "จากขั้นตอน")
    shown = last(house)
    await house.taps(COORDINATOR, shown, data="year|end|M1.1/2|drop")
    await house.taps(COORDINATOR, shown, data="year|end|M1.1/3|close")
    asked = last(house).text
    await says(house, "มีระบบใหม่แทนแล้ว")

    assert "โปรดพิมพ์เหตุผล" in asked
    assert "ทำต่อ 7 · ปิดพร้อมเหตุผล 1 · ตัดออก 1" in last(house).text
    await taps(house, "ต่อไป", "ยืนยันหน่วยงาน")
    assert "– 1.1 ข้อ 3 การปรับปรุง/พัฒนางานบริการ (ปิด: มีระบบใหม่แทนแล้ว)" in last(house).text
    await taps(house, "ประกาศใช้")

    found = await endings(house)
    assert found["M1.1/2"] == (StepChoice.DROP, "")
    assert found["M1.1/3"] == (StepChoice.CLOSE, "มีระบบใหม่แทนแล้ว")
    assert found["M1.1/1"] == (StepChoice.CARRY, "")
    plan = (await library(house)).of(2564).plan
    assert [one.id for one in plan.steps] == ["M1.1/1", "M1.1/4", "M1.2/1", "M2.1/1", "M2.1/2", "M2.2/1", "M2.2/2"]


async def test_a_step_is_not_closed_without_a_reason(house: House) -> None:
    await at_plan(house)
    await taps(house, "จากขั้นตอน")
    await house.taps(COORDINATOR, last(house), data="year|end|M1.1/3|close")
    await house.open()
    await house.taps(COORDINATOR, last(house), data="year|steps|1")

    await house.taps(COORDINATOR, last(house), data="year|on|steps")

    assert refusal(house) == "ยังไม่ได้ระบุเหตุผลที่ปิด: 1.1 ข้อ 3"


async def test_all_are_carried_on_by_one_tap(house: House) -> None:
    await at_plan(house)
    await taps(house, "จากขั้นตอน", "ตัดออก")

    shown = await taps(house, "ทำต่อทั้งหมด")

    assert "ทำต่อ 9 · ปิดพร้อมเหตุผล 0 · ตัดออก 0" in shown.text


async def test_a_plan_of_nothing_is_none(house: House) -> None:
    await at_plan(house)
    await taps(house, "จากขั้นตอน")
    for step in (await library(house)).of(2563).plan.steps:
        await house.taps(COORDINATOR, last(house), data=f"year|end|{step.id}|drop")

    await taps(house, "ต่อไป")

    assert refusal(house).startswith("ไม่มีขั้นตอนที่ทำต่อ จึงยังไม่มีแผน")


async def test_a_file_s_doubts_are_asked_and_its_plan_is_used(house: House) -> None:
    await at_plan(house)
    await house.sends_plan(COORDINATOR, workbook(ROWS), "แผน.xlsx")
    asked = last(house).text
    await taps(house, "เป็นหน่วยงานหนึ่ง", "ใช้แผนนี้สำหรับปี 2564", "ยืนยันหน่วยงาน", "ประกาศใช้")

    assert "คณะทำงาน ITA" in asked
    found = await library(house)
    assert [one.title.th for one in found.of(2564).plan.steps] == ["อบรมจริยธรรม", "ประกาศนโยบาย No Gift"]
    assert found.closed == frozenset()


async def test_a_restart_while_a_file_has_doubts_loses_nothing(house: House) -> None:
    await at_plan(house)
    await house.sends_plan(COORDINATOR, workbook(ROWS), "แผน.xlsx")
    asked = last(house)

    await house.open()
    await house.taps(COORDINATOR, asked, "เป็นหน่วยงานหนึ่ง")
    await house.open()
    await taps(house, "ใช้แผนนี้สำหรับปี 2564")

    assert "หน่วยงานและผู้รายงาน" in last(house).text


async def test_the_preview_names_what_is_new_and_gone(house: House) -> None:
    await at_plan(house)
    await house.sends_plan(COORDINATOR, workbook(ROWS[:3]), "แผน.xlsx")
    await taps(house, "ใช้แผนนี้")

    shown = await taps(house, "ยืนยันหน่วยงาน")

    assert "เทียบกับแผนปี 2563: ใหม่ 1 · เปลี่ยน 0 · ไม่อยู่ในแผนใหม่ 9 · คงเดิม 0" in shown.text
    assert "+ 1 ข้อ 1 อบรมจริยธรรม · งานกฎหมาย · 31 มีนาคม 2564" in shown.text
    assert "– 1.1 ข้อ 1 การบริหารทรัพยากรบุคคล" in shown.text


async def test_a_copied_plan_is_as_before_a_year_later(house: House) -> None:
    await at_units(house)

    shown = await taps(house, "ยืนยันหน่วยงาน")

    assert "ใหม่ 0 · เปลี่ยน 0 · ไม่อยู่ในแผนใหม่ 0 · คงเดิม 9" in shown.text


async def test_a_report_that_came_meanwhile_is_shown_before_publishing(house: House) -> None:
    await house.link_everybody()
    await open_round(house, at=OPENING)
    await at_plan(house)
    await taps(house, "จากขั้นตอน", "ต่อไป", "ยืนยันหน่วยงาน")
    (preview,) = await house.says(PROCUREMENT, "เสร็จแล้ว เผยแพร่ครบ ไม่มีปัญหา", reply_to=prompt_of(house, PROCUREMENT))
    await house.taps(PROCUREMENT, preview, "ส่ง")

    await taps(house, "ประกาศใช้")

    assert "ประกาศใช้แผนปี 2564 แล้ว" not in last(house).text
    assert "ไม่อยู่ในแผนใหม่ 1" in last(house).text


async def test_undoing_takes_everything_back_and_goes_on_from_there(house: House) -> None:
    await begun(house)
    await says(house, SCORES)
    await taps(house, "ต่อไป", "ต่อไป", "จากขั้นตอน", "ต่อไป", "งานกฎหมาย", "รวมกับหน่วยงานอื่น", "งานบริหารทรัพยากรบุคคล")
    await taps(house, "งานงบประมาณ", "เปลี่ยนชื่อ")
    await says(house, "กลุ่มงบประมาณ")
    before = await library(house)
    await taps(house, "ยืนยันหน่วยงาน", "ประกาศใช้")

    await taps(house, "เลิกประกาศใช้")

    after = await library(house)
    assert after.catalogues == before.catalogues
    assert after.closed == frozenset()
    assert await endings(house) == {}
    person = await house.person(UNIT_PEOPLE["legal"])
    assert person is not None
    assert person.units == ("legal",)
    await taps(house, "ทำต่อ", "ประกาศใช้")
    assert (await library(house)).of(2564).plan.steps


async def test_undoing_is_refused_once_the_round_has_asked(house: House) -> None:
    await at_units(house)
    await taps(house, "ยืนยันหน่วยงาน", "ประกาศใช้")
    said = last(house)
    await goes(house, bangkok(12, 30))

    await house.taps(COORDINATOR, said, "เลิกประกาศใช้")

    assert "มีรอบรายงาน รายงาน หรือผู้ใช้แล้ว" in refusal(house)
    assert (await library(house)).of(2564)
    one = await kept(house)
    assert one is not None
    assert one.stage == "done"


async def test_a_file_of_another_year_is_an_import_of_its_own(house: House) -> None:
    rows = [["แผน ปีงบประมาณ พ.ศ. 2566"], ROWS[1], ["อบรมจริยธรรม", "งานกฎหมาย", "31 มี.ค. 66"]]
    await at_plan(house)

    await house.sends_plan(COORDINATOR, workbook(rows), "แผน.xlsx")

    assert last(house).labels() == ["นำเข้าแผน", "ยกเลิกการนำเข้า"]


async def test_another_plan_of_the_same_year_is_a_question(house: House) -> None:
    rows = [["แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2563"], ROWS[1], ["อบรมจริยธรรม", "งานกฎหมาย", "31 มี.ค. 63"]]
    await house.says(COORDINATOR, "/start")

    shown = (await house.sends_plan(COORDINATOR, workbook(rows), "แผน.xlsx"))[-1]
    text, labels = shown.text, shown.labels()
    await house.taps(COORDINATOR, shown, "ยกเลิกการนำเข้า")

    assert "ปี 2563 มีแผน “มาตรการส่งเสริมคุณธรรมและความโปร่งใส” อยู่แล้ว" in text
    assert labels == ["แผนเดียวกัน", "อีกแผนหนึ่ง แยกจากกัน", "ยกเลิกการนำเข้า"]
    plan = (await library(house)).of(2563).plan
    assert len(plan.steps) == 9
    assert plan.step_by_id["M1.1/1"].due == date(2020, 9, 30)
