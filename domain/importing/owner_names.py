"""Owners' names as plans write them: words that begin a unit's name, people, groups, collectives, labels."""

import re
from collections.abc import Iterator
from typing import Final

from domain.language.vocabulary import AGENCIES, OFFICES, SECTIONS, alternation

_RANKS: Final = (
    ("สำนักงาน", 1), ("สำนัก", 1), ("กองทุน", 2), ("กอง", 1), ("สถาบัน", 1), ("ศูนย์", 2), ("คณะ", 1),
    ("วิทยาลัย", 1), ("โรงเรียน", 1),
    ("โรงพยาบาล", 1), ("รพ.", 1), ("องค์การ", 1), ("เทศบาล", 1), ("กรม", 1), ("ส่วน", 2), ("กลุ่มภารกิจ", 2), ("ภาควิชา", 2),
    ("ภารกิจ", 2), ("สาขา", 2), ("ฝ่าย", 3), ("กลุ่มงาน", 3), ("กลุ่ม", 3), ("แผนก", 3), ("หมวด", 3), ("งาน", 4), ("หน่วย", 4),
    ("ชมรม", 4), ("ทีม", 4), ("ห้อง", 4), ("สภา", 1), ("สนง.", 1), ("สป.", 1),
)  # fmt: skip
"""Words that begin a unit's name, with the level of the unit: 1 an office, 4 a section."""
UNIT_WORDS: Final = "|".join(re.escape(word) for word, _ in sorted(_RANKS, key=lambda one: -len(one[0])))
BEGINS: Final = re.compile(rf"(?:{UNIT_WORDS})")
PEOPLE: Final = re.compile(
    r"(?:คณะผู้บริหาร|ผู้บริหาร|ผู้อำนวยการ|ผอ\.|รอง|นายก|นายอำเภอ|ปลัด|ผู้ช่วย|หัวหน้า|หน\.|เจ้าหน้าที่|จนท\.|เลขา|นัก(?!งาน)|นิติกร|"
    r"สาธารณสุขอำเภอ|อธิการ|คณบดี|ครู|อาจารย์|พนักงาน|ข้าราชการ|บุคลากร|ผู้จัดการ|ประธาน|กำนัน|นาย(?=[ก-ฮเ-ไ ])|นางสาว|น\.ส\.|นาง|"
    r"นพ\.|พญ\.|ดร\.|ว่าที่|ผู้รับผิดชอบ|ผู้ที่|แพทย์|พยาบาล(?!.*กลุ่ม)|ผู้ว่า)"
)
HEADS: Final = re.compile(
    r"(?:คณะ)?ผู้บริหาร(?:สูงสุด|ท้องถิ่น|สถานศึกษา|องค์กร|หน่วยงาน)?|ผู้อำนวยการ(?:โรงพยาบาล|สำนักงาน|โรงเรียน|สถานศึกษา)?|ผอ\.?|อธิการบดี|อธิบดี|"
    r"นายก(?:\s*อบต\.?|\s*อบจ\.?|เทศมนตรี(?:ตำบล\S*|เมือง\S*|นคร\S*)?|องค์การบริหารส่วน\S+)?|ผู้ว่าการ|เลขาธิการ|หัวหน้าส่วนราชการ"
)
"""The head of an agency, who is asked about once by whatever name."""
GROUPS: Final = re.compile(r"คณะ(?:ทำงาน|กรรมการ|อนุกรรมการ|กก\.|บริหาร)|อนุกรรมการ|กรรมการ|คกก\.")
_EVERY: Final = re.compile(
    r"(?:ทุก(?:ๆ|\s)*(?P<of>.+)|(?P<of2>หน่วยงาน|ส่วนราชการ)ที่เกี่ยวข้อง|ทั้งหมด|ทั้งองค์กร|all(?: units)?)$", re.IGNORECASE
)
_TOGETHER: Final = alternation(
    "ส่วนราชการ", "ส่วนงาน", (one for one in OFFICES if not one.startswith("กลุ่ม")), *SECTIONS[:2]
)
"""Kinds that are every unit in any agency; a group is one beside other kinds."""
WHOLE: Final = re.compile(
    rf"(?:{_TOGETHER})"
    rf"(?:\s*(?:/|,|และ|หรือ|\s)\s*(?:{_TOGETHER}))*"
    rf"(?:\s*(?:ใน|ของ)?(?:สังกัด|องค์กร|เทศบาล|อบต\.?|{AGENCIES}).*|ภายใน|ที่เกี่ยวข้อง)?"
)
"""Kinds that together are every unit of an agency."""
_LABELS: Final = re.compile(
    r"(?:^|[\s\n,;])\(?(?P<label>ผู้รับผิดชอบหลัก|ผู้รับผิดชอบร่วม|หน่วยงานหลัก|หน่วยงานร่วม|หน่วยงานสนับสนุน|หลัก|รอง|ร่วม|สนับสนุน)\)?\s*[::]\s*"
)


