"""One row's cells as the parts of a step, with every doubt about them noted."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from domain.calendar.fiscal import Quarter
from domain.importing.columns import QUARTERS, Header, PlanColumn
from domain.importing.doubts import Doubts, ImportDoubtKind
from domain.importing.dues import DueKind, DueTrouble, PlanDue, by_months, by_quarters, due_of
from domain.importing.owners import OwnerReader
from domain.importing.plan import Progress, Target
from domain.importing.rows import as_text
from domain.importing.table import PICTURES, FileTable, Span, Value, letter_of
from domain.importing.values import is_nothing, lines_of, links, money, percent, status, whole
from domain.language.digits import arabic_digits

Place = tuple[int | None, str | None]
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
_REASON: Final = re.compile(r"^(?:ดำเนิน(?:การ|งาน)?|ทำ)?(?:ได้|การ)?\s*|เนื่องจาก|เพราะ(?:ว่า)?")
"""Words between a status and its reason."""
_NO_DATE: Final = "no date"
YES: Final = "yes"


@dataclass
class Cells:
    """Reads the cells of a row by the header's meanings; `texts` are its cells mended."""

    table: FileTable
    header: Header
    texts: Sequence[Sequence[str]]
    values: Sequence[Sequence[Value]]
    asking: Doubts
    owners: OwnerReader
    fiscal_year: int
    speller: Callable[[str], str | None]
    progress: bool = False

    def place(self, row: int, column: int | None) -> Place:
        """Row and column of a doubt, as in the file."""
        return row + 1, letter_of(column) if column is not None else None

    def text(self, row: int, meaning: PlanColumn) -> tuple[str, int | None]:
        """The text of a meaning in a row, and its column: the first that is not empty."""
        columns = self.header.of(meaning)
        for column in columns:
            if column < len(self.texts[row]) and self.texts[row][column]:
                return self.texts[row][column], column
        return "", columns[0] if columns else None

    def value(self, row: int, meaning: PlanColumn) -> tuple[Value, int | None]:
        """The value of a meaning in a row: a number or date as it is, a text mended."""
        columns = self.header.of(meaning)
        column = columns[0] if columns else None
        if column is None or column >= len(self.values[row]):
            return None, column
        value = self.values[row][column]
        return (self.texts[row][column] if isinstance(value, str) else value), column

    def spelt(self, text: str, row: int, column: int | None) -> str:
        """A text with damaged words as proposed, or as answered."""
        proposed = self.speller(text)
        if proposed is None:
            return text
        answer = self.asking.about(ImportDoubtKind.SPELLING, self.place(row, column), text, (YES,), reading=proposed)
        return proposed if answer in (None, YES) else str(answer)

    # ── owners ──────────────────────────────────────────────────────────────────────────────────────────────────

    def owned(self, row: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The lead and the joint owners of a row."""
        lead: list[str] = []
        joint: list[str] = []
        for meaning in (PlanColumn.LEAD, PlanColumn.JOINT):
            for column in self.header.of(meaning):
                text = self.texts[row][column] if column < len(self.texts[row]) else ""
                if not text or is_nothing(text):
                    continue
                found = self.owners.read(
                    self.spelt(text, row, column), self.place(row, column), joint=meaning is PlanColumn.JOINT
                )
                lead += [one for one in found.lead if one not in lead]
                joint += [one for one in found.joint if one not in joint]
        return tuple(lead), tuple(one for one in joint if one not in lead)

    # ── due ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def due(self, row: int, title: str) -> PlanDue:
        """The due words of a row: of its column, its start, a repeat, or crosses under quarters or months."""
        if self.header.of(*QUARTERS) and not self.text(row, PlanColumn.DUE)[0]:
            return self._of_crosses(row, title, months=False)
        if self.header.months and not self.text(row, PlanColumn.DUE)[0]:
            return self._of_crosses(row, title, months=True)
        value, column = self.value(row, PlanColumn.DUE)
        note = self.text(row, PlanColumn.NOTE)[0]
        due = self._settled(value, row, column, title, common=_COMMON_ERA.search(note) is not None)
        due = self._repeated(due, row)
        start, at = self.value(row, PlanColumn.START)
        if start is None or (isinstance(start, str) and is_nothing(start)):
            return due
        begun = self._settled(start, row, at, title)
        return replace(
            due, first=begun.first or begun.last if begun.kind is not DueKind.MONTH else _first_of(begun.last)
        )

    def _settled(self, value: Value, row: int, column: int | None, title: str, *, common: bool = False) -> PlanDue:
        """A due cell as read or as answered."""
        due = due_of(value, self.fiscal_year, common_era=common)
        place = self.place(row, column)
        if due.kind is DueKind.NONE and not due.troubles:
            return self._without(due, place, title) if column is not None and not self.progress else due
        if due.kind is DueKind.AFTER and due.also and not due.troubles:
            count = len(due.also) + 1
            answer = self.asking.about(
                ImportDoubtKind.AFTER, place, due.text, (_COUNT_WORDS.get(count, str(count)), "one"), closed=True
            )
            return replace(due, also=()) if answer == "one" else due
        if not due.troubles:
            return due
        trouble = due.troubles[0]
        reading = due.last.isoformat() if due.last else None
        words = f"{due.text}" if trouble is not DueTrouble.YEAR else due.text
        answer = self.asking.about(_KINDS[trouble], place, words, (YES,) if reading else (), reading=reading)
        if answer in (None, YES):
            return due
        return self._answered(str(answer), due.text, place)

    def _answered(self, answer: str, text: str, place: Place) -> PlanDue:
        """Due words as somebody answered them; the plan's words stay. An answer that is not sure is asked about."""
        if answer == _NO_DATE:
            return PlanDue(DueKind.NONE, text)
        due = due_of(answer, self.fiscal_year)
        if due.troubles:
            reading = due.last.isoformat() if due.last else None
            self.asking.about(_KINDS[due.troubles[0]], place, answer, (YES,) if reading else (), reading=reading)
        return replace(due, text=text)

    def _without(self, due: PlanDue, place: Place, title: str) -> PlanDue:
        """A due cell that says nothing: the year's end is proposed."""
        end = Quarter(self.fiscal_year, 4).last_day.isoformat()
        answer = self.asking.about(ImportDoubtKind.NO_DATE, place, title, (end, _NO_DATE))
        return due if answer in (None, _NO_DATE) else self._answered(str(answer), due.text, place)

    def _repeated(self, due: PlanDue, row: int) -> PlanDue:
        """A due date that is repeated, by the column that says how often."""
        text, column = self.text(row, PlanColumn.EVERY)
        if column is None or is_nothing(text):
            return due
        every = due_of(text, self.fiscal_year)
        if every.kind is not DueKind.EVERY:
            self.asking.about(ImportDoubtKind.DUE, self.place(row, column), text)
            return due
        return replace(every, text=due.text or every.text, last=due.last or every.last, first=due.first or every.first)

    def _of_crosses(self, row: int, title: str, *, months: bool) -> PlanDue:
        """Due words of crosses under quarters or months."""
        if months:
            columns = {column: (number - 10) % 12 for column, number in self.header.months.items()}
        else:
            columns = {column: number for number, one in enumerate(QUARTERS, 1) for column in self.header.of(one)}
        in_order = sorted(columns, key=lambda one: columns[one])
        marked = [columns[column] for column in in_order if self._is_marked(row, column)]
        first = min(columns)
        if not marked:
            return self._without(PlanDue(DueKind.NONE, ""), self.place(row, first), title)
        due = (
            by_months([(one + 9) % 12 + 1 for one in marked], self.fiscal_year) if months
            else by_quarters(marked, self.fiscal_year)
        )  # fmt: skip
        if marked != list(range(marked[0], marked[-1] + 1)):
            answer = self.asking.about(
                ImportDoubtKind.CROSSES, self.place(row, first), due.text, (YES,), reading=f"{due.last}"
            )
            if answer not in (None, YES):
                return self._answered(str(answer), due.text, self.place(row, first))
        return due

    def _is_marked(self, row: int, column: int) -> bool:
        """Check whether a cell under a quarter is crossed; a sign of a picture font is asked about."""
        value = self.values[row][column] if column < len(self.values[row]) else None
        text = as_text(value).strip() if value is not None else ""
        span = _across(self.table.merged, row, column)
        if not text and span is not None:
            above = self.values[span.top][span.left]
            text = as_text(above).strip() if above is not None else ""
        text = "".join(chr(ord(one) & 0xFF) if ord(one) & ~0xFF == PICTURES else one for one in text)
        if not text or is_nothing(text):
            return False
        plain = as_text(value if value is not None else "").strip() in ("", text)
        if (plain and all(letter in _MARKS for letter in text.replace(" ", ""))) or _ARROW.fullmatch(
            text.replace(" ", "")
        ):
            return True
        return (
            self.asking.about(ImportDoubtKind.TICK, self.place(row, column), text, ("yes", "no"), closed=True) != "no"
        )

    # ── figures ─────────────────────────────────────────────────────────────────────────────────────────────────

    def indicators(self, row: int) -> tuple[Target, ...]:
        """The indicators of a row with their units of measure and targets, line by line."""
        text, column = self.text(row, PlanColumn.INDICATOR)
        names = [line.text for line in lines_of(text)] if text and not is_nothing(text) else []
        plain = [line for line in text.split("\n") if line.strip()]
        if len(names) == 1 and len(plain) == len(self.text(row, PlanColumn.TARGET)[0].split("\n")) > 1:
            names = plain
        units = [
            line.text for line in lines_of(self.text(row, PlanColumn.UNIT_OF_MEASURE)[0]) if not is_nothing(line.text)
        ]
        target, at = self.value(row, PlanColumn.TARGET)
        if isinstance(target, float | int):
            targets = [self._target(target, units, row, at)]
        else:
            parts = [one.strip() for one in (target if isinstance(target, str) else as_text(target)).split("\n")]
            targets = [one for one in (_unnumbered(part, len(names)) for part in parts) if one and not is_nothing(one)]
        units_plain = self.text(row, PlanColumn.UNIT_OF_MEASURE)[0]
        if units_plain and len(names) > 1 and "\n" in units_plain:
            units = [one.strip() for one in units_plain.split("\n") if one.strip()]
        if not names and not targets:
            return ()
        if not names:
            names = [""]
        if len(names) == 1:
            return (Target(names[0], " ".join(units), " ".join(targets)),)
        if len(units) not in (0, len(names)) or len(targets) not in (0, len(names)):
            self.asking.about(ImportDoubtKind.INDICATORS, self.place(row, column), text, (YES,))
            units = units if len(units) == len(names) else (units[:1] * len(names))
            targets = [*targets, *[""] * len(names)][: len(names)]
        pad = [""] * len(names)
        return tuple(Target(*one) for one in zip(names, units or pad, targets or pad, strict=True))

    def _target(self, value: float, units: list[str], row: int, column: int | None) -> str:
        """A target that is a number; a fraction of a percent is asked about, since a cell may show it as a whole."""
        text = f"{value:.10g}"
        if 0 < value < 1 or (value == 1 and units and re.search("ร้อยละ|%", units[0])):
            reading = f"{value * 100:.10g}"
            answer = self.asking.about(
                ImportDoubtKind.PERCENT, self.place(row, column), self._of_step(text, row), (YES,), reading=reading
            )
            return reading if answer in (None, YES) else str(answer)
        return text

    def amount(self, row: int, meaning: PlanColumn) -> float | int | None:
        """A sum of money; asked about where the words leave a doubt."""
        value, column = self.value(row, meaning)
        if value is None or isinstance(value, date):
            return None
        found = money(value)
        if found.sure:
            return whole(found.value)
        reading = None if found.value is None else f"{found.value:.12g}"
        answer = self.asking.about(
            ImportDoubtKind.MONEY,
            self.place(row, column),
            self._of_step(as_text(value), row),
            (YES,) if reading else (),
            reading=reading,
        )
        return whole(found.value if answer in (None, YES) else money(answer).value)

    # ── progress ────────────────────────────────────────────────────────────────────────────────────────────────

    def reached(self, row: int) -> Progress:
        """The report on a step."""
        text, column = self.text(row, PlanColumn.STATUS)
        name, rest = status(text) if text else (None, "")
        obstacles = self._said(row, PlanColumn.OBSTACLES)
        if text and not is_nothing(text) and name is None:
            answer = self.asking.about(
                ImportDoubtKind.STATUS,
                self.place(row, column),
                text,
                ("in progress", "completed", "not started", "cannot be done"),
                closed=True,
            )
            name = answer
        reason = _REASON.sub("", rest).strip(" \n:-()") or None
        if name == "cannot be done":
            reason = reason or obstacles
            self.asking.about(
                ImportDoubtKind.CANNOT, self.place(row, column), text, ("stuck", "drop the step"), closed=True
            )
        else:
            reason = None
        found, said = self._result(row)
        shown = self._said(row, PlanColumn.EVIDENCE)
        return Progress(
            status=name,
            percent=self._percent(row, name),
            spent=self.amount(row, PlanColumn.SPENT),
            result=said,
            evidence=(*found, *(links(shown)[0] if shown else ())),
            reason=reason,
            obstacles=obstacles,
            suggestion=self._said(row, PlanColumn.SUGGESTION),
        )

    def _of_step(self, words: str, row: int) -> str:
        """Words with their step, where the same words may mean another figure elsewhere."""
        return f"{words} · {self.text(row, PlanColumn.TITLE)[0].partition(chr(10))[0]}"

    def _result(self, row: int) -> tuple[tuple[str, ...], str | None]:
        text = self._said(row, PlanColumn.RESULT)
        if text is None:
            return (), None
        found, said = links(text)
        return found, said or None

    def _said(self, row: int, meaning: PlanColumn) -> str | None:
        text = self.text(row, meaning)[0]
        return None if is_nothing(text) else text

    def _percent(self, row: int, name: str | None) -> float | int | None:
        """A percent; asked about where it can't be one, or speaks against the status."""
        value, column = self.value(row, PlanColumn.PERCENT)
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
        answer = self.asking.about(
            ImportDoubtKind.PERCENT,
            self.place(row, column),
            self._of_step(as_text(value), row),
            (YES,) if reading else (),
            reading=reading,
        )
        return whole(read if answer in (None, YES) else percent(answer).value)


def _across(merged: Sequence[Span], row: int, column: int) -> Span | None:
    return next(
        (one for one in merged if one.top <= row <= one.bottom and one.left < column <= one.right), None
    )  # fmt: skip


def _first_of(day: date | None) -> date | None:
    return day.replace(day=1) if day else None


def _unnumbered(part: str, names: int) -> str:
    """A target without the number before it, where there are several; a bare number is the target itself."""
    found = re.match(r"^(\d{1,2})[.)]\s+(?=\S)", arabic_digits(part)) if names > 1 else None
    return part[found.end() :] if found else part
