"""What has been said once and must not be said again."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.rounds import NoticeRow

_TABLE = NoticeRow.__table__  # type: ignore[attr-defined]


async def once(session: AsyncSession, now: datetime, what: str, whom: int, occurrence: str) -> bool:
    """Record that `what` is said to `whom` for an occurrence; False if it already was.

    The unique key decides, not a look beforehand, so two processes can't both get True.
    """
    dialect = session.get_bind().dialect.name
    insert = sqlite_insert if dialect == "sqlite" else postgresql_insert
    row = {"what": what, "whom": whom, "occurrence": occurrence, "at": now}
    statement = insert(_TABLE).values(row).on_conflict_do_nothing().returning(_TABLE.c.id)
    return (await session.execute(statement)).first() is not None


async def told(session: AsyncSession, what: str, occurrence: str) -> frozenset[int]:
    """Who has been told `what` for an occurrence."""
    statement = select(_TABLE.c.whom).where(_TABLE.c.what == what, _TABLE.c.occurrence == occurrence)
    return frozenset((await session.execute(statement)).scalars())


async def untell(session: AsyncSession, what: str, whom: int, occurrence: str) -> None:
    """Forget that `whom` was told `what` for an occurrence, since it never arrived: it may be said again."""
    statement = delete(_TABLE).where(_TABLE.c.what == what, _TABLE.c.whom == whom, _TABLE.c.occurrence == occurrence)
    await session.execute(statement)
