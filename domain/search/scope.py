"""Subjects outside: years not loaded, other agencies, small talk – said plainly rather than searched for."""

import re
from functools import cache
from typing import Final

from domain.calendar.local_time import full_year
from domain.language.normalise import tidy, without_particles
from domain.language.talk import only_talk
from domain.language.vocabulary import (
    ASK_HOW,
    ASK_HOW_MANY,
    MAGNITUDES,
    OFFICES,
    POLITE,
    SCORES,
    SECTIONS,
    SPEAKER,
    UNITS,
    alternation,
    either,
    month_numbers,
)

_YEAR: Final = re.compile(
    r"(?<!\d)(25[4-9]\d|20[0-4]\d)(?!\d)|(?:ปีงบประมาณ|ปีงบ|ปี|พ\.?ศ\.?|fy)\s*'?(\d{2})(?!\d|\s*(?:ข้อ|คะแนน|%))"
)
_THIS_YEAR: Final = re.compile(
    r"(?:(?:ของ|ใน|ประเมิน)\s?)?(?<!ประจำ)(?<!ราย)(?<!ทั้ง)ปี(?:งบประมาณ|งบ)?(?:นี้|ปัจจุบัน|ล่าสุด)(?!\s?จะ)"
    r"|\b(?:in |for )?(?:this|the (?:current|latest)|current) (?:fiscal )?year\b"
)
"""Words for the year at hand; what it will bring (`ปีนี้จะ…`) is a plan, which is of a year."""
_NEXT_YEAR: Final = re.compile(r"ปีหน้า|\bnext year\b|ปีถัดไป")
_AGENCY: Final = re.compile(
    r"กระทรวง[ก-๛]{2}|(?<![แา])กรม(?!การ|ธรรม|บัญชีกลางกำหนด|[ิ-ู])[ก-๛]{2}|เทศบาล|(?<!ส)อบต|อบจ|อ\.บ\.ต|มหาวิทยาลัย|"
    r"มหาลัย|โรงพยาบาล|การไฟฟ้า|การประปา|การท่องเที่ยวแห่ง|การรถไฟ|จังหวัด[ก-๛]{2}|จุฬา|ธรรมศาสตร์|"
    r"ศาล[ก-๛]{2}|ตำรวจ|กองทัพ|รัฐสภา|ธนาคาร[ก-๛]{2}|พิพิธภัณฑ์[ก-๛]{2}"
    r"|(?:หน่วยงาน|องค์กร|องค์การมหาชน|ที่|กรม)อื่น"
    r"|\b(?:ministry|municipality|university|hospital|police|army)\b"
    r"|\bdepartment of\b|\b(?:revenue|customs|excise|land|health|tourism) department\b|"
    r"\bother (?:agenc|organi|department)|\banother (?:agency|organi)|"
    r"\b(?:authority of thailand)\b|\bbangkok metropolitan"
)
_INITIALS: Final = r"(?:(?:[ก-ฮ]{1,3}\.\s?){2,6}|[ก-ฮ]{1,6}\.?|(?<![a-z])[a-z]{2,12})"
_OF_CALENDARS: Final = frozenset({"พศ", "คศ", *(one.replace(".", "") for one in month_numbers())})
"""Initials of months and eras."""
_SURELY: Final = r"(?:(?:[ก-ฮ]{1,3}\.\s?){2,6}|[ก-ฮ]{1,6}\.|(?<![a-z])[a-z]{2,12})"
"""Initials that no verb is taken for, which stands behind a score: with a dot (`คะแนนลดลง`)."""
_ENDS_NAME: Final = r"(?=[\s?!]|$|ได้|มี(?:คะแนน)?|ปี|เท่า|คะแนน|สอบ|ผ่าน)"
_NO_NAME: Final = (
    rf"(?!แล้ว|{OFFICES}|{SECTIONS}|ข้อ|ตัว|อัน|เรื่อง|หมวด|ด้าน|ประเด็น|คำถาม|คน|ปี|ใคร|ที่|ทำ|เคย|เรา|การ|ความ|รวม|ถ้า|ตอน|มี|ยัง|ไม่|จะ|"
    r"เครื่อง|ผล|แบบ|คะแนน|สรุป|ทั้ง|แต่ละ|มาตรการ|ขั้นตอน|นี่|นั่น|ของ|ใน|จาก|แค่|ได้)"
)
"""Words that begin no name: of kinds of entries, of what is done, of time, of the sentence."""
_WHOSE: Final = (
    re.compile(
        rf"^(?:(?:แล้ว|ส่วน|อยากรู้(?:ว่า)?|ถาม(?:ว่า)?)\s?)?{_NO_NAME}([ก-๛]{{3,20}}?)\s?ได้\s?(?:คะแนน|แต้ม|ita|{ASK_HOW_MANY})"
    ),
    re.compile(rf"(?:ของ|กับ|กะ|กว่า|อย่าง)\s*({_INITIALS}){_ENDS_NAME}"),
    re.compile(rf"(?:คะแนน|ผลประเมิน|ita)\s*({_SURELY}){_ENDS_NAME}"),
    re.compile(
        rf"^(?:(?:แล้ว|ส่วน|ถ้า)\s?)?({_INITIALS})(?:\s+(?=มีคะแนน|คะแนน|สอบ|ผ่าน|อยู่อันดับ)|\s*(?=ได้(?:คะแนน|แต้ม|ita|{ASK_HOW_MANY})))"
    ),
    re.compile(
        r"\b(?:scores? of|results? of|what (?:did|was)|how (?:did|does|is)|did|than|versus|vs\.?|and|or"
        r"|compared?(?: us| our score| it)? (?:to|with)) (?:the )?([a-z]{2,12})"
        r"(?= (?:score|get|got|do|doing|rank|pass|perform)|s score|$|[?.!])"
    ),
    re.compile(r"^(?:the )?([a-z]{2,12}) (?:ita )?(?:scores?|results?)[?.!]*$"),
)
"""Places of whose score it is, filled by initials or a single word."""


