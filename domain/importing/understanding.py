"""A plan's table understood: heading, header, rows, and the doubts that have to be asked before it is imported."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from domain.calendar.cycle_words import cycles_in
from domain.calendar.local_time import BUDDHIST_OFFSET, full_year
from domain.calendar.period_words import PeriodSaid
from domain.importing.cells import YES, Cells
from domain.importing.columns import Header, PlanColumn, find_header, meaning
from domain.importing.doubts import Doubts, ImportDoubtKind
from domain.importing.dues import year_of_dates
from domain.importing.file_spelling import FileSpelling
from domain.importing.heading import PlanHeading, read_heading, read_signatures
from domain.importing.mending import mended
from domain.importing.owners import ALL, OwnerReader
from domain.importing.period_columns import by_period
from domain.importing.plan import ImportedStep, ImportedUnit, Kind, Understood
from domain.importing.rows import RowKinds, as_text, filled_down
from domain.importing.spelling import Speller
from domain.importing.steps import REPORTS, Steps
from domain.importing.table import FileTable, Value, letter_of
from domain.importing.template import Listed, listed_of
from domain.language.digits import arabic_digits


def understand(
    tables: Sequence[FileTable], answers: Mapping[str, str], speller: Callable[[], Speller] | None = None
) -> tuple[Understood, ...]:
    """Understand the tables of a file: a filled template, or each that has the header of a plan; none where none has.

    A table without one, as wide as the one before it, goes on with that: Word divides tables that cross a page.
    """
    spelling = FileSpelling(speller)
    if (template := listed_of(tables)) is not None:
        listed, plan = template
        found = _Understanding(plan, Doubts(answers, plan.file), spelling, listed=listed).understood()
        return (found,) if found else ()
    understood: list[Understood] = []
    last: Header | None = None
    for table in tables:
        reading = _Understanding(table, Doubts(answers, table.file), spelling)
        if reading.header is not None and (periods := tuple(by_period(reading.header))):
            of_each = (_Understanding(table, Doubts(answers, table.file), spelling, period=one) for one in periods)
            understood += [found for one in of_each if (found := one.understood()) is not None]
            continue
        if reading.header is None and last is not None and table.of_document and _width(table) == len(last.columns):
            reading.continued = last
        found = reading.understood()
        if found is not None and reading.continued is not None:
            found = replace(found, period=understood[-1].period, reported=understood[-1].reported)
        if found is not None:
            understood.append(found)
            last = reading.header
    return tuple(understood)


def _width(table: FileTable) -> int:
    return max((len(row) for row in table.rows), default=0)


@dataclass
class _Understanding:
    """One reading of a table."""

    table: FileTable
    asking: Doubts
    spelling: FileSpelling
    ignored: list[int] = field(default_factory=list)
    listed: Listed | None = None
    continued: Header | None = None
    period: tuple[PeriodSaid, Header] | None = None
    """The one of several periods with columns of their own that this reading is of, and its header."""

    @cached_property
    def values(self) -> list[list[Value]]:
        """The cells, those of merged areas in each of their rows."""
        return filled_down(self.table.rows, self.table.merged)

    @cached_property
    def texts(self) -> list[list[str]]:
        """The cells as mended texts."""
        return [[mended(as_text(one)) for one in row] for row in self.values]

    @cached_property
    def header(self) -> Header | None:
        """The header, its unknown columns as they were answered."""
        found = self._header
        if found is None:
            return None
        answered = [
            one or self._answered_column(found.labels[at] or letter_of(at)) for at, one in enumerate(found.columns)
        ]
        return replace(found, columns=tuple(answered))

    def _answered_column(self, label: str) -> PlanColumn | None:
        """The meaning somebody gave a column: by its name, or in words of a header."""
        answer = self.asking.answers.get(f"{ImportDoubtKind.COLUMN}: {label}", "").strip()
        if not answer:
            return None
        return PlanColumn(answer) if answer in set(PlanColumn) else meaning(answer)[0]

    @cached_property
    def _header(self) -> Header | None:
        """The header, found in the words as they are or as they were probably spelt."""
        found = find_header(self.texts, self.table.merged)
        if found is not None and None not in found.columns:
            return found
        top = [[self.spelling(one) or one for one in row] for row in self.texts[:40]]
        mend = find_header([*top, *self.texts[40:]], self.table.merged)
        return (
            mend
            if mend is not None and (found is None or mend.columns.count(None) < found.columns.count(None))
            else found
        )

    def understood(self) -> Understood | None:
        """The table as a plan or a progress report."""
        header = self.period[1] if self.period else self.header
        header = header or (replace(self.continued, rows=(-1,)) if self.continued else None)
        if header is None:
            return None
        top = max(header.rows[0], 0)
        self.spelling.look_over(cell for row in self.texts[top:] for cell in row)
        self.ignored += range(1, header.rows[-1] + 2)
        rows_above = (" ".join(dict.fromkeys(filter(None, row))) for row in self.texts[:top])
        above = [line for line in (*map(mended, self.table.before), *rows_above) if line]
        heading = read_heading(above)
        self._unmapped(header)
        return self._whole(header, heading, self._kind(header), self._fiscal_year(heading, above))

    def _kind(self, header: Header) -> Kind:
        """Progress where results are said, the template's where its list of units is there, else a plan."""
        if self.listed:
            return "template"
        if self.period:
            return "progress"
        results = header.of(PlanColumn.RESULT) and header.of(PlanColumn.PERCENT, PlanColumn.OBSTACLES)
        return "progress" if header.of(PlanColumn.STATUS) or results else "plan"

    def _fiscal_year(self, heading: PlanHeading, above: Sequence[str]) -> int:
        return (self.listed.fiscal_year if self.listed else None) or self._year(heading, above)

    def _whole(self, header: Header, heading: PlanHeading, kind: Kind, year: int) -> Understood:
        """The steps below a header with what its heading, signatures and lists say of them."""
        listed = self.listed
        owners = OwnerReader(self.asking, listed.codes if listed else {}, template=listed is not None)
        cells = Cells(
            self.table, header, self.texts, self.values, self.asking, owners, year, self.spelling, kind == "progress"
        )
        reader = Steps(cells, RowKinds(self.table, self.texts, header), kind)
        steps = reader.read()
        self.ignored += reader.ignored
        if kind == "progress" and not header.of(PlanColumn.LEAD):
            self.asking.about(ImportDoubtKind.REPORT_OWNERS, (None, None), "", (YES,))
        signatures = read_signatures([*reader.signed, *map(mended, self.table.after)])
        return Understood(
            file=self.table.file,
            kind=kind,
            table=self.table.name,
            table_number=self.table.number if self.table.of_document else None,
            fiscal_year=year,
            steps=tuple(steps),
            units=listed.units if listed else _units(owners, steps),
            header_rows=tuple(row + 1 for row in header.rows),
            title=listed.title if listed else heading.title,
            agency=heading.agency,
            cycle=listed.cycle if listed else self._cycle(header, heading),
            period=heading.period,
            reported=self.period[0] if self.period else heading.said,
            framework=f"moph-moit-{year}" if any("MOIT" in (one.item or "").upper() for one in steps) else None,
            signatures=(listed.approved,) if listed and listed.approved else signatures,
            mapped=_mapped(header),
            ignored=tuple(sorted(set(self.ignored))),
            doubts=tuple(self.asking.doubts.values()),
            unanswered=self.asking.unanswered(),
            answers=self.asking.answers,
        )

    # ── the year ────────────────────────────────────────────────────────────────────────────────────────────────

    def _year(self, heading: PlanHeading, lines: Sequence[str]) -> int:
        """The fiscal year: of the heading, of its words as they were probably spelt, of the period, or of the dates."""
        words = " ".join(lines)
        if heading.period:
            end = heading.period[1]
            return end.year + BUDDHIST_OFFSET + (end.month >= 10)
        spelt = [self.spelling(line) for line in lines]
        if len(heading.years) == 1 and not any(spelt):
            return heading.years[0]
        years = list(heading.years)
        damaged = next(
            (line for line, other in zip(lines, spelt, strict=True) if other and re.search(r"[๐-๙\d]{2,4}", line)), None
        )
        if damaged is None and len(years) == 1:
            return years[0]
        if not years:
            years = self._years_of_cells()
        if len(years) > 1:
            said = re.findall(r"ประจำปี(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*(25\d\d)", arabic_digits(words))
            near = [one for one in self._years_of_cells() if min(years) <= one <= max(years)]
            years = [int(said[-1])] if said else list(dict.fromkeys([*near, *years]))
        proposal = years[-1:] if len(years) == 1 else years
        answer = self.asking.about(
            ImportDoubtKind.YEAR, (0, None), damaged or words or self.table.file, tuple(map(str, proposal))
        )
        if answer and answer.isdigit():
            return int(answer)
        return proposal[0] if proposal else _UNKNOWN_YEAR

    def _years_of_cells(self) -> list[int]:
        """The fiscal years of dates and years in the sheet's name or its cells, the likeliest alone."""
        days = [value for row in self.values for value in row if not isinstance(value, str | float | int | None)]
        if (year := year_of_dates([one for one in days if one is not None])) is not None:
            return [full_year(year)]
        named = re.findall(r"25\d\d|(?<!\d)[67]\d(?!\d)", arabic_digits(self.table.name))
        if named:
            return [full_year(int(one)) for one in named[-1:]]
        cells = [arabic_digits(cell) for row in self.texts for cell in row]
        found = [int(one) for cell in cells for one in _LONG_YEAR.findall(cell)]
        found += [full_year(int(one)) for cell in cells for one in _SHORT_YEAR.findall(cell)]
        return [max(set(found), key=found.count)] if found else []

    # ── columns ─────────────────────────────────────────────────────────────────────────────────────────────────

    def _unmapped(self, header: Header) -> None:
        """Ask about columns whose words are not known and in which something stands."""
        for at, one in enumerate(header.columns):
            label = header.labels[at]
            below = [row[at] for row in self.texts[header.rows[-1] + 1 :] if at < len(row) and row[at]]
            if one is None and below and (label or len(below) > len(self.texts) // 3):
                self.asking.about(
                    ImportDoubtKind.COLUMN, (header.rows[0] + 1, letter_of(at)), label or letter_of(at), ("ignored",)
                )

    def _cycle(self, header: Header, heading: PlanHeading) -> str | None:
        """The cycle of reports, where the table or its heading says it of all steps."""
        said = [
            arabic_digits(row[at])
            for at in header.of(PlanColumn.REPORTING)
            for row in self.texts[header.rows[-1] + 1 :]
            if at < len(row) and row[at]
        ]
        if any(REPORTS.search(one) for one in said):
            return None
        words = [*dict.fromkeys(said)] or [heading.title or ""]
        found = cycles_in("\n".join(words))
        return str(*found) if len(found) == 1 else None


_LONG_YEAR: Final = re.compile(r"(?<!\d)25[6-9]\d(?!\d)")
_SHORT_YEAR: Final = re.compile(r"[ก-ฮ]\.\s*[ก-ฮ]\.\s*([67]\d)(?!\d)")
"""The year of a short month: `มี.ค. 69`."""
_UNKNOWN_YEAR: Final = 2569


def _mapped(header: Header) -> dict[str, tuple[str, PlanColumn]]:
    """Columns by their letter, each with its label and its meaning."""
    return {
        letter_of(at): (header.labels[at], one or PlanColumn.IGNORED)
        for at, one in enumerate(header.columns)
        if header.labels[at]
    }


def _units(owners: OwnerReader, steps: Sequence[ImportedStep]) -> tuple[ImportedUnit, ...]:
    """The units the owners' cells name, sections with their office; offices that are named beside a section last."""
    named = dict.fromkeys(
        one for step in steps for one in (*step.lead, *step.joint) if not one.startswith(ALL)
    )  # fmt: skip
    offices = {office for office in owners.offices.values() if office}
    every = (*named, *(one for one in dict.fromkeys(owners.offices) if one in offices and one not in named))
    return tuple(ImportedUnit(one, office=owners.offices.get(one)) for one in every)
