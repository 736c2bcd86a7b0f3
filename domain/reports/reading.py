"""What a free-text answer says: which steps it is about, how they stand, how far, and what is in the way.

Conservative: what is not said plainly stays unknown and is asked for. Every word of the person's is kept, in `progress`
or in `obstacles`; only labels (`2)`, `M1.1/4`, `ปัญหา:`) and a plain "no obstacles" go, being understood.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from domain.language.digits import arabic_digits
from domain.language.vocabulary import QUESTION_OPENERS, QUESTION_WORDS, WH_WORDS, YES_NO, alternation, either
from domain.reports.drafts import NONE
from domain.reports.reports import Duty, Status
from domain.reports.status_phrases import percent_in, status_of

_ENDS: Final = " \t\r\n,;:：–—-"
_WHOLE: Final = 100
_MIN_TITLE: Final = 8
"""Characters of a title, blanks aside, that are enough to mean it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A step the person may be answering, in the order they were shown; `titles` in every language."""

    duty: Duty
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What (a part of) a text says. `obstacles` is None when it says nothing about them, "" when there are none.

    `duty` is None when it is not plain which step is meant; `by_order` when only the order of lines tells.
    """

    progress: str
    status: Status | None = None
    percent: int | None = None
    obstacles: str | None = None
    duty: Duty | None = None
    by_order: bool = False


def understand(text: str, choices: Sequence[Choice], *, in_order: bool = True) -> tuple[Said, ...]:
    """What a text says about each step it is about; one `Said` without a duty when that is not plain.

    `in_order` says that the person saw just these choices in this order, so that numbers and lines may mean them.
    """
    text = text.strip()
    if len(choices) == 1:
        only = choices[0]
        return (replace(read(_without_label(text, only)), duty=only.duty),)
    labelled = _labelled(text, choices, in_order)
    if labelled:
        return tuple(replace(read(part), duty=duty) for duty, part in labelled)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if in_order and len(lines) == len(choices) > 1 and not _NUMBER.search(arabic_digits(text)):
        each = [read(line) for line in lines]
        if all(one.status for one in each):
            return tuple(
                replace(one, duty=choice.duty, by_order=True) for one, choice in zip(each, choices, strict=True)
            )
    return (read(text),)


def read(text: str) -> Said:
    """What a text about one step says."""
    progress, obstacles, stuck = _parted(text.strip())
    status = status_of(progress)
    if stuck and status in (None, Status.STUCK):
        status = Status.STUCK if status or not _contradicts(progress) else None
    return Said(_unlabelled(progress), status, percent_in(progress), obstacles)


def says_none(text: str) -> bool:
    """Whether a text typed as obstacles says that there are none."""
    return bool(_NOTHING.fullmatch(text.strip(" \t\r\n.()\"'"))) or bool(_NO_OBSTACLES.fullmatch(text.strip(" .")))


def is_numbered(text: str) -> bool:
    """Whether a text begins with the number of something: of a step, or of a point of its own."""
    return bool(_NUMBER.match(arabic_digits(text).lstrip()))


def typed_percent(text: str) -> int | None:
    """The percent somebody typed when asked for it: `60`, `60%`, `ร้อยละ ๖๐`; None if it is no whole 0–100."""
    hit = re.fullmatch(
        r"(?:ร้อยละ)?\s*(\d{1,3})\s*(?:%|％|เปอร์เซ็นต์|percent)?", arabic_digits(text).strip(), re.IGNORECASE
    )
    return int(hit[1]) if hit and int(hit[1]) <= _WHOLE else None


def is_question(text: str) -> bool:
    """Whether a text asks rather than tells."""
    return bool(_QUESTION.search(arabic_digits(text)))


def is_answer(text: str) -> bool:
    """Whether a text sent without replying to anything is plainly meant as an answer."""
    if is_question(text):
        return False
    said = read(text)
    return said.status is not None or said.percent is not None


_QUESTION: Final = re.compile(
    rf"[?？]|{alternation(YES_NO, QUESTION_WORDS)}|หรือยัง|ไหน|เท่า(?:ไร|ใด|ไหร่)|เมื่อ(?:ไร|ไหร่|ใด)|ทำไม|เหตุใด"
    r"|ขอทราบ|ขอดู|อยากทราบ|อยากรู้|คะแนน|ประเด็น|ตัวชี้วัด"
    rf"|^\s*{either(QUESTION_OPENERS, WH_WORDS, 'show', 'score')}\b"
    r"|(?<![a-z0-9.])[ieo]\s*-?\s*\d{1,2}\b",
    re.IGNORECASE,
)

# ── obstacles ──────────────────────────────────────────────────────────────────────────────────────────────────────

