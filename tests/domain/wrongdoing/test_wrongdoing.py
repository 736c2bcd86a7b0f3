"""Labelled messages that accuse somebody, and questions that only resemble it (docs/decisions/0016)."""

import json
from pathlib import Path

import pytest

from bundled.bundle import load_bundle
from bundled.phrases import load_phrases
from domain.search import Answerer

DATA = Path(__file__).parents[2] / "data"
ANSWERER = Answerer(load_bundle(), load_phrases(load_bundle()))


def shares(file: str) -> tuple[float, float]:
    """Shares of a sample taken for accusations: of its accusations, and of its questions."""
    rows = [json.loads(line) for line in (DATA / f"{file}.jsonl").read_text().splitlines()]
    taken = {True: [], False: []}  # type: dict[bool, list[bool]]
    for row in rows:
        taken[row["tells"]].append(ANSWERER.ask(row["text"]).to_accusation)
    return sum(taken[True]) / len(taken[True]), sum(taken[False]) / len(taken[False])


@pytest.mark.parametrize(
    ("file", "recall", "false"),
    [
        ("accusations", 0.97, 0.02),
        ("accusations-second", 0.97, 0.02),
        ("accusations-third", 0.97, 0.02),
        ("accusations-unseen", 0.90, 0.02),
        ("wrongdoing-known", 0.97, 0.01),
        ("wrongdoing-unseen", 0.85, 0.01),
        ("wrongdoing-indirect", 0.80, 0.02),
        ("wrongdoing-last", 0.30, 0.05),
    ],
)
def test_it_tells_an_accusation_from_a_question_at_least_this_well(file: str, recall: float, false: float) -> None:
    found, mistaken = shares(file)

    assert found >= recall
    assert mistaken <= false


@pytest.mark.parametrize("file", ["dev", "questions", "blind", "fresh", "far"])
def test_questions_asked_for_an_answer_are_not_taken_for_accusations(file: str) -> None:
    rows = [json.loads(line) for line in (DATA / f"{file}.jsonl").read_text().splitlines()]
    asked = [row["query"] for row in rows if row["category"] != "none-complaint"]

    assert sum(ANSWERER.ask(query).to_accusation for query in asked) <= 0.01 * len(asked)


def test_a_report_on_work_is_not_taken_for_an_accusation() -> None:
    texts = [json.loads(line)["text"] for line in (DATA / "reports.jsonl").read_text().splitlines()]

    assert [text for text in texts if ANSWERER.ask(text).to_accusation] == []


@pytest.mark.parametrize(
    "text",
    [
        "ได้รับเรื่องร้องเรียนเจ้าหน้าที่เรียกรับเงิน 1 เรื่อง ตรวจสอบแล้วไม่มีมูล ยุติเรื่องแล้ว",
        "ตั้งกรรมการสอบข้อเท็จจริงเรื่องพัสดุสูญหายแล้ว 1 เรื่อง",
        "ส่งคืนกระเช้าปีใหม่จากคู่ค้า 7 ราย พร้อมหนังสือขอบคุณ",
        "จัดอบรมเรื่องการป้องกันสินบนให้กรรมการตรวจรับแล้ว 30 คน",
        "The committee looked into the bribery complaint and found nothing; file closed",
    ],
)
def test_a_wrong_that_was_dealt_with_or_prevented_is_no_accusation(text: str) -> None:
    assert not ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    "text",
    [
        "ขอบคุณมากค่ะ แล้วเจอกันที่ประชุม",
        "ผอ. เข้าประชุมบ่ายนี้นะคะ",
        "พี่ตุ๊กฝากซื้อกาแฟเย็นแก้วนึงนะ เดี๋ยวโอนให้",
        "หัวหน้าใจดีมาก ให้กลับก่อนเพราะฝนตก",
        "my boss is on leave until Thursday",
    ],
)
def test_a_statement_about_people_without_a_sign_of_a_wrong_gets_no_channels(text: str) -> None:
    assert ANSWERER.ask(text).ids == ()


@pytest.mark.parametrize("file", ["dev", "questions", "blind", "fresh", "far"])
def test_every_complaint_among_the_questions_is_one(file: str) -> None:
    rows = [json.loads(line) for line in (DATA / f"{file}.jsonl").read_text().splitlines()]
    told = [row["query"] for row in rows if row["category"] == "none-complaint"]

    assert [query for query in told if not ANSWERER.ask(query).to_accusation] == []


@pytest.mark.parametrize(
    "text",
    [
        "ผู้อำนวยการทุจริต ต้องแจ้งใคร",
        "หัวหน้ารับสินบน จะแจ้งใครดี",
        "หัวหน้ารับสินบน",
        "รับสินบน แจ้งใคร",
        "หัวหน้าเรียกรับเงิน จะแจ้งใคร",
        "ถ้าเจ้าหน้าที่ทุจริต ร้องเรียนได้ที่ไหน",
        "Who can I tell about a bribe?",
    ],
)
def test_a_question_whom_to_tell_of_a_wrong_is_shown_the_channels_alone(text: str) -> None:
    assert ANSWERER.ask(text).ids == ("CHANNELS",)


@pytest.mark.parametrize(
    "text", ["จะยืมรถต้องแจ้งใคร", "เอาโน้ตบุ๊กกลับบ้านต้องแจ้งใคร", "ผู้อำนวยการต้องรายงานใคร", "นโยบายต่อต้านสินบนถามใคร"]
)
def test_a_question_whom_to_tell_of_no_wrong_is_another(text: str) -> None:
    assert ANSWERER.ask(text).ids != ("CHANNELS",)


