"""Names of a step in a text: its label as people write it, its title, its place in the list, its measure, its unit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from domain.language.vocabulary import NUMBERS, NUMBERS_EN, OFFICES, ONE, POLITE, either
from domain.reports.reports import Duty

_MIN_TITLE: Final = 8
"""Characters of a title, blanks aside, that are enough to mean it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A step the person may be reporting on, in the order they were shown; titles and names in every language.

    `plan_names` are what its plan is called, in words that begin no other's name, and its year.
    """

    duty: Duty
    titles: tuple[str, ...] = ()
    unit_names: tuple[str, ...] = ()
    plan_names: tuple[str, ...] = ()


Mark = tuple[int, int, Duty]
"""Label of a step in a text: its beginning, its end, and the step it names."""

STEP: Final = r"(?:ข้อ|ขั้น(?:ตอน)?|ลำดับ|step|no\.?)\s*(?:ที่)?"
LEAD: Final = (
    r"(?:(?:ส่วน|และ|กับ|สำหรับ|ของ|and|for|as for)\s*)*(?:(?:มาตรการ|ขั้นตอน|ข้อ|"
    r"ขั้น|measure|step|item)\s*(?:ที่)?\s*:?\s*|m\s*\.?\s*|ม\s*\.?\s*)*"
)
_REFERS: Final = re.compile(
    r"(?:(?<!ดำเนินการ)(?<!ดำเนินงาน)(?<!ปฏิบัติ)(?<!ทำ)ตาม|สอดคล้องกับ|เช่นเดียวกับ|เหมือน(?:กับ)?|เชื่อม(?:โยง)?กับ|รอ|หลัง(?:จาก)?|"
    r"อ้างอิง|see|per|like|as in|after|from)\s*(?:ข้อ|ขั้นตอน|มาตรการ|step)?\s*(?:ที่)?\s*$"
)
_ABOUT: Final = re.compile(r"(?:ตาม|สอดคล้องกับ|per|under)\s*(?:ข้อ|ขั้นตอน|มาตรการ|step)?\s*(?:ที่)?\s*$")
_AFTER: Final = rf"(?![\d/])(?!\.\d)(?:\s*(?:นะ)?(?:{POLITE}))?[ \t]*[:.)=-]*[ \t]*"
_FOREIGN: Final = re.compile(
    rf"^{LEAD}(?:(?P<deep>\d{{1,2}}(?:\.\d{{1,2}})+)\s*(?:/|{STEP})|(?<=[mม])(?P<lettered>\d{{1,2}})\s*/"
    rf"|(?P<spelt>\d{{1,2}})\s*(?:ข้อ|ขั้นตอน|step)\s*(?:ที่)?)\s*(?P<step>\d{{1,2}})(?![\d/.])"
)
"""Label of any step; of a measure of one level only behind its letter, since `1/2` may be anything."""

_RUN_ON: Final = (
    r"(?:(?<=แล้ว)|(?<=เสร็จ)|(?<=เรียบร้อย)|(?<=ครับ)|(?<=คับ)|(?<=ค่ะ)|(?<=คะ)|(?<=เซ็นต์)|(?<=อยู่)|(?<=เลย))"
    r"(?=ส่วน|แต่|และ|ข้อ|อัน(?:ที่|แรก|สอง|หลัง)|ขั้นตอน|มาตรการ)"
)
"""Begin of the words on another step in a text without blanks, as a phone writes down what is dictated."""
_BOUND: Final = rf"(?:^|(?<=[\s,;.(:])|(?<=ดำเนินการตาม)|(?<=ดำเนินงานตาม)|(?<=ปฏิบัติตาม)|(?<=ทำตาม)|{_RUN_ON})"
_FIRST: Final = (
    r"(?:(?:ข้อ|อัน|ขั้นตอน|เรื่อง|ตัว|อย่าง|งาน(?=ที่))(?:ที่)?\s*(?:(?P<first>แรก|หนึ่ง|๑|1)|(?P<second>สอง|2)|(?P<third>สาม|3)|"
    rf"(?P<last>หลัง|สุดท้าย|ท้าย))(?![\d/.]|สิบ)|อีก\s?(?:ข้อ|อัน|เรื่อง|ตัว)(?:{ONE})?(?P<other>)"
    r"|(?:the )?(?:(?P<first_en>first|former)|(?P<second_en>second)|(?P<third_en>third)|(?P<last_en>last|latter)|"
    r"(?P<other_en>other))"
    r"(?: (?:one|step|item))?(?= (?:is|was|has|one|step|item|still|not|done|finished|completed|needs|requires|remains|"
    r"awaits|waits|got|will|can|should|goes|stays|went)\b|\s*[:,-]))"
)
PLACE: Final = re.compile(rf"{_BOUND}(?:(?:ส่วน|และ|แต่|and|but)\s*)?{_FIRST}[ \t]*[:,-]?[ \t]*", re.MULTILINE)


def names_another(words: str, choices: Sequence[Choice]) -> bool:
    """Check whether the plain words of a text begin with the label of a step that is none of the choices."""
    hit = _FOREIGN.match(words.strip())
    if hit is None:
        return False
    measure = hit["deep"] or hit["lettered"] or hit["spelt"]
    return f"M{measure}/{hit['step']}" not in {choice.duty.step for choice in choices}


def by_label(words: str, choices: Sequence[Choice]) -> Iterator[Mark]:
    """Labels of the steps in a text: `M1.1/4`, `1.1 ข้อ 4`, `1.1.4`, `ขั้นตอนที่ 4 ของมาตรการ 1.1`."""
    for choice in choices:
        for hit in re.finditer(_as_labelled(choice), words):
            if not _REFERS.search(words[: hit.start()]):
                yield hit.start(), hit.end(), choice.duty


def referred(words: str, choices: Sequence[Choice]) -> Duty | None:
    """The one step that a text refers to in passing: `ประชาสัมพันธ์ตาม 2.2/1 …`."""
    meant = {
        choice.duty
        for choice in choices
        for hit in re.finditer(_as_labelled(choice), words)
        if _ABOUT.search(words[: hit.start()])
    }
    return meant.pop() if len(meant) == 1 else None


def by_measure(words: str, choices: Sequence[Choice]) -> Iterator[Mark]:
    """Measures named without a step, of which the person has one step only: `มาตรการ ๑.๒`, `1.2 แล้วเสร็จ`."""
    measures = [choice.duty.step.removeprefix("M").partition("/")[0] for choice in choices]
    for choice, measure in zip(choices, measures, strict=True):
        if measures.count(measure) > 1:
            continue
        number = _as_written(measure)
        step = rf"(?!\s*(?:[/\\]|ทับ|ขีด|slash|{STEP}\s*\d))(?![\d.]*\d)"
        called = r"(?:(?:ตาม|ส่วน|และ|แต่|สำหรับ)\s*)*(?:มาตรการ|ข้อ|measure|m)\s*(?:ที่)?\s*"
        alone = r"(?=\s*(?:[:)=-]|แล้ว|เสร็จ|กำลัง|ยัง|อยู่|ดำเนิน|ทำ|เรียบร้อย|ไม่|ติด|รอ|done|is|in|not|still)|\s+\d+\s*%)"
        pattern = rf"{_BOUND}(?:{called}{number}{step}|(?:ส่วน\s*)?{number}{step}{alone}){_AFTER}"
        for hit in re.finditer(pattern, words):
            yield hit.start(), hit.end(), choice.duty


def by_unit(words: str, choices: Sequence[Choice]) -> list[Mark]:
    """Units by name, of which each has one step: `พัสดุเสร็จแล้ว ส่วนกฎหมายกำลังทำ`."""
    units = [choice.duty.unit for choice in choices]
    marks = []
    for choice in choices:
        if len({*units}) < 2 or units.count(choice.duty.unit) > 1:
            continue
        names = _any_of(_spoken(choice, choices))
        pattern = rf"{_NEXT}(?:{_JOINT})?{_OFFICE}{names}{_GOES_ON}[ \t]*[:=,-]?[ \t]*"
        marks += [(hit.start(), hit.end(), choice.duty) for hit in re.finditer(pattern, words)]
    return marks


def with_unit(words: str, mark: Mark, choices: Sequence[Choice]) -> Mark:
    """A label with the name of its unit in front, where the person reports for several."""
    start, end, duty = mark
    choice = next(one for one in choices if one.duty == duty)
    if len({one.duty.unit for one in choices}) < 2:
        return mark
    names = _any_of(_spoken(choice, choices))
    before = re.search(rf"(?:^|(?<=[\s,;.]))(?:{_JOINT})?{_OFFICE}{names}\s*$", words[:start])
    return (before.start(), end, duty) if before else mark


_JOINT: Final = r"(?:(?:ส่วน|และ|แต่|ของ|ด้าน|ฝั่ง|ทาง|and|but|while|the)\s*)+"
_NEXT: Final = (
    r"(?:(?:^|\n)[ \t]*|(?<=[,;.])\s*|(?:(?<=แล้ว)|(?<=ครับ)|(?<=ค่ะ)|(?<=%)|(?<=เรียบร้อย)|(?<=เสร็จ)|(?<=เริ่ม))\s+|"
    rf"(?<=\s){_JOINT})"
)
"""Begin of words on another unit: of a line, behind what closes a statement, or a joint."""
_OFFICE: Final = rf"(?:งาน|{OFFICES})?"
_GOES_ON: Final = r"(?=\s*(?:[:=,-]|แล้ว|เสร็จ|กำลัง|ยัง|อยู่|ดำเนิน|ทำ|เรียบร้อย|ไม่|ติด|รอ|จบ|ปิด|ได้|done\b|is\b|has\b|\d))"


def by_place(words: str, choices: Sequence[Choice]) -> list[Mark]:
    """Steps by their place in the list the person was shown: `ข้อแรก`, `อันหลัง`, `the first one`."""
    marks: list[Mark] = []
    for hit in PLACE.finditer(words):
        name = next(key for key, found in hit.groupdict().items() if found is not None).removesuffix("_en")
        left = [choice for choice in choices if choice.duty not in {duty for _, _, duty in marks}]
        if name == "other" and (len(choices) > 2 or len(left) != 1):
            return []
        of, at = (left, 0) if name == "other" else (choices, _PLACES[name])
        if at >= len(of):
            return []
        marks.append((hit.start(), hit.end(), of[at].duty))
    return marks


_PLACES: Final = {"first": 0, "second": 1, "third": 2, "last": -1}


def by_title(text: str, choices: Sequence[Choice]) -> Iterator[Mark]:
    """Lines that begin with a step's title, or with enough of exactly one title before a colon or dash."""
    at = 0
    for line in text.splitlines(keepends=True):
        head, separator = _head(line)
        squeezed = squeezed_of(head)
        meant = {
            choice.duty
            for choice in choices
            for title in choice.titles
            if squeezed
            and (squeezed == (full := squeezed_of(title)) or (len(squeezed) >= _MIN_TITLE and squeezed in full))
        }
        if len(meant) == 1 and separator:
            yield at, at + len(head) + len(separator), meant.pop()
        else:
            yield from _whole_title(line, at, choices)
        at += len(line)


