"""How a step stands according to a sentence: status and percent, in Thai or English, with care for negation.

Thai writes no blanks between words, so phrases are found inside runs of letters, longest and negated first; what one
phrase took is not looked at again.
"""

import re
from enum import Enum, auto
from typing import Final

from domain.language.digits import arabic_digits
from domain.language.vocabulary import NEGATIONS, THAI_LETTER, either
from domain.reports.reports import Status


class _Sign(Enum):
    """What a phrase is a sign of."""

    NOTHING = auto()
    NOT_STARTED = auto()
    UNFINISHED = auto()
    PARTLY = auto()
    IN_PROGRESS = auto()
    STUCK = auto()
    COMPLETED = auto()


_DONE: Final = r"(?:แล้ว)?(?:เสร็จ|สำเร็จ|เรียบร้อย|ครบถ้วน|สมบูรณ์)(?:สิ้น|สมบูรณ์|เรียบร้อย|ลุล่วง|ครบถ้วน)*"
_DO: Final = r"(?:ดำเนิน(?:การ|งาน)?|จัดทำ|ทำ|ปฏิบัติ)"

_ENDED: Final = r"(?:done|completed?|finished|ready)\b"
_SOON: Final = r"[^\n.;]{0,30}?\b(?:complet(?:e|ed|ion)|done|finish(?:ed)?)\b"
_NOT: Final = either(NEGATIONS)

_SIGNS: Final[tuple[tuple[_Sign, tuple[str, ...]], ...]] = (
    (  # What is expected, planned or feared says nothing of today.
        _Sign.NOTHING,
        (
            r"(?:คาดว่า|คาดการณ์|น่าจะ|จะ|เมื่อ|หาก(?!า)|ถ้า|รอ(?![บงดย]))[^\n.;]{0,40}?" + _DONE + "(?:แล้ว)?",
            r"(?:กำหนด|เป้าหมาย|เพื่อ|ก่อน|จน)[^\s.;]{0,40}?" + _DONE + "(?:แล้ว)?",
            r"ให้\s*" + _DONE,
            rf"(?:คาดว่า|น่าจะ|จะ|เตรียม|รอ)(?:จะ|เริ่ม|ได้)*{_DO}(?:แล้ว)?",
            rf"(?:will|shall|should|to|expected|expect|hope|plan(?:ned)?|before|when|if|once|until)\b{_SOON}",
            r"\bcomplet(?:e|ed|ing) (?:the|a|an)\b",
            rf"อัตรากำลัง{THAI_LETTER}*?(?=แล้วเสร็จ|เสร็จ|\s|$)",
            r"กำลัง(?:คน|ใจ|พล|การผลิต|ซื้อ)",
            r"(?:ความ|ผล|ระดับ)สำเร็จ",
            rf"{_NOT}(?:ได้|มี)?(?:ข้อ|ความ|การ|อะไร|ปัญหา)*(?:ติดขัด|ล่าช้า|สะดุด)",
            r"not (?:stuck|blocked|delayed|late)|no delays?|without delay|unblocked",
        ),
    ),
    (  # Negated, before what they negate.
        _Sign.UNFINISHED,
        (
            rf"(?:ยัง)?(?:{_DO}{THAI_LETTER}{{0,16}}?)?{_NOT}(?:ได้)?(?:{_DO}{THAI_LETTER}{{0,16}}?)?(?:ให้)?{_DONE}(?:แล้ว)?",
            rf"\b(?:not|isn't|aren't|hasn't been|haven't been|never)\s+(?:(?:yet|fully|quite|been)\s+)*{_ENDED}",
            r"\bincomplete\b|\bunfinished\b",
        ),
    ),
    (
        _Sign.NOT_STARTED,
        (
            rf"ยัง{_NOT}(?:ได้|มีการ)?\s*(?:เริ่ม(?:ต้น)?\s*{_DO}?|{_DO}|ลงมือ)(?:ใด\s*ๆ|อะไร|เลย)*",
            rf"{_NOT}ได้(?:เริ่ม|ลงมือ)(?:{_DO})?",
            r"\b(?:not|hasn't|haven't|never)\s+(?:yet\s+|been\s+)*(?:started|begun|commenced)\b|\bun-?started\b",
            r"\byet to (?:start|begin)\b|\bno action (?:yet|taken)\b",
        ),
    ),
    (_Sign.NOTHING, (r"\bnot (?:in progress|on-?going)\b",)),
    (
        _Sign.PARTLY,
        (
            rf"(?:เกือบ|ใกล้)(?:จะ)?\s*{_DONE}(?:แล้ว)?",
            rf"(?:{_DO})?(?:ไป)?(?:{_DONE})?(?:ไป)?(?:แล้ว)?\s*(?:บางส่วน|ครึ่งหนึ่ง|ครึ่งทาง)",
            r"\b(?:almost|nearly|partly|partially|half)[ -]*(?:way )?(?:done|completed?|finished)\b|\bpartial(?:ly)?\b",
        ),
    ),
    (
        _Sign.STUCK,
        (
            r"(?:มี)?(?:ความ)?ล่าช้า|ติดขัด|ติด(?:ปัญหา|อุปสรรค)|หยุดชะงัก|สะดุด|ชะลอ",
            rf"(?:ยัง)?(?:ไม่สามารถ\s*{_DO}{THAI_LETTER}{{0,16}}?ได้|{_DO}(?:ต่อ)?ไม่ได้)",
            r"\b(?:stuck|blocked|delayed|on hold|stalled|held up)\b",
        ),
    ),
    (
        _Sign.IN_PROGRESS,
        (
            rf"กำลัง\s*(?:อยู่ระหว่าง)?(?:{_DO})?",
            rf"(?:อยู่|ยัง)*(?:ใน)?ระหว่าง(?:การ)?{_DO}|อยู่(?:ใน)?ระหว่าง(?:การ)?",
            rf"(?:ยัง)?(?:คง)?{_DO}อย่างต่อเนื่อง|ยังคง{_DO}(?:อยู่)?|{_DO}อยู่",
            r"\b(?:in[ -]progress|on-?\s?going|under ?way|working on (?:it|this)|still working)\b",
        ),
    ),
    (
        _Sign.COMPLETED,
        (
            rf"(?:{_DO})?(?:ได้)?(?:อย่าง)?{_DONE}(?:แล้ว)?|{_DO}(?:ไป|ให้)?แล้ว",
            r"\b(?:done|completed?|finished|accomplished)\b",
        ),
    ),
)
_PHRASES: Final = tuple((sign, re.compile("|".join(these), re.IGNORECASE)) for sign, these in _SIGNS)

