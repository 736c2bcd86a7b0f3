"""With two years loaded every answer shows the change, and a year may be named."""

import re

import pytest

from tests.cast import ENGLISH, STAFF
from tests.house import House


@pytest.mark.parametrize("asked", ["/score I20", "คะแนน I20", "คะแนน I20 ปี 2563", "/score I20 2563", "/score I20 ปี 63"])
async def test_an_item_shows_its_change_score_by_score_and_rank_by_rank(two_years: House, asked: str) -> None:
    (answer,) = await two_years.says(STAFF, asked)

    assert "73.53 คะแนน · ระดับ C · ปี 2563" in answer.text
    assert "▲ +20.50 จากปี 2562 (53.03 → 73.53 · อันดับ 30 → 21)" in answer.text


@pytest.mark.parametrize("asked", ["/score I20 2562", "คะแนน I20 ปี 2562", "score of I20 in 2019"])
async def test_a_year_that_is_named_is_answered_from(two_years: House, asked: str) -> None:
    (answer,) = await two_years.says(STAFF, asked)

    assert re.search("53.03 คะแนน · ระดับ E · ปี 2562|53.03 points · grade E · 2562", answer.text)
    assert not re.search("จากปี|since", answer.text)


async def test_words_are_looked_for_in_the_year_that_is_named(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "คะแนนความสะดวกในการขออนุญาตยืมทรัพย์สิน ปี 2562")

    assert answer.text.startswith("I20")
    assert "53.03" in answer.text


async def test_a_year_that_is_not_loaded_is_said_with_those_that_are(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "คะแนน I20 ปี 2561")

    assert "มีคะแนน ITA ปี 2562 และ 2563 และแผนปี 2563 และ 2564 เท่านั้น" in answer.text


async def test_the_year_of_a_plan_is_not_taken_for_one_of_scores(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "คะแนน I20 ปี 2564")

    assert "ปีอื่นยังไม่มีข้อมูล" in answer.text


async def test_a_code_with_another_meaning_is_not_compared(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "/score I5")

    assert "ปี 2562 รหัส I5 เป็นคำถามอื่น" in answer.text
    assert "▲" not in answer.text


async def test_a_question_that_moved_names_its_former_code(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "/score I7")

    assert "▲ +1.00 จากปี 2562 (I6 96.08 → 97.08" in answer.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("คะแนนรวมเท่าไหร่", "▲ +1.51 จากปี 2562 (89.49 → 91.00)"),
        ("/score IIT", "▲ +1.50 จากปี 2562 (79.45 → 80.95)"),
        ("/score ตัวชี้วัดที่ 8", "▼ −2.25 จากปี 2562 (82.75 → 80.50 · อันดับ 5 → 8)"),
        ("/score ตัวชี้วัดที่ 11", "ตัวชี้วัดใหม่ ไม่มีในปี 2562"),
        ("/score O49", "ข้อใหม่ ไม่มีในปี 2562"),
        ("/score O1", "= เท่ากับปี 2562 (100)"),
        ("/scores", "▲ +1.51 จากปี 2562"),
        ("/scores", "4. การใช้ทรัพย์สินของราชการ 75.88 B (#10) ▲+1.50"),
        ("/scores", "IIT 80.95 B ▲+1.50 · EIT 83.26 B ▼−2.25"),
    ],
)
async def test_every_kind_of_score_shows_its_change(two_years: House, asked: str, said: str) -> None:
    *_, answer = await two_years.says(STAFF, asked)

    assert said in answer.text


async def test_lists_show_the_change_line_by_line(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "ข้อไหนคะแนนต่ำกว่า 70")

    assert "I15 · 57.87 D ▼−4.00 ·" in answer.text


async def test_english_readers_see_it_in_english(two_years: House) -> None:
    (answer,) = await two_years.says(ENGLISH, "score I20")

    assert "▲ +20.50 since 2562 B.E. (53.03 → 73.53 · rank 30 → 21)" in answer.text


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("ข้อไหนดีขึ้นมากที่สุด", "I20 · 73.53 C ▲+20.50"),
        ("which items improved most", "I20 · 73.53 C ▲+20.50"),
        ("ข้อไหนแย่ลงบ้าง", "I15 · 57.87 D ▼−4.00"),
        ("ตัวชี้วัดไหนคะแนนลดลง", "6. "),
        ("เครื่องมือไหนคะแนนเพิ่มขึ้น", "IIT"),
    ],
)
async def test_the_greatest_rise_or_fall_comes_first(two_years: House, asked: str, first: str) -> None:
    (answer,) = await two_years.says(STAFF, asked)

    lines = [line for line in answer.text.splitlines() if line][1:] or [answer.text]
    assert (lines if re.search("รายการ|found", answer.text) else [answer.text])[0].startswith(first)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("ข้อไหนใน OIT ดีขึ้น", "ไม่มีรายการที่ตรงตามเงื่อนไขนี้"),
        ("กรมสรรพากรข้อไหนดีขึ้นบ้าง", "เฉพาะของ สศส."),
        ("ข้อไหนดีขึ้นบ้าง ปี 2561", "ปีอื่นยังไม่มีข้อมูล"),
        ("คุณสมชายฝ่ายพัสดุขโมยเครื่องมือไปขายทุกเดือน ของลดลงไปบ้างแล้ว", "บอตไม่เก็บข้อความนี้ไว้"),
    ],
)
async def test_a_question_outside_is_refused_before_anything_is_compared(
    two_years: House, asked: str, said: str
) -> None:
    (answer,) = await two_years.says(STAFF, asked)

    assert said in answer.text


