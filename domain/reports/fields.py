"""A report written as a form: `สถานะ: … ร้อยละ: … ความก้าวหน้า: … ปัญหา: … หลักฐาน: …`, on lines or in one."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from domain.reports.obstacles import LABEL, says_none
from domain.reports.spelling import plain


class Field(StrEnum):
    """A part of a form; `BODY` is the text before the first label."""

    BODY = "body"
    STATUS = "status"
    PERCENT = "percent"
    PROGRESS = "progress"
    OBSTACLES = "obstacles"
    EVIDENCE = "evidence"


_AT: Final = r"(?:(?:^|(?<=\n))[-•*][ \t]*|^|(?<=[\s,;.)]))"
_LABELS: Final = (
    (Field.STATUS, re.compile(rf"{_AT}(?:สถานะ(?:การดำเนินงาน|การดำเนินการ)?|status)[ \t]*(?:[:=]|\n)[ \t]*")),
    (Field.PERCENT, re.compile(rf"{_AT}(?:ร้อยละ(?:ความ(?:ก้าว|คืบ)หน้า)?|เปอร์เซ็นต์|percent(?:age)?|%)[ \t]*[:=][ \t]*")),
    (
        Field.PROGRESS,
        re.compile(
            rf"{_AT}(?:(?:ราย(?:งาน|ละเอียด))?(?:ความ(?:ก้าว|คืบ)หน้า|ผลการดำเนิน(?:งาน|การ)|"
            rf"การดำเนินงาน|ผลงาน)|ผลที่ได้|รายละเอียด|progress|results?|details?)[ \t]*[:=][ \t]*"
        ),
    ),
    (Field.OBSTACLES, LABEL),
    (
        Field.EVIDENCE,
        re.compile(
            rf"{_AT}(?:หลักฐาน(?:อ้างอิง|ประกอบ)?|เอกสาร(?:แนบ|ประกอบ|อ้างอิง)|ลิงก์|ลิ้งค์|"
            rf"ลิ้งก์|evidence|links?|attachments?)[ \t]*[:=][ \t]*"
        ),
    ),
)
_LOOSE: Final = (
    (Field.STATUS, re.compile(rf"{_AT}(?:สถานะ|status)[ \t]+(?=\S)")),
    (Field.PROGRESS, re.compile(rf"{_AT}(?:ผลการดำเนิน(?:งาน|การ)|ผลงาน|ความ(?:ก้าว|คืบ)หน้า)[ \t]+(?=\S)")),
)
"""Labels without a colon, which count only beside another label."""


_LINE: Final = re.compile(
    r"^[ \t]*(?:[-•*][ \t]*)?(?P<name>[^\n:=>\d/][^\n:=>]{1,34}?)[ \t]*(?:[:=](?!//)|>)[ \t]*", re.MULTILINE
)
"""A line that begins with a label of any name."""
_NAMED: Final = (
    (
        Field.OBSTACLES,
        re.compile(r"ปัญหา|อุปสรรค|ติดขัด|ขัดข้อง|ข้อจำกัด|สาเหตุ|problem|issue|obstacle|challenge|block(?:er|ed)|stuck|reason"),
    ),
    (Field.STATUS, re.compile("สถานะ|status")),
    (Field.EVIDENCE, re.compile(r"หลักฐาน|ลิง[กค]์|ลิ้งค์|แนบ|ไฟล์|รูป|evidence|links?|photos?|attach")),
    (Field.PERCENT, re.compile(r"ร้อยละ|เปอร์|%|คิดเป็น|percent|ความสำเร็จ")),
    (Field.PROGRESS, re.compile(r"ผล|ดำเนิน|สิ่งที่|ที่ทำ|ทำไป|รายละเอียด|กิจกรรม|done|progress|result|detail|activit|what")),
)
"""Words in a label that say which part it is."""
_REMEDY: Final = re.compile("แก้|แนวทาง|วิธี|ข้อเสนอ|remed|solution|fix")
"""Words of a label whose words belong to the part before it."""


def _by_lines(words: str) -> list[tuple[int, int, Field]]:
    """Labels of lines by the words in their names; a line with another label goes to the body, with the label."""
    marks = []
    for hit in _LINE.finditer(words):
        if _REMEDY.search(hit["name"]):
            continue
        field = next((field for field, name in _NAMED if name.search(hit["name"])), None)
        marks.append((hit.start(), hit.end() if field else hit.start(), field or Field.BODY))
    return marks


def fields_in(text: str) -> Mapping[Field, str]:
    """The fields of a form, in the words of the person; only a `BODY` when the text has no labels.

    >>> dict(fields_in("ปัญหา: ไม่มี ความก้าวหน้า: แล้วเสร็จ"))
    {<Field.OBSTACLES: 'obstacles'>: 'ไม่มี', <Field.PROGRESS: 'progress'>: 'แล้วเสร็จ'}
    """
    words = plain(text)
    marks = [(hit.start(), hit.end(), field) for field, label in _LABELS for hit in label.finditer(words)]
    lines = _by_lines(words)
    if len(lines) > 1 and (marks or any(field is not Field.BODY for _, _, field in lines)):
        taken = {start for start, _, _ in marks}
        marks += [line for line in lines if not taken & {*range(line[0], max(line[1], line[0] + 1))}]
    if len(marks) > 0:
        marks += [(hit.start(), hit.end(), field) for field, label in _LOOSE for hit in label.finditer(words)]
    chosen: list[tuple[int, int, Field]] = []
    for start, end, field in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, end, field))
    ends = [start for start, _, _ in chosen[1:]] + [len(text)] * bool(chosen)
    found: dict[Field, str] = {}
    before = text[: chosen[0][0]].strip(" \t\r\n,;") if chosen else text
    if before:
        found[Field.BODY] = before
    for (_, after, field), end in zip(chosen, ends, strict=True):
        said = text[after:end].strip(" \t\r\n,;")
        found[field] = f"{found[field]}\n{said}" if found.get(field) and said else said or found.get(field, "")
    return found


def none_then_more(said: str) -> tuple[bool, str]:
    """Check whether a field about obstacles says "none", and return the words behind it that aren't about them."""
    if says_none(said):
        return True, ""
    head, blank, rest = re.split(r"(\n|[ \t]{2,}|(?<=[.])[ \t]+)", f"{said}\n", maxsplit=1)
    if blank and rest.strip() and says_none(head):
        return True, rest.strip()
    head, _, rest = said.partition(" ")
    if rest and says_none(head) and not re.match(r"(?:งบ|คน|เงิน|บุคลากร|เวลา|-)", rest.strip()):
        return True, rest.strip()
    return False, said
