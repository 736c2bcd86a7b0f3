"""Commands in plain words: nobody need remember a slash.

What is written must be such a phrase and nothing else, politeness aside; whatever is left over makes it a question for
the search. `คะแนน I20` and the like are not here: the search answers them as `/score` does.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from domain.calendar.fiscal import Cycle, Period
from domain.calendar.period_words import read_period
from domain.catalogue.plan import Catalogue
from domain.commands.commands import commands_for
from domain.language.normalise import tidy, without_particles
from domain.language.vocabulary import (
    ASK_WHICH,
    ENDINGS,
    ONE,
    POLITE,
    QUARTERS,
    SOFTENERS,
    SPEAKER,
    alternation,
    any_of,
    month_numbers,
)
from domain.people import Person, Role

PHRASES: Final[Mapping[str, tuple[str, ...]]] = {
    "round": ("รอบ", "รอบรายงาน", "จัดการรอบ", "round", "rounds", "manage the round"),
    "round open": ("เปิดรอบ", "เปิดรอบใหม่", "เปิดรอบรายงาน", "open round", "open a round", "open the round"),
    "round close": ("ปิดรอบ", "ปิดรอบนี้", "ปิดรอบรายงาน", "close round", "close this round", "close the round"),
    "round due": (
        "เลื่อนกำหนด", "เลื่อนกำหนดส่ง", "เปลี่ยนกำหนดส่ง", "ขยายเวลา", "ขยายกำหนดส่ง",
        "move due date", "move the due date", "change the due date", "extend the deadline",
    ),
    "newyear": (
        "ขึ้นปีใหม่", "ขึ้นปีงบประมาณใหม่", "ขึ้นปีงบใหม่", "เริ่มปีใหม่", "เริ่มปีงบประมาณใหม่",
        "เริ่มแผนปีใหม่", "เริ่มแผนใหม่", "ทำแผนปีใหม่", "ขึ้นปี", "ขึ้นปีงบประมาณ", "เริ่มปี",
        "เริ่มปีงบประมาณ", "เริ่มแผน", "เริ่มแผนปี", "ขึ้นแผนปี", "ทำแผนปี", "ขึ้นปีถัดไป", "เริ่มปีถัดไป",
        "เริ่มแผนปีหน้า", "ทำแผนปีหน้า", "ใส่คะแนน", "ใส่คะแนนปีใหม่", "กรอกคะแนน", "enter scores",
        "enter the scores", "new year", "next year", "start next year", "begin next year", "start the new year",
        "begin the new year", "start the next year", "start year", "begin year", "start the year",
        "start the plan of", "begin the plan of", "start the plan for", "start fiscal year",
        "begin fiscal year", "plan next year",
    ),
    "report": (
        "รายงาน", "ส่งรายงาน", "ทำรายงาน", "กรอกรายงาน", "แก้รายงาน", "แก้ไขรายงาน", "รายงานผล", "รายงานความก้าวหน้า",
        "รายงานของฉัน", "รายงานที่ค้าง", "ค้างรายงานอะไรบ้าง", "ต้องรายงานอะไร", "ต้องรายงานอะไรบ้าง", "รอบ",
        "report", "my report", "send report", "send a report", "send my report", "progress report", "correct my report",
        "what do i owe", "what do i have to report", "what must i report", "round",
    ),
    "leave": (
        "ลา", "ขอลา", "แจ้งลา", "แจ้งวันลา", "วันลา", "วันลาของฉัน", "leave", "my leave", "absence", "day off",
    ),
    "status": (
        "สถานะ", "สถานะรอบ", "สถานะรายงาน", "สถานะการส่ง", "สถานะการรายงาน", "status", "round status",
        "status of the round",
    ),
    "round reopen": ("เปิดรอบอีกครั้ง", "เปิดรอบเดิม", "reopen round", "reopen the round", "reopen this round"),
    "board": (
        "กระดาน", "กระดานสถานะ", "กระดานติดตาม", "กระดานรอบนี้", "กระดานไตรมาส", "board", "status board", "the board",
    ),
    "summary": (
        "สรุป", "สรุปผล", "สรุปรายงาน", "สรุปไตรมาส", "สรุปไตรมาสนี้", "สรุปรอบ", "สรุปรอบนี้", "สรุปความก้าวหน้า",
        "สรุปผลไตรมาส", "สรุปรายไตรมาส", "รายงานสรุป", "รายงานไตรมาส", "รายงาน", "สถานะ", "summary", "quarter summary",
        "quarterly summary", "summary of the quarter", "this quarter's summary", "round summary", "report", "status",
    ),
    "evidence": (
        "หลักฐาน", "ตรวจหลักฐาน", "หลักฐานรอตรวจ", "หลักฐานที่รอตรวจ", "evidence", "check evidence", "evidence to check",
    ),
    "decide": (
        "สั่งการ", "รอสั่งการ", "รอพิจารณา", "เรื่องรอพิจารณา", "รอตัดสินใจ", "เรื่องรอตัดสินใจ", "รอการตัดสินใจ",
        "มีอะไรต้องสั่งการ", "มีอะไรต้องตัดสินใจ", "มีอะไรรอพิจารณา", "มีอะไรรอตัดสินใจ", "พิจารณา", "ข้อสั่งการ",
        "ข้อสั่งการคงค้าง", "decide", "decisions", "awaiting decision", "awaiting my decision", "what awaits my decision",
        "what do i have to decide",
    ),
    "invite": ("เชิญ", "คำเชิญ", "ส่งคำเชิญ", "สร้างคำเชิญ", "เชิญผู้รายงาน", "invite", "invitation", "new invitation"),
    "units": (
        "ผู้รายงาน", "รายชื่อ", "รายชื่อผู้รายงาน", "ผู้เกี่ยวข้อง", "ใครอยู่หน่วยงานไหน", "ใครอยู่หน่วยงานใด",
        "units", "people", "who is linked", "people of each unit",
    ),
    "bind": (
        "ผูกกลุ่ม", "ผูกกลุ่มนี้", "ผูกกลุ่มหน่วยงาน", "เชื่อมกลุ่ม", "เชื่อมกลุ่มนี้", "bind", "bind group", "bind the group",
        "bind this group", "connect this group", "link this group",
    ),
    "bind off": (
        "เลิกผูกกลุ่ม", "เลิกผูกกลุ่มนี้", "ยกเลิกการผูกกลุ่ม", "ยกเลิกการผูกกลุ่มนี้", "ยกเลิกผูกกลุ่ม", "ยกเลิกผูกกลุ่มนี้", "unbind",
        "unbind group", "unbind the group", "unbind this group", "disconnect this group", "unlink this group",
    ),
    "channels": (
        "แก้ช่องทาง", "แก้ไขช่องทาง", "แก้ไขช่องทางร้องเรียน", "จัดการช่องทาง", "จัดการช่องทางร้องเรียน",
        "แก้ไขแนวปฏิบัติ",
        "จัดการแนวปฏิบัติ", "edit channels", "edit complaint channels", "manage channels", "edit guidelines",
    ),
    "score": ("ถามคะแนน", "ask for a score"),
    "scores": (
        "คะแนนทั้งหมด", "ภาพรวม", "ภาพรวมคะแนน", "คะแนนภาพรวม", "ผลประเมินทั้งหมด", "สรุป", "สรุปผล", "สรุปคะแนน",
        "scores", "all scores", "overview", "summary", "summary of scores",
    ),
    "measures": (
        "มาตรการ", "มาตรการทั้งหมด", "แผน", "แผนมาตรการ", "แผนทั้งหมด", "สถานะ", "สถานะมาตรการ",
        "measures", "all measures", "plan", "plan of measures", "status", "status of the measures",
    ),
    "guide": ("แนวปฏิบัติ", "แนวปฏิบัติทั้งหมด", "guide", "guides", "guideline", "guidelines", "all guidelines"),
    "complain": (
        "ร้องเรียน", "ช่องทาง", "ช่องทางร้องเรียน", "แจ้งเบาะแส", "complain", "complaint", "complaints", "channels",
        "complaint channels", "report wrongdoing", "report corruption", "where to complain",
    ),
    "help": (
        "ช่วยเหลือ", "วิธีใช้", "วิธีใช้งาน", "ใช้ยังไง", "ใช้อย่างไร", "คำสั่ง", "คำสั่งทั้งหมด", "เมนู",
        "ทำอะไรได้บ้าง",
        "help", "help me", "commands", "all commands", "menu", "how to use", "what can i do",
    ),
    "language": ("ภาษา", "เปลี่ยนภาษา", "เลือกภาษา", "language", "languages", "change language", "change the language"),
    "language th": ("ภาษาไทย", "thai", "in thai", "speak thai"),
    "language en": ("ภาษาอังกฤษ", "english", "in english", "speak english"),
    "whoami": (
        "ฉันคือใคร", "ฉันเป็นใคร", "ผมคือใคร", "ผมเป็นใคร", "บทบาทของฉัน", "บทบาทของผม", "สิทธิ์ของฉัน",
        "whoami", "who am i", "my role", "my roles", "my id", "my telegram id",
    ),
    "cancel": ("ยกเลิก", "cancel", "stop"),
    "start": ("เริ่ม", "เริ่มต้น", "เริ่มใช้งาน", "start"),
}  # fmt: skip
"""Phrases by command, named as after the slash. A phrase of several means the first that the person may use."""


@dataclass(frozen=True, slots=True)
class CommandInWords:
    """A command said in plain words, with what would follow it."""

    command: str
    words: str = ""


def command_said(text: str, person: Person, catalogue: Catalogue, private: bool = True) -> CommandInWords | None:
    """The command a text says, if it says no more; where the person may use none of them, the first, to be refused."""
    said = _squeezed(text)
    if said in _COMMANDS:
        return _first(_COMMANDS[said], "", person, private)
    for end in range(len(said) - 1, 0, -1):
        for typed in _COMMANDS.get(said[:end], ()):
            words = _TAKES[typed](said[end:], catalogue) if typed in _TAKES else None
            if words is not None:
                return _first((typed,), words, person, private)
    return None


_LANGUAGE: Final = re.compile(
    r"(?:(?:ขอ|เอา)(?:เป็น)?(?=ภาษา)|กลับ(?:เป็น|มา)|เปลี่ยน|เลือก|สลับ|พูด|ตอบ|คุย|ใช้|switch|back to|"
    r"change|speak|reply|answer|talk|use|"
    r"set)[^?]{0,16}?(?:ภาษา)?(?:(?P<th>ไทย|thai)|(?P<en>อังกฤษ|อิ้ง|english))"
    r"(?!\s*(?:ไทย|ที่|แล้ว[ก-๛]))"
)
_INVITATION: Final = re.compile(
    r"(?:รหัส|โค้ด|ลิงก์|ลิ้งค์|ลิงค์|คำ|code|link)[^?]{0,6}(?:เชิญ|invit)|(?:ออก|ทำ|สร้าง|ขอ|ส่ง|make|"
    r"create|new)[^?]{0,8}(?:คำ|รหัส)เชิญ|\binvit(?:e|ation)\b"
)
_INVITES: Final = re.compile(
    r"เชิญ\s*(?P<name>(?:คุณ|นาย|นางสาว|นาง|น\.ส\.|ดร\.)[^?]{2,60}?)\s*(?:มา|ให้)?(?:เป็น|รายงาน|เข้าร่วม|ร่วม)"
)
"""Somebody who is to be invited, by name."""

_INVITES_UNIT: Final = re.compile(r"(?:ช่วย|ขอ|รบกวน|อยาก)*เชิญ(?!ประชุม|อบรม|ร่วม|ชวน|วิทยากร)")
"""An invitation to a unit that is named beside."""
_GROUP: Final = r"(?:กลุ่ม|ห้อง(?:แชต|แชท)?)นี้|\b(?:this|the) (?:unit's )?(?:group|chat)\b"
_UNBINDS: Final = re.compile(
    rf"(?:เลิก|ถอด|ปลด|หยุด)(?:การ)?(?:ผูก|เชื่อม(?!โยง))[^?]{{0,12}}?(?:{_GROUP})"
    rf"|\b(?:un(?:bind|link)|disconnect)[^?]{{0,12}}?(?:{_GROUP})"
)
_BINDS: Final = re.compile(rf"(?:ผูก|เชื่อม(?!โยง)|\b(?:bind|link|connect)\b)[^?]{{0,12}}?(?:{_GROUP})")
_OF_UNIT: Final = re.compile(
    r"(?:กลุ่ม|ห้อง(?:แชต|แชท)?)นี้(?:เป็น(?:กลุ่ม|ห้อง)?ของ|ใช้กับ|ผูกกับ|(?:ขอ)?รับ(?:การ)?(?:แจ้ง)?เตือนของ)"
    r"|\bthis (?:group|chat) (?:is for|belongs to)\b"
)
_MENU: Final = any_of(
    "เมนู", r"\bmenu\b", "วิธีใช้", f"คำสั่ง(?:{ASK_WHICH}|ทั้งหมด|ให้ใช้)", "หน้าแรก", "หน้าหลัก",
    r"(?:^|\s)ใช้งาน(?:ยัง)?(?:ไง|อย่างไร)",
    "(?:ใช้|เล่น)(?:บอ[ทต])(?:นี้)?(?:ยัง)?(?:ไง|อย่างไร)", "บอ[ทต](?:นี้)?ทำ(?:อะไร|ไร)ได้",
    r"\bhow (?:does|do i use) (?:this|it|the bot)",
    r"\bhelp me\b", r"\bwhat can (?:you|this bot) do\b",
)  # fmt: skip


_TELLS: Final = re.compile(
    rf"(?:{SPEAKER}|เรา|สวัสดี|{POLITE}|\s)*(?:(?:อยาก|ต้องการ|ขอ|จะ|มีเรื่อง|มีอะไร|ประสงค์)\s*)+(?:จะ|ให้)?"
    r"(?:(?P<report>ส่งรายงาน|รายงาน)|แจ้ง|ร้องเรียน|ฟ้อง)(?:เรื่อง|เหตุ|ข้อมูล|บางอย่าง)?"
    rf"(?:บางอย่าง|ร้องเรียน|ราว|{ONE}|{SOFTENERS}|{ENDINGS}|\s)*"
    r"|(?:hello |hi )?(?:(?:i|we)(?: would like| want| need|'d like|d like| wish| have)|can i|how do i)(?: to)? "
    r"(?P<report_en>report|tell|file|make|complain|submit)\b"
    r"(?: (?:something|a matter|an issue|a case|a complaint|about something|a report))?\s*"
)
"""A wish to report or tell, without a word of what."""


def command_within(tidied: str, person: Person, units: tuple[str, ...]) -> CommandInWords | None:
    """The command a longer tidied request means: a language, the menu; of whoever may an invitation, a group's binding.

    `units` are the units it names.
    """
    if (bound := _binding(tidied, person, units)) is not None:
        return bound
    if (hit := _LANGUAGE.search(tidied)) is not None:
        return CommandInWords("language", "th" if hit["th"] else "en")
    if _MENU.search(tidied):
        return CommandInWords("help")
    if (hit := _TELLS.fullmatch(tidied)) is not None:
        return CommandInWords("report" if person.units and (hit["report"] or hit["report_en"]) else "complain")
    if person.is_admin and units and (hit := _INVITES.search(tidied)) is not None:
        return CommandInWords("invite", f"{units[0]} {' '.join(hit['name'].split())}")
    if person.is_admin and (_INVITATION.search(tidied) or (units and _INVITES_UNIT.match(tidied))):
        return CommandInWords("invite", units[0] if units else "")
    return None


def _binding(tidied: str, person: Person, units: tuple[str, ...]) -> CommandInWords | None:
    """The binding of "this group" to a unit, or its end, as somebody of a unit or a coordinator requests it."""
    if not (person.units or person.is_admin):
        return None
    if _UNBINDS.search(tidied):
        return CommandInWords("bind", "off")
    if _BINDS.search(tidied) or (units and _OF_UNIT.search(tidied)):
        return CommandInWords("bind", units[0] if len(units) == 1 else "")
    return None


def cancels(text: str) -> bool:
    """Check whether a text asks to stop, which is meant as such also where another text is awaited."""
    return "cancel" in _COMMANDS.get(_squeezed(text), ())


def _first(typed: tuple[str, ...], words: str, person: Person, private: bool) -> CommandInWords:
    may = {command.name for command in commands_for(person, private)}
    command, _, fixed = next((one for one in typed if one.split()[0] in may), typed[0]).partition(" ")
    return CommandInWords(command, f"{fixed} {words}".strip())


_POLITE: Final = re.compile(
    rf"^(?:(?:ขอดู|ขอ|ดู|ช่วย)\s*|(?:please|show me|show|the)\s+)+|(?:\s*(?:ให้หน่อย|{SOFTENERS}|ได้เลย|"
    r"เลย|ที)|\s+please)?[\s.!?]*$"
)


def _squeezed(text: str) -> str:
    """A text as it is compared: tidied, without politeness and blanks."""
    return "".join(_POLITE.sub("", without_particles(tidy(text))).split())


def _by_phrase() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for typed, phrases in PHRASES.items():
        for phrase in phrases:
            said = _squeezed(phrase)
            found[said] = tuple(dict.fromkeys((*found.get(said, ()), typed)))
    return found


_COMMANDS: Final = _by_phrase()
_BEFORE: Final = re.compile(r"^(?:of|for|the)+")
_MONTHS: Final = alternation(*sorted(map(re.escape, month_numbers()), key=len, reverse=True))
_OF_A_DAY: Final = rf"\d{{1,2}}(?:{_MONTHS})\.?(?:\d{{4}})?"
_AT: Final = (
    rf"(?:(?:ณ|เมื่อ)?(?:วันที่)?({_OF_A_DAY}|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}))?(?:เวลา)?(\d{{1,2}}[:.]\d{{2}})?(?:น\.?)?"
)
_OF_DAY: Final = re.compile(_AT)
_QUARTER_AND_DAY: Final = re.compile(
    rf"(?:{alternation(QUARTERS)}|รอบ(?:ที่)?|of|for|the)*(\d{{1,2}}/(?:\d{{4}}|\d{{2}}(?!\d)))?{_AT}"
)
_FISCAL_YEAR: Final = re.compile(r"(?:งบประมาณ|งบ|of|for|fiscalyear|year)*(?:พ\.?ศ\.?)?(2[45]\d\d|20\d\d|[5-9]\d)")
_ROLES: Final = {
    "ผู้อำนวยการ": Role.DIRECTOR.value, "ผอ": Role.DIRECTOR.value, "ผอ.": Role.DIRECTOR.value,
    "director": Role.DIRECTOR.value,
    "เลขานุการ": Role.SECRETARY.value, "เลขา": Role.SECRETARY.value, "เลขาผอ": Role.SECRETARY.value,
    "secretary": Role.SECRETARY.value, "ผู้ประสานงาน": "coordinator", "coordinator": "coordinator",
}  # fmt: skip


_ALL_UNITS: Final = frozenset({"ทั้งหมด", "ทุกหน่วยงาน", "ทุกหน่วย", "all", "allunits", "everybody"})


def _period(rest: str, catalogue: Catalogue) -> str | None:
    """A period of the plan's cycle, as it was said: `3/2563`, `รอบ6เดือน2569`; numbers need a year."""
    named, plan = _BEFORE.sub("", rest, count=1), catalogue.plan
    try:
        said = read_period(named)
    except ValueError:
        return None
    last = Period(plan.fiscal_year, plan.cycle.a_year, plan.cycle)
    known = said.year or said.cycle not in (None, Cycle.QUARTER)
    return named if known and said.meant(lambda _: plan.cycle, last) is not None else None