_SHARE: Final = re.compile(r"(\d{1,3})\s*(?:จาก(?:ทั้งหมด)?|ใน|/|of|out of)\s*(\d{1,3})(?!\s*/?\s*\d)")
_STATED: Final = re.compile(
    r"^[ \t]*(?:สถานะ|status)[ \t]*[:：]?[ \t]*(?P<said>[^\n,;]+)", re.IGNORECASE | re.MULTILINE
)
_CLAUSE: Final = re.compile(r"^[^\n\s,;:.–—()-]+(?: (?:started|progress|done|yet|finished))*", re.IGNORECASE)


def status_of(text: str) -> Status | None:
    """The status a text states, None when it states none or several that don't go together.

    An explicit `สถานะ: …` decides, then a status the text begins with, then what all of it says together.
    """
    plain = arabic_digits(text).strip().replace("’", "'")
    stated = _STATED.search(plain)
    if stated and (named := _together(stated["said"])):
        return named
    first = _CLAUSE.match(plain)
    if first:
        lead = _exactly(first.group())
        held_up = _Sign.STUCK in _signs(plain)
        if lead is Status.STUCK or (lead in (Status.NOT_STARTED, Status.IN_PROGRESS) and not held_up):
            return lead
    return _together(plain)


def percent_in(text: str) -> int | None:
    """The progress a text states in percent: one whole number of 0–100 that plainly is progress, else None.

    "ความพึงพอใจร้อยละ 85" is not.
    """
    plain = arabic_digits(text)
    values = {float(hit["a"] or hit["b"]) for hit in _PERCENT.finditer(plain) if _is_progress(plain, hit)}
    value = values.pop() if len(values) == 1 else -1
    return int(value) if value in range(101) else None


_PERCENT: Final = re.compile(
    r"(?:ร้อยละ|เปอร์เซ็นต์ที่)\s*(?P<a>\d+(?:\.\d+)?)"
    r"|(?<![\d.])(?P<b>\d+(?:\.\d+)?)\s*(?:%|％|เปอร์เซ็นต์|percent\b|per cent\b)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?:(?:ก้าวหน้า|คืบหน้า|แล้วเสร็จ|เสร็จสิ้น|เสร็จ|สำเร็จ|ดำเนินการ|ดำเนินงาน|อยู่ระหว่าง|กำลังทำ|ความพร้อม|progress|status|complete[d]?|done|about|now)"
    r"(?:ไป|ได้|แล้ว|ประมาณ|ราว|เป็น|คิดเป็น|อยู่|ที่|is|at|to|:|=|\s|\(|-|,)*|^|\n)[\s(\-–:,]*(?:ประมาณ|ราว|about|around|~)?\s*$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\s*\)?\s*(?:$|\n|แล้วเสร็จ|เสร็จ|ของงานทั้งหมด|ของขั้นตอน|complete|done|finished|progress)", re.IGNORECASE
)


def _is_progress(text: str, hit: re.Match[str]) -> bool:
    before = text[max(0, hit.start() - 60) : hit.start()]
    if _BEFORE.search(before):
        start = hit.start() == 0 or text[: hit.start()].rstrip(" \t").endswith("\n")
        return not start or bool(_AFTER.match(text, hit.end())) or text[hit.end() : hit.end() + 1] in " ,\n"
    return bool(re.match(r"\s*(?:แล้วเสร็จ|complete|done|finished)", text[hit.end() :], re.IGNORECASE))


def _signs(text: str) -> set[_Sign]:
    found = set()
    for sign, phrase in _PHRASES:
        text, count = phrase.subn(lambda hit: "\0" * len(hit.group()), text)
        if count:
            found.add(sign)
    return found - {_Sign.NOTHING}


def _exactly(text: str) -> Status | None:
    """The status of a clause that says nothing else."""
    left = text
    for _, phrase in _PHRASES:
        left = phrase.sub("", left)
    return None if left.strip() else _together(text)


def _together(text: str) -> Status | None:
    signs = _signs(text)
    percent = percent_in(text)
    partly = _Sign.PARTLY in signs or any(int(hit[1]) < int(hit[2]) for hit in _SHARE.finditer(text))
    if percent is not None and 0 < percent < 100:
        partly = True
    if _Sign.STUCK in signs:
        return Status.STUCK if signs <= {_Sign.STUCK, _Sign.UNFINISHED} else None
    if _Sign.NOT_STARTED in signs:
        return Status.NOT_STARTED if signs == {_Sign.NOT_STARTED} and not partly else None
    if signs & {_Sign.IN_PROGRESS, _Sign.PARTLY} or (percent is not None and 0 < percent < 100):
        return Status.IN_PROGRESS
    if _Sign.COMPLETED in signs:
        return Status.IN_PROGRESS if partly or _Sign.UNFINISHED in signs else Status.COMPLETED
    return None