_TROUBLE: Final = r"(?:ปัญหา|อุปสรรค|ข้อติดขัด|ข้อขัดข้อง|ข้อจำกัด)"
_TROUBLES: Final = rf"{_TROUBLE}(?:\s*(?:/|,|และ/หรือ|และ|หรือ)?\s*{_TROUBLE})*"
_TROUBLE_EN: Final = r"(?:obstacles?|problems?|issues?|blockers?|challenges?|difficult(?:y|ies))"
_NOTHING: Final = re.compile(
    r"(?:ยัง)?ไม่มี(?:เลย|แล้ว)?|ไม่พบ|ไม่ติดขัด(?:อะไร|ใด\s*ๆ)?|[-–—]+|none(?: so far)?|no|nil|nothing|n/?a", re.IGNORECASE
)
_NO_OBSTACLES: Final = re.compile(
    rf"(?:โดย|และ|,)?\s*(?:ยัง)?(?:ไม่(?:มี|พบ|ประสบ|ติด)|ปราศจาก)\s*{_TROUBLES}\s*(?:ใด\s*ๆ|ใดๆ|แต่อย่างใด|ใด|อะไร|เลย)?"
    r"(?=$|[\s.,;/)])(?!\s*(?:ด้าน|เรื่อง|ใน|กับ|เกี่ยว|จาก|ของ|ที่|ยกเว้น|นอกจาก))"
    rf"|(?:with\s+|there (?:are|were) )?\b(?:no|without(?: any)?)\s+(?:\w+ (?:or|and) )?{_TROUBLE_EN}\b"
    r"(?!\s+(?:with|in|about|on|except|but)\b)",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    rf"(?:^|(?<=[\s,;.)]))(?:{_TROUBLES}|{_TROUBLE_EN}(?:\s*(?:/|and|&|,)\s*{_TROUBLE_EN})?)"
    r"(?:\s*(?:ที่พบ|ในการดำเนินงาน|ในการดำเนินการ))?\s*(?:[:：=]|[-–—](?=\s)|คือ|ได้แก่|\n|\s(?=ไม่มี|ไม่พบ|none\b|no\b))[ \t]*",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    rf"(?:^|(?<=[\s,;.)]))(?:แต่|และ|ทั้งนี้|ปัจจุบัน|ขณะนี้|ยัง)*\s*(?:มี|พบ|ประสบ|เกิด)?{_TROUBLE}"
    rf"|(?:^|(?<=[\s,;.]))(?:but )?(?:there (?:is|are) |we have |have |has )?(?:an? )?{_TROUBLE_EN}\b",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"(?:^|(?<=[\s,;.)]))(?:แต่|และ|ขณะนี้|ปัจจุบัน|ตอนนี้|ยัง)*\s*"
    r"(?:ติด(?:ขัด)?(?:อยู่)?(?:ที่|ตรง|เรื่อง|ปัญหา|อุปสรรค|ด้าน|เนื่องจาก|เพราะ))"
    r"|(?:^|(?<=[\s,;.]))(?:but )?(?:we(?:'re| are) |it is |it's )?(?:stuck|blocked|held up)\s+"
    r"(?:by|on|at|because|due|with|in|waiting)\b",
    re.IGNORECASE,
)
_BACK: Final = re.compile(
    r"(?:^[ \t]*|(?<=[.;])[ \t]+)(?:ความ(?:ก้าว|คืบ)หน้า|ผลการดำเนิน(?:งาน|การ)|สถานะ|progress|status)[ \t]*[:：]",
    re.IGNORECASE | re.MULTILINE,
)


def _parted(text: str) -> tuple[str, str | None, bool]:
    """The text as progress and obstacles, and whether it says that something holds the step up."""
    none = _NO_OBSTACLES.search(text)
    rest = text[: none.start()] + "\n" + text[none.end() :].lstrip(" .,;") if none else text
    label = _LABEL.search(rest)
    held = _HELD.search(rest)
    found = label or min((hit for hit in (held, _TOLD.search(rest)) if hit), key=lambda hit: hit.start(), default=None)
    if found is None:
        return (_tidy(rest), NONE, False) if none else (text, None, False)
    if none:
        return text, None, False
    end = back.start() if (back := _BACK.search(rest, found.end())) else len(rest)
    start = found.end() if label else found.start()
    words = rest[start:end].strip()
    progress = _tidy(rest[: found.start()] + "\n" + rest[end:])
    stuck = held is not None and found.start() <= held.start() < end and not label
    if label and (not words or says_none(words)):
        return progress, NONE if words else None, False
    return progress, words, stuck


def _contradicts(progress: str) -> bool:
    """Whether the words beside a hindrance say, unclearly, how the step stands: then nobody should guess."""
    return any(status_of(piece) for piece in re.split(r"\s+", progress))


def _unlabelled(progress: str) -> str:
    """Progress without its own label; a line that is only `สถานะ: …` goes, since the status is understood."""
    lines = []
    for line in progress.splitlines():
        label = _BACK.match(line)
        rest = line[label.end() :].strip() if label else line
        stated = label is not None and re.match(r"\s*(?:สถานะ|status)", line, re.IGNORECASE)
        if not (stated and status_of(rest) and len(rest) <= len("อยู่ระหว่างดำเนินการ")) or len(progress.splitlines()) == 1:
            lines.append(rest)
    return "\n".join(lines).strip()


