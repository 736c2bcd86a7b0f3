"""Due words as a term after something, a repeat, quarters, days and months, or the whole year."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from domain.calendar.fiscal import Period
from domain.calendar.local_time import BUDDHIST_FROM, BUDDHIST_OFFSET, full_year
from domain.catalogue.due import DueKind
from domain.importing.plan_due import DueTrouble, PlanDue, day_of, month_end, whole_year
from domain.language.vocabulary import month_numbers

_NAMES: Final = month_numbers()
_MONTH: Final = "|".join(sorted(map(re.escape, _NAMES), key=len, reverse=True))
_YEAR: Final = r"(?:\s*(?:พ\.?ศ\.?|ค\.?ศ\.?|ปี|/)*\s*(?P<year{0}>\d{{4}}|'?\d{{2}})(?!\d))"
_DAY: Final = re.compile(rf"(?:(?<!\d)(?P<day>\d{{1,2}})\s*)?(?P<month>{_MONTH})\.?{_YEAR.format('')}?", re.IGNORECASE)
_NUMBERS: Final = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|"
    r"(?P<d2>\d{1,2})\s*[/.-]\s*(?P<m2>\d{1,2})\s*[/.-]\s*(?P<y2>\d{4}|\d{2}))(?!\d)"
)
_QUARTER: Final = re.compile(
    r"(?:ไตรมาส\s*(?:ที่)?|\bq(?:uarter)?\.?)\s*(?P<numbers>[1-4](?!\d)"
    r"(?:\s*(?:,|-|และ|ถึง|&|\s)\s*(?:ไตรมาส\s*(?:ที่)?|q)?\s*[1-4](?!\d))*)"
    r"(?:\s*(?:/|ปี(?:งบประมาณ)?|พ\.?ศ\.?)+\s*(?:พ\.?ศ\.?)?\s*(?P<year>\d{4}|\d{2})(?!\d)|\s+(?P<year2>25\d\d))?",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"(?:ตลอด|ทั้ง|ภายใน|สิ้น|ใน)?\s*ปี(?:งบประมาณ|\s*งปม\.?)?\s*(?:พ\.?ศ\.?)?\s*(?P<year>25\d\d|20\d\d|\d{2})?(?!\d)"
)
_AFTER: Final = re.compile(
    r"(?:ภายใน)?\s*(?P<n>\d+)\s*วัน(?P<work>ทำการ)?\s*(?:นับ)?(?:หลัง|นับ|ถัด)?\s*(?:จาก|แต่|ตั้งแต่)?\s*(?:วัน)?\s*(?:สิ้น(?:สุด)?|ครบ|จบ)\s*"
    r"(?P<of>ไตรมาส|เดือน|ปี(?:งบประมาณ)?|รอบ\s*6\s*เดือน)"
)
_EVERY: Final = re.compile(
    r"(?:ทุก(?:ๆ|\s)*|ราย)(?P<n>\d+)?\s*(?P<of>วันทำการ|วัน(?!ที่)|สัปดาห์|เดือน|ไตรมาส|ครึ่งปี|ปี)|(?P<of3>เดือน|ไตรมาส|สัปดาห์)ละ\s*(?:1|หนึ่ง)?\s*ครั้ง"
    r"|ทุก(?:ๆ|\s)*(?:วันที่\s*\d+|สิ้น)\s*(?:ของ)?\s*(?:ทุก)?(?P<of2>เดือน|ไตรมาส)"
)
_PERIODS: Final = {
    "วัน": "day",
    "วันทำการ": "day",
    "สัปดาห์": "week",
    "เดือน": "month",
    "ไตรมาส": "quarter",
    "ครึ่งปี": "6 months",
    "ปี": "year",
}
_EVENT: Final = re.compile(
    r"(?:(?:ให้|แล้วเสร็จ|ดำเนินการ|ภายใน|ไม่เกิน|\s)*\d+\s*(?:วันทำการ|วัน|สัปดาห์|เดือน|ปี)\s*(?:นับ|ภายหลัง|หลัง|ถัด|จาก|ตั้งแต่)"
    r"|(?:ภาย)?หลัง|นับ(?:แต่|จาก|ตั้งแต่)|เมื่อ|ทุกครั้ง"
    r"|(?:within\s+)?\d+\s+(?:working\s+)?(?:days?|weeks?|months?)\s+(?:after|from|of)\b|(?:after|upon|once|whenever)\b)"
    r"(?=.*[ก-๙a-z]{3})(?!.*สิ้น(?:สุด)?\s*(?:ไตรมาส|เดือน|ปี|รอบ))",
    re.IGNORECASE,
)
"""A term after something whose day the plan doesn't know, or just its name; a term after a period's end is none."""
_BY: Final = re.compile(r"ภายใน|สิ้น|ไม่เกิน|ก่อน|\bby\b|\bwithin\b")
_TO: Final = re.compile(r"^[\s.]*(?:-|ถึง|จนถึง|to|until)\s*(?:วันที่|เดือน|สิ้น|สิ้นเดือน|สิ้นสุด)*\s*$", re.IGNORECASE)
_FILLER: Final = re.compile(
    r"(?:ภายในเดือน|ภายในวันที่|ภายใน|ไม่เกินวันที่|ไม่เกิน|ประจำ|ประมาณ|วันที่|ช่วงเดือน|ช่วง|ระหว่าง(?:วันที่|เดือน)?|"
    r"ตั้งแต่(?:วันที่|เดือน)?|เริ่ม|ประจำเดือน|เดือน|สิ้นเดือน|สิ้น|สิ้นสุด|"
    r"ในเดือน|พ\.?ศ\.?|ค\.?ศ\.?|ปีงบประมาณ|ปี|ของ|แล้วเสร็จ|ให้|\bby\b|\bend of\b|\bthe\b|\bof\b|"
    r"\(.{0,30}(?:-|–).{0,30}\)|[\s.,;:()-])+",
    re.IGNORECASE,
)
_NEAR: Final = 5
"""Years from the plan's that two digits may mean."""


