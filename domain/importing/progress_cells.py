"""Report on a step in a row: status, percent, money spent, result, obstacles, evidence."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.importing.cells import YES, Cells
from domain.importing.columns import PlanColumn
from domain.importing.doubts import ImportDoubtKind
from domain.importing.figure_cells import FigureCells
from domain.importing.plan import Progress
from domain.importing.rows import as_text
from domain.importing.values import is_nothing, links, percent, status, whole

_REASON: Final = re.compile(r"^(?:ดำเนิน(?:การ|งาน)?|ทำ)?(?:ได้|การ)?\s*|เนื่องจาก|เพราะ(?:ว่า)?")
"""Words between a status and its reason."""


@dataclass(frozen=True, slots=True)
class ProgressCells:
    """Reads the report of a row."""

    _cells: Cells
    _figures: FigureCells

    def reached(self, row: int) -> Progress:
        """The report on a step."""
        text, column = self._cells.text(row, PlanColumn.STATUS)
        name, rest = status(text) if text else (None, "")
        obstacles = self._said(row, PlanColumn.OBSTACLES)
        if text and not is_nothing(text) and name is None:
            answer = self._cells.ask(
                ImportDoubtKind.STATUS,
                row,
                column,
                text,
                ("in progress", "completed", "not started", "cannot be done"),
                closed=True,
            )
            name = answer
        reason = _REASON.sub("", rest).strip(" \n:-()") or obstacles if name == "cannot be done" else None
        found, said = self._result(row)
        shown = self._said(row, PlanColumn.EVIDENCE)
        return Progress(
            status=name,
            percent=self._percent(row, name),
            spent=self._figures.amount(row, PlanColumn.SPENT),
            result=said,
            evidence=(*found, *(links(shown)[0] if shown else ())),
            reason=reason,
            obstacles=obstacles,
            suggestion=self._said(row, PlanColumn.SUGGESTION),
        )

    def _result(self, row: int) -> tuple[tuple[str, ...], str | None]:
        text = self._said(row, PlanColumn.RESULT)
        if text is None:
            return (), None
        found, said = links(text)
        return found, said or None

    def _said(self, row: int, meaning: PlanColumn) -> str | None:
        text = self._cells.text(row, meaning)[0]
        return None if is_nothing(text) else text

    def _percent(self, row: int, name: str | None) -> float | int | None:
        """A percent; asked about where it can't be one, or speaks against the status."""
        value, column = self._cells.value(row, PlanColumn.PERCENT)
        if value is None or isinstance(value, date):
            return None
        found = percent(value)
        against = (name == "completed" and found.value not in (None, 100)) or (
            name == "not started" and (found.value or 0) > 0
        )
        if found.sure and not against:
            return whole(found.value)
        read = (
            found.value * 100
            if isinstance(value, float) and found.value is not None and 0 < found.value <= 1
            else found.value
        )
        reading = None if read is None else f"{read:.10g}"
        answer = self._cells.ask(
            ImportDoubtKind.PERCENT,
            row,
            column,
            self._cells.of_step(as_text(value), row),
            (YES,) if reading else (),
            reading=reading,
        )
        return whole(read if answer in (None, YES) else percent(answer).value)
