"""A round's summary: compiled from the rows, and sent to the director when it is due and after late answers."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import outbox, people, reports, round_rows
from db.tables.rounds import ReportRow, RoundRow
from domain.errors import DomainError
from domain.fiscal import Quarter
from domain.messages import rounds as say_rounds
from domain.messages import summary as say_summary
from domain.people import Person, Role
from domain.plan import Library
from domain.reports import Duty
from domain.rounds import Round
from domain.setup import Setup
from domain.summary import Summary, compile_summary


async def summarise(
    session: AsyncSession, setup: Setup, library: Library, now: datetime, quarter: Quarter | None = None
) -> Summary:
    """A quarter's summary, the current round's without one.

    DomainError `round.none` before the first round, `round.unknown` for a quarter that has none.
    """
    round_ = await (round_rows.current_round(session) if quarter is None else round_rows.round_of(session, quarter))
    if round_ is None:
        raise DomainError("round.none") if quarter is None else DomainError("round.unknown", quarter=quarter)
    return compile_summary(
        round_,
        library.catalogues,
        await round_rows.expected(session, round_.quarter),
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
    round_ = await round_rows.round_of(session, quarter)
    if not to or round_ is None:
        return False
    before = await _claim(session, now, quarter)
    if before is None:
        return False
    fresh = await _since(session, quarter, before)
    compiled = await summarise(session, setup, library, now, quarter)
    if compiled.asked:
        follows = before.at is not None
        await outbox.put(
            session,
            [
                say_summary.sent(one.language, setup, compiled, fresh if follows else (), one.id, follows=follows)
                for one in to
            ],
        )
        if standing_in and not follows:
            await _ask_for_director(session, setup, library, now, round_, to)
    return True


class _Sent:
    """What the director was last sent: when, and the newest report it knew."""

    __slots__ = ("at", "upto")

    def __init__(self, at: datetime | None, upto: int) -> None:
        self.at, self.upto = at, upto


async def news(session: AsyncSession, quarter: Quarter) -> tuple[datetime | None, bool]:
    """When a round's summary was last sent, and whether reports have come since."""
    row = (
        await session.execute(
            select(col(RoundRow.summary_at), col(RoundRow.summary_upto)).where(col(RoundRow.quarter) == str(quarter))
        )
    ).one()
    return row.summary_at, await _newest_id(session, quarter) > row.summary_upto


async def _claim(session: AsyncSession, now: datetime, quarter: Quarter) -> _Sent | None:
    """Note that the summary is being sent; None when there is nothing new to send, as after another's claim."""
    statement = select(col(RoundRow.summary_at), col(RoundRow.summary_upto)).where(
        col(RoundRow.quarter) == str(quarter)
    )
    row = (await session.execute(statement.with_for_update())).one()
    newest = await _newest_id(session, quarter)
    if row.summary_at is not None and newest <= row.summary_upto:
        return None
    await session.execute(
        update(RoundRow).where(col(RoundRow.quarter) == str(quarter)).values(summary_at=now, summary_upto=newest)
    )
    return _Sent(row.summary_at, row.summary_upto)


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
        session, [say_rounds.no_director(one.language, setup, library, round_, code, invitation, one.id) for one in to]
    )
