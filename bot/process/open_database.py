"""The database as the bot needs it: migrated, and with the bundled data in it."""

import hashlib
from datetime import datetime
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from bundled.bundle import load_bundle
from db import key_values
from db.engine import Database
from db.migrate import migrate

BOT_NAME_KEY = "bot_username"
"""The key under which `run` keeps the bot's name, so that `invite` can print a deep link without asking Telegram."""

_BUNDLE_KEY = "bundle"


async def open_database(db: Database, now: datetime, data: Path | None = None) -> None:
    """Migrate, and load the data if it has not been loaded as it is now: the bundled, or another folder's."""
    async with db.alone():
        await migrate(db)
        await _load(db, now, data)


async def _load(db: Database, now: datetime, data: Path | None) -> None:
    digest = _digest(data)
    async with db.transaction() as session:
        if await key_values.known(session, _BUNDLE_KEY) == digest:
            return
        from db import catalogue  # noqa: PLC0415 - 110 ms of a start before the first poll, which most do not need

        await catalogue.store(session, load_bundle(data), now)
        await key_values.record(session, _BUNDLE_KEY, digest)


def _digest(data: Path | None) -> str:
    """Digest that changes whenever a file of the data does."""
    total = hashlib.sha256()
    folder: Traversable = data or resources.files("bundled")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()
