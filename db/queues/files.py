"""Pictures and documents: the bytes of those that wait in the outbox, and the ids the messenger knows sent ones by."""

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.queues import known_file, outbox
from db.upsert import upsert

_KEPT_SECONDS = 30 * 86_400


async def waiting(session: AsyncSession, message: int) -> tuple[str, bytes] | None:
    """Name and bytes of a waiting message's file; None when they are deleted already."""
    statement = select(outbox.c.file_name, outbox.c.file).where(outbox.c.id == message)
    row = (await (await session.connection()).execute(statement)).first()
    return None if row is None or row.file is None else (row.file_name, row.file)


async def known(session: AsyncSession, digest: str, bot: str) -> str | None:
    """The id a file is known by to a bot's messenger, if it has been sent before."""
    statement = select(known_file.c.file_id).where(known_file.c.digest == digest, known_file.c.bot == bot)
    return (await (await session.connection()).execute(statement)).scalar()


async def learn(session: AsyncSession, digest: str, bot: str, file_id: str, now: float) -> None:
    """Remember the id the messenger gave a file."""
    connection = await session.connection()
    statement = upsert(session, known_file).values(digest=digest, bot=bot, file_id=file_id, learned_at=now)
    fresh = {"file_id": statement.excluded.file_id, "learned_at": statement.excluded.learned_at}
    await connection.execute(statement.on_conflict_do_update(index_elements=["digest", "bot"], set_=fresh))


async def forget(session: AsyncSession, now: float) -> None:
    """Drop ids learned over 30 days ago: the next message uploads again."""
    old = known_file.c.learned_at < now - _KEPT_SECONDS
    await (await session.connection()).execute(delete(known_file).where(old))
