"""Reports of an earlier period from a file: its rows matched to a stored plan's steps and owners, every doubt asked."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Final

from domain.calendar.fiscal import Period
from domain.calendar.period_words import read_period
from domain.catalogue.plan import Catalogue, Step
from domain.errors import DomainError
from domain.importing.columns import PlanColumn
from domain.importing.doubts import Doubts, ImportDoubt, ImportDoubtKind
from domain.importing.owners import ALL
from domain.importing.plan import ImportedStep, Progress, Understood
from domain.importing.report_period import period_of
from domain.importing.step_titles import StepTitles
from domain.reports.reading import read
from domain.reports.reports import Duty, Status

_NOT_ONE: Final = "ignored"
_STATUSES: Final = {
    "in progress": Status.IN_PROGRESS,
    "completed": Status.COMPLETED,
    "not started": Status.NOT_STARTED,
    "cannot be done": Status.CANNOT,
}
_WHOLE: Final = 100


class LeftOut(StrEnum):
    """A reason why a row of a file is no report."""

    STEP = "step"
    UNIT = "unit"
    TWICE = "twice"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class PastReport:
    """A report as a file gives it; `joint` is the owner it is stored under first, where it is of several."""

    row: int
    duty: Duty
    status: Status
    percent: Decimal | None
    progress: str
    obstacles: str | None
    joint: str = ""


@dataclass(frozen=True, slots=True)
class RowLeftOut:
    """A row that is not stored, and why."""

    row: int
    title: str
    why: LeftOut


@dataclass(frozen=True)
class PeriodReports:
    """The reports of a table on one period of a plan; `period` is None while it is asked about."""

    file: str
    catalogue: Catalogue
    period: Period | None
    reports: tuple[PastReport, ...]
    left_out: tuple[RowLeftOut, ...]
    doubts: tuple[ImportDoubt, ...]
    unanswered: tuple[ImportDoubt, ...]


def match(found: Understood, catalogue: Catalogue, answers: Mapping[str, str], given: Period | None) -> PeriodReports:
    """Match a table's rows to a plan; `given` is the period somebody says it is about."""
    return _Matching(found, catalogue, Doubts(answers, found.file), given).matched()


