"""The rows of a table as steps, with the group and the measure above each."""

import re
from dataclasses import replace
from typing import Final

from domain.importing.cells import Cells
from domain.importing.columns import PlanColumn
from domain.importing.doubts import ImportDoubtKind
from domain.importing.due_cells import DueCells
from domain.importing.figure_cells import FigureCells
from domain.importing.plan import ImportedStep, Kind
from domain.importing.progress_cells import ProgressCells
from domain.importing.rows import RowKind, RowKinds, is_dotted
from domain.importing.values import CellLine, is_nothing, lines_of
from domain.language.digits import arabic_digits

REPORTS: Final = re.compile(r"ไตรมาส(?:ที่)?\s*([1-4])(?!\d)")
"""A quarter in which is reported."""


class Steps:
    """The rows of a table as steps, with the group and the measure above them."""

    def __init__(self, cells: Cells, rows: RowKinds, kind: Kind) -> None:
        self._cells, self._rows, self._kind = cells, rows, kind
        self._due, self._figures = DueCells(cells), FigureCells(cells)
        self._progress = ProgressCells(cells, self._figures)
        self.ignored: list[int] = []
        self.signed: list[str] = []
        self._group: str | None = None
        self._measure: str | None = None
        self._heading: str | None = None
        self._steps: list[ImportedStep] = []

    def read(self) -> list[ImportedStep]:
        """The steps in the order of the file."""
        texts = self._cells.texts
        for row in range(self._cells.header.rows[-1] + 1, len(texts)):
            kind = self._rows.kind(row)
            if kind in (RowKind.MAYBE_HEADING, RowKind.MAYBE_REST):
                kind = self._settled(row, kind)
            if kind is RowKind.HEADING:
                self._head(" ".join(dict.fromkeys(filter(None, texts[row]))))
            if kind is RowKind.SIGNATURE:
                self.signed += [cell for cell in dict.fromkeys(texts[row]) if cell]
            if kind is RowKind.REST:
                self._go_on(row)
            elif kind is RowKind.STEP:
                self._add(row)
            else:
                self.ignored.append(row + 1)
        return self._steps

    def _settled(self, row: int, kind: RowKind) -> RowKind:
        """A row that may be two things, as answered or as proposed."""
        words = " | ".join(dict.fromkeys(filter(None, self._cells.texts[row])))
        if kind is RowKind.MAYBE_HEADING:
            choices, kinds = ("heading", "step"), (RowKind.HEADING, RowKind.STEP)
        else:
            choices, kinds = ("goes on", "ignored"), (RowKind.REST if self._steps else RowKind.IGNORED, RowKind.IGNORED)
        answer = self._cells.ask(ImportDoubtKind.ROW, row, None, words, choices, closed=True)
        return kinds[choices.index(answer)] if answer in choices else kinds[0]

    def _head(self, text: str) -> None:
        """Take a heading within the table: the group, or below one a measure."""
        columns = self._cells.header
        below = self._group and "มาตรการ" in text and "มาตรการ" not in self._group
        if (is_dotted(text) or below) and not columns.of(PlanColumn.MEASURE):
            self._measure = text
            return
        self._group, self._measure = text, None

    def _above(self, row: int) -> tuple[str | None, str | None]:
        """The group and the measure of a row; an empty cell means the one above."""
        for meaning, name in ((PlanColumn.GROUP, "_group"), (PlanColumn.MEASURE, "_measure")):
            text, column = self._cells.text(row, meaning)
            if text and not is_nothing(text) and text != getattr(self, f"{name}_cell", None):
                setattr(self, name, self._cells.spelt(" ".join(text.split("\n")), row, column))
        return self._group, self._measure

    def _add(self, row: int) -> None:
        cells = self._cells
        group, measure = self._above(row)
        text, column = cells.text(row, PlanColumn.TITLE)
        for title, activities in self._titles(cells.spelt(text, row, column), row, column):
            lead, joint, collective = cells.owned(row)
            if not lead and not joint and cells.header.of(PlanColumn.LEAD) and self._kind != "progress":
                lead = self._nobody(row, title)
            self._steps.append(
                ImportedStep(
                    row=row + 1,
                    title=title,
                    due=self._due.due(row, title),
                    group=group,
                    measure=measure,
                    activities=(*activities, *self._activities(row)),
                    lead=lead,
                    joint=joint,
                    collective=collective,
                    indicators=self._figures.indicators(row),
                    budget=self._figures.amount(row, PlanColumn.BUDGET),
                    id=self._id(row) if self._kind == "template" else None,
                    item=self._item(row),
                    evidence=self._plain(row, PlanColumn.EVIDENCE) if self._kind == "plan" else None,
                    reports=self._reports(row),
                    note=self._plain(row, PlanColumn.NOTE),
                    progress=self._progress.reached(row) if self._kind == "progress" else None,
                )
            )

    def _nobody(self, row: int, title: str) -> tuple[str, ...]:
        """The owner of a step that names none, as answered."""
        columns = self._cells.header.of(PlanColumn.LEAD)
        answer = self._cells.ask(ImportDoubtKind.NO_OWNER, row, columns[0], title)
        return (answer,) if answer else ()

    def _titles(self, text: str, row: int, column: int | None) -> list[tuple[str, tuple[str, ...]]]:
        """The step of a cell with its activities, or several steps where each line has a number of its own."""
        lines = lines_of(text)
        if len(lines) == 1:
            return self._plain_lines(text, lines[0].text, row, column)
        first, rest = lines[0], lines[1:]
        numbered = [line for line in lines if _is_top(line)]
        if first.mark is None or (first.mark != "-" and len(numbered) == 1):
            return [(first.text, tuple(line.text for line in rest))]
        choices = ("steps", "one step")
        answer = self._cells.ask(ImportDoubtKind.SEVERAL, row, column, text, choices, closed=True)
        if answer == choices[1] or first.mark == "-":
            return [(first.text, tuple(line.text for line in rest))]
        found: list[tuple[str, tuple[str, ...]]] = []
        for line in lines:
            if _is_top(line):
                found.append((line.text, ()))
            else:
                found[-1] = (found[-1][0], (*found[-1][1], line.text))
        return found

    def _plain_lines(self, text: str, joined: str, row: int, column: int | None) -> list[tuple[str, tuple[str, ...]]]:
        """The step of a cell without numbers: lines may be one title that wraps, or several steps."""
        if "\n" not in text:
            return [(joined, ())]
        choices = ("one step", "steps", "step and activities")
        answer = self._cells.ask(ImportDoubtKind.SEVERAL, row, column, text, choices, closed=True)
        parts = [line.strip() for line in text.split("\n") if line.strip()]
        if answer == choices[1]:
            return [(part, ()) for part in parts]
        return [(parts[0], tuple(parts[1:]))] if answer == choices[2] else [(joined, ())]

    def _activities(self, row: int) -> tuple[str, ...]:
        text, column = self._cells.text(row, PlanColumn.ACTIVITIES)
        if is_nothing(text):
            return ()
        spelt = self._cells.spelt(text, row, column)
        lines = lines_of(spelt)
        if all(line.mark is None for line in lines):
            return tuple(line.strip() for line in spelt.split("\n") if line.strip())
        return tuple(line.text for line in lines)

    def _go_on(self, row: int) -> None:
        """Add what a row says of the step above it, whose title reaches down into it."""
        before = self._steps[-1]
        above = row - 1
        fresh = [
            at
            for at in range(len(self._cells.texts[row]))
            if self._cells.texts[row][at] != self._cells.texts[above][at]
        ]
        columns = self._cells.header.columns
        lead, joint, collective = self._cells.owned(row)
        indicators = self._figures.indicators(row)
        activities = (*self._rest_of_title(row, before), *self._activities(row))
        differs = {columns[at] for at in fresh if at < len(columns)}
        asked = differs & {PlanColumn.DUE, PlanColumn.START, PlanColumn.BUDGET}
        if asked and self._cells.texts[row] and any(self._cells.texts[row][at] for at in fresh if columns[at] in asked):
            words = " | ".join(dict.fromkeys(filter(None, self._cells.texts[row])))
            self._cells.ask(ImportDoubtKind.ROW, row, None, words, ("goes on", "ignored"), closed=True)
        self._steps[-1] = replace(
            before,
            activities=tuple(dict.fromkeys((*before.activities, *activities))),
            indicators=(*before.indicators, *(one for one in indicators if one not in before.indicators)),
            lead=tuple(dict.fromkeys((*before.lead, *lead))),
            joint=tuple(dict.fromkeys((*before.joint, *joint))),
            collective=tuple(dict.fromkeys((*before.collective, *collective))),
        )

    def _rest_of_title(self, row: int, before: ImportedStep) -> tuple[str, ...]:
        """The activities in the titles of a row that goes on; none where the title itself reaches down."""
        text = self._cells.text(row, PlanColumn.TITLE)[0]
        lines = [line.text for line in lines_of(text)]
        return () if before.title in lines or text == self._cells.text(row - 1, PlanColumn.TITLE)[0] else tuple(lines)

    def _plain(self, row: int, meaning: PlanColumn) -> str | None:
        text = self._cells.text(row, meaning)[0]
        return None if is_nothing(text) else text

    def _id(self, row: int) -> str | None:
        return self._plain(row, PlanColumn.NUMBER)

    def _item(self, row: int) -> str | None:
        text = self._plain(row, PlanColumn.ITEM)
        if text is None:
            return None
        number = arabic_digits(text)
        label = next((self._cells.header.labels[at] for at in self._cells.header.of(PlanColumn.ITEM)), "")
        return (
            f"MOIT {number}"
            if number.isdigit() and "MOIT" in label.upper()
            else re.sub(r"(?i)^(moit)\s*(?=\d)", "MOIT ", number)
        )

    def _reports(self, row: int) -> tuple[int, ...]:
        text = arabic_digits(self._cells.text(row, PlanColumn.REPORTING)[0])
        if re.search(r"ทุกไตรมาส", text):
            return (1, 2, 3, 4)
        named = [int(one) for one in REPORTS.findall(text)]
        if named and (more := re.search(r"ไตรมาส(?:ที่)?\s*([1-4](?:\s*(?:,|และ|-)\s*[1-4])+)", text)):
            named += [int(one) for one in re.findall(r"[1-4]", more[1])]
        return tuple(sorted(set(named)))


def _is_top(line: CellLine) -> bool:
    return line.mark is not None and line.mark.isdigit()
