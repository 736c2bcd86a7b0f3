"""Obstacles in a person's text: named with or without a word for them, or denied.

Unsaid is None and none is "": a text without a word about obstacles leaves them to be asked for.
"""

import re
from dataclasses import dataclass
from typing import Final

from domain.language.vocabulary import ASK_WHICH, NEGATIONS, POLITE, POLITELY, SEVERAL
from domain.reports.drafts import NONE
from domain.reports.obstacle_phrases import (
    AMOUNT,
    APOLOGY,
    BUT_HARDLY,
    EFFECT,
    FAILED_EN,
    HARD,
    HELD_BY,
    IMPOSSIBLE,
    NOT_YET,
    OTHERS_EN,
    REASON,
    REFUSED,
    RESUMES,
    SETBACK,
    SHORT,
    SOFT,
    TROUBLE,
    UNBEGUN,
    UNRECEIVED,
    USED_UP,
    WITHIN,
)
from domain.reports.respelling import respelt
from domain.reports.spelling import cleaned, plain

TROUBLES: Final = rf"{TROUBLE}(?:\s*(?:/|,|-|และ/หรือ|และ|หรือ)?\s*{TROUBLE})*"
TROUBLE_EN: Final = r"(?:obstacles?|problems?|issues?|blockers?|challenges?|difficult(?:y|ies)|trouble)"
_ANY: Final = rf"(?:\s*(?:ใด\s*ๆ|ใดๆ|แต่อย่างใด|แต่ประการใด|ประการใด|{ASK_WHICH}|สักอย่าง|สักนิด|สักข้อ|เลย|ทั้งสิ้น|ทั้งนั้น))*"

