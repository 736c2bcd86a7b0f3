"""Step status read from a person's text, judged by the signs in it.

Completed is only what says so and nothing beside it limits: no rest, no plan, no part, no "but". In doubt there is no
status, and the person is asked.
"""

import re
from typing import Final

from domain.language.normalise import without_particles
from domain.language.numbers import WORD
from domain.language.vocabulary import ENDINGS, NEGATIONS, POLITE
from domain.reports.cannot_words import cannot_part, without_cannot
from domain.reports.obstacle_phrases import APOLOGY
from domain.reports.percents import percents_in
from domain.reports.reports import Status
from domain.reports.status_signs import PHRASES, Sign, signs_of
from domain.reports.status_spelling import tidied_lines
from domain.reports.status_words import DONE, NOT_YET, TH

_SHARE: Final = re.compile(
    rf"(?<![\d/.])(?P<some>\d{{1,4}})\s*(?P<unit>{TH}*?)\s*(?:จาก(?:ที่)?(?:ทั้งหมด|ทั้งสิ้น|"
    rf"เป้าหมาย|เป้า|แผน|จำนวน|ตั้งไว้|ตั้งเป้า|วางไว้|กำหนด|ต้องทำ|ต้องการ|ไว้|\s)*|ใน|"
    rf"(?:[a-z]+ ){{0,2}}(?:out of|of)(?: the)?)\s*(?P<all>\d{{1,4}})(?!\d|/|\.\d)"
    rf"|(?P<word>{WORD})\s*(?:of|out of)\s*(?:the\s*)?(?P<words>{WORD})"
    rf"|(?<![\d/.])(?<!ที่ )(?<!ห้อง )(?<!no. )(?P<few>\d{{1,2}})/(?P<many>\d{{1,2}})(?=\s*(?:ของ|"
    rf"กิจกรรม|ขั้นตอน|งวด|รุ่น|ครั้ง|แห่ง|โครงการ|หมู่บ้าน|เรื่อง|{DONE}|done|complete|"
    rf"finished|of the|steps|activities))"
)
_COUNTED_TWICE: Final = re.compile(
    rf"(?<![\d/.])(?P<of>\d{{1,4}})\s*(?P<piece>{TH}{{2,8}})(?!{TH})[^\n]{{0,60}}?(?:แล้ว|"
    rf"ได้|เสร็จ)\s*(?P<done>\d{{1,4}})\s*(?P=piece)(?=$|[\s,;.!]|{ENDINGS}|แล้ว|เอง)"
)
"""All the pieces, and fewer of the same that are done: `ทำคลิป 3 ตอน เผยแพร่แล้ว 1 ตอน`."""
_DONE_OF: Final = re.compile(
    rf"(?:{DONE}|ทำได้|ทำแล้ว|(?:^|(?<=\s))ได้(?:แล้ว)?(?=\s*\d{{1,2}}/\d{{1,2}}\s*(?:แล้ว|ละ|ล่ะ))|done|finished|completed)(?:แล้ว|ไป|ได้)*\s*(\d{{1,2}})/(\d{{1,2}})(?![\d/.])"
)
"""A share right behind what is done: `เสร็จ 2/3`. It may be a date, so that nothing is completed by it."""
_STATED: Final = re.compile(
    r"^[ \t]*(?:สถานะ|status)[ \t]*[:：=]?[ \t]*(?P<said>[^\n,;]+)", re.IGNORECASE | re.MULTILINE
)
_LEAD: Final = re.compile(r"^[^\n\s,;:.–—()-]+(?: (?:started|progress|begun|track|hold|done|yet|finished))*")
_CALLED: Final = re.compile(rf"(?:{POLITE})?\s*(?:พี่|น้อง)\s*$")
"""The person spoken to, behind the words to them."""
_UNBEGUN: Final = re.compile(
    rf"^(?:ยัง(?:{NEGATIONS})(?:ได้|มีการ)|we have not (?:yet )?)(?!เผยแพร่|สรุป|รายงาน|ส่ง|ประเมิน|"
    r"ตรวจ|เสนอ)"
)
_OPEN: Final = frozenset(
    {
        Sign.LIMITED,
        Sign.REMAINING,
        Sign.UNFINISHED,
        Sign.PARTLY,
        Sign.IN_PROGRESS,
        Sign.PLANNED,
        Sign.NOT_STARTED,
        Sign.BUT,
    }
)
_YET: Final = re.compile(NOT_YET)
_ACT_BUT_NOT_YET: Final = re.compile(
    rf"{TH}(?:แล้ว|ละ|ได้)(?:{ENDINGS}|พี่)*(?=[\s,.]|แต่|เมื่อ|ตั้งแต่)[^;]{{0,60}}?(?:แต่|"
    rf"[\s,]){TH}{{0,24}}?ยัง[ก-๛]{{0,16}}?(?:{NEGATIONS})"
)
"""An act that is done, and one that is not yet."""
_SOME_BEFORE_REST: Final = re.compile(r"(?:แล้ว|ได้)\s*\d[\s\S]{0,200}?(?:ที่เหลือ|อีก\s*\d|นอกนั้น)")
"""Some pieces done, and the others held."""


