"""Questions for the catalogue and the follow-up, and words that refer to what was shown."""

import pytest

from domain.calendar.fiscal import Cycle
from domain.calendar.period_words import PeriodSaid
from domain.hearing.meanings import Kind, QuestionMeant, RoundMeant, Unclear
from domain.hearing.round_state import RoundTopic
from domain.hearing.supposed import Writer
from tests.domain.hearing.heard import DIRECTOR, OWES, STAFF, after, hears


@pytest.mark.parametrize("text", ["คะแนน", "ได้เท่าไหร่", "how many points"])
def test_a_score_of_nothing_in_particular_is_that_of_the_whole(text: str) -> None:
    heard = hears(text)

    assert isinstance(heard, QuestionMeant)
    assert heard.answer.ids[0] == "OVERALL"


@pytest.mark.parametrize("text", ["ข้อนี้ได้เท่าไร", "อันนั้นกี่คะแนน", "how many points is that"])
def test_a_score_of_this_one_is_asked_back_where_nothing_was_shown(text: str) -> None:
    assert hears(text) == Unclear(text, back=True)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ใครยังไม่ส่งบ้าง", RoundTopic.MISSING),
        ("ข้อไหนติดขัด", RoundTopic.STUCK),
        ("มีอะไรต้องสั่งการบ้าง", RoundTopic.DECIDE),
        ("มีขั้นตอนไหนเกินกำหนดไหม", RoundTopic.OVERDUE),
        ("เทียบกับไตรมาสก่อนเป็นยังไง", RoundTopic.COMPARED),
        ("สรุปไตรมาส 3", RoundTopic.SUMMARY),
        ("which units have not reported?", RoundTopic.MISSING),
        ("งานกฎหมายส่งหรือยัง", RoundTopic.UNIT),
    ],
)
def test_the_director_asks_for_the_state_in_free_words(text: str, topic: RoundTopic) -> None:
    heard = hears(text, DIRECTOR)

    assert isinstance(heard, RoundMeant)
    assert heard.question.topic is topic


def test_a_quarter_without_a_year_is_a_number() -> None:
    heard = hears("สรุปไตรมาส 3", DIRECTOR)

    assert isinstance(heard, RoundMeant)
    assert heard.question.quarter == PeriodSaid(3, None, Cycle.QUARTER)


@pytest.mark.parametrize(
    ("before", "text", "first"),
    [
        ("I20 ได้เท่าไร", "แล้วข้อ 21 ล่ะ", "I21"),
        ("I20 ได้เท่าไร", "ใครรับผิดชอบ", "M1.1/4"),
        ("I20 ได้เท่าไร", "ทำไมคะแนนน้อย", "I20"),
        ("ข้อไหนของ IIT ได้ต่ำสุด", "ข้อที่สอง", "I15"),
        ("score of I20", "who owns it?", "M1.1/4"),
        ("I20 ได้เท่าไร", "ข้อถัดไป", "I21"),
    ],
)
def test_words_refer_to_what_was_shown_last(before: str, text: str, first: str) -> None:
    heard = hears(text, Writer(after=before))

    assert isinstance(heard, QuestionMeant)
    assert heard.answer.ids[0] == first


@pytest.mark.parametrize("text", ["ใครรับผิดชอบ", "ทำไมน้อยจัง", "why is it so low?"])
def test_words_that_refer_to_nothing_are_asked_back(text: str) -> None:
    heard = hears(text)

    assert isinstance(heard, Unclear)
    assert heard.back


@pytest.mark.parametrize("text", ["ใครรับผิดชอบ", "แต่ละขั้นตอนใครดูแล", "who is responsible for them?"])
def test_a_property_asked_after_a_list_is_that_of_each(text: str) -> None:
    meant = hears(text, after("งานกฎหมายรับผิดชอบขั้นตอนไหนบ้าง", STAFF))

    assert isinstance(meant, QuestionMeant)
    assert meant.answer.ids == ("M1.2/1", "M2.2/1")


@pytest.mark.parametrize(("before", "text"), [("ข้อต่ำสุดของ IIT", "ใครรับผิดชอบ"), ("I20 กับ I15", "ข้อนี้ใครรับผิดชอบ")])
def test_a_property_of_one_asked_for_or_pointed_to_is_that_ones(before: str, text: str) -> None:
    meant = hears(text, after(before, STAFF))

    assert isinstance(meant, QuestionMeant)
    assert meant.answer.ids == ("M1.1/4",)


@pytest.mark.parametrize("text", ["who took my stapler", "ใครเห็นแว่นตาพี่บ้าง"])
def test_an_everyday_who_asks_nothing_of_the_follow_up(text: str) -> None:
    assert hears(text).kind is not Kind.ROUND


def test_steps_due_by_a_month_are_the_plans_also_for_those_who_owe() -> None:
    assert hears("ขั้นตอนไหนครบกำหนดเดือนกันยายน", OWES).kind is Kind.QUESTION


def test_the_second_of_a_single_card_is_asked_back() -> None:
    heard = hears("ข้อที่สอง", after("I20 ได้เท่าไร", STAFF))

    assert isinstance(heard, Unclear)
    assert heard.back


def test_a_measure_by_its_number_is_that_also_after_a_list() -> None:
    heard = hears("มาตรการ 1", after("ข้อไหนต่ำกว่า 70 บ้าง", STAFF))

    assert isinstance(heard, QuestionMeant)
    assert heard.answer.ids[0] == "M1.1/1"


@pytest.mark.parametrize("text", ["ทำไมคะแนน I20 น้อย", "why is the score of I20 low"])
def test_why_a_score_is_low_asks_for_more_than_the_score(text: str) -> None:
    heard = hears(text)

    assert isinstance(heard, QuestionMeant)
    assert (heard.answer.ids, heard.answer.asks) == (("I20",), ())


@pytest.mark.parametrize(
    "text",
    [
        "คะแนนของ สสส. ปีนี้เท่าไร",
        "กฟภ. ได้คะแนนเท่าไหร่",
        "เทียบกับ อย. เราดีกว่าไหม",
        "what did the sec score?",
        "score of ACRO",
    ],
)
def test_a_name_nothing_knows_in_the_place_of_whose_score_is_another_agency(text: str) -> None:
    heard = hears(text)

    assert isinstance(heard, QuestionMeant)
    assert heard.answer.reason == "other_agency"


@pytest.mark.parametrize(
    "text", ["สศส. ได้คะแนนเท่าไร", "CEA score", "รถได้กี่คะแนน", "score of gifts", "ตัวชี้วัดไหนคะแนนลดลง", "คะแนน ม.ค."]
)
def test_its_own_name_or_a_known_subject_is_none(text: str) -> None:
    heard = hears(text)

    assert not (isinstance(heard, QuestionMeant) and heard.answer.reason == "other_agency")
