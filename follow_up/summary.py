"""A round's summary: compiled from the rows, and sent to the director when it is due and after late answers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import people, reports, rounds
from db.queues import outbox
from db.tables.rounds import ReportRow, RoundRow
from domain.calendar.fiscal import Quarter
from domain.calendar.rounds import Round
from domain.catalogue.plan import Library
from domain.errors import DomainError
from domain.people import Person, Role
from domain.reports.reports import Duty
from domain.setup import Setup
from domain.summary.summary import Summary, compile_summary
from screens import rounds as say_rounds
from screens import summary as say_summary


async def summarise(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter | None = None
) -> Summary:
    """A quarter's summary, the current round's without one.

    DomainError `round.none` before the first round, `round.unknown` for a quarter that has none.
    """
    round_ = await (rounds.current_round(session) if quarter is None else rounds.round_of(session, quarter))
    if round_ is None:
        raise DomainError("round.none") if quarter is None else DomainError("round.unknown", quarter=quarter)
    return compile_summary(
        round_,
        library.catalogues,
        await rounds.expected(session, round_.quarter),
        await reports.of_round(session, round_.quarter),
        await reports.newest(session, before=round_.quarter),
        now,
        setup.zone,
    )


async def readers(session: AsyncSession, setup: Setup) -> tuple[tuple[Person, ...], bool]:
    """Who gets the summary, and whether they stand in for a director nobody can reach: then it is the coordinators."""
    directors = tuple(one for one in await people.directors(session, setup) if not one.blocked)
    if directors:
        return directors, False
    return tuple(one for one in await people.coordinators(session, setup) if not one.blocked), True


async def send(session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter) -> bool:
    """Send a round's summary, naming what came since it was last sent.

    False if another transaction does, nothing is new, or nobody can get it yet. The round's row is held from the claim
    on, so that an answer is either in this summary or followed by the next.
    """
    to, standing_in = await readers(session, setup)
    round_ = await rounds.round_of(session, quarter)
    if not to or round_ is None:
        return False
    before = await _claim(session, now, quarter)
    if before is None:
        return False
    fresh = await _since(session, quarter, before) if before.follows else ()
    compiled = await summarise(session, setup, library, now, quarter)
    if compiled.asked:
        await outbox.put(
            session,
            [say_summary.sent(one.language, setup, compiled, fresh, one.address, follows=before.follows) for one in to],
        )
        if standing_in and not before.follows:
            await _ask_for_director(session, setup, library, now, round_, to)
    return True


async def tell_moved(session: AsyncSession, setup: Setup, round_: Round) -> None:
    """Tell the directors who were sent a round's summary already that it was not the last: its due date was moved."""
    if (await session.execute(_row(round_.quarter))).one().summary_at is None:
        return
    to = [one for one in await people.directors(session, setup) if not one.blocked]
    await outbox.put(session, [say_summary.moved(one.language, setup, round_, one.address) for one in to])


async def news(session: AsyncSession, now: datetime, quarter: Quarter) -> tuple[datetime | None, bool]:
    """When the summary of a round's end was sent, None if it has still to be; and whether reports have come since."""
    row = (await session.execute(_row(quarter))).one()
    return None if _owed(row, now) else row.summary_at, await _newest_id(session, quarter) > row.summary_upto


@dataclass(frozen=True, slots=True)
class _Sent:
    """What was sent before a summary: the newest report it knew, and whether it was about the same end of the round."""

    upto: int
    follows: bool


async def _claim(session: AsyncSession, now: datetime, quarter: Quarter) -> _Sent | None:
    """Note that the summary is being sent; None when there is nothing new to send, as after another's claim."""
    row = (await session.execute(_row(quarter).with_for_update())).one()
    newest = await _newest_id(session, quarter)
    owed = _owed(row, now)
    if not owed and newest <= row.summary_upto:
        return None
    await session.execute(
        update(RoundRow).where(col(RoundRow.quarter) == str(quarter)).values(summary_at=now, summary_upto=newest)
    )
    return _Sent(row.summary_upto, follows=not owed)


def _row(quarter: Quarter) -> Select[Any]:
    columns = (RoundRow.due_at, RoundRow.closed_at, RoundRow.summary_at, RoundRow.summary_upto)
    return select(*(col(one) for one in columns)).where(col(RoundRow.quarter) == str(quarter))


def _owed(row: Row[Any], now: datetime) -> bool:
    """Whether the round has ended – it is due, or closed sooner – and no summary has gone out since.

    A summary of before belongs to a due date that was moved.
    """
    end = min(row.due_at, row.closed_at or row.due_at)
    return end <= now and (row.summary_at is None or row.summary_at < end)


async def _newest_id(session: AsyncSession, quarter: Quarter) -> int:
    statement = select(func.max(col(ReportRow.id))).where(col(ReportRow.round) == str(quarter))
    return (await session.execute(statement)).scalar() or 0


async def _since(session: AsyncSession, quarter: Quarter, before: _Sent) -> tuple[Duty, ...]:
    statement = (
        select(ReportRow)
        .where(col(ReportRow.round) == str(quarter), col(ReportRow.id) > before.upto)
        .order_by(col(ReportRow.id))
    )
    found = (await session.execute(statement)).scalars()
    return tuple(dict.fromkeys(Duty(row.plan, row.step, row.unit) for row in found))


async def _ask_for_director(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, round_: Round, to: tuple[Person, ...]
) -> None:
    """No director can be reached: the coordinators are given an invitation for one (design §5)."""
    code, invitation = await people.invite(session, now, Role.DIRECTOR, None)
    await outbox.put(
        session,
        [say_rounds.no_director(one.language, setup, library, round_, code, invitation, one.address) for one in to],
    )