def status_of(text: str) -> Status | None:
    """The status a text states, None when it states none or what it states doesn't go together.

    A line `สถานะ: …` decides unless the rest speaks against it, then a status the text begins with, then all of it.

    >>> status_of("ทำไปแล้ว ๘๐%")
    <Status.IN_PROGRESS: 'in_progress'>
    >>> status_of("แล้วเสร็จ ประชุมครั้งที่ 1/63")
    <Status.COMPLETED: 'completed'>
    """
    words = APOLOGY.sub(" ", tidied_lines(text))
    stated = _STATED.search(words)
    if stated and (named := _together(stated["said"])):
        rest = signs_of(words)
        return None if named is Status.COMPLETED and rest & _OPEN else named
    lead = _leading(words)
    return lead or _together(words)


def leaves_work(text: str) -> bool:
    """Check whether a text says that something remains, is awaited or is not finished."""
    return bool(signs_of(tidied_lines(text)) & {Sign.REMAINING, Sign.UNFINISHED})


def limits(text: str) -> bool:
    """Check whether a text says anything that keeps a step from being completed."""
    words = tidied_lines(text)
    return bool(signs_of(words) & _OPEN) or percents_in(words).partly or _shares(words)[0]


def only_states(text: str) -> bool:
    """Check whether a text says a step status and nothing else."""
    left = without_cannot(_CALLED.sub("", without_particles(tidied_lines(text))))
    for sign, phrase in PHRASES:
        if sign is not Sign.NOTHING:
            left = phrase.sub("", left)
    left = re.sub(r"ดำเนินการ|แล้ว|ครบ|ทุกอย่าง|ไป|อยู่|\b(?:is|it|it's|all|fully|not|now|ka|krub|krap)\b", "", left)
    return not re.sub(r"[\s.,;:!()\-]", "", left) and _together(tidied_lines(text)) is not None


def _leading(words: str) -> Status | None:
    """The status of the first clause, if it says nothing else and nothing later decides."""
    first = _LEAD.match(words)
    if first is None or first.group() == "ยัง":
        return None
    lead = _together(first.group()) if only_states(first.group()) else None
    if lead is Status.IN_PROGRESS and not signs_of(first.group()) & {Sign.IN_PROGRESS, Sign.PARTLY}:
        return None
    return lead if lead in (Status.STUCK, Status.NOT_STARTED, Status.IN_PROGRESS) else None