def squeezed_of(text: str) -> str:
    """A text in lower case without blanks."""
    return re.sub(r"\s+", "", text).lower()


def _as_labelled(choice: Choice) -> str:
    measure, _, step = choice.duty.step.removeprefix("M").partition("/")
    number = _as_written(measure)
    slash = rf"\s*(?:[/\\]|ทับ|ขีด|slash)\s*|\s*{STEP}\s*"
    between = rf"(?:{slash}|[.-])" if "." in measure else rf"(?:{slash})"
    step = _as_written(step)
    return (
        rf"(?:{_BOUND}|(?<=[ก-๛])(?=(?:ข้อ|ขั้นตอน|มาตรการ)(?:ที่)?\s*[ก-ฮ]))(?:{LEAD}(?<![\d/])(?<!\d\.){number}{between}{step}"
        rf"|{STEP}\s*{step}\s*(?:ของ|ใน|of|in)?\s*(?:มาตรการ|measure|m)\s*(?:ที่)?\s*{number}){_AFTER}"
    )


def _as_written(number: str) -> str:
    """A pattern for a number such as `1.2` in digits or spelt out (`หนึ่งจุดสอง`)."""
    signs = {".": r"(?:\.|\s*(?:จุด|point|dot)\s*|(?<=[ก-๛])(?=[ก-๛]))"}
    return "".join(signs.get(one) or rf"(?:{one}|{NUMBERS[int(one)]}(?!สิบ)|{NUMBERS_EN[int(one)]}\b)" for one in number)