_NOTHING: Final = re.compile(
    rf"[-–—*•\s.]*(?:(?:ยัง|ก็)?ไม่มี{_ANY}|(?:ยัง)?ไม่(?:พบ|ปรากฏ){_ANY}|ไม่ติดขัด{_ANY}|ไม่มีค่ะ|"
    rf"[-–—]+|none(?: so far| at all| yet)?|no(?:t any)?|nil|nothing(?: so far)?|n\s?/\s?a|"
    rf"not applicable)"
    rf"{POLITELY}[-–—\s.!]*"
)
_NO_OBSTACLES: Final = re.compile(
    rf"(?:โดย|และ|,|แต่)?\s*(?:ยัง)?(?:(?:{NEGATIONS}|บ่)(?:ได้)?(?:มี|พบ|ประสบ|ติด|เจอ|ปรากฏ)|ปราศจาก|ไร้)\s*(?:ข้อ|"
    rf"อะไร|สิ่งใด)?(?:{TROUBLES}(?:อะไร|ไร)?(?:ที่)?(?:ติดขัด|ขัดข้อง)?|ติดขัด|ขัดข้อง)"
    rf"(?:\s*(?:ที่พบ|ทั้ง(?:หมด|คู่|{SEVERAL}|\s?\d)\s?(?:เรื่อง|ข้อ|ขั้นตอน|อัน)?|ใน(?:การ|ไตรมาส|ช่วง|รอบ)(?:ดำเนิน(?:งาน|การ)|ปฏิบัติงาน|นี้)*))?{_ANY}{POLITELY}(?=$|"
    rf"[\s.,;/)!])"
    r"(?!\s*(?:ด้าน|เรื่อง|ใน|กับ|เกี่ยว|จาก|ของ|ที่|ยกเว้น|นอกจาก))"
    rf"|(?:with\s+|there (?:are|were|is|was|have been) |we (?:have |had ))?\b(?:no|"
    rf"without(?: any)?)\s+(?:\w+ (?:or|and) |major |big |known )?{TROUBLE_EN}(?:\s*(?:and|"
    rf"or|/)\s*{TROUBLE_EN})?"
    rf"\b(?:\s+(?:so far|at all|at present|yet|encountered|found|to report|met|in this quarter|"
    rf"this quarter))*{POLITELY}(?!\s+(?:with|in|about|on|except|but)\b)"
    rf"|{TROUBLES}\s*(?:ก็|ยัง)?(?:ไม่มี|ไม่พบ|ไม่ปรากฏ){_ANY}{POLITELY}(?=$|[\s.,;!])(?!\s*[:=])"
    rf"|(?:{NEGATIONS}|บ่)(?:ได้)?(?:มี|พบ|เจอ)\s?(?:{TROUBLE_EN}|errors?|bugs?){_ANY}{POLITELY}(?=$|[\s.,;!])"
    r"|ราบรื่นดี(?:ไม่มีอะไร)?(?=$|[\s.,])"
    r"|(?:ไม่ติดอะไร|ไม่(?:ได้)?ติดขัด(?:อะไร)?|ไม่มี(?:อะไร|ไร)(?:ให้)?ติด(?:ขัด)?|ไม่ติดไร|ไม่มีติด(?:อะไร|ไร|"
    r"ขัด)?|ไม่มีอะไรน่า(?:ห่วง|กังวล)|(?:ทุกอย่าง|"
    r"ทุกเรื่อง|งาน|ทั้งหมด)(?:ก็)?ราบรื่น(?:ดี)?)"
    rf"{_ANY}{POLITELY}(?=$|[\s.,;!])"
    r"|(?:(?:everything|it|all|things) (?:has |have )?)?\b(?:went|going|gone|is|runs?|ran) (?:very )?smooth(?:ly)?\b"
    r"|\b(?:blocked|stuck|blockers?)\s?[:=]\s?(?:none|no\b|nil|nothing|n/a|-)(?=\s*(?:$|[.,;!]))"
    r"|\bno (?:hiccups?|snags?|hitch(?:es)?)\b|\bnothing (?:to flag|to worry about|in the way|blocking(?: us)?|"
    r"wrong)\b"
)
_SAID_BEFORE: Final = "|".join(rf"(?<={one})" for one in (*POLITE, "แล้ว", "เซ็นต์", "เปอร์", "%"))
"""Ends of a statement that the words on obstacles follow at once in dictated text."""
LABEL: Final = re.compile(
    rf"(?:^|(?<=[\s,;.)])|{_SAID_BEFORE})(?<!no )(?<!any )(?<!out )(?:(?:(?:ขอ|ช่วย)?เพิ่ม|(?:แต่|โดย|และ)?มี)?{TROUBLES}"
    rf"|(?:(?:the|our|my|one|real) )*(?:big(?:gest)?|main|only|major|key|real)? ?{TROUBLE_EN}(?= (?:is|are|was|were)\b)"
    rf"|{TROUBLE_EN}(?:\s*(?:/|and|&|,|or)\s*{TROUBLE_EN})?)"
    r"(?:\s*(?:ที่พบ|ในการดำเนินงาน|ในการดำเนินการ))?\s*"
    r"(?:[:=]|-(?=\s)|(?=-)|(?:is|are|was|were)\b(?: that\b)?|คือ|ได้แก่|(?:ด้วย)?ว่า|\n|"
    r"\s(?=(?:ยัง)?ไม่มี|ไม่พบ|ไม่ปรากฏ|none\b|no\b|-)|"
    r"(?<=ปัญหาอุปสรรค)\s(?=\S)|(?<=ปัญหา/อุปสรรค)\s(?=\S))[ \t]*"
)

_LONGEST_NONE: Final = 90
"""Letters a polite "none" has at most."""


@dataclass(frozen=True, slots=True)
class Parted:
    """A text as progress and obstacles. `unlabelled` are obstacles without a label, which also bear on the status."""

    progress: str
    obstacles: str | None
    unlabelled: str = ""


