"""Signed summaries, each a version that is never changed. Times are UTC office time."""

from datetime import datetime

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.summary import SnapshotRow
from domain.calendar.fiscal import Period
from domain.summary.snapshot import SignedVersion, Snapshot


async def last_version(session: AsyncSession, quarter: Period) -> int:
    """The number of a quarter's newest version; 0 before it was signed."""
    newest = select(func.max(col(SnapshotRow.version))).where(col(SnapshotRow.round) == str(quarter))
    return (await session.execute(newest)).scalar() or 0


async def add(session: AsyncSession, snapshot: Snapshot, person_id: int, upto: int) -> None:
    """Keep a snapshot that somebody signed; `upto` is the id of the newest report it knows."""
    values = {
        "round": str(snapshot.quarter),
        "version": snapshot.version,
        "signed_at": snapshot.at,
        "signed_by": person_id,
        "upto": upto,
        "sha256": snapshot.sha256,
        "content": snapshot.content.decode(),
    }
    await session.execute(insert(SnapshotRow).values(values))


async def signed(session: AsyncSession, quarter: Period, at: datetime | None = None) -> SignedVersion | None:
    """The newest version of a quarter without its content, as of a moment or now; None before it was signed."""
    statement = select(
        col(SnapshotRow.version), col(SnapshotRow.signed_at), col(SnapshotRow.sha256), col(SnapshotRow.upto)
    ).where(col(SnapshotRow.round) == str(quarter))
    if at is not None:
        statement = statement.where(col(SnapshotRow.signed_at) <= at)
    row = (await session.execute(statement.order_by(col(SnapshotRow.version).desc()).limit(1))).first()
    return None if row is None else SignedVersion(quarter, *row)


async def snapshot(session: AsyncSession, quarter: Period, version: int | None = None) -> Snapshot | None:
    """A version of a quarter with its content, the newest without a number; None where there is none."""
    statement = select(col(SnapshotRow.version), col(SnapshotRow.signed_at), col(SnapshotRow.content)).where(
        col(SnapshotRow.round) == str(quarter)
    )
    if version is not None:
        statement = statement.where(col(SnapshotRow.version) == version)
    row = (await session.execute(statement.order_by(col(SnapshotRow.version).desc()).limit(1))).first()
    return None if row is None else Snapshot(quarter, row[0], row[1], row[2].encode())
