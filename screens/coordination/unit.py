"""A unit's view: its people, what it sent and owes, and what the coordinator can do about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from domain.calendar.date_texts import datetime_text, day_text, short_date_text
from domain.calendar.period_texts import period_text
from domain.coordination.people import LinkedPerson
from domain.coordination.unit import UnitStatus
from domain.language.lang import Lang
from domain.people import Role
from domain.reports.reports import Duty
from domain.setup import Setup
from domain.summary.steps import OwnerLine, StepSummary
from screens.answers.parts import MARKS, paged, shorten, turning
from screens.base.buttons import ButtonData
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import coordination as to
from screens.buttons.people import Invite, ShowHolders
from screens.buttons.rounds import RefreshStatus
from screens.naming import marked_id
from screens.summary.naming import BUTTON_LETTERS, TITLE_LETTERS
from screens.texts import label, say

PAGE: Final = 6
"""Steps of a page, two lines each."""

_PEOPLE: Final = 6
"""People who are named; more are a button away."""


def unit(lang: Lang, setup: Setup, seen: UnitStatus, page: int = 1) -> Outgoing:
    """A unit's people, its steps with what was sent, a page at a time, and the acts."""
    part, page, pages = paged(seen.steps, page, PAGE)
    code = seen.unit.code
    text = join(
        [
            say(lang, "coord.unit.head", unit=seen.unit.name.say(lang), period=period_text(seen.quarter, lang)),
            _people(lang, setup, seen.people),
            join([_counts(lang, seen), *(_step(lang, setup, seen, *one) for one in part)]),
        ],
        "\n\n",
    )
    turn = turning(page, pages, lambda number: to.ShowUnitStatus(code, number))
    return Outgoing(text, buttons=(*turn, *_acts(lang, seen), (to_status(lang),)))


def choose_sent(lang: Lang, seen: UnitStatus, page: int) -> Outgoing:
    """The reports a unit sent, one of which it is to change."""
    if not seen.sent:
        return Outgoing(
            say(lang, "coord.change.none", unit=seen.unit.name.say(lang)), buttons=((to_unit(lang, seen),),)
        )
    head = say(lang, "coord.change.which", unit=seen.unit.name.say(lang))
    return _choice(lang, seen, head, seen.sent, to.AskChange, lambda one: to.ListSentReports(seen.unit.code, one), page)


def choose_behalf(lang: Lang, seen: UnitStatus, page: int) -> Outgoing:
    """The steps of a unit to report on in its place, those it owes first."""
    head = say(lang, "coord.behalf.which", unit=seen.unit.name.say(lang))
    duties = (*seen.owed, *seen.sent)
    return _choice(lang, seen, head, duties, to.ReportOnBehalf, lambda one: to.ListBehalf(seen.unit.code, one), page)


def with_behalf(lang: Lang, question: Outgoing) -> Outgoing:
    """The question for a step's status, to somebody who begins to report in the unit's place."""
    end = (Button(label(lang, "coord.b.end_behalf"), to.EndBehalf()),)
    text = join([question.text, say(lang, "coord.behalf.begun")], "\n\n")
    return replace(question, text=text, buttons=(*question.buttons, end))


def to_status(lang: Lang) -> Button:
    """The way back to the status."""
    return Button(label(lang, "coord.b.status"), RefreshStatus())


def to_unit(lang: Lang, seen: UnitStatus) -> Button:
    """The way back to a unit's view."""
    name = label(lang, "coord.b.unit", unit=seen.unit.short.say(lang))
    return Button(shorten(name, BUTTON_LETTERS), to.ShowUnitStatus(seen.unit.code))