def whose(text: str) -> tuple[str, ...]:
    """Words of a tidied text that stand where it says whose score is asked for: perhaps the name of an agency."""
    found = (name.strip(" .") for place in _WHOSE for name in place.findall(text))
    return tuple(name for name in found if name.replace(".", "") not in _OF_CALENDARS)


_HELP: Final = re.compile(
    rf"(?:ช่วยอะไรได้บ้าง|ทำอะไรได้บ้าง|ถามอะไรได้บ้าง|บอทนี้.{{0,12}}(?:อะไร|ยังไง)|ใช้(?:งาน)?(?:{ASK_HOW})|"
    r"วิธีใช้(?:บอท|งาน)?|เมนู|help|menu|what can (?:you|this bot|i ask).*|how (?:do i use|"
    r"does) (?:this|the bot).*|who are you|คุณคือใคร|คุณเป็นใคร|เธอเป็นใคร|\?+)"
    rf"(?:\s|[!.,?]|{alternation(POLITE)}|หน่อย|บ้าง|me|please)*"
)


def small_talk(text: str) -> str | None:
    """`greeting` or `help` when a tidied message is no more than talk, or than a question for what the bot does."""
    if only_talk(text) is not None:
        return "greeting"
    return "help" if _HELP.fullmatch(text) else None


def years(text: str) -> tuple[int, ...]:
    """Years a tidied text names, in the Buddhist era (`2019`, `62`, `ปี 2562` → 2562)."""
    return tuple(full_year(int(full or short)) for full, short in _YEAR.findall(text))


def without_years(text: str) -> str:
    """A tidied text without the years it names."""
    return " ".join(_YEAR.sub(" ", text).split())


def without_this_year(text: str) -> str:
    """A tidied text without words that only say that this year, or the newest, is meant."""
    return " ".join(_THIS_YEAR.sub(" ", text).split())


def names_next_year(text: str) -> bool:
    """Check whether the text asks about a year to come."""
    return bool(_NEXT_YEAR.search(text))


_KINDS: Final = (
    "กระทรวง|ministry", "กรม|department", "เทศบาล(?:ตำบล|เมือง|นคร)?|municipality", "องค์การบริหารส่วนตำบล|อบต|อ\\.บ\\.ต",
    "องค์การบริหารส่วนจังหวัด|อบจ", "มหาวิทยาลัย|มหาลัย|university", "โรงพยาบาล|รพ(?=\\.|เรา|นี้)|hospital", "จังหวัด",
    "การไฟฟ้า", "การประปา", "ศาล", "ตำรวจ|police", "กองทัพ|army",
)  # fmt: skip
"""Kinds of agencies, each by its names."""
_NAMELESS: Final = (
    rf"\.?(?:\s*(?:ของ)?(?:พวก)?(?:เรา|{SPEAKER}|นี้|แห่งนี้)|\s*(?:ได้|มี|ต้อง|จะ|ควร|คะแนน|ผ่าน|สอบ|ทำ|อยู่|{ASK_HOW_MANY})"
    r"|\s*[?!.]*$|\s+(?:ita|ปี|score|get|got|did|do|does|is|has|have|was|in|for)\b)"
)
"""Behind a kind of agency, no name of one."""


