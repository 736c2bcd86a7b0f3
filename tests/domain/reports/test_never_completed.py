"""An end that is denied, planned, partial, another's, conditional, quoted or old is not read as completed."""

import tomllib
from pathlib import Path

import pytest

from domain.reports.reading import read
from domain.reports.reports import Status

SAID = tomllib.loads((Path(__file__).parents[2] / "data" / "never-completed.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("why", "text"), [(why, text) for why, texts in SAID.items() for text in texts])
def test_an_end_that_is_not_the_steps_own_is_not_read_as_completed(why: str, text: str) -> None:
    assert read(text).status is not Status.COMPLETED


@pytest.mark.parametrize(
    "text",
    [
        "ขอรายงานว่าดำเนินการแล้วเสร็จค่ะ",
        "เรียนแจ้งว่าได้ดำเนินการเสร็จเรียบร้อยแล้ว",
        "แล้วเสร็จทันกำหนด ไม่มีปัญหา",
        "แล้วเสร็จภายในกำหนด",
        "I can report that it is completed",
        "completed on 5 June, nothing left to do",
    ],
)
def test_an_end_in_the_writers_own_words_is_read_as_completed(text: str) -> None:
    assert read(text).status is Status.COMPLETED
