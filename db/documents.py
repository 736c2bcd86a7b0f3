"""Documents that were asked for and are still to be made: values of the whole database, so a restart forgets none."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Final

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from db import key_values
from db.tables.queues import fact
from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.people import Address
from domain.summary.formats import Format

_PREFIX: Final = "document|"
_KEPT: Final = "kept-document|"
KEPT_SECONDS: Final = 7 * 86_400.0
"""Seconds (machine time) a large document stays in the store: longer than a message is tried."""


@dataclass(frozen=True, slots=True)
class AskedDocument:
    """A document somebody asked for: in which chat, on which of the bot's messages there, in which language.

    `at` is the moment of the past it tells of, in seconds since the epoch; 0 for now.
    """

    chat: Address
    message: str
    lang: Lang
    format: Format
    quarter: Period
    at: int = 0

    @property
    def key(self) -> str:
        """Key of the waiting document: one a message, however often it is pressed."""
        return _PREFIX + hashlib.sha256(f"{self.chat}|{self.message}".encode()).hexdigest()[:16]


async def ask(session: AsyncSession, asked: AskedDocument) -> None:
    """Keep that a document is to be made."""
    await key_values.record(session, asked.key, json.dumps({**asdict(asked), "quarter": str(asked.quarter)}))


async def waiting(session: AsyncSession) -> tuple[AskedDocument, ...]:
    """Documents still to be made."""
    found = await session.execute(select(fact.c.value).where(fact.c.name.like(f"{_PREFIX}%")).order_by(fact.c.name))
    return tuple(_read(value) for value in found.scalars())


async def finish(session: AsyncSession, asked: AskedDocument) -> bool:
    """Take a document off those to be made; False if it is no longer among them."""
    gone = await session.execute(delete(fact).where(fact.c.name == asked.key).returning(fact.c.name))
    return gone.first() is not None


async def keep(session: AsyncSession, now: float, digests: Iterable[str]) -> None:
    """Remember large documents that are in the store of evidence until they have been sent."""
    for one in digests:
        await key_values.record(session, _name(one), f"{now}|{one}")


async def outdated(session: AsyncSession, now: float) -> tuple[str, ...]:
    """Digests of large documents that have been in the store for long."""
    found = await session.execute(select(fact.c.value).where(fact.c.name.like(f"{_KEPT}%")))
    kept = (str(value).partition("|") for value in found.scalars())
    return tuple(digest for at, _, digest in kept if float(at) < now - KEPT_SECONDS)


async def forget(session: AsyncSession, digests: Iterable[str]) -> None:
    """Forget large documents whose bytes are gone from the store."""
    await session.execute(delete(fact).where(fact.c.name.in_([_name(one) for one in digests])))


def _name(digest: str) -> str:
    """Name of the fact, which has 40 letters at most."""
    return _KEPT + digest[:24]


def _read(value: str) -> AskedDocument:
    kept = json.loads(value)
    quarter, made = Period.parse(kept["quarter"]), Format(kept["format"])
    return AskedDocument(Address(*kept["chat"]), kept["message"], kept["lang"], made, quarter, kept.get("at", 0))
