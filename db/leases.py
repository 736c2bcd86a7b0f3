"""Leases: who does what only one process may do. Machine time, in seconds since the epoch."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_TAKE = text(
    "INSERT INTO lease (name, holder, until) VALUES (:name, :holder, :until) "
    "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until "
    "WHERE lease.holder = excluded.holder OR lease.until < :now RETURNING holder"
)
_RELEASE = text("DELETE FROM lease WHERE name = :name AND holder = :holder")


async def take(session: AsyncSession, name: str, holder: str, now: float, seconds: float) -> bool:
    """Take or renew a lease; False while somebody else's runs."""
    asked = {"name": name, "holder": holder, "now": now, "until": now + seconds}
    return (await (await session.connection()).execute(_TAKE, asked)).first() is not None


async def holder_of(session: AsyncSession, name: str) -> str | None:
    """Who holds a lease, also one that has run out; None when nobody does."""
    statement = text("SELECT holder FROM lease WHERE name = :name")
    return (await (await session.connection()).execute(statement, {"name": name})).scalar()


async def running(session: AsyncSession, now: float) -> tuple[str, ...]:
    """Who holds any lease that has not run out: the processes that serve."""
    statement = text("SELECT DISTINCT holder FROM lease WHERE until >= :now")
    return tuple((await (await session.connection()).execute(statement, {"now": now})).scalars())


async def release(session: AsyncSession, name: str, holder: str) -> None:
    """Give a lease back, so that the next need not wait for its end."""
    await (await session.connection()).execute(_RELEASE, {"name": name, "holder": holder})
