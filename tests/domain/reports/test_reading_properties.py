"""Rules that hold for every text a report may be written as."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.reports.evidence import evidence_in
from domain.reports.reading import Said, read, understand
from domain.reports.reports import Duty, Status
from domain.reports.spelling import cleaned
from domain.reports.step_labels import Choice
from samples.reading import DATA, Reader, load

CHOICES = [
    Choice(Duty(2563, step, "hr"), (title, "")) for step, title in (("M1.1/1", "คน"), ("M1.2/1", "เบาะแสทั้งหลาย"))
]
PIECES = st.sampled_from(
    """แล้วเสร็จ เสร็จแล้ว กำลังดำเนินการ ยังไม่เริ่ม ติดขัด ทำไปแล้ว 60% ร้อยละ ๗๕ ครึ่งหนึ่ง ปัญหา: อุปสรรค ไม่มี ขาดงบ รออนุมัติ เพราะ แต่
    สถานะ: ความก้าวหน้า: หลักฐาน: https://a.go.th/1 M1.1/1 1.2/1 1) 2) ข้อ และ ทุกขั้นตอน
    จัดประชุม ครับ done completed 80% no budget because -
    เหมือนเดิม แก้เป็น ขอเพิ่มว่า เหลือ กิจกรรมที่ 12/5/63 150%""".split()  # noqa: SIM905
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=10).map(" ".join),
    st.lists(st.one_of(PIECES, st.just("\n")), max_size=10).map("".join),
)
STATED = st.sampled_from(
    [
        "แล้วเสร็จ",
        "กำลังดำเนินการ ร้อยละ 60",
        "ทำไปแล้ว 45%",
        "ยังไม่เริ่ม",
        "ติดขัดเรื่องงบ",
        "แล้วเสร็จ ไม่มีปัญหา",
        "กำลังดำเนินการ 20% ปัญหา: ขาดคน",
        "คืบหน้า 62.5%",
        "งวดที่ 1 แล้วเสร็จ",
    ]
)
REMAINDERS = st.sampled_from(
    [
        "เหลือพิมพ์เล่ม",
        "รออนุมัติ",
        "ยังไม่ได้เผยแพร่",
        "อยู่ระหว่างเสนอลงนาม",
        "กำลังสรุปผล",
        "เหลืออีก 2 ครั้ง",
        "still to be printed",
        "waiting for approval",
        "เดี๋ยวเปิดใช้จริงเดือนหน้า",
        "ศุกร์หน้าเข้าที่ประชุม",
        "ยังไม่จบ",
        "เหลือแค่เซ็น",
        "ยกเว้นชั้น 3",
        "ร่างเสร็จแล้วรอเซ็น",
        "bar the photos",
        "apart from one office",
        "not wrapped up",
    ]
)
COMPLETE = st.sampled_from(
    [
        "แล้วเสร็จ",
        "เสร็จแล้ว",
        "ดำเนินการเรียบร้อยแล้ว",
        "done",
        "completed",
        "สถานะ: แล้วเสร็จ",
        "ครบทุกกิจกรรมแล้ว",
        "จบแล้ว",
        "ปิดจ๊อบแล้ว",
        "wrapped up",
    ]
)


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_without_error(text: str) -> None:
    assert read(text) == read(text)
    assert understand(text, CHOICES)


@given(
    st.lists(
        st.sampled_from(["จัดประชุม", "อบรม", "40 คน", "เผยแพร่", "ขาดงบ", "เพราะฝนตก", "แล้วเสร็จ", "60%", "กำลังทำ"]),
        min_size=1,
    ).map(" ".join)
)
@settings(deadline=None)
def test_every_word_is_kept_in_progress_or_obstacles(text: str) -> None:
    said = read(text)

    assert sorted(words_of(f"{said.progress} {said.obstacles or ''}")) == sorted(words_of(text))


@given(COMPLETE, REMAINDERS, st.sampled_from([" ", "\n", ", ", " แต่", " but "]), st.booleans())
@settings(deadline=None)
def test_a_text_that_leaves_something_is_never_completed(done: str, rest: str, joint: str, first: bool) -> None:
    text = f"{rest}{joint}{done}" if first else f"{done}{joint}{rest}"

    assert read(text).status is not Status.COMPLETED


@given(COMPLETE, st.integers(1, 99), st.sampled_from(["{} {}%", "{} ร้อยละ {}", "{}ไปแล้ว {}%", "{} ({} percent)"]))
@settings(deadline=None)
def test_less_than_all_is_never_completed(done: str, percent: int, form: str) -> None:
    assert read(form.format(done, percent)).status is not Status.COMPLETED


@given(STATED, st.sampled_from(["ครับ", "ค่ะ", "นะคะ", "นะครับ", "จ้า"]), st.sampled_from(["", " "]))
def test_polite_particles_change_nothing(text: str, particle: str, blank: str) -> None:
    plain, polite = read(text), read(text + blank + particle)

    assert (polite.status, polite.percent) == (plain.status, plain.percent)


@given(STATED)
def test_thai_digits_are_read_as_the_others(text: str) -> None:
    thai = text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))

    assert (read(thai).status, read(thai).percent) == (read(text).status, read(text).percent)


@given(STATED, st.data())
def test_unseen_characters_change_nothing(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))

    assert read(f"{text[:at]}\u200b{text[at:]}") == read(text)


@given(TEXTS)
@settings(deadline=None)
def test_evidence_stands_in_the_text(text: str) -> None:
    assert all(link in cleaned(text) for link in evidence_in(cleaned(text)))


@pytest.mark.parametrize("text", ["แล้วเสร็จ ", "1.1/1 " * 40, "ก" * 4000, "60% " * 300])
def test_long_and_repeated_texts_are_read(text: str) -> None:
    assert understand(text, CHOICES)


_THAI_AT_THE_END: Final = re.compile(r"[ก-๛]$")
_POLITE_ALREADY: Final = re.compile(r"(?:ครับ|คับ|ผม|ค่ะ|คะ|จ้า|จ้ะ|นะ)$")
_LINK: Final = re.compile(r"https?:|www\.|\.th\b")


def _politely(ending: str) -> Callable[[str], str]:
    """A text with a polite ending, where its last word is Thai and has none."""

    def change(text: str) -> str:
        polite = _POLITE_ALREADY.search(text) or not _THAI_AT_THE_END.search(text)
        return text if polite else text + ending

    return change


def _where_no_link(change: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: text if _LINK.search(text) else change(text)


SPELLINGS: Final[dict[str, Callable[[str], str]]] = {
    "with ครับ": _politely("ครับ"),
    "with ค่ะ": _politely(" ค่ะ"),
    "with นะคะ": _politely(" นะคะ"),
    "to somebody older": _politely("ค่ะพี่"),
    "in Thai digits": _where_no_link(lambda text: text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))),
    "with sara am in two": lambda text: re.sub("([่้๊๋]?)ำ", r"ํ\1า", text),
    "with แ in two": lambda text: text.replace("แ", "เเ"),
    "with unseen characters": lambda text: re.sub("([ก-ฮ])", "\\1\u200b", text),
    "with blanks around": lambda text: f"  {text} \n",
    "with doubled blanks": lambda text: text.replace(" ", "  "),
    "with hard blanks": lambda text: text.replace(" ", "\u00a0"),
    "with a full stop": lambda text: f"{text}.",
    "in capitals": _where_no_link(str.upper),
}


Meaning = list[tuple[object, ...]]


def _meaning(said: tuple[Said, ...]) -> Meaning:
    return [
        (one.duty, one.status, one.percent, one.obstacles is None, one.obstacles == "", one.same_as_last)
        for one in said
    ]


@pytest.fixture(scope="module")
def as_labelled() -> list[tuple[str, list[Choice], Meaning]]:
    """Every labelled sentence, the steps its writer owes, and its meaning."""
    reader = Reader()
    rows = [(row["text"], reader.choices(row)) for rows in load(DATA).values() for row in rows]
    return [(text, choices, _meaning(understand(text, choices))) for text, choices in rows]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_another_spelling_of_a_labelled_sentence_changes_nothing(
    spelling: str, as_labelled: list[tuple[str, list[Choice], Meaning]]
) -> None:
    spelt = [(SPELLINGS[spelling](text), text, choices, meaning) for text, choices, meaning in as_labelled]

    changed = [
        new for new, text, choices, meaning in spelt if new != text and _meaning(understand(new, choices)) != meaning
    ]

    assert changed == []
