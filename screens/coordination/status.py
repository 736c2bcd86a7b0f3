"""The status on one screen, whatever the plan's size: the quarter, who owes and why, what comes next."""

from collections.abc import Sequence
from typing import Final

from domain.calendar.date_texts import datetime_text, day_text, short_date_text
from domain.calendar.local_time import local_time
from domain.calendar.period_texts import period_text
from domain.calendar.rounds import RoundState
from domain.language.lang import Lang
from domain.people import Role
from domain.setup import Setup
from domain.summary.overview import Overview
from domain.summary.summary import MissingReason, MissingUnit, Summary
from screens.answers.parts import paged, shorten, turning
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.buttons import coordination as to
from screens.buttons.evidence import ListUnchecked
from screens.buttons.people import NO_UNIT, Invite, ShowUnits
from screens.buttons.rounds import RefreshStatus
from screens.buttons.summary import ShowSummary
from screens.questions.unanswered import way_in
from screens.rounds import counts_line, next_opening, round_buttons, troubles
from screens.summary.naming import steps_text
from screens.texts import label, say

PAGE: Final = 8
"""Units of a page, with a button each."""

_NAMED: Final = 4
"""Steps of a unit that are named; more are counted."""

_SHORT: Final = 24
"""Letters of a unit on a button that shares its row."""


def status(lang: Lang, setup: Setup, seen: Overview, page: int | None = 1, behalf: str = "") -> Outgoing:
    """/status and `round status`: a page of the units that owe, all of them without a page.

    `behalf` is the name of the unit the reader reports for in its people's place.
    """
    parts = [_round(lang, setup, seen)]
    rows: Rows = ()
    if seen.summary is not None:
        shown, rows = _units(seen.summary.missing_units, page)
        parts.append(_missing(lang, setup, seen, seen.summary, shown))
        rows = (*_unit_buttons(lang, shown), *rows)
    parts += [next_opening(lang, setup, seen), troubles(lang, setup, seen)]
    if behalf:
        parts.append(say(lang, "coord.behalf.now", unit=behalf))
        rows = (*rows, (Button(label(lang, "coord.b.end_behalf"), to.EndBehalf()),))
    return Outgoing(join(parts, "\n\n"), buttons=(*rows, *_acts(lang, seen), (way_in(lang),)))


def due_line(lang: Lang, setup: Setup, compiled: Summary) -> Rich:
    """The due date with the days left."""
    at = datetime_text(compiled.due_at, setup.zone, lang)
    days = (local_time(compiled.due_at, setup.zone).date() - local_time(compiled.at, setup.zone).date()).days
    if compiled.state is not RoundState.OPEN:
        return say(lang, "coord.due.past", at=at)
    return say(lang, "coord.due" if days else "coord.due.today", at=at, days=days)


def why(lang: Lang, setup: Setup, seen: Overview, one: MissingUnit) -> str:
    """The reason a unit owes: nobody is linked or reached, all are away, a draft waits, or it is silent."""
    unit = one.unit.code
    if unit in seen.unlinked:
        if (since := seen.blocked_since.get(unit)) is not None:
            return label(lang, "coord.why.blocked.since", at=day_text(since, setup.zone, lang))
        return label(lang, f"coord.why.{'blocked' if one.reason is MissingReason.BLOCKED else 'unlinked'}")
    if (until := seen.away_until.get(unit)) is not None:
        return label(lang, "coord.why.away", at=short_date_text(until, lang))
    if (since := seen.drafts_since.get(unit)) is not None:
        return label(lang, "coord.why.draft", at=day_text(since, setup.zone, lang))
    return label(lang, f"coord.why.{'silent' if one.silent else 'partly'}")


def _round(lang: Lang, setup: Setup, seen: Overview) -> Rich:
    compiled = seen.summary
    if compiled is None:
        return say(lang, "round.none_yet")
    state = label(lang, f"round.state.{compiled.state.value}")
    parts = [say(lang, "coord.head", period=period_text(compiled.quarter, lang), state=state)]
    if compiled.closed_at is not None:
        parts.append(say(lang, "round.closed_at", at=datetime_text(compiled.closed_at, setup.zone, lang)))
    else:
        parts.append(due_line(lang, setup, compiled))
    if seen.reminder is not None:
        parts.append(say(lang, "round.reminder_at", at=datetime_text(seen.reminder, setup.zone, lang)))
    parts.append(counts_line(lang, compiled))
    return join(parts)


def _units(units: Sequence[MissingUnit], page: int | None) -> tuple[Sequence[MissingUnit], Rows]:
    """The units of a page, and the buttons that turn pages."""
    if page is None:
        return units, ()
    part, page, pages = paged(units, page, PAGE)
    return part, turning(page, pages, to.TurnStatus)


def _missing(lang: Lang, setup: Setup, seen: Overview, compiled: Summary, shown: Sequence[MissingUnit]) -> Rich:
    if not compiled.missing_units:
        return say(lang, "round.missing.none") if compiled.asked else Rich("")
    lines = (
        say(
            lang,
            "coord.missing.line",
            unit=one.unit.name.say(lang),
            steps=steps_text(lang, one.duties, compiled.marks)
            if len(one.duties) <= _NAMED
            else label(lang, "coord.steps", count=len(one.duties)),
            why=why(lang, setup, seen, one),
        )
        for one in shown
    )
    return join([say(lang, "coord.missing", count=len(compiled.missing_units)), *lines])


def _unit_buttons(lang: Lang, shown: Sequence[MissingUnit]) -> Rows:
    buttons = [Button(shorten(one.unit.short.say(lang), _SHORT), to.ShowUnitStatus(one.unit.code)) for one in shown]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _acts(lang: Lang, seen: Overview) -> Rows:
    """Acts on the round, and the ways to other screens."""
    rows: list[tuple[Button, ...]] = []
    compiled = seen.summary
    if compiled is not None and seen.current and compiled.state is not RoundState.CLOSED and compiled.missing_units:
        rows.append((Button(label(lang, "coord.b.nudge_all"), to.AskNudgeAll(compiled.quarter)),))
    if seen.no_director:
        text = label(lang, "round.button.invite", unit=label(lang, "role.director"))
        rows.append((Button(text, Invite(Role.DIRECTOR, NO_UNIT)),))
    rows += round_buttons(lang, seen)
    if compiled is not None and seen.current:
        summary = Button(label(lang, "round.button.summary"), ShowSummary(compiled.quarter))
        rows.append((summary, Button(label(lang, "coord.b.board"), to.ShowBoard(compiled.quarter))))
    if seen.unchecked:
        rows.append((Button(label(lang, "evidence.b.check", count=seen.unchecked), ListUnchecked()),))
    units = Button(label(lang, "round.button.units"), ShowUnits())
    rows.append((units, Button(label(lang, "round.button.refresh"), RefreshStatus())))
    return tuple(rows)