@cache
def _own_kinds(own: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the kinds an agency's names have, where no other agency's name makes them another's."""
    kinds = alternation(one for one in _KINDS if any(re.search(one, name) for name in own)) or r"(?!)"
    return re.compile(rf"(?:\b(?:our|this|the|my)\s+|(?<![a-z] )(?<![a-z]))(?:{kinds})(?={_NAMELESS})")


def without_own(text: str, own: tuple[str, ...]) -> str:
    """A tidied text without the agency's names, and without its kind where that means it: `เทศบาลเรา`."""
    for name in own:
        text = text.replace(name, " ")
    return _own_kinds(own).sub(" ", text)


def names_other_agency(text: str, own: tuple[str, ...]) -> bool:
    """Check whether a tidied text names an agency that is not this one (`own`: its names)."""
    return bool(_AGENCY.search(without_own(text, own)))


_NAMES: Final = re.compile(
    r"(?:บอก|ขอ|อยากได้|เอา) ?(?:ราย)?ชื่อ(?:คน|มา|เจ้าตัว)|ใคร[ก-๛ ]{0,12}(?:ให้คะแนน|ตอบแบบสอบถาม)"
    rf"|ใคร[ก-๛ ]{{0,12}}(?:ร้องเรียน|ฟ้อง)(?:เรา|{SPEAKER})|\b(?:want|give me|tell me|get) (?:the |their )?names?\b"
    r"|\bnames? (?:please|of (?:those|the people|whoever))|\bwho (?:gave|rated) (?:us|me|our)\b"
)


def asks_for_names(text: str) -> bool:
    """Check whether a tidied text asks which person answered or complained: nobody here knows, or may say."""
    return bool(_NAMES.search(text))


_SUM: Final = re.compile(
    r"(?=.*(?:งบ|เงิน|\bbudget\b|\bmoney\b|\bfunds?\b))"
    r".*(?:เหลือ(?!ง)|ใช้(?:งบ\S*|เงิน)?\s*ไป\s*เท่า|\b(?:is|are) left\b|\bremain)"
    rf"|กี่\s*(?:บาท|{MAGNITUDES})|เท่า(?:ไร|ไหร่|ใด)บาท|\bhow (?:much money|many baht)\b"
)
"""Words that ask for a sum of money."""
_ELSE: Final = re.compile(
    rf"{either(SCORES)}|ระดับ|ตัวชี้วัด|ผ่าน|ประเมิน|\bgrade|\brat(?:ed?|ing)\b|\bindicator|\bita\b"
    r"|ที่ไหน|เว็บ|ไฟล์|เปิดดู|เผยแพร่|\bwhere\b|\bweb|\bfiles?\b|\bpublish"
)
"""Words of a score, and of where something is published."""


def asks_for_money(text: str) -> bool:
    """Check whether a tidied text asks for a sum of money and not for a score: the documents say none."""
    return bool(_SUM.search(text)) and not _ELSE.search(text)


_TASKS: Final = re.compile(
    r"ต้อง(?:ทำ|รายงาน|ส่ง|ดูแล|รับผิดชอบ)|ทำอะไร|มีงาน|มีเรื่อง|งานอะไร|เรื่องอะไร|หน้าที่อะไร|ภารกิจ|"
    r"การบ้าน|โดน(?:อะไร|ไร|แจก|สั่ง|มอบ|กี่)|(?:ทำ|ส่ง|ติด|ค้าง|มี)ไร|(?:ติด|ค้าง)อะไร|"
    rf"ของ{either(UNITS)}|{either(SPEAKER, 'เรา')}?อยู่{either(UNITS, 'แผนก')}"
    r"|\b(?:have to do|need to do|must do|tasks?|to-?do|assigned|has to|have to|job of|work of|"
    r"duties of|obligations?|homework|on (?:their|our|its) plate)\b"
)


def asks_for_tasks(text: str) -> bool:
    """Check whether a tidied text asks for a unit's tasks."""
    return bool(_TASKS.search(text))


_OURS: Final = f"{either(UNITS)}?(?:ของ)?(?:พวก)?{either('เรา', SPEAKER)}"
_TASK: Final = r"(?:งาน|ขั้นตอน|มาตรการ|หน้าที่)"
_OWN_TASKS: Final = re.compile(
    rf"(?:ของ)?{_OURS}(?:มี)?(?:ต้อง)?(?:ทำ|รับผิดชอบ|ดูแล|{_TASK})(?:อะไร|{_TASK}?ไหน|ข้อไหน)(?:บ้าง)?"
    rf"|{_TASK}(?:ของ)?{_OURS}(?:มี)?(?:อะไร)?(?:บ้าง)?"
    r"|what(?:do|does|must|should)?(?:i|we|(?:our|my)(?:unit|team|office|section))(?:haveto|hasto|needto|must)?do"
    r"|(?:whatare)?(?:my|our)(?:unit'?s|team'?s)?(?:tasks|steps|measures|duties|todos?)"
)


def asks_for_own_tasks(text: str) -> bool:
    """Check whether a message asks for the tasks of the asker's own unit, and nothing else."""
    return bool(_OWN_TASKS.fullmatch(re.sub(r"[\s?!.]", "", without_particles(tidy(text)))))
