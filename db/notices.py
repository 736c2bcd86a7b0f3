"""Notices: messages that were sent once and must not be sent again."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.rounds import NoticeRow
from db.upsert import upsert

_TABLE = NoticeRow.__table__  # type: ignore[attr-defined]

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
    statement = upsert(session, _TABLE).on_conflict_do_nothing().returning(_TABLE.c.whom, _TABLE.c.occurrence)
    return frozenset((whom, occurrence) for whom, occurrence in await session.execute(statement, rows))


async def notified(session: AsyncSession, what: str, occurrence: str) -> frozenset[int]:
    """People who had notice `what` for an occurrence."""
    statement = select(_TABLE.c.whom).where(_TABLE.c.what == what, _TABLE.c.occurrence == occurrence)
    return frozenset((await session.execute(statement)).scalars())


async def announced(session: AsyncSession, what: str, occurrences: Collection[str]) -> frozenset[str]:
    """Those of the occurrences for which `what` was sent to nobody in particular."""
    statement = select(_TABLE.c.occurrence).where(
        _TABLE.c.what == what, _TABLE.c.whom == EVERYBODY, _TABLE.c.occurrence.in_(occurrences)
    )
    return frozenset((await session.execute(statement)).scalars())


async def said(session: AsyncSession, occurrences: Mapping[str, str]) -> frozenset[str]:
    """Those of the notices, each with an occurrence, that were sent to nobody in particular."""
    statement = select(_TABLE.c.what).where(
        _TABLE.c.whom == EVERYBODY,
        or_(*(and_(_TABLE.c.what == what, _TABLE.c.occurrence == one) for what, one in occurrences.items())),
    )
    return frozenset((await session.execute(statement)).scalars())


async def moments(session: AsyncSession, what: str, occurrences: Collection[str]) -> Mapping[str, datetime]:
    """Moments at which `what` was first sent, by occurrence; those it was not sent for are left out."""
    statement = (
        select(_TABLE.c.occurrence, _TABLE.c.at)
        .where(_TABLE.c.what == what, _TABLE.c.occurrence.in_(occurrences))
        .order_by(_TABLE.c.id.desc())
    )
    return dict((await session.execute(statement)).tuples().all())


async def retract(session: AsyncSession, what: str, whom: int, occurrence: str) -> None:
    """Delete the notice `what` to `whom` for an occurrence, since it never arrived: it may be sent again."""
    statement = delete(_TABLE).where(_TABLE.c.what == what, _TABLE.c.whom == whom, _TABLE.c.occurrence == occurrence)
    await session.execute(statement)
