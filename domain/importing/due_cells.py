"""Due date of a row: of its column, its start, a repeat, or crosses under quarters or months."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from domain.calendar.fiscal import Period
from domain.catalogue.due import DueKind
from domain.importing.cells import YES, Cells, Place
from domain.importing.columns import QUARTERS, PlanColumn
from domain.importing.doubts import ImportDoubtKind
from domain.importing.dues import NO_DATE, by_months, by_quarters, due_of
from domain.importing.plan_due import DueTrouble, PlanDue
from domain.importing.rows import as_text
from domain.importing.table import PICTURES, Span, Value
from domain.importing.values import is_nothing

_MARKS: Final = frozenset("Xx/✓✔√●•■◼☑⁄✅*")
_ARROW: Final = re.compile(r"[←→↔<>⟵⟶⟷◄►=-]{2,}|[←→↔⟵⟶⟷]")
_COUNT_WORDS: Final = {2: "two", 3: "three", 4: "four", 12: "twelve"}
_KINDS: Final = {
    DueTrouble.WORDS: ImportDoubtKind.DUE,
    DueTrouble.PART: ImportDoubtKind.DUE_PART,
    DueTrouble.YEAR: ImportDoubtKind.DUE_YEAR,
    DueTrouble.SEVERAL: ImportDoubtKind.DUE_SEVERAL,
    DueTrouble.FAR: ImportDoubtKind.DUE_FAR,
}
_COMMON_ERA: Final = re.compile(r"ค\.?\s*ศ\.?")
_NO_DATE: Final = "no date"


@dataclass(frozen=True, slots=True)
class DueCells:
    """Reads the due date of a row."""

    _cells: Cells

    def due(self, row: int, title: str) -> PlanDue:
        """The due words of a row: of its column, its start, a repeat, or crosses under quarters or months."""
        if self._cells.header.of(*QUARTERS) and not self._cells.text(row, PlanColumn.DUE)[0]:
            return self._of_crosses(row, title, months=False)
        if self._cells.header.months and not self._cells.text(row, PlanColumn.DUE)[0]:
            return self._of_crosses(row, title, months=True)
        value, column = self._cells.value(row, PlanColumn.DUE)
        note = self._cells.text(row, PlanColumn.NOTE)[0]
        due = self._settled(value, row, column, title, common=_COMMON_ERA.search(note) is not None)
        due = self._repeated(due, row)
        start, at = self._cells.value(row, PlanColumn.START)
        if start is None or (isinstance(start, str) and is_nothing(start)):
            return due
        begun = self._settled(start, row, at, title)
        return replace(
            due, first=begun.first or begun.last if begun.kind is not DueKind.MONTH else _first_of(begun.last)
        )

    def _settled(self, value: Value, row: int, column: int | None, title: str, *, common: bool = False) -> PlanDue:
        """A due cell as read or as answered."""
        due = due_of(value, self._cells.fiscal_year, common_era=common)
        place = self._cells.place(row, column)
        if due.kind is DueKind.NONE and due.text.strip() == NO_DATE:
            return due
        if due.kind is DueKind.NONE and not due.troubles:
            return self._without(due, place, title) if column is not None and not self._cells.progress else due
        if due.kind is DueKind.AFTER and due.also and not due.troubles:
            count = len(due.also) + 1
            answer = self._cells.asking.about(
                ImportDoubtKind.AFTER, place, due.text, (_COUNT_WORDS.get(count, str(count)), "one"), closed=True
            )
            return replace(due, also=()) if answer == "one" else due
        if not due.troubles:
            return due
        answer = self._troubled(due, due.text, place)
        return due if answer in (None, YES) else self._answered(str(answer), due.text, place)

    def _troubled(self, due: PlanDue, words: str, place: Place) -> str | None:
        """Ask about a due date that is not sure; it is proposed where there is one."""
        reading = due.last.isoformat() if due.last else None
        choices = (YES,) if reading else ()
        return self._cells.asking.about(_KINDS[due.troubles[0]], place, words, choices, reading=reading)

    def _answered(self, answer: str, text: str, place: Place) -> PlanDue:
        """Due words as somebody answered them; the plan's words stay. An answer that is not sure is asked about."""
        if answer == _NO_DATE:
            return PlanDue(DueKind.NONE, text)
        due = due_of(answer, self._cells.fiscal_year)
        if due.troubles:
            self._troubled(due, answer, place)
        return replace(due, text=text)

    def _without(self, due: PlanDue, place: Place, title: str) -> PlanDue:
        """A due cell that says nothing: the year's end is proposed."""
        end = Period(self._cells.fiscal_year, 4).last_day.isoformat()
        answer = self._cells.asking.about(ImportDoubtKind.NO_DATE, place, title, (end, _NO_DATE))
        return due if answer in (None, _NO_DATE) else self._answered(str(answer), due.text, place)

    def _repeated(self, due: PlanDue, row: int) -> PlanDue:
        """A due date that is repeated, by the column that says how often."""
        text, column = self._cells.text(row, PlanColumn.EVERY)
        if column is None or is_nothing(text):
            return due
        every = due_of(text, self._cells.fiscal_year)
        if every.kind is not DueKind.EVERY:
            self._cells.ask(ImportDoubtKind.DUE, row, column, text)
            return due
        return replace(every, text=due.text or every.text, last=due.last or every.last, first=due.first or every.first)

    def _of_crosses(self, row: int, title: str, *, months: bool) -> PlanDue:
        """Due words of crosses under quarters or months."""
        if months:
            columns = {column: (number - 10) % 12 for column, number in self._cells.header.months.items()}
        else:
            columns = {
                column: number for number, one in enumerate(QUARTERS, 1) for column in self._cells.header.of(one)
            }
        in_order = sorted(columns, key=lambda one: columns[one])
        marked = [columns[column] for column in in_order if self._is_marked(row, column)]
        first = min(columns)
        if not marked:
            return self._without(PlanDue(DueKind.NONE, ""), self._cells.place(row, first), title)
        due = (
            by_months([(one + 9) % 12 + 1 for one in marked], self._cells.fiscal_year) if months
            else by_quarters(marked, self._cells.fiscal_year)
        )  # fmt: skip
        if marked != list(range(marked[0], marked[-1] + 1)):
            answer = self._cells.ask(ImportDoubtKind.CROSSES, row, first, due.text, (YES,), reading=f"{due.last}")
            if answer not in (None, YES):
                return self._answered(str(answer), due.text, self._cells.place(row, first))
        return due

    def _is_marked(self, row: int, column: int) -> bool:
        """Check whether a cell under a quarter is crossed; a sign of a picture font is asked about."""
        value = self._cells.values[row][column] if column < len(self._cells.values[row]) else None
        text = as_text(value).strip() if value is not None else ""
        span = _across(self._cells.table.merged, row, column)
        if not text and span is not None:
            above = self._cells.values[span.top][span.left]
            text = as_text(above).strip() if above is not None else ""
        text = "".join(chr(ord(one) & 0xFF) if ord(one) & ~0xFF == PICTURES else one for one in text)
        if not text or is_nothing(text):
            return False
        plain = as_text(value if value is not None else "").strip() in ("", text)
        if (plain and all(letter in _MARKS for letter in text.replace(" ", ""))) or _ARROW.fullmatch(
            text.replace(" ", "")
        ):
            return True
        return self._cells.ask(ImportDoubtKind.TICK, row, column, text, ("yes", "no"), closed=True) != "no"


def _across(merged: Sequence[Span], row: int, column: int) -> Span | None:
    return next(
        (one for one in merged if one.top <= row <= one.bottom and one.left < column <= one.right), None
    )  # fmt: skip


def _first_of(day: date | None) -> date | None:
    return day.replace(day=1) if day else None