def _tidy(text: str) -> str:
    return re.sub(r"\s*\n\s*\n?", "\n", text).strip(" \t\r\n,;")


# ── which steps ────────────────────────────────────────────────────────────────────────────────────────────────────

_NUMBER: Final = re.compile(
    r"(?:^[ \t]*(?:\(([0-9]{1,2})\)|(?:ข้อ|ลำดับ)(?:ที่)?\s*([0-9]{1,2})(?![0-9.])|([0-9]{1,2})[.:][ \t]+)"
    r"|(?:^|(?<=\s))([0-9]{1,2})\))[ \t]*[:：.)–-]?[ \t]*",
    re.MULTILINE,
)


def _labelled(text: str, choices: Sequence[Choice], in_order: bool) -> list[tuple[Duty, str]]:
    """The text cut at the steps' ids, titles or numbers; words before the first label go with the first step.

    Empty when there are no labels, a step comes twice, or the numbers look like a list of something else.
    """
    plain = arabic_digits(text)  # as long as the text, digit by digit
    marks = sorted((*_by_id(plain, choices), *_by_title(plain, choices)))
    numbered = in_order and not marks
    if numbered:
        marks = sorted(_by_number(plain, choices))
    duties = [duty for _, _, duty in marks]
    if not marks or len(set(duties)) < len(duties):
        return []
    ends = [start for start, _, _ in marks[1:]] + [len(text)]
    parts = [text[after:end].strip(_ENDS) for (_, after, _), end in zip(marks, ends, strict=True)]
    if not all(parts) or (numbered and not all(status_of(part) or percent_in(part) is not None for part in parts)):
        return []
    before = text[: marks[0][0]].strip(_ENDS)
    if before:
        if status_of(before) or percent_in(before) is not None:
            return []
        parts[0] = f"{before}\n{parts[0]}"
    return list(zip(duties, parts, strict=True))


def _by_id(plain: str, choices: Sequence[Choice]) -> Iterator[tuple[int, int, Duty]]:
    for choice in choices:
        number = choice.duty.step.removeprefix("M")
        measure, _, step = number.partition("/")
        written = (
            rf"(?:^|(?<=[\s,;.]))(?:(?:ส่วน|และ|and)\s*)?(?:มาตรการ(?:ที่)?\s*|ขั้นตอน(?:ที่)?\s*|M\s*|ม\.?\s*)?{re.escape(measure)}\s*/\s*{step}"
            r"(?![0-9/])[ \t]*[:：.)–-]*[ \t]*"
        )
        for hit in re.finditer(written, plain, re.IGNORECASE):
            yield hit.start(), hit.end(), choice.duty


def _by_title(plain: str, choices: Sequence[Choice]) -> Iterator[tuple[int, int, Duty]]:
    """Lines that begin with a step's title, or with enough of exactly one title before a colon or dash."""
    at = 0
    for line in plain.splitlines(keepends=True):
        head, separator, _ = _head(line)
        squeezed = _squeeze(head)
        meant = {
            choice.duty
            for choice in choices
            for title in choice.titles
            if squeezed
            and (squeezed == (full := _squeeze(title)) or (len(squeezed) >= _MIN_TITLE and squeezed in full))
        }
        if len(meant) == 1 and separator:
            yield at, at + len(head) + len(separator), meant.pop()
        else:
            yield from _whole_title(line, at, choices)
        at += len(line)


def _whole_title(line: str, at: int, choices: Sequence[Choice]) -> Iterator[tuple[int, int, Duty]]:
    indent = len(line) - len(line.lstrip())
    for choice in choices:
        for title in choice.titles:
            if line[indent:].lower().startswith(title.lower()):
                yield at, at + indent + len(title), choice.duty
                return


def _by_number(plain: str, choices: Sequence[Choice]) -> Iterator[tuple[int, int, Duty]]:
    hits = [(hit, int(next(group for group in hit.groups() if group))) for hit in _NUMBER.finditer(plain)]
    if all(1 <= number <= len(choices) for _, number in hits):
        for hit, number in hits:
            yield hit.start(), hit.end(), choices[number - 1].duty


def _without_label(text: str, only: Choice) -> str:
    """A text about the only step, without the step's id or title in front."""
    plain = arabic_digits(text)
    marks = [mark for mark in (*_by_id(plain, [only]), *_by_title(plain, [only])) if not plain[: mark[0]].strip()]
    rest = text[max(marks)[1] :].strip(_ENDS) if marks else ""
    return rest or text


def _head(line: str) -> tuple[str, str, str]:
    hit = re.search(r"\s*[:：]\s*|\s+[-–—]\s+", line)
    return (line[: hit.start()], hit.group(), line[hit.end() :]) if hit else (line, "", "")


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()
