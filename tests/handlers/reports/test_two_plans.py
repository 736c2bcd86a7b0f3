"""One round of two plans whose steps share an id: prompts under each plan's name; reports say which, or are asked."""

import pytest

from domain.catalogue.plan import FIRST_FURTHER
from domain.reports.reports import Duty
from tests.cast import DIRECTOR
from tests.handlers.reports.reporting import HR, PROCUREMENT, open_round, prompt_of, stored
from tests.house import House
from tests.recorded import Delivered
from tests.several_plans import TITLE, anti_corruption, second_plan

OWN, FURTHER = Duty(2563, "M1.1/1", "hr"), Duty(FIRST_FURTHER, "M1.1/1", "hr")
ROW = ("1.1 ปลูกฝังค่านิยมสุจริต", "อบรมจิตพอเพียงต้านทุจริต", "งานบริหารทรัพยากรบุคคล", "31 ส.ค. 63")
OWN_TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await second_plan(house, anti_corruption(ROW))
    await open_round(house)


async def drafted(house: House, said: str) -> Delivered:
    """The answer to a report in words."""
    return (await house.says(HR, said, prompt_of(house, HR)))[-1]


async def sent(house: House, said: str) -> set[Duty]:
    """The duties reported on once the answer to a report is sent."""
    shown = await drafted(house, said)
    await house.taps(HR, shown, "ส่งรายงาน")
    return set(await stored(house))


async def test_a_prompt_has_the_steps_under_the_name_of_each_plan(house: House) -> None:
    text = prompt_of(house, HR).text

    assert text.index(OWN_TITLE) < text.index("การบริหารทรัพยากรบุคคล") < text.index(TITLE)
    assert text.index(TITLE) < text.index("อบรมจิตพอเพียงต้านทุจริต")
    assert f"({TITLE})" not in text


async def test_a_prompt_of_one_plan_s_steps_names_it_once(house: House) -> None:
    assert prompt_of(house, PROCUREMENT).text.count(OWN_TITLE) == 1


async def test_a_label_that_two_plans_have_is_asked_about(house: House) -> None:
    asked = await drafted(house, "1.1 ข้อ 1 เสร็จแล้ว อบรมครบ 40 คน")

    assert "ข้อความนี้เป็นรายงานของขั้นตอนใด" in asked.text
    assert sum("1.1 ข้อ 1" in one for one in asked.labels()) == 2
    assert any(TITLE in one for one in asked.labels())


async def test_the_plan_is_chosen_by_a_tap(house: House) -> None:
    asked = await drafted(house, "1.1 ข้อ 1 เสร็จแล้ว อบรมครบ 40 คน ไม่มีอุปสรรค")

    (shown,) = await house.taps(HR, asked, next(one for one in asked.labels() if TITLE in one))
    await house.taps(HR, shown, "ส่งรายงาน")

    assert set(await stored(house)) == {FURTHER}


@pytest.mark.parametrize(
    ("said", "duty"),
    [
        ("1.1 ข้อ 1 ของแผนปฏิบัติการป้องกันการทุจริต เสร็จแล้ว อบรมครบ 40 คน ไม่มีอุปสรรค", FURTHER),
        ("1.1/1 แผนป้องกันการทุจริต เสร็จแล้ว อบรมครบ 40 คน ไม่มีอุปสรรค", FURTHER),
        ("แผนป้องกันการทุจริต 1.1 ข้อ 1 เสร็จแล้ว อบรมครบ 40 คน ไม่มีอุปสรรค", FURTHER),
        ("1.1 ข้อ 1 ของมาตรการส่งเสริมคุณธรรมและความโปร่งใส เสร็จแล้ว จัดประชุมแล้ว ไม่มีอุปสรรค", OWN),
        ("อบรมจิตพอเพียงต้านทุจริต: เสร็จแล้ว ครบ 40 คน ไม่มีอุปสรรค", FURTHER),
    ],
)
async def test_the_plan_s_name_says_which_step_is_meant(house: House, said: str, duty: Duty) -> None:
    assert await sent(house, said) == {duty}


async def test_one_s_own_steps_are_those_of_both_plans(house: House) -> None:
    text = (await house.says(HR, "งานของฉัน"))[-1].text

    assert "การบริหารทรัพยากรบุคคล" in text
    assert "อบรมจิตพอเพียงต้านทุจริต" in text
    assert f"({TITLE})" in text


async def test_an_instruction_is_about_a_step_of_the_plan_that_is_named(house: House) -> None:
    said = (await house.says(DIRECTOR, "สั่งการงานบริหารทรัพยากรบุคคล เร่ง 1.1 ข้อ 1 ของแผนป้องกันการทุจริต ภายใน 20 ก.ค."))[-1]

    assert f"1.1 ข้อ 1 ({TITLE})" in said.text


async def test_an_instruction_that_does_not_say_which_is_about_neither(house: House) -> None:
    said = (await house.says(DIRECTOR, "สั่งการงานบริหารทรัพยากรบุคคล เร่ง 1.1 ข้อ 1 ภายใน 20 ก.ค."))[-1]

    assert "เรื่อง 1.1 ข้อ 1" not in said.text
