"""Notices: messages that were sent once and must not be sent again."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.rounds import NoticeRow
from db.upsert import upsert

EVERYBODY = 0
"""Recipient of a notice that is meant for nobody in particular."""


async def once(session: AsyncSession, now: datetime, what: str, whom: int, occurrence: str) -> bool:
    """Record that `what` is sent to `whom` for an occurrence; False if it already was."""
    return bool(await claim(session, now, what, [(whom, occurrence)]))


async def claim(
    session: AsyncSession, now: datetime, what: str, said: Sequence[tuple[int, str]]
) -> frozenset[tuple[int, str]]:
    """Record that `what` is sent to many, each a (whom, occurrence); returns those it had not been sent to.

    The unique key decides, not a query beforehand, so two processes can't both get the same. Whoever records several
    names them in one order, or two that wait for each other's would wait for ever.
    """
    if not said:
        return frozenset()
    rows = [{"what": what, "whom": whom, "occurrence": occurrence, "at": now} for whom, occurrence in said]
    kept = upsert(session, NoticeRow).on_conflict_do_nothing()
    statement = kept.returning(col(NoticeRow.whom), col(NoticeRow.occurrence))
    return frozenset((whom, occurrence) for whom, occurrence in await session.execute(statement, rows))


async def notified(session: AsyncSession, what: str, occurrence: str) -> frozenset[int]:
    """People who had notice `what` for an occurrence."""
    statement = select(col(NoticeRow.whom)).where(col(NoticeRow.what) == what, col(NoticeRow.occurrence) == occurrence)
    return frozenset((await session.execute(statement)).scalars())


async def announced(session: AsyncSession, what: str, occurrences: Collection[str]) -> frozenset[str]:
    """Those of the occurrences for which `what` was sent to nobody in particular."""
    statement = select(col(NoticeRow.occurrence)).where(
        col(NoticeRow.what) == what, col(NoticeRow.whom) == EVERYBODY, col(NoticeRow.occurrence).in_(occurrences)
    )
    return frozenset((await session.execute(statement)).scalars())


async def said(session: AsyncSession, occurrences: Mapping[str, str]) -> frozenset[str]:
    """Those of the notices, each with an occurrence, that were sent to nobody in particular."""
    these = (and_(col(NoticeRow.what) == what, col(NoticeRow.occurrence) == one) for what, one in occurrences.items())
    statement = select(col(NoticeRow.what)).where(col(NoticeRow.whom) == EVERYBODY, or_(*these))
    return frozenset((await session.execute(statement)).scalars())


async def moments(session: AsyncSession, what: str, occurrences: Collection[str]) -> Mapping[str, datetime]:
    """Moments at which `what` was first sent, by occurrence; those it was not sent for are left out."""
    statement = (
        select(col(NoticeRow.occurrence), col(NoticeRow.at))
        .where(col(NoticeRow.what) == what, col(NoticeRow.occurrence).in_(occurrences))
        .order_by(col(NoticeRow.id).desc())
    )
    return dict((await session.execute(statement)).tuples().all())


async def retract(session: AsyncSession, what: str, whom: int, occurrence: str) -> None:
    """Delete the notice `what` to `whom` for an occurrence, since it never arrived: it may be sent again."""
    statement = delete(NoticeRow).where(
        col(NoticeRow.what) == what, col(NoticeRow.whom) == whom, col(NoticeRow.occurrence) == occurrence
    )
    await session.execute(statement)
