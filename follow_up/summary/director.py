"""Messages to the director about a round: notes around it, and the summary, which is kept current in its message.

Where no director can be reached the coordinators get them.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from db import decisions, invitations, notices, people, prepared_decisions, reports, rounds, snapshots
from db.queues import outbox, sent_messages
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round
from domain.decisions.awaiting import Awaiting
from domain.office import Office
from domain.people import Address, Person, Role
from domain.reports.reports import Duty
from domain.setup import Setup
from domain.summary.needs import Need, NeedKind, needs_of
from domain.summary.summary import MissingReason, Summary
from follow_up.summary import trends
from follow_up.summary.summary import office_at, readers, summarise
from screens import rounds as say_rounds
from screens.base import Outgoing
from screens.base.topics import SummaryTopic
from screens.summary import notes, screen
from screens.summary.view import SummaryView

OPENING: Final = "director-opening"
EVE: Final = "director-eve"
CHANGED: Final = "director-changed"
YEAR: Final = "director-year"
"""Notices of what is said once to whoever reads the summary."""

_URGENT: Final = (NeedKind.AWAITS, NeedKind.STUCK, NeedKind.CANNOT)
_DAY: Final = timedelta(days=1)


def eve_at(setup: Setup, round_: Round) -> datetime:
    """Moment of the look before the due date: as the office opens, on the last working day before it."""
    day = setup.workdays.before(local_time(round_.due_at, setup.zone).date())
    return setup.calendar.office_opens(day)


def eve_of(round_: Round) -> str:
    """Occurrence of the look before the due date: a due date that was moved brings another."""
    return f"{round_.quarter}|{round_.due_at:%Y-%m-%dT%H%MZ}"


async def view_for(
    session: AsyncSession, office: Office, compiled: Summary, person: Person, known_at: datetime | None = None
) -> SummaryView:
    """A compiled summary as somebody sees it."""
    record = await rounds.record_of(session, compiled.quarter)
    return SummaryView(
        person.language,
        office.setup,
        compiled,
        known_at=known_at,
        signs=person.is_director,
        signed=await snapshots.signed(session, compiled.quarter, known_at),
        newest_report=record.newest_report if record is not None and known_at is None else 0,
        office=await office_at(session, office, known_at),
        reader=person,
        awaiting=await _awaiting(session, compiled, known_at),
    )


async def _awaiting(session: AsyncSession, compiled: Summary, known_at: datetime | None) -> Awaiting | None:
    """The round with what was decided in it, if it is the current one, or was at a moment of the past."""
    opened = [one.quarter for one in await rounds.rounds(session) if known_at is None or one.opened_at <= known_at]
    if not opened or opened[-1] != compiled.quarter:
        return None
    record = await decisions.record_of(session, compiled.quarter)
    if known_at is not None:
        return Awaiting(compiled, record.as_of(known_at))
    return Awaiting(compiled, record, await prepared_decisions.waiting(session, compiled.quarter))


async def tell_opening(session: AsyncSession, office: Office, round_: Round) -> None:
    """Notify the readers of the summary that a round has opened, once."""
    to = await _claimed(session, office, OPENING, str(round_.quarter))
    if not to:
        return
    compiled = await summarise(session, office, round_.quarter)
    await outbox.put(session, [_opening(office, compiled, one) for one in to])


async def tell_eve(session: AsyncSession, office: Office, round_: Round) -> None:
    """Notify the readers of who has not sent, shortly before a round is due; once a due date."""
    to = await _claimed(session, office, EVE, eve_of(round_))
    if not to:
        return
    compiled = await summarise(session, office, round_.quarter)
    tomorrow = local_time(round_.due_at, office.setup.zone).date() - office.today == _DAY
    views = [(one, await view_for(session, office, compiled, one)) for one in to]
    await outbox.put(session, [notes.eve(view, tomorrow=tomorrow, chat=one.address) for one, view in views])


async def tell_year(session: AsyncSession, office: Office, quarter: Period) -> None:
    """Notify the readers of how a fiscal year ended, once."""
    to = await _claimed(session, office, YEAR, str(quarter.year))
    if to:
        told = await trends.year(session, office, quarter)
        await outbox.put(session, [notes.year(one.language, told, one.address) for one in to])


async def tell_moved(session: AsyncSession, setup: Setup, round_: Round) -> None:
    """Notify whoever decides that a round's due date was moved, and that the summary follows then."""
    record = await rounds.record_of(session, round_.quarter)
    again = record is not None and record.summary_at is not None
    to = [one for one in await people.deciders(session, setup) if not one.blocked]
    await outbox.put(session, [notes.moved(one.language, setup, round_, one.address, again=again) for one in to])


