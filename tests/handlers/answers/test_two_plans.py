"""Questions where a year has two plans: the plan that is named, the one that answers better, or the question which."""

import pytest

from tests.cast import STAFF
from tests.house import House
from tests.several_plans import TITLE, second_plan


@pytest.fixture(autouse=True)
async def _imported(house: House) -> None:
    await second_plan(house)


async def answer(house: House, words: str) -> str:
    """The text of the answer to a question."""
    return (await house.says(STAFF, words))[-1].text


@pytest.mark.parametrize(
    "words",
    [
        "ใครรับผิดชอบข้อ 2 ของแผนป้องกันการทุจริต",
        "ใครรับผิดชอบ 1.1 ข้อ 2 ของแผนปฏิบัติการป้องกันการทุจริต",
        "แผนป้องกันการทุจริต ข้อ 2 ใครรับผิดชอบ",
        "ใครรับผิดชอบข้อ 2 ของแผนป้องกันการทุจริตปี 2563",
        "who is responsible for step 2 of the anti-corruption plan",
    ],
)
async def test_a_step_of_the_plan_that_is_named_is_answered(house: House, words: str) -> None:
    text = await answer(house, words)

    assert TITLE in text
    assert "กฎหมาย" in text or "Legal" in text


async def test_a_plan_that_is_named_alone_shows_its_steps(house: House) -> None:
    text = await answer(house, "แผนป้องกันการทุจริตมีอะไรบ้าง")

    assert "อบรมจิตพอเพียงต้านทุจริต" in text
    assert "ประกาศเจตนารมณ์งดรับของขวัญ" in text


async def test_a_code_that_both_plans_have_is_asked_about(house: House) -> None:
    said = (await house.says(STAFF, "1.1 ข้อ 1"))[-1]
    text, labels = said.text, said.labels()

    (shown,) = await house.taps(STAFF, said, labels[1])

    assert "1.1 ข้อ 1 มีในหลายแผน" in text
    assert labels == ["มาตรการส่งเสริมคุณธรรมและความโปร่งใส", TITLE]
    assert "อบรมจิตพอเพียงต้านทุจริต" in shown.text


async def test_a_code_of_one_plan_is_answered_at_once(house: House) -> None:
    assert "การเผยแพร่แนวปฏิบัติการใช้ทรัพย์สิน" in await answer(house, "1.1 ข้อ 4")


async def test_a_title_of_the_further_plan_is_found(house: House) -> None:
    assert TITLE in await answer(house, "ใครรับผิดชอบอบรมจิตพอเพียงต้านทุจริต")


async def test_the_scores_are_answered_as_before(house: House) -> None:
    assert "53.03" in await answer(house, "คะแนน I20")


async def test_an_inline_query_finds_a_step_of_the_further_plan(house: House) -> None:
    offered = await house.types(STAFF, "ข้อ 1 ของแผนป้องกันการทุจริต")

    assert "อบรมจิตพอเพียงต้านทุจริต" in str(offered)


async def test_an_inline_code_that_two_plans_have_offers_both(house: House) -> None:
    offered = str(await house.types(STAFF, "1.1 ข้อ 1"))

    assert "การบริหารทรัพยากรบุคคล" in offered
    assert f"{TITLE} · " in offered


@pytest.mark.parametrize("words", ["งานกฎหมายรับผิดชอบอะไรบ้าง", "งานกฎหมาย ต้องทำอะไรบ้าง"])
async def test_a_unit_s_responsibilities_are_answered_from_every_plan(house: House, words: str) -> None:
    text = await answer(house, words)

    own, further = text.split(f"\n\n{TITLE}\n")
    assert own.startswith("มาตรการส่งเสริมคุณธรรมและความโปร่งใส\n")
    assert "1.1 ข้อ 2" in further or "M1.1/2" in further
    assert "ประกาศเจตนารมณ์งดรับของขวัญ" in further


async def test_a_unit_s_steps_are_answered_in_english_too(house: House) -> None:
    text = await answer(house, "what is the legal unit responsible for")

    assert text.startswith("Measures to promote integrity and transparency\n")
    assert f"\n\n{TITLE}\nLegal Section: 1 step\n" in text


async def test_a_plan_that_is_named_answers_alone_what_a_unit_is_responsible_for(house: House) -> None:
    text = await answer(house, "งานกฎหมายรับผิดชอบอะไรบ้างในแผนป้องกันการทุจริต")

    assert "ประกาศเจตนารมณ์งดรับของขวัญ" in text
    assert "มาตรการส่งเสริม" not in text


async def test_a_unit_s_steps_of_a_year_are_of_every_plan_of_it(house: House) -> None:
    assert f"\n\n{TITLE}\n" in await answer(house, "งานกฎหมายรับผิดชอบอะไรบ้าง ปี 2563")