def _choice(
    lang: Lang,
    seen: UnitStatus,
    head: Rich,
    duties: Sequence[Duty],
    made: Callable[[Duty], ButtonData],
    at_page: Callable[[int], ButtonData],
    page: int,
) -> Outgoing:
    """A button a step, paged."""
    part, page, pages = paged(duties, page, PAGE)
    steps = {seen.duty(step): step for step, _ in seen.steps}
    rows = tuple((Button(_named(lang, steps[duty]), made(duty)),) for duty in part)
    return Outgoing(head, buttons=(*rows, *turning(page, pages, at_page), (to_unit(lang, seen),)))


def _named(lang: Lang, step: StepSummary) -> str:
    text = label(lang, "summary.button.step", step=marked_id(lang, step), title=step.step.title.say(lang))
    return shorten(text, BUTTON_LETTERS)


def _people(lang: Lang, setup: Setup, people: Sequence[LinkedPerson]) -> Rich:
    if not people:
        return say(lang, "coord.unit.nobody")
    return join([say(lang, "coord.unit.people"), *(_person(lang, setup, one) for one in people[:_PEOPLE])])


def _person(lang: Lang, setup: Setup, one: LinkedPerson) -> Rich:
    if one.blocked_at is not None:
        return say(lang, "coord.unit.blocked", name=one.name, at=day_text(one.blocked_at, setup.zone, lang))
    if one.away_until is not None:
        return say(lang, "coord.unit.away", name=one.name, at=short_date_text(one.away_until, lang))
    seen = "" if one.seen_at is None else label(lang, "coord.unit.seen", at=day_text(one.seen_at, setup.zone, lang))
    return say(lang, "coord.unit.person", name=one.name, since=day_text(one.since, setup.zone, lang), seen=seen)


def _counts(lang: Lang, seen: UnitStatus) -> Rich:
    if not seen.steps:
        return say(lang, "coord.unit.none")
    return say(lang, "coord.unit.steps", sent=len(seen.sent), asked=len(seen.steps))


def _step(lang: Lang, setup: Setup, seen: UnitStatus, step: StepSummary, line: OwnerLine) -> Rich:
    duty, title = seen.duty(step), shorten(" ".join(step.step.title.say(lang).split()), TITLE_LETTERS)
    values: dict[str, object] = {"step": marked_id(lang, step), "title": title}
    since, report = seen.drafts.get(duty), line.report
    if report is None or duty in seen.returned:
        if since is not None:
            return say(lang, "coord.unit.draft", **values, at=day_text(since, setup.zone, lang))
        return say(lang, "coord.unit.owed" if report is None else "coord.unit.returned", **values)
    how = "".join(_how(lang, line))
    at = datetime_text(report.at, setup.zone, lang)
    return say(lang, "coord.unit.sent", **values, mark=MARKS[report.status], at=at, how=how)


def _how(lang: Lang, line: OwnerLine) -> Iterator[str]:
    """Remarks about a report: that it was late, that the coordinator or another owner gave it."""
    if line.late:
        yield label(lang, "coord.unit.late")
    if line.report is not None and line.report.on_behalf:
        yield label(lang, "coord.unit.behalf")
    if line.report is not None and line.report.is_anothers:
        yield label(lang, "coord.unit.joint")


def _acts(lang: Lang, seen: UnitStatus) -> Rows:
    code = seen.unit.code
    rows: list[tuple[Button, ...]] = []
    if seen.running and seen.owed and seen.reachable:
        nudge = Button(label(lang, "coord.b.nudge"), to.NudgeUnit(seen.quarter, code))
        rows.append((nudge, Button(label(lang, "coord.b.words"), to.WriteNudge(seen.quarter, code))))
    if seen.running and seen.steps:
        row = [Button(label(lang, "coord.b.behalf"), to.ListBehalf(code))]
        if seen.sent:
            row.append(Button(label(lang, "coord.b.change"), to.ListSentReports(code)))
        rows.append(tuple(row))
    people = Button(label(lang, "coord.b.people"), ShowHolders(Role.UNIT, code))
    rows.append((people, Button(label(lang, "coord.b.invite"), Invite(Role.UNIT, code))))
    return tuple(rows)
