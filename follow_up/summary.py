"""A round's summary: compiled from the rows, and sent to the director when it is due and after late reports."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, decisions, people, reports, rounds
from db.queues import outbox
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round
from domain.errors import DomainError
from domain.office import Office
from domain.people import Person, Role
from domain.setup import Setup
from domain.summary.awaiting import Awaiting
from domain.summary.summary import Summary, compile_summary
from screens import rounds as say_rounds
from screens import summary as say_summary
from screens.decisions.open_matters import with_decisions


async def summarise(session: AsyncSession, office: Office, quarter: Quarter | None = None) -> Summary:
    """A quarter's summary, the current round's without one.

    DomainError `round.none` before the first round, `round.unknown` for a quarter that has none.
    """
    round_ = await (rounds.current_round(session) if quarter is None else rounds.round_of(session, quarter))
    if round_ is None:
        raise DomainError("round.none") if quarter is None else DomainError("round.unknown", quarter=quarter)
    return compile_summary(
        round_,
        office.library.catalogues,
        await asked.expected(session, round_.quarter),
        await reports.of_round(session, round_.quarter),
        await reports.newest(session, before=round_.quarter),
        office.now,
        office.setup.zone,
    )


def readers(overseers: Iterable[Person]) -> tuple[tuple[Person, ...], bool]:
    """Of directors and coordinators those who get the summary, and whether they take the place of a director.

    The coordinators do when no director can be reached.
    """
    reachable = tuple(one for one in overseers if not one.blocked)
    directors = tuple(one for one in reachable if one.decides)
    return (directors, False) if directors else (tuple(one for one in reachable if one.is_admin), True)


async def send(session: AsyncSession, office: Office, quarter: Quarter) -> bool:
    """Send a round's summary, naming what came since it was last sent.

    False if another transaction does, nothing is new, or nobody can get it yet. The round's row is locked from the
    claim on, so that a report is either in this summary or followed by the next.
    """
    to, no_director = readers(await people.overseers(session, office.setup))
    record = await rounds.record_of(session, quarter, lock=True) if to else None
    if record is None:
        return False
    follows = not record.owes_summary
    if follows and not record.has_news:
        return False
    await rounds.set_summary(session, office.now, quarter, record.newest_report)
    fresh = await reports.since(session, quarter, record.summary_upto) if follows else ()
    compiled = await summarise(session, office, quarter)
    if compiled.asked:
        setup = office.setup
        seen = Awaiting(compiled, await decisions.record_of(session, quarter))
        messages = [
            with_decisions(
                say_summary.sent(one.language, setup, compiled, fresh, one.address, follows=follows),
                one.language,
                office,
                seen,
                one,
            )
            for one in to
        ]
        await outbox.put(session, messages)
        if no_director and not follows:
            await _ask_for_director(session, office, record.round, to)
    return True


async def tell_moved(session: AsyncSession, setup: Setup, round_: Round) -> None:
    """Notify directors who were sent a round's summary that another follows, since its due date was moved."""
    record = await rounds.record_of(session, round_.quarter)
    if record is None or record.summary_at is None:
        return
    to = [one for one in await people.deciders(session, setup) if not one.blocked]
    await outbox.put(session, [say_summary.moved(one.language, setup, round_, one.address) for one in to])


async def _ask_for_director(session: AsyncSession, office: Office, round_: Round, to: tuple[Person, ...]) -> None:
    """Send the coordinators an invitation for a director, since none can be reached."""
    code, invitation = await people.invite(session, office.now, Role.DIRECTOR, None)
    await outbox.put(
        session,
        [say_rounds.no_director(one.language, office, round_, code, invitation, one.address) for one in to],
    )
