"""Several steps meant at once: every one, every one but those named, or the rest beside those named."""

import re
from collections.abc import Sequence
from typing import Final

from domain.language.numbers import WORD, value
from domain.language.vocabulary import ASK_WHICH, OFFICES, ONE
from domain.reports.evidence import without_links
from domain.reports.percents import percents_in
from domain.reports.reports import Duty, Status
from domain.reports.spelling import plain
from domain.reports.status_phrases import only_states, status_of
from domain.reports.status_words import PIECE
from domain.reports.step_labels import Choice, Mark, by_place
from domain.reports.which_step import ENDS, NUMBERED, bare, labels, parts_of, placed

_THING: Final = r"(?:ขั้นตอน|ข้อ(?!สังเกต|เสนอ|ร้อง|มูล|ความ|บังคับ|ตกลง|หารือ)|มาตรการ|steps?\b|items?\b)"
_EVERY: Final = re.compile(
    rf"(?:^|(?<=[\s,;(])|(?<=แล้ว)|(?<=เสร็จ)|(?<=เรียบร้อย)|(?<=หมด)|(?<=ครบ)|(?<=เริ่ม)|(?<=ได้)|(?<=ทำ)|"
    rf"(?<=จบ)|(?<=พี่)|(?<=เรา)|(?<=หนู)|(?<=ผม))(?:"
    rf"(?:ทุก|ครบทุก)(?:ๆ)?\s*{_THING}|(?P<pair>ทั้งคู่|ทั้งสอง(?:อัน|ข้อ|เรื่อง|ตัว)?(?=เสร็จ|ยัง|กำลัง|ก็|"
    rf"เรียบร้อย|จบ|ไม่|ติด|รอ)|(?:สอง|2)\s*(?:ข้อ|เรื่อง|ขั้นตอน|อัน)(?:นี้|ของ(?:งาน|{OFFICES}|เรา|"
    rf"กอง)[ก-๛]{{0,16}}?(?=เสร็จ|ยังไม่|กำลัง|เรียบร้อย)|(?=เสร็จ|ยัง|"
    rf"กำลัง|ก็|เรียบร้อย|จบ|ไม่|ติด|รอ))|neither\b)"
    rf"|ทุก(?:เรื่อง|งาน|รายการ|อัน)(?:ที่(?:รับผิดชอบ|ได้รับ|ดูแล|ต้องรายงาน)|ของเรา|ในความรับผิดชอบ)|"
    rf"ไม่มี(?:สัก)?(?:ข้อ|ขั้นตอน|เรื่อง|อัน)(?:{ASK_WHICH})|สัก(?:ข้อ|ขั้นตอน|เรื่อง|อัน)(?:เดียว)?"
    rf"|ทั้ง(?:หมด)?\s*(?P<count>\d{{1,2}}|{WORD})\s*(?:{_THING}|เรื่อง|รายการ|อัน|ตัว|งาน)"
    rf"|(?:all|both)(?: of)?(?: the| my| our)?(?:\s+(?P<count_en>\d{{1,2}}|{WORD}))?\s*(?:steps|items|measures)"
    rf"|(?:all (?:of )?|none of )(?:ours|them)\b"
    rf"|all (?P<these>\d{{1,2}}|{WORD})(?=\s*[:=]| (?:are|were|have|done|completed|"
    r"finished|in progress|not|of))"
    r"|(?P<both>both)(?: of (?:ours|them)\b|(?= (?:are|were|have|steps|done|completed?|finished|in|not|still|"
    r"at|about|around|\d))))"
)
_EXCEPT: Final = re.compile(
    r"(?:ยกเว้น|เว้นแต่|เว้น|นอกจาก|เหลือ(?:แค่|แต่|เพียง)?|except(?: for)?|apart from|besides|but)\s*(?:แค่|"
    r"เพียง)?\s*(?:ข้อ|ของ|step)?\s*$"
)
_WHOLLY: Final = re.compile(
    r"\s*,?\s*(?:(?:ก็)?(?:ทำ)?(?:เสร็จ|เรียบร้อย|จบ|ครบ)(?:แล้ว)?(?:หมด|ทั้งหมด|ทุก)|"
    r"(?:all|everything)(?: is| are| has been)? (?:done|finished|complete))"
)
"""Words that all the others are at their end, behind an exception."""
_REST: Final = re.compile(
    r"(?:^|(?<=[\s,;.]))(?:(?:ส่วน|และ|แต่|สำหรับ|and|but)\s*)?(?:"
    rf"(?P<named>(?:ข้อ|ขั้นตอน)(?:อื่น(?:\s*ๆ)?|ที่เหลือ)|อีก\s*(?P<count>\d|{WORD})\s*(?:ข้อ|"
    rf"ขั้นตอน)(?:ที่เหลือ)?|อีก(?:ข้อ|อัน|เรื่อง)(?:{ONE})?(?=ก็|ยัง|เสร็จ|กำลัง|รอ|\s)"
    rf"|(?:the |all )*(?:other|remaining)(?: (?P<count_en>\d|{WORD}))? (?:steps?|items?|ones?)\b|"
    rf"the other (?P<count_bare>\d|{WORD})(?= (?:are|were|have|not|still|done|in)\b)|(?:all |"
    r"the )*others\b)"
    r"|นอกนั้น|นอกจากนั้น|(?:ส่วน)?ที่เหลือ|the rest\b|everything else\b)\s*[:,=-]?\s*"
)
_OTHER_ONE: Final = re.compile(r"อีก(?:ข้อ|อัน|เรื่อง)")
"""Words for the one step that is left of two."""
_BESIDE_STATUS: Final = re.compile(r"ก็|หมด|ทั้งคู่|ทั้งสอง|ล้วน|ละ|\b(?:are|is|were|was|both|all|have been|has been|also)\b")
_COUNTED: Final = re.compile(rf"{PIECE}\s*(?:ที่\s*)?\d|\d\s*[ก-ฮเ-ไ]")