@dataclass
class _Matching:
    """One matching of a table."""

    found: Understood
    catalogue: Catalogue
    asking: Doubts
    given: Period | None
    reports: dict[Duty, PastReport] = field(default_factory=dict)
    left_out: list[RowLeftOut] = field(default_factory=list)
    open: dict[str, ImportDoubt] = field(default_factory=dict)

    @cached_property
    def titles(self) -> StepTitles:
        """The plan's steps by title."""
        return StepTitles(self.catalogue.plan)

    def matched(self) -> PeriodReports:
        """Everything the table says of the plan."""
        period = self._period()
        for one in self.found.steps:
            self._row(one)
        return PeriodReports(
            file=self.found.file,
            catalogue=self.catalogue,
            period=period,
            reports=tuple(self.reports.values()),
            left_out=tuple(self.left_out),
            doubts=tuple(self.asking.doubts.values()),
            unanswered=tuple(self.open.values()),
        )

    def _period(self) -> Period | None:
        cycle = self.catalogue.plan.cycle
        period = period_of(self.found, cycle)
        if period is not None and self.given not in (None, period):
            raise DomainError("past.other_period", file=self.found.file, quarter=self.given or period)
        if (period := self.given or period) is not None:
            return period
        year = self.found.fiscal_year or self.catalogue.plan.fiscal_year
        every = tuple(str(Period(year, number, cycle)) for number in range(1, cycle.a_year + 1))
        answer = self._ask(ImportDoubtKind.PERIOD, (0, None), _content(self.found), every)
        try:
            period = (
                None
                if answer is None
                else read_period(answer).meant(lambda _: cycle, Period(year, cycle.a_year, cycle))
            )
        except ValueError:
            period = None
        if period is None:
            self._still(ImportDoubtKind.PERIOD, _content(self.found))
        return period

    def _row(self, one: ImportedStep) -> None:
        """A row as reports of its step's owners; left out where it says nothing, or nobody knows of whom."""
        said = one.progress or Progress()
        if not any((said.status, said.percent is not None, said.result, said.obstacles)):
            return self._leave(one, LeftOut.EMPTY)
        step = self._step(one)
        if step is None:
            return self._leave(one, LeftOut.STEP)
        units = self._units(one, step)
        if not units:
            return self._leave(one, LeftOut.UNIT)
        status = self._status(one.row, said)
        if status is None:
            return None
        for unit in units:
            duty = Duty(self.catalogue.plan.number, step.id, unit)
            if duty in self.reports:
                return self._leave(one, LeftOut.TWICE)
            self.reports[duty] = self._report(one.row, duty, status, said, units[0] if len(units) > 1 else "")
        return None

    def _leave(self, one: ImportedStep, why: LeftOut) -> None:
        self.left_out.append(RowLeftOut(one.row, one.title, why))

    def _step(self, one: ImportedStep) -> Step | None:
        if (sure := self.titles.sure(one.title, one.measure)) is not None:
            return sure
        choices = (*self.titles.names(self.titles.like(one.title)), _NOT_ONE)
        answer = self._ask(ImportDoubtKind.STEP, (one.row, None), one.title, choices)
        if answer in (None, _NOT_ONE):
            return None
        step = self.titles.of_name(answer)
        if step is None:
            self._still(ImportDoubtKind.STEP, one.title)
        return step

    def _units(self, one: ImportedStep, step: Step) -> tuple[str, ...]:
        """The owners of the step that a row names; all of them where it names none, or every unit."""
        words = [*one.lead, *one.joint]
        if not words or any(word.startswith(ALL) for word in words):
            return step.owners
        named = tuple(code for code in step.owners if self._names[code] & {_bare(word) for word in words})
        if named:
            return named
        choices = (*(self.catalogue.unit_by_code[code].name.th for code in step.owners), _NOT_ONE)
        key = f"{', '.join(words)} · {step.title.th}"
        answer = self._ask(ImportDoubtKind.OWNER, (one.row, None), key, choices, closed=True)
        return tuple(code for code in step.owners if answer and _bare(answer) in self._names[code])

    @cached_property
    def _names(self) -> Mapping[str, frozenset[str]]:
        """The names each unit is known by."""
        return {
            code: frozenset(map(_bare, (unit.name.th, unit.short.th, code, *unit.wordings)))
            for code, unit in self.catalogue.unit_by_code.items()
        }

    def _status(self, row: int, said: Progress) -> Status | None:
        """The status a row names, or that its percent and its words give; asked about where they give none."""
        if said.status is not None:
            return _STATUSES[said.status]
        if said.percent is not None:
            begun = Status.IN_PROGRESS if said.percent else Status.NOT_STARTED
            return Status.COMPLETED if said.percent == _WHOLE else begun
        words = said.result or said.obstacles or ""
        if said.result and (heard := read(said.result).status) is not None:
            return heard
        answer = self._ask(ImportDoubtKind.STATUS, (row, None), words, (*_STATUSES, "stuck"), closed=True)
        return Status.STUCK if answer == "stuck" else _STATUSES.get(answer or "")

    def _report(self, row: int, duty: Duty, status: Status, said: Progress, joint: str) -> PastReport:
        obstacles = said.obstacles or said.reason
        more = [f"{self._labels[column]}: {value}" for column, value in _more(said) if value]
        return PastReport(
            row=row,
            duty=duty,
            status=status,
            percent=None if said.percent is None else Decimal(str(said.percent)),
            progress="\n".join([*([said.result] if said.result else []), *more, *said.evidence]),
            obstacles=obstacles if obstacles or not self._has_obstacles else "",
            joint=joint,
        )

    @cached_property
    def _labels(self) -> Mapping[PlanColumn, str]:
        """The columns' own names."""
        return {
            PlanColumn(meaning): " ".join(label.split())
            for label, meaning in reversed(list(self.found.mapped.values()))
        }

    @property
    def _has_obstacles(self) -> bool:
        return PlanColumn.OBSTACLES in self._labels

    def _ask(
        self,
        kind: ImportDoubtKind,
        place: tuple[int, None],
        words: str,
        choices: Sequence[str],
        *,
        closed: bool = False,
    ) -> str | None:
        answer = self.asking.about(kind, place, words, choices, closed=closed)
        if answer is None or (closed and answer not in choices):
            self._still(kind, words)
            return None
        return answer

    def _still(self, kind: ImportDoubtKind, words: str) -> None:
        """Note that a doubt is open: it has no answer, or one that says nothing here."""
        doubt = self.asking.doubts[f"{kind}: {words}"]
        self.open[doubt.key] = doubt


def _more(said: Progress) -> tuple[tuple[PlanColumn, str | None], ...]:
    """Values of a row beside the parts of a report, which are kept in words."""
    spent = None if said.spent is None else f"{Decimal(str(said.spent)):,}"
    return (PlanColumn.SPENT, spent), (PlanColumn.SUGGESTION, said.suggestion)


def _bare(name: str) -> str:
    return "".join(name.split()).lower()


def _content(found: Understood) -> str:
    """A name of a table by what it says, so that an answer about its period holds for no other."""
    said = repr([(one.title, one.progress) for one in found.steps])
    return f"{found.file} {hashlib.sha256(said.encode()).hexdigest()[:8]}"
