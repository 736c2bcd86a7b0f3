"""`restore`: a backup put in the database's place."""

import argparse
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from bot.commands.configured import configured, database_of
from bot.errors import CommandError
from bot.process.lease import is_dead
from db import backup, leases
from db.engine import Database
from db.file_lock import FileLock
from db.sqlite import is_busy


async def restore(asked: argparse.Namespace) -> int:
    """Restore a backup, unless a bot serves the database."""
    db = database_of(configured())
    lock = FileLock(db.path)
    try:
        if not lock.take(alone=True) or await _served(db):
            raise CommandError("a bot serves this database: stop it first")
        kept = await backup.restore(db, Path(asked.file))
    except backup.BackupError as error:
        raise CommandError(str(error)) from None
    finally:
        await db.close()
        lock.release()
    print(f"{asked.file}: restored" + (f"; the former database is kept as {kept}" if kept else ""))
    return 0


async def _served(db: Database) -> bool:
    """Return whether a bot holds a lease; False if that can't be read (a damaged database, or a newer program's)."""
    if db.path is not None and not db.path.exists():
        return False
    try:
        async with db.reading() as session:
            holders = await leases.running(session)
    except DatabaseError as error:
        if is_busy(error.orig) or (not db.is_sqlite and isinstance(error, OperationalError)):
            raise
        return False
    return any(not is_dead(holder) for holder in holders)
