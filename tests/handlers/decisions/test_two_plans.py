"""With two plans of a year, messages about decisions name the plan of the step."""

from tests.cast import DIRECTOR, UNIT_PEOPLE
from tests.handlers.decisions.deciding import last, listed
from tests.handlers.reports.reporting import open_round
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered
from tests.several_plans import TITLE, anti_corruption, second_plan

HR = UNIT_PEOPLE["hr"]
ROW = ("1.1 ปลูกฝังค่านิยมสุจริต", "อบรมจิตพอเพียงต้านทุจริต", "งานบริหารทรัพยากรบุคคล", "31 พ.ค. 63")


async def cancelled(house: House) -> Delivered:
    """The director cancels the overdue step of the further plan."""
    await house.link_everybody()
    await second_plan(house, anti_corruption(ROW))
    await open_round(house)
    house.now = bangkok(6, 30, 10)
    shown = await listed(house)
    for label in ("อบรมจิตพอเพียง", "เพิ่มเติม", "ยกเลิกขั้นตอนนี้", "ยืนยันยกเลิก"):
        await house.taps(DIRECTOR, shown, label)
    return shown


async def test_the_confirmation_and_the_units_message_name_the_plan(house: House) -> None:
    confirmed = await cancelled(house)

    named = f"1.1 ข้อ 1 ({TITLE})"
    assert named in confirmed.text
    assert named in last(house, HR).text


async def test_taking_it_back_names_the_plan_too(house: House) -> None:
    confirmed = await cancelled(house)

    await house.taps(DIRECTOR, confirmed, "เพิกถอน")

    assert f"1.1 ข้อ 1 ({TITLE})" in last(house, HR).text
