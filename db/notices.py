"""What has been said once and must not be said again."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.rounds import NoticeRow
from db.upsert import upsert

_TABLE = NoticeRow.__table__  # type: ignore[attr-defined]

EVERYBODY = 0
"""Whom a notice names that is meant for nobody in particular."""


async def once(session: AsyncSession, now: datetime, what: str, whom: int, occurrence: str) -> bool:
    """Record that `what` is said to `whom` for an occurrence; False if it already was."""
    return bool(await claim(session, now, what, [(whom, occurrence)]))


async def claim(
    session: AsyncSession, now: datetime, what: str, said: Sequence[tuple[int, str]]
) -> frozenset[tuple[int, str]]:
    """Record that `what` is said to many, each a (whom, occurrence); returns those it had not been said to.

    The unique key decides, not a look beforehand, so two processes can't both get the same. Whoever records several
    names them in one order, or two that wait for each other's would wait for ever.
    """
    if not said:
        return frozenset()
    rows = [{"what": what, "whom": whom, "occurrence": occurrence, "at": now} for whom, occurrence in said]
    statement = upsert(session, _TABLE).on_conflict_do_nothing().returning(_TABLE.c.whom, _TABLE.c.occurrence)
    return frozenset((whom, occurrence) for whom, occurrence in await session.execute(statement, rows))


async def told(session: AsyncSession, what: str, occurrence: str) -> frozenset[int]:
    """People who have been told `what` for an occurrence."""
    statement = select(_TABLE.c.whom).where(_TABLE.c.what == what, _TABLE.c.occurrence == occurrence)
    return frozenset((await session.execute(statement)).scalars())


async def told_everybody(session: AsyncSession, what: str, occurrences: Collection[str]) -> frozenset[str]:
    """Those of the occurrences for which `what` was said to nobody in particular."""
    statement = select(_TABLE.c.occurrence).where(
        _TABLE.c.what == what, _TABLE.c.whom == EVERYBODY, _TABLE.c.occurrence.in_(occurrences)
    )
    return frozenset((await session.execute(statement)).scalars())


async def untell(session: AsyncSession, what: str, whom: int, occurrence: str) -> None:
    """Forget that `whom` was told `what` for an occurrence, since it never arrived: it may be said again."""
    statement = delete(_TABLE).where(_TABLE.c.what == what, _TABLE.c.whom == whom, _TABLE.c.occurrence == occurrence)
    await session.execute(statement)
