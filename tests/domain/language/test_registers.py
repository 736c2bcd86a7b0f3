"""Question words of formal letters and of the regions are those of everyday Thai."""

import pytest

from domain.language.registers import plainly


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("ต้องนำส่งรายงานภายในวันที่เท่าใด", "ต้องส่งรายงานภายในวันที่เท่าไร"),
        ("ด้วยเหตุใดจึงยังไม่ครบ", "ทำไมจึงยังไม่ครบ"),
        ("ทำพรื่อต่อ", "ยังไงต่อ"),
        ("ส่งไปแล้วใช่ม้าย", "ส่งไปแล้วใช่ไหม"),
        ("ไผยังบ่ส่ง", "ใครยังไม่ส่ง"),
        ("ต้องเฮ็ดอีหยัง", "ต้องเฮ็ดอะไร"),
    ],
)
def test_question_words_of_other_registers_become_plain_ones(typed: str, plain: str) -> None:
    assert plainly(typed) == plain


@pytest.mark.parametrize("typed", ["ไม่มีปัญหาแต่ประการใด", "ไม่มีผู้ใดร้องเรียน", "which one is due"])
def test_words_that_ask_nothing_stay(typed: str) -> None:
    assert plainly(typed) == typed
