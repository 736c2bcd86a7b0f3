"""Pending rows of the queues are found by the indexes that hold nothing else."""

import pytest
from sqlalchemy import Table, func, select, text
from sqlalchemy.dialects import sqlite

from db.engine import Database
from db.tables.queues import PENDING, in_state, inbox, outbox


@pytest.mark.parametrize("queue", [inbox, outbox], ids=lambda queue: queue.name)
async def test_pending_rows_are_counted_by_their_index(db: Database, queue: Table) -> None:
    if not db.is_sqlite:
        return
    counted = select(func.count()).select_from(queue).where(in_state(queue, PENDING))

    async with db.reading() as session:
        plan = await session.execute(text(f"EXPLAIN QUERY PLAN {counted.compile(dialect=sqlite.dialect())}"))

    assert "USING INDEX" in str(plan.all())
