"""Indicators, targets and sums of money of a row."""

import re
from dataclasses import dataclass
from datetime import date

from domain.importing.cells import YES, Cells
from domain.importing.columns import PlanColumn
from domain.importing.doubts import ImportDoubtKind
from domain.importing.plan import Target
from domain.importing.rows import as_text
from domain.importing.values import is_nothing, lines_of, money, whole
from domain.language.digits import arabic_digits


@dataclass(frozen=True, slots=True)
class FigureCells:
    """Reads the figures of a row."""

    _cells: Cells

    def indicators(self, row: int) -> tuple[Target, ...]:
        """The indicators of a row with their units of measure and targets, line by line."""
        text, column = self._cells.text(row, PlanColumn.INDICATOR)
        names = [line.text for line in lines_of(text)] if text and not is_nothing(text) else []
        plain = [line for line in text.split("\n") if line.strip()]
        if len(names) == 1 and len(plain) == len(self._cells.text(row, PlanColumn.TARGET)[0].split("\n")) > 1:
            names = plain
        units = [
            line.text
            for line in lines_of(self._cells.text(row, PlanColumn.UNIT_OF_MEASURE)[0])
            if not is_nothing(line.text)
        ]
        target, at = self._cells.value(row, PlanColumn.TARGET)
        if isinstance(target, float | int):
            targets = [self._target(target, units, row, at)]
        else:
            parts = [one.strip() for one in (target if isinstance(target, str) else as_text(target)).split("\n")]
            targets = [one for one in (_unnumbered(part, len(names)) for part in parts) if one and not is_nothing(one)]
        units_plain = self._cells.text(row, PlanColumn.UNIT_OF_MEASURE)[0]
        if units_plain and len(names) > 1 and "\n" in units_plain:
            units = [one.strip() for one in units_plain.split("\n") if one.strip()]
        if not names and not targets:
            return ()
        if not names:
            names = [""]
        if len(names) == 1:
            return (Target(names[0], " ".join(units), " ".join(targets)),)
        if len(units) not in (0, len(names)) or len(targets) not in (0, len(names)):
            self._cells.ask(ImportDoubtKind.INDICATORS, row, column, text, (YES,))
            units = units if len(units) == len(names) else (units[:1] * len(names))
            targets = [*targets, *[""] * len(names)][: len(names)]
        pad = [""] * len(names)
        return tuple(Target(*one) for one in zip(names, units or pad, targets or pad, strict=True))

    def _target(self, value: float, units: list[str], row: int, column: int | None) -> str:
        """A target that is a number; a fraction of a percent is asked about, since a cell may show it as a whole."""
        text = f"{value:.10g}"
        if 0 < value < 1 or (value == 1 and units and re.search("ร้อยละ|%", units[0])):
            reading = f"{value * 100:.10g}"
            answer = self._cells.ask(
                ImportDoubtKind.PERCENT,
                row,
                column,
                self._cells.of_step(text, row),
                (YES,),
                reading=reading,
            )
            return reading if answer in (None, YES) else str(answer)
        return text

    def amount(self, row: int, meaning: PlanColumn) -> float | int | None:
        """A sum of money; asked about where the words leave a doubt."""
        value, column = self._cells.value(row, meaning)
        if value is None or isinstance(value, date):
            return None
        found = money(value)
        if found.sure:
            return whole(found.value)
        reading = None if found.value is None else f"{found.value:.12g}"
        answer = self._cells.ask(
            ImportDoubtKind.MONEY,
            row,
            column,
            self._cells.of_step(as_text(value), row),
            (YES,) if reading else (),
            reading=reading,
        )
        return whole(found.value if answer in (None, YES) else money(answer).value)


def _unnumbered(part: str, names: int) -> str:
    """A target without the number before it, where there are several; a bare number is the target itself."""
    found = re.match(r"^(\d{1,2})[.)]\s+(?=\S)", arabic_digits(part)) if names > 1 else None
    return part[found.end() :] if found else part
