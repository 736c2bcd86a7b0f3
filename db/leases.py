"""Leases: the process that may do what only one may do, and until when, by the database's clock.

A lease has a fence: a number that grows whenever the lease changes hands. Who checks it inside a transaction can't act
beside a successor, however long it was paused.
"""

from sqlalchemy import case, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.database_time import FAR_SECONDS, database_time
from db.tables.queues import lease
from db.upsert import upsert

HERE = "here:"
"""Prefix of the names of leases that only show that a process is there."""

KEPT_SECONDS = 86_400.0
"""Seconds such a lease is kept after its end."""


async def take(session: AsyncSession, name: str, holder: str, seconds: float) -> int | None:
    """Take or renew a lease and return its fence; None while somebody else's runs."""
    new = upsert(session, lease).values(name=name, holder=holder, until=database_time() + seconds, fence=1)
    ours, ended = lease.c.holder == new.excluded.holder, lease.c.until < database_time()
    before_set_back = lease.c.until > database_time() + FAR_SECONDS
    renewed = new.on_conflict_do_update(
        index_elements=["name"],
        set_={
            "holder": new.excluded.holder,
            "until": new.excluded.until,
            "fence": lease.c.fence + case((ours & ~ended, 0), else_=1),
        },
        where=ours | ended | before_set_back,
    )
    fence: int | None = (await session.execute(renewed.returning(lease.c.fence))).scalar()
    return fence


async def holds(session: AsyncSession, name: str, fence: int) -> bool:
    """Return whether a lease has not been taken over since; nobody can take it over before the transaction ends.

    On SQLite transactions take turns by themselves.
    """
    held = select(lease.c.name).where(lease.c.name == name, lease.c.fence == fence).with_for_update(read=True)
    return (await session.execute(held)).first() is not None


async def holder_of(session: AsyncSession, name: str) -> str | None:
    """The last holder of a lease, also of one that has run out; None when there was none."""
    return (await session.execute(select(lease.c.holder).where(lease.c.name == name))).scalar()


async def running(session: AsyncSession) -> tuple[str, ...]:
    """The holders of leases that have not run out: the processes that serve."""
    statement = select(lease.c.holder).where(lease.c.until >= database_time()).distinct()
    return tuple((await session.execute(statement)).scalars())


async def release(session: AsyncSession, name: str, holder: str) -> None:
    """Release a lease, so that the next holder need not wait for its end. Its fence stays, to grow on."""
    ours = update(lease).where(lease.c.name == name, lease.c.holder == holder)
    await session.execute(ours.values(until=0))


async def forget(session: AsyncSession) -> None:
    """Delete the leases by which processes that are gone recorded their presence: nobody takes those over."""
    gone = lease.c.name.like(f"{HERE}%") & (lease.c.until < database_time() - KEPT_SECONDS)
    await session.execute(delete(lease).where(gone))
