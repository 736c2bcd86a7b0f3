"""The lines above and below a table: title, agency, fiscal year, period, and who signed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.calendar.fiscal import Cycle
from domain.calendar.local_time import full_year
from domain.calendar.period_words import PeriodSaid, period_in
from domain.importing.dues import due_of
from domain.importing.plan import Signature
from domain.language.digits import arabic_digits

_YEAR: Final = re.compile(
    r"(?:ปีงบประมาณ|ปี|พ\.?\s*ศ\.?|ประจำปี|งบประมาณ)\s*(?:งบประมาณ)?\s*(?:พ\.?\s*ศ\.?)?\s*(?P<year>2[45]\d\d|20[2-9]\d|6\d|7\d)(?!\d)"
    r"(?:\s*[-–—]\s*(?P<to>2[45]\d\d))?"
)
_BARE_YEAR: Final = re.compile(r"(?<!\d)25\d\d(?!\d)")
_AGENCY: Final = re.compile(
    r"(?:มหาวิทยาลัย|องค์การ|เทศบาล|โรงพยาบาล|สำนัก(?:งาน)?|กรม|จังหวัด|อำเภอ|อบต|อบจ|สถาบัน|วิทยาลัย|โรงเรียน|ที่ว่าการ|กระทรวง|บริษัท)(?!ที่)"
)
_TITLE: Final = re.compile(r"แผน|มาตรการ|รายงาน|ปฏิทิน|โครงการ|กิจกรรม|การดำเนินงาน|ตาราง|สรุป")
_TAIL: Final = re.compile(r"\s*(?:ประจำปี|ปีงบประมาณ|พ\.?ศ\.?|รอบ|ระหว่าง|\().*$")
_PERIOD: Final = re.compile(r"\(([^()]*(?:-|–|ถึง)[^()]*)\)|(?:ระหว่าง|ตั้งแต่)\s*(.+?(?:-|–|ถึง).+)")
_NAME: Final = re.compile(
    r"\(\s*(?!ลงชื่อ|ลงนาม)(?P<name>(?:นาย|นางสาว|นาง|น\.ส\.|ดร\.|ว่าที่|พล|พ\.|ร\.|จ\.|นพ\.|พญ\.|ผศ\.|รศ\.|ศ\.|ส\.|ทพ\.|ภก\.|[ก-ฮเ-ไ])[^()]{3,60})\)"
)
_SIGNED: Final = re.compile(r"^\(?(?:ลงชื่อ|ลงนาม)\)?\s*[.…_\s]*(?P<role>.*)$")
_ROLE: Final = re.compile(r"(ผู้รายงาน|ผู้ตรวจสอบ|ผู้อนุมัติ|ผู้เห็นชอบ|ผู้เสนอ(?:แผน)?|ผู้จัดทำ|ผู้รับรอง)")
_ON: Final = re.compile(r"(?:วันที่|เมื่อวันที่|ณ วันที่)?\s*(\d.*\d{4}|\d{1,2}\s*[/]\s*\d{1,2}\s*[/]\s*\d{2,4})")
_ANY: Final = 2569
"""A fiscal year for words that name their own."""
_POSITION: Final = re.compile(r"^(?:ตำแหน่ง)\s*")


@dataclass(frozen=True, slots=True)
class PlanHeading:
    """The title, agency, years and period in the lines above a table; `said` is the period as it is called."""

    title: str | None = None
    agency: str | None = None
    years: tuple[int, ...] = ()
    period: tuple[date, date] | None = None
    said: PeriodSaid | None = None


def read_heading(lines: Sequence[str]) -> PlanHeading:
    """Read the lines above a table."""
    title = next((line for line in lines if _TITLE.search(line)), lines[0] if lines else None)
    agency = next((line for line in lines if line != title and _AGENCY.match(line)), None)
    if agency is None and title and (found := list(_AGENCY.finditer(title))):
        alone = [one for one in found if one.start() > 0 and title[one.start() - 1] == " "]
        agency = _TAIL.sub("", title[alone[-1].start() :]).strip() if alone else None
        agency = None if agency and re.search(r"[\d๐-๙]", agency) else agency
    return PlanHeading(title, agency, _years(lines), _period(lines), _said(lines))


def _years(lines: Sequence[str]) -> tuple[int, ...]:
    """The fiscal years the lines name, in their order."""
    fiscal: list[int] = []
    years: list[int] = []
    for line in lines:
        for found in _YEAR.finditer(arabic_digits(line)):
            named = [full_year(int(one)) for one in (found["year"], found["to"]) if one]
            years += named
            fiscal += named if "งบประมาณ" in found[0] else []
    years = fiscal or years
    if not years:
        years = [int(one) for line in lines for one in _BARE_YEAR.findall(arabic_digits(line))]
    return tuple(dict.fromkeys(years))


def _period(lines: Sequence[str]) -> tuple[date, date] | None:
    """The period a report is about: `(ต.ค. ๒๕๖๘ – มี.ค. ๒๕๖๙)`."""
    for line in lines:
        for found in _PERIOD.finditer(line):
            words = found[1] or found[2]
            if not re.search(r"\d{2}", arabic_digits(words)):
                continue
            due = due_of(words, _fiscal(words))
            if due.first and due.last:
                return due.first, due.last
    return None


def _fiscal(words: str) -> int:
    years = [int(one) for one in _BARE_YEAR.findall(arabic_digits(words))]
    return years[-1] if years else _ANY


def _said(lines: Sequence[str]) -> PeriodSaid | None:
    """The period the lines call by name; the year alone only where they name nothing shorter."""
    said = [found for line in lines if (found := period_in(line)) is not None]
    return next((one for one in said if one.cycle not in (None, Cycle.YEAR)), said[0] if said else None)


def is_signature(text: str) -> bool:
    """Check whether a line begins a block of signatures."""
    return _SIGNED.match(text) is not None or (_NAME.match(text) is not None and len(text) < 90)


def read_signatures(lines: Sequence[str]) -> tuple[Signature, ...]:
    """The names under a file: each with its role, its position and the day."""
    signed: list[dict[str, object]] = []
    role = ""
    for raw in lines:
        for line in raw.split("\n"):
            text = line.strip()
            if match := _SIGNED.match(text):
                role = found[1] if (found := _ROLE.search(text)) else ""
                if not _NAME.search(text):
                    continue
            if match := _NAME.search(text):
                rest = text[match.end() :].strip()
                signed.append({"name": match["name"].strip(), "role": role, "position": _POSITION.sub("", rest)})
                role = ""
            elif (
                signed and (match := _ON.search(arabic_digits(text))) and re.match(r"วันที่|เมื่อ|ณ|\d", arabic_digits(text))
            ):
                due = due_of(match[1], _fiscal(text))
                signed[-1]["day"] = due.last
            elif signed and text and not signed[-1]["position"] and not _ROLE.fullmatch(text):
                signed[-1]["position"] = _POSITION.sub("", text)
            elif signed and (found := _ROLE.fullmatch(text)):
                signed[-1]["role"] = found[1]
    return tuple(Signature(**one) for one in signed)  # type: ignore[arg-type]
