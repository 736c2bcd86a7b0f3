"""Values that belong to the whole database, by key: see `db.tables.queues.fact`."""

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.plain import run
from db.tables.queues import fact
from db.upsert import upsert

_KNOWN = select(fact.c.value).where(fact.c.name == bindparam("name"))


async def known(session: AsyncSession, name: str) -> str | None:
    """The value of a key; None when none was ever recorded."""
    found = await run(session, _KNOWN, {"name": name})
    return str(found[0][0]) if found else None


async def record(session: AsyncSession, name: str, value: str) -> None:
    """Set the value of a key."""
    connection = await session.connection()
    statement = upsert(session, fact).values(name=name, value=value)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )
