"""Truncation of SQLite's write-ahead log: regularly, and at once after a message that tells of wrongdoing.

Once an update is handled its row is empty, but SQLite's log still holds the page as it was written.
"""

import asyncio
import json
import logging
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from db.engine import Database, unbroken
from domain.language.normalise import tidy
from domain.wrongdoing.wrongdoing import accuses, sounds_like_accusation, tells_of_wrongdoing

log = logging.getLogger(__name__)

EVERY_SECONDS = 60.0
"""Seconds between truncations when nothing asks for one sooner."""

AGAIN_SECONDS = 0.1
"""The least pause in between: a flood of messages to be deleted at once must not keep others from writing."""

SOON_SECONDS, LATE_SECONDS = 0.02, 1.0
"""Pauses between tries while somebody reads from the log: doubled from the first to the second."""


class WalTruncation:
    """Empties SQLite's write-ahead log: at the start, when asked to, and every minute."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._asked = asyncio.Event()

    def at_once(self) -> None:
        """Ask for a truncation now: the log must not hold any longer what was committed."""
        self._asked.set()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            self._asked.clear()
            await self._empty()
            await asyncio.sleep(AGAIN_SECONDS)
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY_SECONDS):
                    await self._asked.wait()

    async def _empty(self) -> None:
        """Truncate the log, trying until it is empty: a reader, such as a backup, delays it."""
        pause, waited = SOON_SECONDS, 0.0
        while not await self._emptied():
            await asyncio.sleep(pause)
            waited += pause
            if waited > EVERY_SECONDS:
                log.warning("the write-ahead log can't be emptied: somebody has been reading it for a minute")
                waited = 0.0
            pause = min(2 * pause, LATE_SECONDS)

    async def _emptied(self) -> bool:
        try:
            return await unbroken(self._db.truncate_wal())
        except (SQLAlchemyError, OSError) as error:
            log.warning("the write-ahead log can't be emptied (%s)", type(error).__name__)
            await asyncio.sleep(LATE_SECONDS)
            return False


def must_be_forgotten(payload: str, reports: bool) -> bool:
    """Return whether an update that can't be handled holds words that tell of wrongdoing, or sound like it.

    In doubt True, unless the person reports for a unit: then it may be a report, which is not to be lost.
    """
    written = [tidy(words) for words in _written(payload)]
    if reports:
        return any(accuses(words) for words in written)
    return any(tells_of_wrongdoing(words) or sounds_like_accusation(words) for words in written)


def _written(payload: str) -> Iterator[str]:
    """Every text, caption and inline query of an update, however deep; all of it where it can't be read."""
    try:
        waiting: list[Any] = [json.loads(payload)]
    except ValueError:
        yield payload
        return
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict) and not _ours(one):
            yield from (one[name] for name in ("text", "caption", "query") if isinstance(one.get(name), str))
            waiting += one.values()


def _ours(message: dict[str, Any]) -> bool:
    """Return whether a message is a bot's: ours, to which the person replies."""
    sender = message.get("from")
    return isinstance(sender, dict) and sender.get("is_bot") is True
