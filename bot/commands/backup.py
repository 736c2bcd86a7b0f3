"""`backup`: a consistent backup with the evidence beside it, also while the bot runs."""

import argparse
from pathlib import Path

from bot.commands.configured import configured, database_of, store_of
from bot.errors import CommandError
from db.backup import BackupError, back_up
from db.evidence_backup import archive_of, back_up_files
from domain.language.formats import plural


async def backup(asked: argparse.Namespace) -> int:
    """Write a backup to a new file, and the evidence to an archive beside it."""
    settings = configured()
    db, store = database_of(settings), store_of(settings)
    try:
        size = await back_up(db, Path(asked.file))
        count = await back_up_files(store, Path(asked.file))
    except BackupError as error:
        raise CommandError(str(error)) from None
    finally:
        await db.close()
    print(f"{asked.file}: {size:,} bytes")
    if count is None:
        print(f"evidence: not copied, it is kept in {store.place}")
    else:
        print(f"{archive_of(Path(asked.file))}: {plural(count, 'file')}")
    return 0
