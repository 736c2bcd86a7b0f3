"""`backup`: a consistent backup, also while the bot runs."""

import argparse
from pathlib import Path

from bot.commands.configured import configured, database_of
from bot.errors import CommandError
from db.backup import BackupError, back_up


async def backup(asked: argparse.Namespace) -> int:
    """Write a backup to a new file."""
    db = database_of(configured())
    try:
        size = await back_up(db, Path(asked.file))
    except BackupError as error:
        raise CommandError(str(error)) from None
    finally:
        await db.close()
    print(f"{asked.file}: {size:,} bytes")
    return 0
