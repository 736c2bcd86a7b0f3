"""Answers for the state of the follow-up: the answer in a sentence, then a few lines, then buttons.

Who may not read a unit's words sees the counts and how the steps stand, which are public.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from domain.calendar.date_texts import datetime_text
from domain.hearing.round_state import RoundTopic
from domain.people import Person
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Report, Status
from domain.setup import Setup
from domain.summary.steps import StepSummary
from domain.summary.summary import Summary
from screens.answers.parts import MARKS, shorten
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons.answers import ShowMeasures
from screens.buttons.rounds import ShowStatus
from screens.buttons.summary import ShowSummary
from screens.due import due_text
from screens.naming import marked_id
from screens.reports.prompt import day_and_time
from screens.reports.prompt_step import status_text
from screens.summary.naming import steps_text
from screens.texts import label, say

MOST: Final = 12
"""Lines of a list; the rest is counted."""

_WORDS: Final = 120
"""Letters of a unit's words in a line."""


class State:
    """A round's summary as one reader sees it, and the answers from it."""

    def __init__(self, reader: Person, setup: Setup, compiled: Summary, before: Summary | None) -> None:
        self._reader, self._lang, self._setup = reader, reader.language, setup
        self._compiled, self._before = compiled, before
        self._steps = tuple(step for measure in compiled.measures for step in measure.steps)

    def answer(self, topic: RoundTopic, units: Sequence[str] = ()) -> Outgoing:
        """The answer to a topic, of some units' steps or of all."""
        screens: dict[RoundTopic, Callable[[], Rich]] = {
            RoundTopic.MISSING: self._missing,
            RoundTopic.NUDGE: self._missing,
            RoundTopic.REACH: self._missing,
            RoundTopic.LATE: self._late,
            RoundTopic.SENT: self._sent,
            RoundTopic.STUCK: lambda: self._stuck(units),
            RoundTopic.OVERDUE: lambda: self._listed("overdue", [one for one in self._of(units) if one.overdue]),
            RoundTopic.DONE: lambda: self._by_status("done", units, Status.COMPLETED),
            RoundTopic.OPEN: lambda: self._by_status(
                "open", units, None, Status.NOT_STARTED, Status.IN_PROGRESS, Status.STUCK, Status.CANNOT
            ),
            RoundTopic.COMPARED: self._compared,
            RoundTopic.DATES: self._dates,
            RoundTopic.DECIDE: self._decide,
            RoundTopic.UNIT: lambda: self._unit(units),
        }
        made = screens.get(topic, self._sent)()
        return Outgoing(join((made, self._as_of()), "\n\n"), self._buttons())

    def _of(self, units: Sequence[str]) -> list[StepSummary]:
        return [one for one in self._steps if not units or {*units} & {line.unit.code for line in one.owners}]

    def _counts(self) -> Rich:
        done = self._compiled
        return say(
            self._lang, "state.counts", quarter=done.quarter, answered=done.answered, asked=done.asked, late=done.late
        )

    def _missing(self) -> Rich:
        lang, owing = self._lang, self._compiled.missing_units
        if not owing:
            return say(lang, "state.missing.none", quarter=self._compiled.quarter)
        head = say(
            lang, "state.missing", units=len(owing), steps=self._compiled.missing, quarter=self._compiled.quarter
        )
        if not self._reader.oversees:
            return head
        lines = [
            say(
                lang,
                "summary.missing.line",
                unit=one.unit.name.say(lang),
                steps=steps_text(lang, one.duties, self._compiled.marks),
            )
            for one in owing
        ]
        return join([head, *self._cut(lines)])

    def _sent(self) -> Rich:
        return join([self._counts(), self._missing()], "\n\n")

    def _late(self) -> Rich:
        lang = self._lang
        late = [
            say(lang, "state.line", mark="•", step=marked_id(lang, step), title=owner.unit.name.say(lang))
            for step in self._steps
            for owner in step.owners
            if owner.report is not None and owner.asked and owner.report.late
        ]
        if not late:
            return say(lang, "state.late.none", quarter=self._compiled.quarter)
        return join([say(lang, "state.late", count=len(late)), *(self._cut(late) if self._reader.oversees else ())])

    def _stuck(self, units: Sequence[str]) -> Rich:
        """Steps that are stuck, can't be done, or go on with an obstacle; in the units' words where allowed."""
        stuck = [one for one in self._of(units) if one.joint.status is Status.STUCK]
        cannot = [one for one in self._of(units) if one.joint.status is Status.CANNOT]
        others = [one for one in self._of(units) if one not in stuck and one not in cannot]
        hindered = [one for one in others if any(True for _ in self._obstacles(one))]
        if not stuck and not cannot and not hindered:
            return say(self._lang, "state.stuck.none")
        parts = [self._listed("stuck", stuck)] if stuck else [say(self._lang, "state.stuck.none")]
        if cannot:
            parts.append(self._listed("cannot", cannot))
        if hindered:
            parts.append(self._listed("hindered", hindered))
        return join(parts, "\n\n")

    def _by_status(self, name: str, units: Sequence[str], *statuses: Status | None) -> Rich:
        return self._listed(name, [one for one in self._of(units) if one.joint.status in statuses])

    def _listed(self, name: str, steps: Sequence[StepSummary]) -> Rich:
        """A sentence with the count, then a line a step."""
        if not steps:
            return say(self._lang, f"state.{name}.none")
        head = say(self._lang, f"state.{name}", count=len(steps), all=len(self._steps))
        return join([head, *self._cut([self._line(one) for one in steps])])

    def _line(self, one: StepSummary) -> Rich:
        lang = self._lang
        line = say(
            lang, "state.line", mark=MARKS[one.joint.status], step=marked_id(lang, one), title=one.step.title.say(lang)
        )
        if one.overdue:
            line = line + " " + say(lang, "state.overdue.mark", due=due_text(one.step, lang))
        said = [
            say(lang, "state.obstacle", words=shorten(" ".join(words.split()), _WORDS))
            for words in self._obstacles(one)
        ]
        return join([line, *said])

    def _obstacles(self, one: StepSummary) -> Iterable[str]:
        """The obstacles named for a step, as far as the reader may read them."""
        for owner in one.owners:
            if owner.report is not None and self._reader.may_read(owner.unit.code):
                yield from (said for part in REMARKS if (said := words(owner.report, part)))

    def _unit(self, units: Sequence[str]) -> Rich:
        """The steps of units, with their reports where the reader may read them."""
        lang = self._lang
        lines = []
        for one in self._of(units):
            lines.append(self._line(one))
            lines += [
                self._report(owner.report) if owner.report is not None else say(lang, "state.unit.silent")
                for owner in one.owners
                if owner.unit.code in units and owner.asked
            ]
        names = {line.unit.code: line.unit.name.say(lang) for one in self._steps for line in one.owners}
        head = say(lang, "state.unit", units=", ".join(names[code] for code in units if code in names))
        return join([head, *lines]) if lines else say(lang, "state.unit.none")

    def _report(self, report: Report) -> Rich:
        lang = self._lang
        at = datetime_text(report.at, self._setup.zone, lang)
        if not self._reader.may_read(report.unit):
            return say(lang, "state.unit.sent", at=at)
        said = shorten(" ".join((report.progress or report.obstacles or "").split()), _WORDS)
        return say(lang, "state.unit.report", status=status_text(lang, report), at=at, words=said)

    def _compared(self) -> Rich:
        """The counts of now beside those of the round before."""
        lang, before = self._lang, self._before
        if before is None:
            return say(lang, "state.compared.none")
        lines = [
            say(
                lang,
                "state.compared.line",
                mark=MARKS[status],
                status=label(lang, f"status.{status.value}"),
                before=_count(before, status),
                now=_count(self._compiled, status),
            )
            for status in (Status.COMPLETED, Status.IN_PROGRESS, Status.STUCK, Status.CANNOT, Status.NOT_STARTED)
            if status is not Status.CANNOT or _count(before, status) or _count(self._compiled, status)
        ]
        return join([say(lang, "state.compared", quarter=self._compiled.quarter, before=before.quarter), *lines])

    def _dates(self) -> Rich:
        return say(
            self._lang,
            "state.dates",
            quarter=self._compiled.quarter,
            state=label(self._lang, f"round.state.{self._compiled.state.value}"),
            opened=datetime_text(self._compiled.opened_at, self._setup.zone, self._lang),
            due=day_and_time(self._lang, self._setup, self._compiled.due_at),
        )

    def _decide(self) -> Rich:
        """Matters that need the director: stuck, overdue, and silent."""
        overdue = [one for one in self._steps if one.overdue and one.joint.status not in (Status.STUCK, Status.CANNOT)]
        parts = [self._stuck(())]
        if overdue:
            parts.append(self._listed("overdue", overdue))
        return join([*parts, self._missing()], "\n\n")

    def _cut(self, lines: Sequence[Rich]) -> list[Rich]:
        more = len(lines) - MOST
        return [*lines[:MOST], *([say(self._lang, "state.more", count=more)] if more > 0 else [])]

    def _as_of(self) -> Rich:
        return say(self._lang, "summary.as_of", at=datetime_text(self._compiled.at, self._setup.zone, self._lang))

    def _buttons(self) -> Rows:
        lang = self._lang
        if not self._reader.oversees:
            return ((Button(label(lang, "ask.button.measures"), ShowMeasures()),),)
        row = [Button(label(lang, "state.button.summary"), ShowSummary(self._compiled.quarter))]
        if self._reader.is_admin:
            row.append(Button(label(lang, "state.button.status"), ShowStatus()))
        return (tuple(row),)


def _count(compiled: Summary, status: Status) -> int:
    return sum(step.joint.status is status for measure in compiled.measures for step in measure.steps)
