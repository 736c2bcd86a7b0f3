"""Leases: the process that may do what only one may do, and until when, by the database's clock.

A lease has a fence: a number that grows whenever the lease changes hands. Who checks it inside a transaction can't act
beside a successor, however long it was paused.
"""

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

HERE = "here:"
"""Prefix of the names of leases that only show that a process is there."""

LONGEST_SECONDS = 60.0
"""Seconds; no lease is taken for longer. An end further ahead means nothing: the clock was set back since."""

KEPT_SECONDS = 86_400.0
"""Seconds such a lease is kept after its end."""

_CLOCKS = {
    "sqlite": "(julianday('now') - 2440587.5) * 86400.0",
    "postgresql": "CAST(extract(epoch FROM clock_timestamp()) AS double precision)",
}
"""Now, in seconds since the epoch; on PostgreSQL also within a transaction that has waited for a row."""

_TAKE = (
    "INSERT INTO lease (name, holder, until, fence) VALUES (:name, :holder, {now} + :seconds, 1) "
    "ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until, "
    "fence = lease.fence + CASE WHEN lease.holder = excluded.holder AND lease.until >= {now} THEN 0 ELSE 1 END "
    "WHERE lease.holder = excluded.holder OR lease.until < {now} OR lease.until > {now} + {longest} RETURNING fence"
)
_RELEASE = text("UPDATE lease SET until = 0 WHERE name = :name AND holder = :holder")
_FORGET = "DELETE FROM lease WHERE name LIKE :names AND until < {now} - :seconds"
_HOLDS = "SELECT 1 FROM lease WHERE name = :name AND fence = :fence"


async def take(session: AsyncSession, name: str, holder: str, seconds: float) -> int | None:
    """Take or renew a lease and return its fence; None while somebody else's runs."""
    asked = {"name": name, "holder": holder, "seconds": seconds}
    fence: int | None = (await (await session.connection()).execute(_by_its_clock(session, _TAKE), asked)).scalar()
    return fence


async def holds(session: AsyncSession, name: str, fence: int) -> bool:
    """Return whether a lease has not been taken over since; nobody can take it over before the transaction ends.

    On SQLite transactions take turns by themselves.
    """
    locking = "" if _kind(session) == "sqlite" else " FOR SHARE"
    asked = {"name": name, "fence": fence}
    return (await (await session.connection()).execute(text(_HOLDS + locking), asked)).first() is not None


async def holder_of(session: AsyncSession, name: str) -> str | None:
    """The last holder of a lease, also of one that has run out; None when there was none."""
    statement = text("SELECT holder FROM lease WHERE name = :name")
    return (await (await session.connection()).execute(statement, {"name": name})).scalar()


async def running(session: AsyncSession) -> tuple[str, ...]:
    """The holders of leases that have not run out: the processes that serve."""
    statement = _by_its_clock(session, "SELECT DISTINCT holder FROM lease WHERE until >= {now}")
    return tuple((await (await session.connection()).execute(statement)).scalars())


async def release(session: AsyncSession, name: str, holder: str) -> None:
    """Release a lease, so that the next holder need not wait for its end. Its fence stays, to grow on."""
    await (await session.connection()).execute(_RELEASE, {"name": name, "holder": holder})


async def forget(session: AsyncSession) -> None:
    """Delete the leases by which processes that are gone recorded their presence: nobody takes those over."""
    asked = {"names": f"{HERE}%", "seconds": KEPT_SECONDS}
    await (await session.connection()).execute(_by_its_clock(session, _FORGET), asked)


def _kind(session: AsyncSession) -> str:
    return session.get_bind().dialect.name


def _by_its_clock(session: AsyncSession, statement: str) -> TextClause:
    return text(statement.replace("{now}", _CLOCKS[_kind(session)]).replace("{longest}", str(LONGEST_SECONDS)))