@pytest.mark.parametrize("text", ["เงินทอน", "รับสินบน", "ใต้โต๊ะ", "fraud", "ขโมย", "ล็อกสเปก", "ลวนลาม"])
def test_a_single_word_is_a_subject_to_look_up(text: str) -> None:
    assert not ANSWERER.ask(text).to_accusation


def test_the_name_of_an_entry_never_tells_of_wrongdoing() -> None:
    catalogue, phrases = load_bundle(), load_phrases(load_bundle())
    called = [item.text.th for item in catalogue.assessment.items]
    called += [wording for entry, wordings in phrases.items() if entry[:1] in "IEO" for wording in wordings]

    assert [text for text in called if ANSWERER.ask(text).to_accusation] == []


def test_it_reads_an_accusation_typed_on_the_other_keyboard_layout() -> None:
    assert ANSWERER.ask("sy;sohkiy[:v'0kdz^hiy[gs,k").to_accusation  # หัวหน้ารับซองจากผู้รับเหมา


@pytest.mark.parametrize(
    "text",
    [
        "เวรดึกลงชื่อสี่คน มาอยู่จริงสองคน อีกสองคนอยู่คลินิกตัวเอง",
        "the invoice says 40 chairs, I counted 22 in the room",
        "ค่ารังวัดตามใบเสร็จสองพัน แต่ชาวบ้านจ่ายจริงสี่พันทุกราย",
    ],
)
def test_amounts_that_disagree_are_a_sign(text: str) -> None:
    assert ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    "text",
    [
        "สัมภาษณ์ผู้สมัครลูกจ้าง 12 คน คัดเหลือ 3 คน ประกาศผลพรุ่งนี้",
        "แจกแบบสอบถามสองร้อยชุด ได้คืนมาร้อยสี่สิบชุด",
        "ซื้อหมึกมาสิบกล่อง เหลืออีกสามกล่องอยู่ในตู้",
    ],
)
def test_amounts_that_are_accounted_for_are_none(text: str) -> None:
    assert not ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    "text",
    [
        "กรรมการคนหนึ่งเป็นพี่เขยเจ้าของบริษัทที่ชนะ แต่ไม่มีใครพูดอะไร",
        "รับงานเสร็จวันนี้ พรุ่งนี้แกถอยกระบะใหม่ ใครจะไม่คิด",
        "ใช้ลูกน้องไปเฝ้าสวนยางของนาย เบิกโอทีให้ด้วย",
    ],
)
def test_a_hint_beside_a_dealing_is_a_sign(text: str) -> None:
    assert ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    "text",
    [
        "พี่เขาถอยกระบะใหม่ ป้ายแดงเลย ขอให้รวยๆ นะ",
        "ข่าวบอกว่าอดีตนายกเมืองนั้นโดนจับเรื่องสินบน",
        "หลานผู้จัดการมาฝึกงานที่นี่ น่ารักดี ขยันด้วย",
        "พี่การเงินใจดี เอาเงินทอนมาคืนถึงโต๊ะ",
    ],
)
def test_a_thing_elsewhere_or_returned_or_merely_seen_is_none(text: str) -> None:
    assert not ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    "text",
    [
        "เลขาแอบบอกราคากลางให้บริษัทเพื่อนก่อนวันยื่น",
        "someone leaked the ceiling price to one bidder the night before",
        "all three bidders have the same owner and he chairs the committee",
        "the city workmen built his pool last summer",
        "โครงการทิพย์ชัดๆ มีแต่รูปกับลายเซ็น",
        "ถ้าไม่มีน้ำใจ เรื่องของเราก็ไม่ขยับ",
        "he waved the trucks through for a crate of beer",
        "พยาบาลเวรดึกขายคิวตรวจ",
    ],
)
def test_wrongs_are_told_by_their_circumstances(text: str) -> None:
    assert ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    "text",
    [
        "ราคากลางประกาศแล้ว เดี๋ยวส่งให้เพื่อนในกลุ่มดู", "the city workmen fixed the school roof", "ขอบคุณในน้ำใจของทุกคน",
        "he waved us through the gate", "ร้านขายคิวแล้วหมดเร็วมาก", "หัวหน้ากลับวันจันทร์กับครอบครัว",
    ],
)  # fmt: skip
def test_the_same_words_without_the_circumstances_tell_of_nothing(text: str) -> None:
    assert not ANSWERER.ask(text).to_accusation


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("the head of procurement owns the company that rents us the printers", True),
        ("ใบรับรองแพทย์ซื้อเอาได้ ไม่ต้องตรวจ ถามพี่ที่เคาน์เตอร์", True),
        ("โอทีที่ได้ต้องแบ่งให้หัวหน้าครึ่งหนึ่งทุกเดือน", True),
        ("หลังจากผมทักเรื่องบิล ผมก็โดนย้ายไปเฝ้าโกดัง", True),
        ("the attendance list shows my name although I was on leave that week", True),
        ("only his friends get invited to quote", True),
        ("the head of finance plays chess with a teacher", False),
        ("ใบรับรองแพทย์ต้องไปตรวจเองนะ", False),
        ("โอทีเดือนนี้ออกแล้ว แบ่งกันเลี้ยงกาแฟทีม", False),
        ("หลังจากประชุมผมย้ายไปนั่งห้องใหม่", False),
        ("the attendance list is at the front desk", False),
    ],
)
def test_a_tie_a_favour_or_what_followed_tells_and_its_words_alone_do_not(text: str, tells: bool) -> None:
    assert ANSWERER.ask(text).to_accusation is tells
