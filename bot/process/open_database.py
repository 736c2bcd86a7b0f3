"""The database as the bot needs it: migrated, and with the bundled data in it."""

import hashlib
from datetime import datetime
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncSession

from bundled.bundle import load_bundle
from db import key_values
from db.engine import Database
from db.migrate import migrate

BOT_NAME_KEY = "bot_username"
"""The key under which `run` keeps the bot's name, so that `invite` can print a deep link without asking Telegram."""

_BUNDLE_KEY = "bundle"
_IMPORTED = "imported"
"""The digest of a database that began with a plan of one's own."""


async def open_database(db: Database, now: datetime, data: Path | None = None, *, bundled: bool = True) -> None:
    """Migrate, and load the data if it has not been loaded as it is now: the bundled, or another folder's.

    A database that began with an imported plan never gets the bundled one; without `bundled`, an empty one stays empty.
    """
    async with db.alone():
        await migrate(db)
        await _load(db, now, data, bundled)


async def _load(db: Database, now: datetime, data: Path | None, bundled: bool) -> None:
    digest = _digest(data)
    async with db.transaction() as session:
        known = await key_values.known(session, _BUNDLE_KEY)
        if known == digest or (data is None and known == _IMPORTED):
            return
        if data is None and not bundled and known is None:
            return
        from db import catalogue_loading  # noqa: PLC0415 - 110 ms of a start before the first poll, which most do not need

        await catalogue_loading.store(session, load_bundle(data), now)
        await key_values.record(session, _BUNDLE_KEY, digest)


async def begin_with_import(session: AsyncSession) -> None:
    """Record that an empty database begins with an imported plan, so that the bundled one is never loaded into it."""
    if await key_values.known(session, _BUNDLE_KEY) is None:
        await key_values.record(session, _BUNDLE_KEY, _IMPORTED)


def _digest(data: Path | None) -> str:
    """Digest that changes whenever a file of the data does."""
    total = hashlib.sha256()
    folder: Traversable = data or resources.files("bundled")
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            total.update(file.name.encode() + b"\0" + file.read_bytes())
    return total.hexdigest()
