"""Parts of a question without an answer that may be counted."""

import json
from pathlib import Path

import pytest

from domain.questions.unanswered import LONGEST, countable

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("ที่จอดรถอยู่ไหนครับ", "ที่จอดรถอยู่ไหน"),
        ("  Where is the   Canteen?? ", "where is the canteen"),
        ("ลาพักร้อนได้กี่วันคะ", "ลาพักร้อนได้กี่วัน"),
    ],
)
def test_it_counts_a_bare_wording(asked: str, counted: str) -> None:
    assert countable(asked) == counted


@pytest.mark.parametrize(
    "asked",
    [
        "เบอร์ 0812345678 ของใคร",
        "โทร 08-1234-5678 ได้ไหม",
        "ห้อง ๑๒๓๔ อยู่ไหน",
        "email somchai@example.com ถูกไหม",
        "ดูที่ www.example.com",
        "https://example.com คืออะไร",
        "ติดต่อ @somchai ได้ที่ไหน",
        "นายสมชาย อยู่ห้องไหน",
        "คุณสุดาลาหรือเปล่า",
        "พี่เอ็มนั่งตรงไหน",
        "where is mr somchai",
        "หัวหน้าอยู่ไหม",
        "ถูกลวนลามต้องทำยังไง",
        "หัวหน้ารับเงินใต้โต๊ะผิดไหม",
        "ขโมยของหลวงโทษเท่าไร",
        "sy;sohkvp^jws,",  # หัวหน้าอยู่ไหม, on the other keyboard layout
        "ก" * (LONGEST + 1),
        "?",
        "",
    ],
)
def test_it_counts_nothing_that_may_say_who_or_tell_of_a_wrong(asked: str) -> None:
    assert countable(asked) is None


@pytest.mark.parametrize("file", ["accusations", "accusations-second", "accusations-third", "accusations-unseen"])
def test_it_counts_hardly_any_accusation_even_if_it_was_not_recognised(file: str) -> None:
    rows = [json.loads(line) for line in (DATA / f"{file}.jsonl").read_text().splitlines()]
    told = [row["text"] for row in rows if row["tells"]]

    assert sum(countable(text) is not None for text in told) <= 0.03 * len(told)