@dataclass
class _Point:
    """A date or month in a text: where it stands, its parts."""

    begin: int
    end: int
    month: int
    day: int | None
    year: int | None
    sure: bool = True


class DueReading:
    """One reading of due words."""

    def __init__(self, kept: str, text: str, fiscal_year: int, common_era: bool) -> None:
        self.kept, self.text, self.fiscal_year, self.common = kept, text, fiscal_year, common_era

    def due(self) -> PlanDue:
        """The first reading that holds: a term, a repeat, quarters, days and months, an event, the whole year."""
        for read in (self._after, self._every, self._quarters, self._points, self._event, self._whole):
            if (found := read()) is not None:
                return found
        return PlanDue(DueKind.NONE, self.kept, troubles=(DueTrouble.WORDS,))

    def _left(self, due: PlanDue, *spans: tuple[int, int]) -> PlanDue:
        """A due date with its trouble where words beside it were not read."""
        rest = self.text
        for begin, end in sorted(spans, reverse=True):
            rest = f"{rest[:begin]} {rest[end:]}"
        if _FILLER.sub("", rest).strip():
            return replace(due, troubles=(*due.troubles, DueTrouble.PART))
        return due

    def _after(self) -> PlanDue | None:
        found = _AFTER.search(self.text)
        if found is None:
            return None
        days, of = int(found["n"]), found["of"]
        quarters = [Period(self.fiscal_year, number) for number in range(1, 5)]
        if of == "เดือน":
            first = quarters[0].first_day
            ends = [
                month_end(first.year + (first.month + n - 1) // 12, (first.month + n - 1) % 12 + 1) for n in range(12)
            ]
        elif of.startswith("รอบ"):
            ends = [quarters[1].last_day, quarters[3].last_day]
        else:
            ends = [one.last_day for one in (quarters if of == "ไตรมาส" else quarters[3:])]
        dates = [end + timedelta(days=days) for end in ends]
        due = PlanDue(DueKind.AFTER, self.kept, dates[-1], None, tuple(dates[:-1]))
        if found["work"]:
            due = replace(due, troubles=(DueTrouble.PART,))
        return self._left(due, found.span())

    def _event(self) -> PlanDue | None:
        return PlanDue(DueKind.EVENT, self.kept) if _EVENT.match(self.text) else None

    def _every(self) -> PlanDue | None:
        found = _EVERY.search(self.text)
        if found is None:
            return None
        period = _PERIODS[found["of"] or found["of2"] or found["of3"]]
        if found["n"] and int(found["n"]) > 1:
            period = f"{int(found['n'])} {period}s"
        whole = _WHOLE.search(self.text, found.end())
        due = replace(whole_year(self.kept, self.fiscal_year, DueKind.EVERY), every=period)
        return self._left(due, found.span(), *([whole.span()] if whole else []))

    def _quarters(self) -> PlanDue | None:
        found = list(_QUARTER.finditer(self.text))
        if not found:
            return None
        numbers = [int(one) for match in found for one in re.findall(r"[1-4]", match["numbers"])]
        if re.search(r"[1-4]\s*(?:-|ถึง)", found[0]["numbers"]) and len(numbers) == 2:
            numbers = list(range(numbers[0], numbers[1] + 1))
        years = {full_year(int(one)) for match in found if (one := match["year"] or match["year2"])}
        year = years.pop() if len(years) == 1 else self.fiscal_year
        due = PlanDue(
            DueKind.QUARTER,
            self.kept,
            Period(year, max(numbers)).last_day,
            None if _BY.search(self.text) else Period(year, min(numbers)).first_day,
        )
        if years or numbers != list(range(numbers[0], numbers[-1] + 1)):
            due = replace(due, troubles=(DueTrouble.SEVERAL,))
        return self._left(due, *(match.span() for match in found))

    def _whole(self) -> PlanDue | None:
        found = _WHOLE.search(self.text)
        if found is None:
            return None
        year = full_year(int(found["year"])) if found["year"] else self.fiscal_year
        due = whole_year(self.kept, year)
        return self._left(due if not re.search(r"ภายใน|สิ้น", found[0]) else replace(due, first=None), found.span())

    def _points(self) -> PlanDue | None:
        points = sorted((*self._written(), *self._numbers()), key=lambda one: one.begin)
        if not points:
            return None
        if len(points) > 2 or (len(points) == 2 and not _TO.match(self.text[points[0].end : points[1].begin])):
            troubles: tuple[DueTrouble, ...] = (DueTrouble.SEVERAL,)
        else:
            troubles = ()
        first_day = (
            re.search(r"(?<!\d)(\d{1,2})\s*(?:-|ถึง)\s*$", self.text[: points[0].begin]) if points[0].day else None
        )
        self._fill_years(points)
        last, first = points[-1], points[0]
        if not all(one.sure for one in points):
            troubles = (*troubles, DueTrouble.YEAR)
        end = self._date(last, end=True)
        start = self._date(first, end=False) if len(points) > 1 and DueTrouble.SEVERAL not in troubles else None
        spans = [(points[0].begin, points[-1].end)]
        if first_day and first.year is not None:
            start = day_of(first.year, first.month, int(first_day[1]))
            spans[0] = (first_day.start(), spans[0][1])
        if end is None:
            return PlanDue(DueKind.NONE, self.kept, troubles=(DueTrouble.WORDS,))
        if re.search(r"ก่อน(?:วัน|เดือน|สิ้น)?", self.text[: first.begin]):
            troubles = (*troubles, DueTrouble.PART)
        kind = DueKind.DAY if last.day is not None else DueKind.MONTH
        return self._left(PlanDue(kind, self.kept, end, start, troubles=troubles), *spans)

    def _written(self) -> list[_Point]:
        points = []
        for found in _DAY.finditer(self.text):
            begin, name = found.start("month"), found["month"]
            if begin and name.isascii() and self.text[begin - 1].isalpha():
                continue
            if len(name) <= 2 and not name.isascii():  # กพ, มค: two letters only as a word of their own
                around = (
                    self.text[max(found.start() - 1, 0) : begin]
                    + self.text[found.end("month") : found.end("month") + 1]
                )
                if re.search("[ก-ฮะ-์]", around):
                    continue
            year, sure = self._year_of(found["year"])
            points.append(
                _Point(
                    found.start(),
                    found.end(),
                    _NAMES[name.lower()],
                    int(found["day"]) if found["day"] else None,
                    year,
                    sure,
                )
            )
        return points

    def _numbers(self) -> list[_Point]:
        points = []
        for found in _NUMBERS.finditer(self.text):
            day, month = found["d"] or found["d2"], found["m"] or found["m2"]
            year, sure = self._year_of(found["y"] or found["y2"])
            points.append(_Point(found.start(), found.end(), int(month), int(day), year, sure))
        return points

    def _year_of(self, written: str | None) -> tuple[int | None, bool]:
        """A common-era year, and whether it is beyond doubt: two digits are of the era in which they are near."""
        if written is None:
            return None, True
        number = int(written.strip("'"))
        if number >= 100:
            sure = number < BUDDHIST_FROM + BUDDHIST_OFFSET  # 3112 is 2569 that was made Buddhist twice, or a slip
            return (number - BUDDHIST_OFFSET if number >= BUDDHIST_FROM else number), sure
        plan = self.fiscal_year - BUDDHIST_OFFSET
        buddhist, common = full_year(number) - BUDDHIST_OFFSET, 2000 + number
        near = [one for one in (buddhist, common) if abs(one - plan) <= _NEAR]
        if self.common and common in near:
            return common, True
        return (near[0], len(near) == 1) if near else (buddhist, False)

    def _fill_years(self, points: list[_Point]) -> None:
        """Give months without a year that of the one after them, or of the plan's year, which is then asked."""
        after: _Point | None = None
        for one in reversed(points):
            if one.year is None and after is not None and after.year is not None:
                one.year = after.year if one.month <= after.month else after.year - 1
            elif one.year is None:
                one.year = self.fiscal_year - BUDDHIST_OFFSET - (one.month >= 10)
                one.sure = False
            after = one

    def _date(self, point: _Point, *, end: bool) -> date | None:
        if point.year is None or not 1 <= point.month <= 12:
            return None
        if point.day is not None:
            return day_of(point.year, point.month, point.day)
        return month_end(point.year, point.month) if end else date(point.year, point.month, 1)