def says_none(text: str) -> bool:
    """Check whether a text about obstacles says that there are none, however politely.

    >>> says_none("ไม่มีค่ะ"), says_none("ไม่มีงบประมาณ")
    (True, False)
    """
    words = respelt(plain(cleaned(text)).strip(" \t\r\n.()\"'[]"))[0]
    if len(words) > _LONGEST_NONE:
        return False
    return bool(_NOTHING.fullmatch(words)) or bool(_NO_OBSTACLES.fullmatch(words.strip(" .-!")))


def parted(text: str, *, finished: bool = False) -> Parted:
    """A text as progress and obstacles; every word is in one of them, but for a plain "none".

    `finished` says that the text states a completed step, for which a cause or a wait is no obstacle.
    """
    words, places = respelt(plain(text))
    denied = [hit.span() for hit in _NO_OBSTACLES.finditer(words)]
    denied += _nothing_at_the_end(words)
    spans = [(places[start], places[end]) for start, end in _unlabelled(words, denied, finished)]
    denied = [(places[start], places[end]) for start, end in denied]
    if not spans:
        kept = _without(text, denied)
        return Parted(kept, NONE if denied else None)
    unlabelled = "\n".join(text[start:end].strip(" \t\r\n,;") for start, end in spans)
    return Parted(_without(text, spans), unlabelled, unlabelled)


def _nothing_at_the_end(words: str) -> list[tuple[int, int]]:
    """A last line, or a whole text, that says "none" and nothing else."""
    at = words.rstrip().rfind("\n") + 1
    if says_none(words[at:]) and words[at:].strip():
        return [(at, len(words))]
    last = re.search(rf"(?<=\s)ไม่มี{_ANY}{POLITELY}\s*\.?\s*$", words)
    return [last.span()] if last else []


def _unlabelled(words: str, denied: list[tuple[int, int]], finished: bool) -> list[tuple[int, int]]:
    """Places where obstacles are named without a label, in the order of the text."""
    starts = [hit.start() for hit in HARD.finditer(words)]
    starts += [] if finished else [hit.start() for hit in SOFT.finditer(words)]
    starts += _short_of(words)
    starts += [] if finished else [hit.start() for one in (NOT_YET, UNRECEIVED) for hit in one.finditer(words)]
    starts += [] if finished else _causes(words)
    others = (IMPOSSIBLE, FAILED_EN, OTHERS_EN, HELD_BY, WITHIN, USED_UP, BUT_HARDLY, REFUSED)
    starts += [hit.start() for pattern in others for hit in pattern.finditer(words)]
    starts += [hit.end() for hit in REASON.finditer(words)]
    starts += [hit.end() for hit in SETBACK.finditer(words) if not RESUMES.match(words, hit.end())]
    starts += [hit.end() for hit in UNBEGUN.finditer(words)]
    spans: list[tuple[int, int]] = []
    excused = [hit.span() for hit in APOLOGY.finditer(words)]
    for start in sorted(_before_abbreviation(words, start) for start in starts):
        inside = any(low <= start < high for low, high in (*denied, *spans, *excused))
        if not inside:
            spans.append((start, min(_end(words, start), *(low for low, _ in denied if low > start), len(words))))
    return spans


def _before_abbreviation(words: str, start: int) -> int:
    """The place itself, or that of the abbreviation it stands behind: `ก.พ. ยังไม่ตอบ`."""
    short = _LEADING.search(words[:start])
    if short and short.group()[:1].isascii() and not _THAI_PREDICATE.match(words, start):
        return start
    return short.start() if short and not re.search(r"\d\s*$", words[: short.start()]) else start