def _period_and_day(rest: str, catalogue: Catalogue) -> str | None:
    """A period, and perhaps the past day it is wanted of: `3/2563`, `3/256315ก.ค.`, `ครึ่งปีแรกณ15ก.ค.17:00`."""
    named, of, day = rest.partition("ณ")
    if (period := _period(named, catalogue)) is not None:
        after = _OF_DAY.fullmatch(of + day)
        return " ".join((period, *filter(None, after.groups()))) if after else None
    found = _QUARTER_AND_DAY.fullmatch(rest)
    if found is None or not any(found.groups()):
        return None
    return " ".join(part for part in found.groups() if part)


def _year(rest: str, _: Catalogue) -> str | None:
    """A fiscal year: `2564`, `64`, `พ.ศ.2564`."""
    found = _FISCAL_YEAR.fullmatch(rest)
    return found[1] if found else None


def _unit_or_role(rest: str, catalogue: Catalogue) -> str | None:
    """A unit by its code or one of its names, all units, or a role, as `/invite` takes it."""
    if rest in _ALL_UNITS:
        return "all"
    for unit in catalogue.units:
        if rest in map(_squeezed, (unit.code, *unit.name.both, *unit.short.both)):
            return unit.code
    return _ROLES.get(rest)


_TAKES: Final[Mapping[str, Callable[[str, Catalogue], str | None]]] = {
    "summary": _period_and_day,
    "newyear": _year,
    "round open": _period,
    "round close": _period,
    "round due": _period,
    "round reopen": _period,
    "board": _period,
    "invite": _unit_or_role,
}
"""Pattern of the words that may follow a phrase."""
