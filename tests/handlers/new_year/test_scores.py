"""Scores of the new year: by file or typed, checked, paired by text, left for later and brought in then."""

from decimal import Decimal

from bundled.bundle import load_bundle
from tests.cast import COORDINATOR
from tests.handlers.new_year.going import SCORES, begun, kept, last, library, says, taps
from tests.house import House
from tests.scores_files import next_items, scores_workbook

BOOK = load_bundle().assessment
REWORDED = "ความสะดวกของขั้นตอนการขออนุญาตเพื่อยืมทรัพย์สินของราชการไปใช้ปฏิบัติงานในหน่วยงานของท่าน มีมากน้อยเพียงใด"


def items() -> list[tuple[str, str, float]]:
    """The items a year later: all codes moved on by one, the question of I20 (now I21) worded otherwise."""
    return [(code, REWORDED if code == "I21" else text, score) for code, text, score in next_items(BOOK)]


async def sent(house: House) -> None:
    """A file of items was sent and read."""
    await begun(house)
    await house.sends_plan(COORDINATOR, scores_workbook(items()), "คะแนน.xlsx")


async def published(house: House) -> None:
    """A copied plan with whatever scores there are."""
    while "แผนใหม่" not in last(house).text.partition("\n")[0]:
        await taps(house, "ยืนยันทุกข้อ" if "เทียบข้อประเมิน" in last(house).text.partition("\n")[0] else "ต่อไป")
    await taps(house, "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้")


async def test_a_file_of_items_is_taken(house: House) -> None:
    await sent(house)

    assert "รับคะแนนปี 2563 แล้ว" in last(house).text
    assert "ตัวชี้วัด 10 · ข้อ 93 (กรอบการประเมินมี 93 ข้อ)" in last(house).text
    assert "ภาพรวม 90.09 (คำนวณ) · ระดับ A" in last(house).text


async def test_items_are_paired_by_text_and_the_least_alike_stand_first(house: House) -> None:
    await sent(house)

    shown = await taps(house, "ต่อไป")

    assert "ข้อความตรงกัน 92 · ใกล้เคียง 1 · ข้อใหม่ 0" in shown.text
    first = shown.text.partition("ใกล้เคียง")[2].split("\n")[2:4]
    assert first[0].startswith("I21 ความสะดวกของขั้นตอนการขออนุญาต")
    assert first[1].startswith("   ← I20 ขั้นตอนการขออนุญาต")
    assert first[1].endswith("%")


async def test_a_pair_is_changed_by_hand(house: House) -> None:
    await sent(house)
    await taps(house, "ต่อไป", "I21")
    assert "ปี 2562 คือข้อใด" in last(house).text

    await taps(house, "เป็นข้อใหม่")
    await published(house)

    book = (await library(house)).of(2564).assessment
    assert book.item_by_code["I21"].was == ""
    assert book.item_by_code["I21"].indicator == "IND4"
    assert book.item_by_code["I2"].was == "I1"


async def test_confirmed_pairs_are_what_scores_are_compared_by(house: House) -> None:
    await sent(house)

    await published(house)

    (answer,) = await house.says(COORDINATOR, "/score I21")
    assert "▲ +1.00 จากปี 2562 (I20 53.03 → 54.03" in answer.text


async def test_the_measures_items_are_shown_with_one_honest_sentence(house: House) -> None:
    await sent(house)
    await taps(house, "ต่อไป", "ยืนยันทุกข้อ")

    shown = await taps(house, "มาตรการกับคะแนนที่เปลี่ยน")

    assert "I21 53.03 → 54.03 (▲ +1.00) และ I24 62.41 → 63.41 (▲ +1.00)" in shown.text
    assert "ยังสรุปไม่ได้ว่าเป็นผลของมาตรการ" in shown.text


async def test_the_weakest_stand_with_what_was_done_for_them(house: House) -> None:
    await sent(house)
    await taps(house, "ต่อไป")

    shown = await taps(house, "ยืนยันทุกข้อ")

    assert "คะแนนต่ำสุดปี 2563\nI21 54.03 ▲ +1.00" in shown.text
    assert "• 1.1 ข้อ 4 การเผยแพร่แนวปฏิบัติการใช้ทรัพย์สินของสำนักงาน: ยังไม่มีรายงาน" in shown.text


async def test_wrong_scores_are_named_and_nothing_goes_on(house: House) -> None:
    await begun(house)

    shown = await says(house, "IND1 120\nIND2 80")

    assert "แถว 1 · IND1: 120 ไม่อยู่ระหว่าง 0–100" in shown.text
    assert "ยังขาดตัวชี้วัด IND1, IND3, IND4, IND5, IND6, IND7, IND8, IND9, IND10" in shown.text
    assert "ต่อไป ▶" not in shown.labels()


async def test_sums_that_do_not_fit_are_kept_once_seen(house: House) -> None:
    await begun(house)
    shown = await says(house, f"{SCORES} 92.10")
    assert "ภาพรวม: ประกาศ 92.10 คำนวณตามน้ำหนักได้ 90.05" in shown.text
    assert "ต่อไป ▶" not in shown.labels()

    await taps(house, "ใช้ตามที่ประกาศ")
    await published(house)

    assert (await library(house)).of(2564).assessment.overall == Decimal("92.10")


async def test_scores_may_come_later_in_the_same_way(house: House) -> None:
    await begun(house)
    await taps(house, "ข้ามไปก่อน")
    await published(house)
    (still,) = await house.says(COORDINATOR, "/score I20")
    (shown,) = await house.says(COORDINATOR, "/newyear")

    await house.taps(COORDINATOR, shown, "ใส่คะแนนปี 2563")
    await house.sends_plan(COORDINATOR, scores_workbook(items()), "คะแนน.xlsx")
    await taps(house, "ต่อไป", "ยืนยันทุกข้อ", "ต่อไป", "ใช้คะแนนปี 2563")

    assert "53.03" in still.text
    assert "ใช้คะแนนปี 2563 แล้ว" in last(house).text
    (answer,) = await house.says(COORDINATOR, "/score I21")
    assert "54.03 คะแนน" in answer.text


async def test_scores_that_came_later_are_undone_alone(house: House) -> None:
    await test_scores_may_come_later_in_the_same_way(house)

    await taps(house, "เลิกประกาศใช้")

    found = await library(house)
    assert found.of(2564).assessment.fiscal_year == 2562
    assert [one.fiscal_year for one in found.assessments] == [2562]


async def test_a_file_without_scores_is_refused_and_scores_are_still_awaited(house: House) -> None:
    await begun(house)

    await house.sends_plan(COORDINATOR, scores_workbook([("ก", "ข", "ค")]), "อื่น.xlsx")

    assert "ไม่พบคะแนนในไฟล์ อื่น.xlsx" in last(house).text
    one = await kept(house)
    assert one is not None
    assert one.stage == "scores"


async def test_a_year_with_indicators_only_answers_for_them(house: House) -> None:
    await begun(house)
    await says(house, SCORES)
    await published(house)

    for asked in (
        "/scores",
        "/score IND4",
        "ข้อไหนคะแนนต่ำสุด",
        "/help",
        "คะแนนรวมเท่าไหร่",
        "/score I20",
        "ช่วยเหลือ",
        "/score",
    ):
        said = await house.says(COORDINATOR, asked)
        assert said, asked
    (answer,) = await house.says(COORDINATOR, "/score IND4")
    assert "75.50" in answer.text
