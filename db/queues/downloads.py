"""Files that are still to be downloaded, and those in the store. Machine time, in seconds since the epoch.

One process downloads (under a lease), so nothing is claimed here.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sqlalchemy import case, func, select, update
from sqlalchemy import delete as delete_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.evidence import EvidenceRow
from domain.evidence.evidence import PieceState

FIRST_PAUSE: Final = 5.0
LONGEST_PAUSE: Final = 3_600.0
"""Seconds; a download that failed is tried again after five, ten, twenty … at most an hour."""

_ROW = EvidenceRow
_WANTED = col(_ROW.state) == PieceState.WANTED
_DROPPED = col(_ROW.state) == PieceState.DROPPED
_KEPT = (col(_ROW.state) == PieceState.KEPT) & col(_ROW.sha256).is_not(None)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to be downloaded: the piece it is of, the messenger's id, and how often it has failed."""

    piece: int
    file_id: str
    attempts: int


async def due(session: AsyncSession, now: float, limit: int) -> tuple[Wanted, ...]:
    """Files to be downloaded now, in order; a pause that ends far ahead is over: the clock was set back since."""
    ready = (col(_ROW.not_before) <= now) | (col(_ROW.not_before) > now + LONGEST_PAUSE)
    columns = (col(_ROW.id), col(_ROW.file_id), col(_ROW.attempts))
    found = await session.execute(select(*columns).where(_WANTED, ready).order_by(col(_ROW.id)).limit(limit))
    return tuple(Wanted(piece or 0, file_id or "", attempts) for piece, file_id, attempts in found.tuples())


async def next_at(session: AsyncSession) -> float | None:
    """Moment of the next download; None when nothing is wanted."""
    found = (await session.execute(select(func.min(col(_ROW.not_before))).where(_WANTED))).scalar()
    return None if found is None else float(found)


async def kept(session: AsyncSession, one: Wanted, sha256: str, size: int, kind: str) -> None:
    """Record that a file is in the store: its digest, size, and the type found in its bytes."""
    values = {"state": PieceState.KEPT, "sha256": sha256, "size": size, "type": kind, "error": ""}
    await session.execute(update(_ROW).where(col(_ROW.id) == one.piece).values(values))


async def refused(session: AsyncSession, one: Wanted, why: str) -> None:
    """Record that the messenger will never give a file."""
    await session.execute(
        update(_ROW).where(col(_ROW.id) == one.piece).values(state=PieceState.REFUSED, error=why[:300])
    )


async def postpone(session: AsyncSession, one: Wanted, now: float, why: str, least: float = 0.0) -> float:
    """Try a download that failed again later, after growing pauses of at least `least` seconds; returns when."""
    until = now + max(least, min(FIRST_PAUSE * 2.0 ** min(one.attempts, 12), LONGEST_PAUSE))
    values = {"attempts": one.attempts + 1, "not_before": until, "error": why[:300]}
    await session.execute(update(_ROW).where(col(_ROW.id) == one.piece).values(values))
    return until


async def waiting(session: AsyncSession) -> tuple[int, int, str]:
    """The number of files to be downloaded, how many of them have failed, and the newest reason."""
    counts = select(func.count(), func.count().filter(col(_ROW.attempts) > 0)).where(_WANTED)
    number, failed = (await session.execute(counts)).one()
    failing = select(col(_ROW.error)).where(_WANTED, col(_ROW.attempts) > 0).order_by(col(_ROW.id).desc()).limit(1)
    return number, failed, (await session.execute(failing)).scalar() or ""


async def dropped(session: AsyncSession) -> tuple[tuple[int, str | None], ...]:
    """Pieces to be deleted, each with the digest of its bytes; None where there are none, or others need them."""
    others = select(col(_ROW.sha256)).where(_KEPT)
    digest = case((col(_ROW.sha256).in_(others), None), else_=col(_ROW.sha256))
    found = await session.execute(select(col(_ROW.id), digest).where(_DROPPED))
    return tuple((piece or 0, one) for piece, one in found.tuples())


async def delete(session: AsyncSession, ids: Collection[int]) -> None:
    """Delete pieces whose bytes are gone, or needed by others."""
    await session.execute(delete_(_ROW).where(col(_ROW.id).in_(ids), _DROPPED))


async def digests(session: AsyncSession) -> frozenset[str]:
    """The digests of the files that the store must have."""
    return frozenset(one for one in (await session.execute(select(col(_ROW.sha256)).where(_KEPT))).scalars() if one)
