"""From one year to the next in chat, end to end, also where the program is started anew at every stage."""

from datetime import date

import pytest

from domain.new_year.conversation import StepChoice
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.new_year.going import OCTOBER, SCORES, at_plan, begun, endings, kept, last, library, says, taps
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.quarter import bangkok

HR = UNIT_PEOPLE["hr"]


@pytest.mark.parametrize(
    "words",
    [
        "/newyear",
        "/newyear 2564",
        "ขึ้นปีใหม่",
        "เริ่มแผนปี 2564",
        "ขึ้นปีงบประมาณ 2564 ครับ",
        "start next year",
        "start year 2021",
    ],
)
async def test_it_begins_by_command_and_in_words(house: House, words: str) -> None:
    shown = await begun(house, words)

    assert shown.text.startswith("🗓 ขึ้นปีงบประมาณ 2564 (1/5) · คะแนนประเมิน")
    assert "โปรดส่งคะแนนประเมินปี 2563" in shown.text


@pytest.mark.parametrize("person", [STAFF, HR, DIRECTOR])
async def test_only_a_coordinator_may_begin(house: House, person: int) -> None:
    await house.link_everybody()

    said = await house.says(person, "/newyear")

    assert not any("ขึ้นปีงบประมาณ" in one.text for one in said)


async def test_a_year_goes_over_in_one_conversation(house: House) -> None:
    await begun(house)
    await says(house, SCORES)
    weakest = (await taps(house, "ต่อไป")).text
    await taps(house, "ต่อไป", "คัดลอกแผน")

    await taps(house, "ยืนยันหน่วยงาน", "ประกาศใช้")

    assert "IND5 74.00 ▲ +0.99" in weakest
    assert last(house).text.startswith("✅ ประกาศใช้แผนปี 2564 แล้ว 9 ขั้นตอน 8 หน่วยงาน")
    assert "รอบแรก ไตรมาสที่ 1/2564 เปิด 30 ธ.ค. 2563 09:00 น." in last(house).text
    found = await library(house)
    new = found.of(2564)
    assert [one.id for one in new.plan.steps] == [one.id for one in found.of(2563).plan.steps]
    assert new.plan.step_by_id["M1.1/4"].due == date(2021, 6, 30)
    assert new.plan.approved_on == date(2020, 10, 20)
    assert new.assessment.fiscal_year == 2563
    assert found.closed == {2563}


async def test_a_start_between_any_two_messages_changes_nothing(house: House) -> None:
    await begun(house)
    for step in (SCORES, ">ต่อไป", ">ต่อไป", ">จากขั้นตอนที่ยังไม่เสร็จ", ">ปิด", "ยุบรวมกับงานอื่น", ">ต่อไป"):
        await house.open()
        await (taps(house, step[1:]) if step.startswith(">") else says(house, step))
    for step in (">งานกฎหมาย", ">เปลี่ยนชื่อ", "กลุ่มกฎหมายและคดี", ">ยืนยันหน่วยงาน", ">ประกาศใช้"):
        await house.open()
        before = last(house).text
        again = (await says(house, "/newyear")).text
        assert again == before or step == ">เปลี่ยนชื่อ"
        if step == ">เปลี่ยนชื่อ":
            await taps(house, "งานกฎหมาย")
        await (taps(house, step[1:]) if step.startswith(">") else says(house, step))

    found = await library(house)
    assert len(found.of(2564).plan.steps) == 8
    assert found.of(2564).unit_by_code["legal"].name.th == "กลุ่มกฎหมายและคดี"
    assert found.of(2563).unit_by_code["legal"].name.th == "งานกฎหมาย"
    assert (await endings(house))["M1.1/1"] == (StepChoice.CLOSE, "ยุบรวมกับงานอื่น")


