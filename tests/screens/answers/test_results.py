"""Results as messages: a sentence that answers first, up to five lines, the rest behind a button."""

import pytest

from bundled.phrases import load_phrases
from domain.asked.question import Property
from domain.language.lang import language_written
from domain.search import Answer, Answerer
from screens import answers
from tests.domain.asked import test_lists, test_one_figure
from tests.screens.viewing import CATALOGUE, opened, view

ANSWERER = Answerer(CATALOGUE, load_phrases(CATALOGUE))

ASKED = [
    *(text for text, _ in test_lists.CONDITIONS + test_lists.STEPS + test_lists.UNITS + test_lists.FINDINGS),
    *(text for text, _ in test_lists.ORDERS),
    *(text for rows in (test_one_figure.COUNTS, test_one_figure.WHETHER) for text, _ in rows),
    *(text for rows in (test_one_figure.MEANS, test_one_figure.DIFFERENCES) for text, _ in rows),
    *(text for text, _ in test_one_figure.HIGHER),
]


def said(text: str) -> str:
    return answers.plain(view(language_written(text) or "th"), ANSWERER.ask(text)).text.text


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("I15 ต่ำกว่า I14 เท่าไร", "I15 (61.87) ต่ำกว่า I14 (69.78) อยู่ 7.91 คะแนน"),
        ("difference between IIT and EIT", "IIT (79.45) is 6.06 points below EIT (85.51)"),
        ("I15 ต่ำกว่า I14 ไหม", "ใช่ I15 ได้ 61.87 คะแนน ต่ำกว่า I14 (69.78) อยู่ 7.91"),
        ("is I20 above 85?", "No: I20 has 53.03 points, 31.97 below 85"),
        ("E1 กับ E2 เท่ากันไหม", "เท่ากัน E1 และ E2 ได้ 91.60 คะแนน"),
        ("I1 กับ I2 ได้เท่ากันไหม", "ไม่เท่ากัน I1 (84.71) สูงกว่า I2 (78.09) อยู่ 6.62 คะแนน"),
        ("I3 กับ I4 ข้อไหนสูงกว่า", "I4 (98.53) สูงกว่า I3 (79.06) อยู่ 19.47 คะแนน"),
        ("ทุกเครื่องมือผ่าน 85 ไหม", "ไม่ใช่ 1 จาก 3 เครื่องมือ ไม่เป็นเช่นนั้น: IIT"),
        ("are all EIT items above 70?", "Yes: all 15 items in EIT with a score above 70"),
        ("กี่ข้อที่ต่ำกว่า 85", "29 ข้อ ได้คะแนนต่ำกว่า 85"),
        ("กี่ข้อที่ต่ำกว่า 10", "ไม่มีข้อที่ได้คะแนนต่ำกว่า 10"),
        ("items no lower than 90 in EIT", "6 items in EIT with a score of 90 or more"),
        ("ข้อไหนอยู่ระหว่าง 80 กับ 90", "11 ข้อ ได้คะแนนระหว่าง 80 ถึง 90"),
        ("ข้อใน EIT ที่ได้เกรด A", "5 ข้อใน EIT ได้ระดับ A"),
        ("EIT มีกี่ข้อ", "EIT มี 15 ข้อ"),
        ("ข้อไหนต่ำสุด", "I20 ได้คะแนนต่ำสุด: 53.03 คะแนน (ระดับ E)"),
        ("ข้อที่ได้คะแนนต่ำสุด 5 อันดับ ใน IIT", "5 ข้อที่คะแนนต่ำสุดใน IIT: I20, I15, I23, I29 และ I7"),
        ("second lowest item", "I15 is number 2 from the lowest: 61.87 points"),
        ("ค่าเฉลี่ยข้อในตัวชี้วัดที่ 2", "ค่าเฉลี่ยของ 6 ข้อใน ตัวชี้วัด 2 คือ 80.67 คะแนน"),
        ("ขั้นตอนของ hr มีกี่ข้อ", "งานบริหารทรัพยากรบุคคล มี 3 ขั้นตอน"),
        ("งานไหนเสร็จภายในกันยายน", "9 ขั้นตอน ครบกำหนดภายในกันยายน 2563 (ในเดือนนั้น 5 ขั้นตอน)"),
        ("which unit has the most steps", "Most steps: Human Resource Management Section (3 steps)"),
        ("มาตรการ 1.1 มีกี่ขั้นตอน", "มาตรการ 1.1 มี 4 ขั้นตอน"),
        ("มีกี่มาตรการ", "แผนปี 2563 มี 4 มาตรการ 9 ขั้นตอน"),
        ("จุดอ่อนเร่งด่วนของ EIT", "3 เรื่องใน EIT ต้องแก้ไขโดยเร่งด่วน"),
        ("มาตรการ 1.1 ขั้นตอนที่ 4 ใครรับผิดชอบ", "ผู้รับผิดชอบ 1.1 ข้อ 4: งานจัดซื้อจัดจ้างและบริหารพัสดุ (สำนักบริหารและพัฒนาองค์กร)"),
        ("M1.1/4 เสร็จเมื่อไร", "1.1 ข้อ 4 กำหนดแล้วเสร็จ มิถุนายน 2563 · ⏰ เกินกำหนด"),
        ("คะแนน I20 เท่าไร", "I20 ได้ 53.03 คะแนน · ระดับ E · ปี 2562"),
        ("score of I20", "I20 has 53.03 points · grade E · 2562"),
        ("I20 อยู่อันดับที่เท่าไร", "I20 อันดับที่ 30 จาก 30 ข้อของ IIT"),
    ],
)
def test_the_first_sentence_answers(asked: str, first: str) -> None:
    assert said(asked).splitlines()[0] == first