async def send(session: AsyncSession, office: Office, quarter: Period) -> bool:
    """Send a round's summary once it has ended, and afterwards keep the message that shows it current.

    False if another transaction does, nothing is new, or nobody can get it yet. The round's row is locked from the
    claim on, so that a report is either in this summary or followed by the next.
    """
    to, no_director = readers(await people.overseers(session, office.setup))
    record = await rounds.record_of(session, quarter, lock=True) if to else None
    if record is None or not (record.owes_summary or record.has_news):
        return False
    follows = not record.owes_summary
    await rounds.set_summary(session, office.now, record)
    compiled = await summarise(session, office, quarter)
    if not compiled.asked:
        return True
    fresh = await reports.since(session, quarter, record.summary_upto) if follows else ()
    for one in to:
        message = screen.sent(await view_for(session, office, compiled, one), one.address)
        await _show(session, message, one.address, quarter, anew=not follows)
    if follows and fresh:
        await _tell_changed(session, office, compiled, fresh, to)
    elif not follows and no_director:
        await _ask_for_director(session, office, record.round, to)
    return True


async def _show(session: AsyncSession, message: Outgoing, chat: Address, quarter: Period, *, anew: bool) -> None:
    """Send the summary, or change the message that shows it; one in whose place a list or a step is read stays.

    A summary that still waits to be sent gives way to the newer one.
    """
    topic = SummaryTopic(quarter)
    shown = None if anew else await sent_messages.last_about(session, topic, chat)
    if shown is None:
        await outbox.withdraw(session, [topic], chat)
        await outbox.put(session, [message])
    elif await sent_messages.topic_of(session, chat, shown) == topic:
        await outbox.put_rows(session, outbox.rows([replace(message, chat=None)], chat, shown))


async def _tell_changed(
    session: AsyncSession, office: Office, compiled: Summary, fresh: Sequence[Duty], to: Sequence[Person]
) -> None:
    """Say once a day that something important came after the summary: a new obstacle, or the last report."""
    came = frozenset(fresh)
    urgent = [need for need in needs_of(compiled) if need.kind in _URGENT and _is_of(need, came)]
    if not urgent and compiled.missing:
        return
    if not await notices.once(session, office.now, CHANGED, notices.EVERYBODY, f"{compiled.quarter}|{office.today}"):
        return
    for one in to:
        shown = await sent_messages.last_about(session, SummaryTopic(compiled.quarter), one.address)
        await outbox.put(session, [notes.changed(one.language, compiled, urgent, one.address, shown)])


def _is_of(need: Need, came: frozenset[Duty]) -> bool:
    """Check whether a need is of a report that has just come."""
    return need.line is not None and Duty(need.step.plan, need.step.step.id, need.line.unit.code) in came


async def catch_up(session: AsyncSession, office: Office, person: Person) -> None:
    """Send somebody who decides from now on what others had about the current round: its opening or summary."""
    current = await rounds.current_round(session) if person.decides and not person.blocked else None
    record = await rounds.record_of(session, current.quarter) if current is not None else None
    if record is None:
        return
    quarter = record.round.quarter
    compiled = await summarise(session, office, quarter)
    if record.summary_at is not None and compiled.asked:
        message = screen.sent(await view_for(session, office, compiled, person), person.address)
        await _show(session, message, person.address, quarter, anew=True)
    elif not record.ended and await notices.announced(session, OPENING, [str(quarter)]):
        await outbox.put(session, [_opening(office, compiled, person)])


def _opening(office: Office, compiled: Summary, to: Person) -> Outgoing:
    away = [one.unit for one in compiled.missing_units if one.reason in (MissingReason.UNLINKED, MissingReason.BLOCKED)]
    return notes.opening(to.language, office.setup, compiled, away, to.address)


async def _claimed(session: AsyncSession, office: Office, what: str, occurrence: str) -> tuple[Person, ...]:
    """The readers, if nobody has been notified of an occurrence."""
    to, _ = readers(await people.overseers(session, office.setup))
    if not to or not await notices.once(session, office.now, what, notices.EVERYBODY, occurrence):
        return ()
    return to


async def _ask_for_director(session: AsyncSession, office: Office, round_: Round, to: Sequence[Person]) -> None:
    """Send the coordinators an invitation for a director, since none can be reached; one under way stays valid."""
    open_ones = await invitations.open_invitations(session, office.now)
    valid = [one for one in open_ones if one.role is Role.DIRECTOR]
    if valid:
        told = [say_rounds.director_invited(one.language, office, round_, valid[-1], one.address) for one in to]
        await outbox.put(session, told)
        return
    code, invitation = await invitations.invite(session, office.now, Role.DIRECTOR, None)
    await outbox.put(
        session,
        [
            message
            for one in to
            for message in say_rounds.no_director(one.language, office, round_, code, invitation, one.address)
        ],
    )