async def test_the_new_plan_s_first_round_asks_its_steps_alone(house: House) -> None:
    await at_plan(house)
    await taps(house, "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้")

    await goes(house, bangkok(12, 30))

    prompt = house.chats[HR][-1]
    assert "รายงานความก้าวหน้า ไตรมาสที่ 1/2564" in prompt.text
    asked = {part for row in prompt.buttons for button in row for part in button["callback_data"].split("|")}
    assert "2564" in asked
    assert "2563" not in asked


async def test_nothing_counts_before_the_last_tap(house: House) -> None:
    await begun(house)
    await says(house, SCORES)

    await taps(house, "ต่อไป", "ต่อไป", "คัดลอกแผน", "ยืนยันหน่วยงาน")

    found = await library(house)
    assert [one.plan.fiscal_year for one in found.catalogues] == [2563]
    assert [one.fiscal_year for one in found.assessments] == [2562]


async def test_every_stage_leads_back(house: House) -> None:
    await begun(house)
    await says(house, SCORES)
    await taps(house, "ต่อไป", "ต่อไป", "จากขั้นตอน", "ต่อไป", "ยืนยันหน่วยงาน")

    stages = []
    for _ in range(5):
        await taps(house, "ย้อนกลับ")
        stages.append(last(house).text.partition(" · ")[2].partition("\n")[0])

    assert stages == ["หน่วยงานและผู้รายงาน", "ขั้นตอนที่ยังไม่เสร็จ", "แผนใหม่", "ผลปีที่ผ่านมา", "คะแนนประเมิน"]


async def test_stopping_is_confirmed_and_changes_nothing(house: House) -> None:
    await at_plan(house)
    (asked,) = await house.taps(COORDINATOR, last(house), "ยกเลิก")
    assert await kept(house) is not None

    (said,) = await house.taps(COORDINATOR, asked, "ยกเลิกทั้งหมด")

    assert "แผนและคะแนนเดิมไม่เปลี่ยน" in said.text
    assert await kept(house) is None


async def test_a_button_of_a_stage_that_is_over_only_shows_where_it_is(house: House) -> None:
    first = await begun(house)
    data = first.data("ข้ามไปก่อน")
    await taps(house, "ข้ามไปก่อน")

    await house.taps(COORDINATOR, last(house), data=data)

    one = await kept(house)
    assert one is not None
    assert one.stage == "weakest"


async def test_questions_are_answered_meanwhile(house: House) -> None:
    await begun(house)

    said = await house.says(COORDINATOR, "คะแนน I20")

    assert said[-1].text.startswith("I20 ได้ 53.03 คะแนน")


async def test_a_year_that_has_its_plan_is_not_begun_again(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    (said,) = await house.says(COORDINATOR, "/newyear 2563")

    assert said.text == "ปี 2563 มีแผนแล้ว"
    assert said.labels() == ["เริ่มปี 2564"]


async def test_a_year_too_far_ahead_is_refused(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    (said,) = await house.says(COORDINATOR, "/newyear 2570")

    assert "ปีถัดไปคือปี 2564" in said.text


async def test_before_the_year_begins_the_old_plan_goes_on(house: House) -> None:
    await house.link_everybody()
    await house.says(COORDINATOR, "/newyear")
    await taps(house, "ข้ามไปก่อน", "ต่อไป", "คัดลอกแผน", "ยืนยันหน่วยงาน")
    shown = last(house).text

    await taps(house, "ประกาศใช้")

    assert "แผนปี 2563: ติดตามต่อจนเสร็จ" in shown
    assert (await library(house)).closed == frozenset()


async def test_the_old_plan_is_ended_later_with_a_confirmation(house: House) -> None:
    await test_before_the_year_begins_the_old_plan_goes_on(house)
    house.now = OCTOBER
    (shown,) = await house.says(COORDINATOR, "/newyear")

    (asked,) = await house.taps(COORDINATOR, shown, "สิ้นสุดแผนปี 2563")
    await house.taps(COORDINATOR, asked, "ยืนยันสิ้นสุด")

    assert (await library(house)).closed == {2563}
