"""`restore`: a backup put in the database's place."""

import argparse
from pathlib import Path

from sqlalchemy.exc import DatabaseError, OperationalError

from bot.commands.configured import configured, database_of, store_of
from bot.errors import CommandError
from bot.process.lease import is_dead
from db import backup, leases
from db.engine import Database
from db.evidence_backup import restore_files
from db.evidence_store import Folder, Store
from db.file_lock import FileLock
from db.sqlite import is_busy
from domain.language.formats import plural


async def restore(asked: argparse.Namespace) -> int:
    """Restore a backup, unless a bot serves the database."""
    settings = configured()
    db, store = database_of(settings), store_of(settings)
    lock = FileLock(db.path)
    try:
        if not lock.take(alone=True) or await _served(db):
            raise CommandError("a bot serves this database: stop it first")
        kept = await backup.restore(db, Path(asked.file))
        count = await restore_files(store, Path(asked.file))
    except backup.BackupError as error:
        raise CommandError(str(error)) from None
    finally:
        await db.close()
        lock.release()
    print(f"{asked.file}: restored" + (f"; the former database is kept as {kept}" if kept else ""))
    print(_evidence(store, count))
    return 0


def _evidence(store: Store, count: int | None) -> str:
    """A line about the evidence."""
    if count is not None:
        return f"evidence: {plural(count, 'file')} put into {store.place}"
    if isinstance(store, Folder):
        return f"evidence: no archive beside the backup; {store.place} is as it was"
    return f"evidence: as it is in {store.place}"


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