EACH_REPORTS: Final = "แต่ละหน่วยงานรายงาน"
AS_LISTED: Final = "รายงานตามรายชื่อ"
LEAD_REPORTS: Final = "เจ้าภาพรายงาน"
"""Words behind a collective owner that say who answers for it: all it may mean, those that are named, the lead."""
_ANSWERING: Final = re.compile(rf"\s*\(\s*(?P<said>{EACH_REPORTS}|{AS_LISTED}|{LEAD_REPORTS})\s*\)$")


def reporting_said(name: str) -> tuple[str, str | None]:
    """A name without the words that say who answers, and these words."""
    found = _ANSWERING.search(name)
    return (name, None) if found is None else (name[: found.start()], found["said"])


def rank_of(name: str) -> int | None:
    """The level of the unit a name may be of, 1 the highest; None for a name that begins like none."""
    for word, rank in sorted(_RANKS, key=lambda one: -len(one[0])):
        if name.startswith(word):
            return rank
    return None


def labelled(text: str) -> Iterator[tuple[str | None, str]]:
    """Parts of a cell by the labels before them: `หลัก: … ร่วม: …`."""
    found = list(_LABELS.finditer(text))
    if not found:
        yield None, text
        return
    if before := text[: found[0].start()].strip():
        yield None, before
    for one, after in zip(found, [*found[1:], None], strict=True):
        yield one["label"], text[one.end() : after.start() if after else None].strip()


def joined(lines: list[str]) -> list[str]:
    """Lines of owners; one that begins with "and" or "/" goes on with the line before."""
    found: list[str] = []
    for line in lines:
        if (found and re.match(r"(?:และ|/|ร่วมกับ)", line)) or (found and found[-1].endswith(("/", "และ", ","))):
            found[-1] += " " + line
        else:
            found.append(line)
    return found


def office_in(piece: str) -> tuple[str, str] | None:
    """The section and the office a piece names beside each other, in either order."""
    parts = [one for one in piece.split(" ") if one]
    for at in range(1, len(parts)):
        left, right = " ".join(parts[:at]), " ".join(parts[at:])
        one, other = rank_of(left), rank_of(right)
        if one is None or other is None or GROUPS.match(left) or GROUPS.match(right):
            continue
        if one > other:
            return left, right
        if one < other:
            return right, left
    return None


def every_kind(name: str) -> str | None:
    """The kinds of units a collective name speaks of; None for another name."""
    found = _EVERY.match(name.strip())
    if found is None:
        return None
    return (found["of"] or found["of2"] or "หน่วยงาน").strip()


def core(name: str) -> str:
    """A unit's name without the word for its kind."""
    while (found := BEGINS.match(name)) and len(found[0]) < len(name):
        name = name[len(found[0]) :]
    return name.strip()


def with_its_mark(name: str) -> str | None:
    """A name whose word for its kind has lost a mark, with the mark: `ฝายบริหาร` as ฝ่ายบริหาร."""
    for word, _ in _RANKS:
        bare = re.sub("[่้็ำ]", lambda found: "า" if found[0] == "ำ" else "", word)
        if bare != word and name.startswith(bare):
            return word + name[len(bare) :]
    return None


def is_unit(name: str) -> bool:
    """Check whether a name begins like a unit's, and is not that of people."""
    return rank_of(name) is not None and not GROUPS.match(name) and not HEADS.fullmatch(name)
