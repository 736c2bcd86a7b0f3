"""Words every text keeps to, so that it reads as a colleague's: one word for a thing, none of a machine."""

import re
from collections.abc import Iterator
from typing import Final

import pytest

from domain.calendar.fiscal import Period
from domain.calendar.period_texts import period_text
from domain.language.lang import Lang
from screens.texts import TEXTS, label, say

TH, EN = TEXTS["th"], TEXTS["en"]

AVOIDED: Final = {
    "ค่ะ|ครับ|นะคะ|(?<!เ)จ้า": "the bot is nobody",
    r"(?<!ขอบ)(?<!เรียน )คุณ(?!ธรรม|ภาพ)": "ท่าน",
    "กรุณา": "โปรด",
    "[ก-๙][?!]": "หรือไม่",
    "คำเตือน": "ข้อความเตือน: the word is that of a warning",
    "แตะปุ่ม|แตะรายการ|แตะเลือก|คลิก": "กด",
    "ถูก(?:เก็บ|บันทึก|ส่ง|แทน|ขอ|นับ|ใช้|ลบ|แจ้ง|เตือน|ถาม|เปิด|ปิด)": "the active: ระบบ…",
    "ได้รับแจ้งแล้ว|ได้ถูก": "the active",
    "(?<!วัน)ทำการ(?!ณ์)": "the verb alone",
    "ไม่ได้พิมพ์ไว้|ไม่ได้กล่าวถึง|ที่ผูกกับ|ถ้อยคำ|เชื่อมบัญชี": "a translator's word",
    "ทิ้ง": "ลบ, ยกเลิก",
    "ยังไม่ทราบ|ไม่รู้": "ยังไม่ได้ระบุ",
    "ยังไม่ตอบ|ตอบแล้ว {answered}": "a report is sent, not answered",
    "ทัก(?!ษะ)|คุยกับ": "ส่งข้อความถึง",
    "อัพเดท|อัปเดต|ลิ้งค์|อีเมล์|แชท|บอท": "ปรับปรุง, ลิงก์, อีเมล, แชต, บอต",
}
"""Words that no Thai text has, with the reason or the right ones."""

AVOIDED_EN: Final = {
    r"\b(?:installer|unlink\w*|nobody linked)\b": "operator, remove, no reporter yet",
    r"\bThat is no\b|\bdoes not print\b|\bas delivered\b": "say what to do",
    r"(?<!{)\b(?:owe|owes|owed|owing)\b": "outstanding",
    r"\bneeds? you\b": "for your attention",
    r"\bround {": "quarter",
    "!": "no shouting",
}

OF_REPORTS: Final = (
    "round.",
    "summary.",
    "coord.",
    "note.",
    "prompt.",
    "due.",
    "reminder.",
    "welcome.",
    "command.status",
)
"""Texts on reports; an answer is what a question gets."""

NUMBERS: Final = (
    "count", "days", "people", "asked", "answered", "missing", "late", "percent", "score", "revision", "number", "page",
    "pages", "gap", "rank", "year", "plan", "limit", "most", "length",
)  # fmt: skip


def found(texts: dict[str, str], pattern: str, prefixes: tuple[str, ...] = ("",)) -> set[str]:
    """Keys of the texts a pattern is in."""
    return {key for key, text in texts.items() if key.startswith(prefixes) and re.search(pattern, text)}


def test_thai_texts_avoid_what_reads_badly() -> None:
    assert {pattern: keys for pattern in AVOIDED if (keys := found(TH, pattern))} == {}


def test_english_texts_avoid_what_reads_badly() -> None:
    assert {pattern: keys for pattern in AVOIDED_EN if (keys := found(EN, pattern))} == {}


def test_a_report_has_versions_and_no_times() -> None:
    assert found(TH, "{revision}") == found(TH, "ฉบับที่ {revision}")


def test_a_round_is_named_by_its_quarter_with_the_noun() -> None:
    # `{period}` brings its noun; the bare number is for what is typed.
    assert found(TH, "{quarter}") == set()
    assert found(EN, "{quarter}") == set()


@pytest.mark.parametrize(("lang", "name"), [("th", "ไตรมาสที่ 3/2563"), ("en", "Quarter 3/2563")])
def test_a_period_is_the_quarter_with_its_noun(lang: Lang, name: str) -> None:
    assert name in label(lang, "own.closed", quarter=Period(2563, 3))


def test_a_period_may_be_given_with_its_months() -> None:
    period = period_text(Period(2563, 3), "th")

    assert label("th", "summary.head", period=period).endswith("สรุปไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)")


def test_reports_are_not_called_answers() -> None:
    assert found(EN, r"\banswer(?:s|ed)?\b(?!})", OF_REPORTS) == {"note.coord.unanswered"}


def test_steps_are_not_named_by_their_ids() -> None:
    assert found(TH, r"\bM\d") | found(EN, r"\bM\d") == set()


def test_numbers_stand_apart_from_thai_letters() -> None:
    names = "|".join(NUMBERS)

    assert found(TH, rf"[ก-ฺเ-๎]{{(?:{names})}}|{{(?:{names})}}[ก-ฺเ-๎]") == set()


def test_the_pass_mark_has_one_name() -> None:
    assert found(TH, "เป้าหมาย") == {"import.doubt.indicators", "import.field.targets", "import.column.target"}
    assert found(EN, "{target}") <= found(EN, "pass mark|[Pp]asses")


def with_years() -> Iterator[tuple[str, str]]:
    """English texts that hold a year, with its name."""
    for key, text in EN.items():
        for name in re.findall(r"{(year|years|plan|plans|next|newest)}", text):
            yield key, name


@pytest.mark.parametrize(("key", "name"), list(with_years()))
def test_english_marks_a_year_as_buddhist(key: str, name: str) -> None:
    values: dict[str, object] = dict.fromkeys(re.findall(r"{(\w+)}", EN[key]), "…")

    assert "2563 B.E." in say("en", key, **{**values, name: 2563}).text


def test_thai_has_no_mark_of_an_era() -> None:
    assert say("th", "scores.head.ungraded", year=2562, agency="สศส.", score="84").text.startswith(
        "ผลประเมิน ITA ปี 2562\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("กิตติ สุขใจ", "สิ้นสุดสิทธิ์ของกิตติ สุขใจแล้ว"),
        ("Anna Lind", "สิ้นสุดสิทธิ์ของ Anna Lind แล้ว"),
        ("สมชาย (พัสดุ)", "สิ้นสุดสิทธิ์ของสมชาย (พัสดุ) แล้ว"),
    ],
)
def test_a_name_stands_apart_from_thai_letters_where_it_is_not_thai(name: str, said: str) -> None:
    assert said in say("th", "left.done", name=name).text


@pytest.mark.parametrize("date", ["30 June 2563 B.E.", "30 June 2563"])
def test_a_sentence_ends_with_one_dot_whatever_its_last_value_ends_with(date: str) -> None:
    said = say("en", "round.none.until", period="quarter 3/2563", date=date).text

    assert said.endswith(date.rstrip(".") + ".")
