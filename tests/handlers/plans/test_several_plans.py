"""A second plan of a year is asked about once, stored beside the first, and undone without touching it."""

from domain.catalogue.plan import FIRST_FURTHER
from tests.cast import COORDINATOR
from tests.house import House
from tests.plan_files import workbook
from tests.several_plans import HEADER, ROWS, TITLE, anti_corruption, library, second_plan, sent


async def test_a_file_of_another_kind_is_one_question(house: House) -> None:
    asked = await sent(house, anti_corruption())

    assert f"ไฟล์นี้ชื่อ “{TITLE} ประจำปีงบประมาณ พ.ศ. 2563”" in asked.text
    assert asked.labels() == ["แผนเดียวกัน", "อีกแผนหนึ่ง แยกจากกัน", "ยกเลิกการนำเข้า"]


async def test_a_further_plan_is_shown_as_one_before_it_is_stored(house: House) -> None:
    asked = await sent(house, anti_corruption())

    (shown,) = await house.taps(COORDINATOR, asked, "อีกแผนหนึ่ง")

    assert "รหัสแผน anti-corruption-2563" in shown.text
    assert "ใหม่ 2 · เปลี่ยน 0" in shown.text
    assert shown.labels() == ["นำเข้าแผน", "ยกเลิกการนำเข้า"]


async def test_the_same_plan_is_updated_as_answered(house: House) -> None:
    asked = await sent(house, anti_corruption())

    (shown,) = await house.taps(COORDINATOR, asked, "แผนเดียวกัน")

    assert "ไม่อยู่ในไฟล์ 9" in shown.text


async def test_two_plans_of_a_year_have_the_same_ids_apart(house: House) -> None:
    before = (await library(house)).current

    said = await second_plan(house)

    assert f"นำเข้า{TITLE} ปี 2563 แล้ว" in said.text
    found = await library(house)
    own, further = found.catalogues
    assert own == before
    assert found.current == own
    assert (further.plan.number, further.plan.key) == (FIRST_FURTHER, "anti-corruption-2563")
    assert own.plan.step_by_id["M1.1/1"].title != further.plan.step_by_id["M1.1/1"].title
    assert further.plan.step_by_id["M1.1/1"].title.th == "อบรมจิตพอเพียงต้านทุจริต"


async def test_the_scores_and_findings_stay_the_own_plan_s(house: House) -> None:
    await second_plan(house)

    own, further = (await library(house)).catalogues
    assert any(one.step for one in own.assessment.findings)
    assert not any(one.step for one in further.assessment.findings)


async def test_the_same_file_again_is_known_for_the_further_plan(house: House) -> None:
    await second_plan(house)

    again = await sent(house, anti_corruption(*ROWS, ("1.1 ปลูกฝังค่านิยมสุจริต", "เปิดเผยข้อมูล", "งานกฎหมาย", "ก.ย. 63")))

    assert "ใหม่ 1 · เปลี่ยน 0 · ไม่อยู่ในไฟล์ 0 (คงไว้) · เหมือนเดิม 2" in again.text


async def test_a_step_keeps_its_id_when_numbers_shift(house: House) -> None:
    await second_plan(house)
    shifted = ("1.1 ปลูกฝังค่านิยมสุจริต", "ตั้งคณะทำงาน", "งานกฎหมาย", "30 มิ.ย. 63")

    shown = await sent(house, anti_corruption(shifted, *ROWS))
    await house.taps(COORDINATOR, shown, "นำเข้าแผน")

    titles = {one.id: one.title.th for one in (await library(house)).of(FIRST_FURTHER).plan.steps}
    assert titles["M1.1/1"] == "อบรมจิตพอเพียงต้านทุจริต"
    assert titles["M1.1/2"] == "ประกาศเจตนารมณ์งดรับของขวัญ"
    assert titles["M1.1/3"] == "ตั้งคณะทำงาน"


async def test_undoing_takes_the_further_plan_away_alone(house: House) -> None:
    before = (await library(house)).catalogues
    said = await second_plan(house)

    (undone,) = await house.taps(COORDINATOR, said, "เลิกการนำเข้า")

    assert f"เลิกการนำเข้า{TITLE} ปี 2563 แล้ว" in undone.text
    assert (await library(house)).catalogues == before


async def test_a_number_that_was_undone_is_not_given_again(house: House) -> None:
    said = await second_plan(house)
    await house.taps(COORDINATOR, said, "เลิกการนำเข้า")

    await second_plan(house)

    assert (await library(house)).catalogues[-1].plan.number == FIRST_FURTHER + 1


async def test_a_third_plan_is_asked_about_too(house: House) -> None:
    await second_plan(house)
    risks = workbook(
        [["แผนบริหารความเสี่ยง ปีงบประมาณ พ.ศ. 2563"], HEADER, ("1 ความเสี่ยง", "ประเมินความเสี่ยง", "งานกฎหมาย", "ก.ย. 63")]
    )

    await second_plan(house, risks)

    keys = [one.plan.key for one in (await library(house)).catalogues]
    assert keys == ["measures-2563", "anti-corruption-2563", "risk-2563"]
