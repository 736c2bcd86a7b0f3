"""Words upon a draft: send, keep, change, add, or something else said meanwhile."""

from decimal import Decimal

import pytest

from domain.hearing.meanings import Kind, Move, PartMeant
from tests.domain.hearing.heard import REPLIES, after, hears, made


@pytest.mark.parametrize("text", ["ส่งเลยค่ะ", "ยืนยัน", "ok", "👍 ส่ง", "send it", "ตกลงครับ", "ใช่ ส่งได้เลย"])
def test_a_word_sends_the_shown_preview(text: str) -> None:
    heard = hears(text, after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%"))

    assert isinstance(heard, PartMeant)
    assert heard.move is Move.SEND


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("ยกเลิก", Move.DISCARD),
        ("ไม่ส่งแล้ว", Move.DISCARD),
        ("อย่าเพิ่งส่งนะ", Move.KEEP),
        ("ขอเพิ่มว่า มีผู้เข้าร่วม 30 คน", Move.ADD),
        ("แก้เป็น 60%", Move.ADD),
        ("มีผู้เข้าร่วม 30 คนด้วย", Move.ADD),
        ("70", Move.ADD),
    ],
)
def test_words_upon_a_shown_preview_belong_to_it(text: str, move: Move) -> None:
    heard = hears(text, after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%"))

    assert isinstance(heard, PartMeant)
    assert heard.move is move


def test_a_change_alters_that_part_alone() -> None:
    (draft,) = made("แก้เป็น 60%", after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%"))

    assert (draft.percent, draft.progress) == (Decimal(60), "จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I20 ได้เท่าไร", Kind.QUESTION),
        ("กำหนดส่งวันไหน", Kind.OWN),
        ("สวัสดีค่ะ", Kind.TALK),
        ("เปลี่ยนเป็นภาษาอังกฤษ", Kind.COMMAND),
    ],
)
def test_something_else_said_meanwhile_leaves_the_preview(text: str, kind: Kind) -> None:
    assert hears(text, after("จัดประชุมแล้ว 1 ครั้ง คืบหน้า 40%")).kind is kind


@pytest.mark.parametrize(("text", "move"), [("แก้เป็น 70%", Move.ADD), ("ส่งเลยครับ", Move.SEND)])
def test_words_that_fit_only_the_waiting_draft_are_for_it_in_reply_to_the_prompt_too(text: str, move: Move) -> None:
    meant = hears(text, after("ทำแล้ว 60% รอเซ็น", REPLIES))

    assert isinstance(meant, PartMeant)
    assert meant.move is move


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("ไม่ใช่ 60 แต่ 80", "80"),
        ("พิมพ์ผิดค่ะ 90 ไม่ใช่ 60", "90"),
        ("60 ไม่ใช่ครับ ต้อง 66", "66"),
        ("จริงๆ แค่ 40", "40"),
        ("sorry, 45%", "45"),
    ],
)
def test_a_wrong_percent_is_put_right(text: str, percent: str) -> None:
    (draft,) = made(text, after("ทำแล้ว 60% กำลังแก้แบบ"))

    assert draft.percent == Decimal(percent)