def _shares(words: str) -> tuple[bool, bool]:
    """Check whether a text counts fewer than all of something, and whether it counts all."""
    fewer = every = False
    for hit in _SHARE.finditer(words):
        if hit["word"]:
            fewer = True
            continue
        some, whole = int(hit["some"] or hit["few"]), int(hit["all"] or hit["many"])
        fewer |= some < whole
        every |= some == whole
    fewer |= any(int(hit[1]) < int(hit[2]) for hit in _DONE_OF.finditer(words))
    for hit in _COUNTED_TWICE.finditer(words):
        fewer |= int(hit["done"]) < int(hit["of"])
        every |= int(hit["done"]) == int(hit["of"])
    return fewer, every


def _cannot(words: str) -> bool:
    """Check whether a text says that the step can't be done, and nothing of work that goes on or is finished."""
    if not cannot_part(words):
        return False
    rest = without_cannot(words)
    goes_on = {Sign.COMPLETED, Sign.IN_PROGRESS, Sign.PARTLY, Sign.STUCK, Sign.NOT_STARTED}
    return not signs_of(rest) & goes_on and not percents_in(rest).partly


def _together(words: str) -> Status | None:
    if _cannot(words):
        return Status.CANNOT
    signs = signs_of(words)
    percents = percents_in(words)
    fewer, every = _shares(words)
    if every and Sign.PARTLY in signs and not percents.partly:
        signs -= {Sign.PARTLY}
    if fewer or percents.partly:
        signs |= {Sign.PARTLY}
    begun = signs & {Sign.IN_PROGRESS, Sign.PARTLY}
    if [*percents.values] == [0] and not begun and Sign.COMPLETED not in signs:
        return Status.STUCK if Sign.STUCK in signs else Status.NOT_STARTED
    if Sign.STUCK in signs:
        return _stuck(words, signs)
    if {Sign.NOT_STARTED, Sign.REMAINING} <= signs and Sign.NOT_STARTED not in signs_of(_YET.sub(" ", words)):
        return Status.IN_PROGRESS
    if Sign.NOT_STARTED in signs:
        going = begun or Sign.COMPLETED in signs or {Sign.BEGUN, Sign.BUT} <= signs or _ACT_BUT_NOT_YET.search(words)
        return Status.IN_PROGRESS if going else Status.NOT_STARTED
    if _UNBEGUN.match(words) and not begun and not signs & {Sign.COMPLETED, Sign.BUT}:
        return Status.NOT_STARTED
    if Sign.COMPLETED in signs and not begun and not signs & _OPEN:
        return Status.COMPLETED
    if begun or (Sign.REMAINING in signs and Sign.BUT not in signs) or {Sign.REMAINING, Sign.COMPLETED} <= signs:
        return Status.IN_PROGRESS
    return _unfinished(words, signs) or (
        Status.IN_PROGRESS if Sign.BEGUN in signs and Sign.COMPLETED not in signs else None
    )


def _stuck(words: str, signs: frozenset[Sign]) -> Status | None:
    """The status where something holds the step up: who says that the work goes on says so first."""
    if Sign.COMPLETED in signs:
        return Status.IN_PROGRESS if signs & {Sign.IN_PROGRESS, Sign.PARTLY} else None
    if Sign.REMAINING in signs and _SOME_BEFORE_REST.search(words):
        return Status.IN_PROGRESS
    return Status.IN_PROGRESS if Sign.IN_PROGRESS in signs else Status.STUCK


def _unfinished(words: str, signs: frozenset[Sign]) -> Status | None:
    """The status where nothing is said to go on and nothing to be completed without a doubt."""
    if Sign.UNFINISHED in signs:
        if Sign.COMPLETED in signs or Sign.BUT in signs:
            return Status.IN_PROGRESS if Sign.COMPLETED in signs or _ACT_BUT_NOT_YET.search(words) else None
        begun = re.search(rf"{DONE}|ครบ|finish|complet|ready", words) or _ACT_BUT_NOT_YET.search(words)
        return Status.IN_PROGRESS if begun else None
    if Sign.REMAINING in signs:
        return Status.IN_PROGRESS
    if Sign.SLOW in signs and not signs & {Sign.COMPLETED, Sign.BUT}:
        return Status.STUCK
    return None