@pytest.mark.parametrize("asked", ASKED)
def test_a_result_is_a_sentence_and_at_most_six_lines_in_either_language(asked: str) -> None:
    for lang in ("th", "en"):
        message = answers.plain(view(lang), ANSWERER.ask(asked))

        first, *rest = message.text.text.split("\n\n")
        assert first
        assert sum(len(part.splitlines()) for part in rest) <= 6


def test_the_rest_of_a_list_is_behind_a_button() -> None:
    message = answers.plain(view(), ANSWERER.ask("กี่ข้อที่ต่ำกว่า 85"))

    labels = [button.text for row in message.buttons for button in row]
    assert labels == ["I20", "I15", "I23", "I29", "I7", "ดูทั้งหมด (29)"]


def test_the_card_is_behind_a_button_where_a_property_is_asked_for() -> None:
    message = answers.plain(view(), ANSWERER.ask("คะแนน I20 เท่าไร"))

    assert "score|I20|1|2562" in opened(message)
    assert "ผลการวิเคราะห์" not in message.text.text


def test_the_owner_of_a_weak_score_is_that_of_the_step_that_answers_it() -> None:
    told = said("I20 เท่าไร แล้วใครรับผิดชอบ")

    assert told.splitlines()[:2] == [
        "I20 ได้ 53.03 คะแนน · ระดับ E · ปี 2562",
        "ผู้รับผิดชอบ 1.1 ข้อ 4: งานจัดซื้อจัดจ้างและบริหารพัสดุ (สำนักบริหารและพัฒนาองค์กร)",
    ]


def test_a_score_without_a_step_has_no_owner_and_that_is_said() -> None:
    assert said("I1 ใครรับผิดชอบ").startswith("ไม่มีขั้นตอนในแผนปี 2563 ที่ผูกกับ I1 โดยตรง")


def test_several_questions_are_answered_one_below_the_other() -> None:
    told = said("คะแนน IIT กับ EIT และข้อต่ำสุด")

    assert told.index("EIT · 85.51") < told.index("I20 ได้คะแนนต่ำสุด")


def test_words_that_stay_unread_are_named_last() -> None:
    assert said("ข้อไหนต่ำกว่า 85 ในภูเก็ต").splitlines()[-1] == "ส่วนที่ว่า “ในภูเก็ต” ยังตอบไม่ได้"


def test_owners_of_a_list_are_said_of_each_step() -> None:
    asked = Answer("measure", ("M1.2/1", "M2.1/1"), basis="code", asks=(Property.OWNER,))

    told = answers.plain(view(), asked).text.text

    assert [line.partition(":")[0] for line in told.splitlines()] == ["ผู้รับผิดชอบ 1.2 ข้อ 1", "ผู้รับผิดชอบ 2.1 ข้อ 1"]


def test_scores_that_several_share_are_listed() -> None:
    assert said("EIT ข้อไหนได้เท่ากัน").startswith("4 ข้อใน EIT ได้คะแนนเท่ากับข้ออื่น")


def test_the_letter_of_a_tools_items_stands_for_the_tool() -> None:
    assert said("ข้อ E ที่สูงกว่า 92").startswith("4 ข้อใน EIT")