_LEADING: Final = re.compile(
    r"(?:^|(?<=[\s,;(]))(?:(?:[ก-ฮ]{1,4}\.)+\s?|(?:google )?[a-z][a-z.-]* |"
    r"(?:ระบบ|เว็บ(?:ไซต์)?|โปรแกรม|แอป|เครื่อง|เซิร์ฟเวอร์|บริษัท|ร้าน|ทีม)\s?[a-z][\w.-]* )$"
)
"""An abbreviation, or an English word, or a means, that the Thai words behind it belong to."""
_THAI_PREDICATE: Final = re.compile(rf"(?:ก็|ยัง|{NEGATIONS}|ล่ม|เสีย|พัง|ลา|ป่วย|ช้า|หาย|เต็ม|หมด|ขัดข้อง|หลุด|เงียบ|ค้าง)")
"""Beginnings of a predicate in Thai, whose subject may stand before it in Latin letters."""


def _causes(words: str) -> list[int]:
    """Places of the clauses that an effect follows: its own, or the one before where its own words are few."""
    found = []
    for hit in EFFECT.finditer(words):
        clause = re.search(r"[^\s,;.(]*$", words[: hit.start()])
        own = clause.group() if clause else ""
        start = hit.start() - len(own)
        if len(own) < _FEW:
            before = re.search(r"(?<![^\s,;.(])([^\s,;.(]+)[\s,]+$", words[:start])
            if before is None or "\n" in before.group():
                continue
            own, start = before[1], before.start(1)
        joint = max((one.start() for one in re.finditer("แต่|ซึ่ง", own)), default=0)
        if not _OWN_ACT.search(own) and len(own) - joint <= _LONG:
            found.append(start + joint)
    return found


_FEW: Final = 7
"""Letters of a clause before its effect that name no cause but its subject (`ทีม`, `ก็`)."""
_LONG: Final = 60
"""Letters of a clause that are rather several clauses, of which it is not plain which is the cause."""
_OWN_ACT: Final = re.compile(rf"(?:แล้ว|เสร็จ|เรียบร้อย|ไม่ได้ทำ|ยังไม่เริ่ม|ไม่มีปัญหา|ไม่ติด)$|^(?:\d+|ยัง|กำลัง|{POLITE})")


def _short_of(words: str) -> list[int]:
    """Places where phrases begin that call something too little, too late or broken, and are no step status."""
    found = []
    for hit in re.finditer(rf"(?:^|(?<=[\s,;.(]))[^\s,;.]{{0,80}}?{SHORT}", words):
        bare = re.fullmatch(r"(?:การ)?(?:ดำเนิน(?:การ|งาน))?(?:มี)?(?:ความ)?(?:ล่าช้า|ช้า)", hit.group())
        if bare is None and not re.search(r"ไม่(?:มี|ได้)?(?:ความ)?ล่าช้า|แก้ไข|ซ่อม", hit.group()):
            going = re.match(r"กำลังดำเนินการ|อยู่ระหว่างดำเนินการ", hit.group())
            found.append(hit.start() + (going.end() if going else 0))
    return found


def _end(words: str, start: int) -> int:
    """End of an obstacle that begins at a place: a new line, or words of progress."""
    line = words.find("\n", start)
    line = len(words) if line < 0 else line
    for blank in re.finditer(r"[ \t]+|[.;][ \t]+", words[start:line]):
        at = start + blank.end()
        amount = words[at : at + 1].isdecimal() and AMOUNT.search(words[:at])
        if blank.start() > 0 and not amount and RESUMES.match(words, at):
            return start + blank.start()
        if blank.group()[0] in ".;" and re.match(r"[a-z]", words[at : at + 1]) and not HARD.match(words, at):
            return start + blank.start() + 1
    return line


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """A text without the parts at some places, its lines kept."""
    kept, at = [], 0
    for start, end in sorted(spans):
        kept.append(text[at:start].rstrip(" \t,;"))
        at = max(at, end)
    kept.append(text[at:].lstrip(" \t.,;") if spans else text)
    return tidied("\n".join(piece for piece in kept if piece.strip()))


def tidied(text: str) -> str:
    """A text without empty lines and without blanks and commas around it."""
    return re.sub(r"[ \t]*\n\s*", "\n", text).strip(" \t\r\n,;")
