"""Columns that report on a period each: `ผลการดำเนินงาน ไตรมาส 1`, `รอบ 6 เดือน / ร้อยละ`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from domain.calendar.fiscal import Cycle
from domain.calendar.period_words import PeriodSaid, period_in
from domain.importing.columns import Header, PlanColumn, meaning

_OF_REPORTS: Final = frozenset(
    {
        PlanColumn.RESULT,
        PlanColumn.STATUS,
        PlanColumn.PERCENT,
        PlanColumn.OBSTACLES,
        PlanColumn.SUGGESTION,
        PlanColumn.EVIDENCE,
        PlanColumn.SPENT,
    }
)
_PERIOD: Final = re.compile(
    r"(?:ราย|รอบ|งวด)?\s*(?:ไตรมาส|quarter|\bq)\s*(?:ที่)?\s*[1-4]|(?:รอบ|งวด)?\s*(?:3|6|9|12|หก|สิบสอง)\s*เดือน(?:แรก|หลัง)?"
    r"|ครึ่งปี(?:แรก|หลัง)|(?:รอบ|งวด)\s*(?:ที่)?\s*\d+|(?:\s*/\s*|\s*ปี(?:งบประมาณ)?\s*)?25\d\d",
    re.IGNORECASE,
)


def by_period(header: Header) -> Iterator[tuple[PeriodSaid, Header]]:
    """The header of each period that columns report on, the columns of the others ignored; none for other tables."""
    found = {at: one for at, label in enumerate(header.labels) if (one := _read(label)) is not None}
    for said in dict.fromkeys(said for said, _ in found.values()):
        columns: list[PlanColumn | None] = []
        for at, column in enumerate(header.columns):
            if at not in found:
                columns.append(column)
            elif found[at][0] != said or found[at][1] in columns:
                columns.append(PlanColumn.IGNORED)
            else:
                columns.append(found[at][1])
        yield said, replace(header, columns=tuple(columns))


def _read(label: str) -> tuple[PeriodSaid, PlanColumn] | None:
    """The period and the meaning of a column of results; None for any other."""
    text = label.replace("\n", " ").lower()
    said = period_in(text)
    if said is None or said.cycle in (None, Cycle.YEAR):
        return None
    rest = [" ".join(_PERIOD.sub(" ", part).split()).strip(" ()") for part in text.split(" / ")]
    meant = [found for part in reversed(rest) if part and (found := meaning(part)[0]) is not None]
    return (said, meant[0]) if meant and meant[0] in _OF_REPORTS else None