def with_place(words: str, mark: Mark) -> Mark:
    """A label with its place in the list in front: `ข้อแรก (1.1/3)`."""
    start, end, duty = mark
    before = re.search(rf"{_BOUND}{_FIRST}\s*\(?\s*$", words[:start])
    return (before.start(), end, duty) if before else mark


def _spoken(choice: Choice, choices: Sequence[Choice]) -> set[str]:
    """The names people call a unit by and no other of the choices' units."""
    others = {name for one in choices if one.duty.unit != choice.duty.unit for name in _called(one)}
    return _called(choice) - others


def _any_of(names: set[str]) -> str:
    """A pattern for one of some names, which may be none."""
    return either(sorted(map(re.escape, names), key=len, reverse=True)) if names else "(?!)"


def _called(choice: Choice) -> set[str]:
    """The names of a unit: its own without the kind of office before it, and the parts joined by "and"."""
    said = set()
    for name in choice.unit_names:
        short = re.sub(rf"^{_OFFICE}|\s+(?:section|office|division)$", "", name.lower().strip())
        said |= {short, *re.split(r"\s*(?:และ|\band\b|,)\s*", short)}
    return {name for name in said if len(name) > 1}


def _whole_title(line: str, at: int, choices: Sequence[Choice]) -> Iterator[Mark]:
    for choice in choices:
        for title in choice.titles:
            if title and line.lower().startswith(title.lower()):
                yield at, at + len(title), choice.duty
                return


def _head(line: str) -> tuple[str, str]:
    hit = re.search(r"\s*[:：]\s*|\s+[-–—]\s+", line)
    return (line[: hit.start()], hit.group()) if hit else (line, "")