def all_meant(text: str, choices: Sequence[Choice]) -> bool:
    """Check whether a text is about every one of several choices: `ทุกขั้นตอน`, `ทั้งสองข้อ`, `all steps`."""
    words = plain(text)
    return not NUMBERED.search(words) and _every(words, choices) and _states(text)


def grouped(text: str, choices: Sequence[Choice], in_order: bool) -> list[tuple[Duty, str]]:
    """The words on each step where some are named and others meant beside them; empty where that isn't said plainly."""
    words = plain(without_links(text, "_"))
    marks = labels(words, text, choices)
    if not marks and in_order and by_place(words, choices):
        return _with_rest(text, words, choices, in_order=True)
    if not marks or len({duty for _, _, duty in marks}) < len(marks):
        return []
    before = text[: marks[0][0]].strip(ENDS)
    if before and _every(plain(before), choices):
        return _headed(text, words, before, choices)
    if _EXCEPT.fullmatch(plain(before)):
        return _excepted(text, marks, choices) or _with_rest(text, words, choices)
    return _with_rest(text, words, choices)


def _headed(text: str, words: str, before: str, choices: Sequence[Choice]) -> list[tuple[Duty, str]]:
    """Labels behind words on every step: exceptions from them, or more about each."""
    marks = labels(words, text, choices)
    parts = parts_of(text[marks[0][0] :], words[marks[0][0] :], choices)
    left_out = _EXCEPT.search(plain(before))
    if left_out:
        head, named = before[: left_out.start()].strip(ENDS), {duty for _, _, duty in marks}
        others = [choice.duty for choice in choices if choice.duty not in named]
        return [*((duty, head) for duty in others), *parts] if _states(head) else []
    status = status_of(before)
    agreed = all(status_of(said) in (None, status) and percents_in(said).only is None for _, said in parts)
    if status is None or not agreed or len(parts) < len(choices):
        return []
    return [(duty, f"{before} {re.sub(r'(?:และ|กับ|and)$', '', said).strip(ENDS)}") for duty, said in parts]


def _excepted(text: str, marks: Sequence[Mark], choices: Sequence[Choice]) -> list[tuple[Duty, str]]:
    """An exception before words on every step: `ยกเว้น 1.1/1 ทุกข้อเสร็จแล้ว`."""
    last = marks[-1][1]
    behind = plain(text[last:])
    every = _EVERY.search(behind) or (re.search(r"\S", behind) if _WHOLLY.match(behind) else None)
    if every is None or not _states(said := text[last + every.start() :].strip(ENDS)):
        return []
    head = text[marks[0][0] : last + every.start()]
    named = {duty for _, _, duty in marks}
    others = [(choice.duty, said) for choice in choices if choice.duty not in named]
    return [*parts_of(head, plain(head), choices), *others]


def _with_rest(text: str, words: str, choices: Sequence[Choice], *, in_order: bool = False) -> list[tuple[Duty, str]]:
    """Labels before words on the rest (`ข้ออื่นเสร็จแล้ว`), which are a status and nothing else.

    "The rest" without the name of a step may be that of one step's pieces, and is none where those are counted.
    """
    for hit in _REST.finditer(words):
        said = text[hit.end() :].strip(ENDS)
        named = placed(text[: hit.start()], choices, in_order=in_order)
        others = [choice.duty for choice in choices if choice.duty not in {duty for duty, _ in named}]
        count = hit["count"] or hit["count_en"] or hit["count_bare"]
        if not named or not others or (count and _number(count) != len(others)):
            continue
        loose = hit["named"] is None
        if loose and not all(_stands_apart(part) for _, part in named):
            continue
        stated = _BESIDE_STATUS.sub(" ", plain(said))
        other = _OTHER_ONE.search(hit.group()) is not None and len(others) == 1
        if only_states(stated) or (not loose and _states(said) and bare(stated)) or (other and said):
            return [*named, *((duty, said) for duty in others)]
    return []


def _stands_apart(part: str) -> bool:
    """Check whether words on a step hold it up as a whole, so that the rest is the other steps."""
    return status_of(part) not in (None, Status.COMPLETED) and not _COUNTED.search(
        re.sub(r"\d+\s*[ก-ฮ]\S*\.", "", plain(part))
    )


def _every(words: str, choices: Sequence[Choice]) -> bool:
    hit = _EVERY.search(words)
    if hit is None:
        return False
    count = hit["count"] or hit["count_en"] or hit["these"] or ("2" if hit["pair"] or hit["both"] else "")
    return (_number(count) if count else len(choices)) == len(choices)


def _number(count: str) -> int:
    return int(count) if count.isdecimal() else value(count)


def _states(text: str) -> bool:
    return status_of(text) is not None or percents_in(text).only is not None