@pytest.mark.parametrize("asked", ["สรุปคะแนนปีนี้เทียบกับปีก่อน", "ita results compared to last year"])
async def test_the_whole_is_compared_when_no_entry_is_named(two_years: House, asked: str) -> None:
    (answer,) = await two_years.says(STAFF, asked)

    assert "89.49 → 91.00" in answer.text


@pytest.mark.parametrize("asked", ["ข้อไหนดีขึ้นมากที่สุด", "ผลประเมินเทียบกับปีที่แล้วเป็นยังไง"])
async def test_one_year_alone_has_nothing_to_compare_with(house: House, asked: str) -> None:
    (answer,) = await house.says(STAFF, asked)

    assert "มีคะแนน ITA ปี 2562 เท่านั้น จึงยังเทียบกับปีก่อนไม่ได้" in answer.text


async def test_buttons_lead_to_the_same_question_in_the_other_year_and_back(two_years: House) -> None:
    (message,) = await two_years.says(STAFF, "/score I7")

    (message,) = await two_years.taps(STAFF, message, "ปี 2562")
    assert message.text.startswith("I6")
    assert "ปี 2562" in message.text
    (message,) = await two_years.taps(STAFF, message, "ตัวชี้วัด 1")
    assert "89.00 คะแนน · ระดับ A · ปี 2562" in message.text
    (message,) = await two_years.taps(STAFF, message, "ปี 2563")

    assert "90.50 คะแนน · ระดับ A · ปี 2563" in message.text


async def test_a_button_of_before_still_opens_its_own_year(house: House, two_years: House) -> None:
    """The message was sent when that year was the newest; the code means something else by now."""
    (message,) = await house.says(STAFF, "/score ตัวชี้วัดที่ 1 ปี 2562")

    (message,) = await house.taps(STAFF, message, "I5")

    assert "97.55 คะแนน · ระดับ AA · ปี 2562" in message.text


@pytest.mark.parametrize(
    ("asked", "year", "due"),
    [("/measures", 2564, "2564"), ("/measures 2563", 2563, "2563"), ("/measures 2564", 2564, "2564")],
)
async def test_the_plan_of_a_year_is_opened(two_years: House, asked: str, year: int, due: str) -> None:
    (message,) = await two_years.says(STAFF, asked)
    assert f"ปีงบประมาณ {year}" in message.text
    (message,) = await two_years.taps(STAFF, message, "1.1")

    (message,) = await two_years.taps(STAFF, message, "1.1 ข้อ 4")

    assert f"กำหนดแล้วเสร็จ: มิถุนายน {due}" in message.text


async def test_a_measure_of_a_year_is_asked_for_in_words(two_years: House) -> None:
    (answer,) = await two_years.says(STAFF, "ใครรับผิดชอบ M1.1/4 ปี 2563")

    assert "กำหนดแล้วเสร็จ: มิถุนายน 2563" in answer.text


@pytest.mark.parametrize("asked", ["/scores 2561", "/measures 2561"])
async def test_commands_say_when_their_year_is_not_loaded(two_years: House, asked: str) -> None:
    (answer,) = await two_years.says(STAFF, asked)

    assert "ปีอื่นยังไม่มีข้อมูล" in answer.text


async def test_the_help_on_asking_names_the_years_there_are(two_years: House) -> None:
    (message,) = await two_years.says(STAFF, "/score")

    assert "ปีที่มี: 2562 และ 2563 ระบุปีได้ เช่น /score I15 2562" in message.text


async def test_scores_of_a_year_stay_in_that_year(two_years: House) -> None:
    chart, message = await two_years.says(STAFF, "/scores 2562")
    assert chart.text.startswith("ปี 2562")
    assert "89.49" in message.text

    (message,) = await two_years.taps(STAFF, message, "เรียงจากต่ำสุด")

    assert "I20 · 53.03 E ·" in message.text


@pytest.mark.parametrize("year", [2563, 2564])
async def test_a_question_about_the_card_shown_is_answered_in_its_year(two_years: House, year: int) -> None:
    await two_years.says(STAFF, f"ขั้นตอน 1.1/4 ปี {year}")

    (answer,) = await two_years.says(STAFF, "กำหนดเสร็จเมื่อไร")

    assert answer.text.startswith(f"1.1 ข้อ 4 กำหนดแล้วเสร็จ มิถุนายน {year}")
