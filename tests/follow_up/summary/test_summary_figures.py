"""Every number of the summary against queries of its own, over four quarters of late, missing and corrected reports."""

# ruff: noqa: S608 - the statements are put together of constants in this file

from collections import Counter
from datetime import datetime, timedelta
from random import Random
from statistics import median
from typing import Any

import pytest
from sqlalchemy import Date, bindparam, text

from db import drafts, people, snapshots
from db.engine import Database
from db.rounds import current_round
from db.rounds import rounds as stored_rounds
from db.tables.rounds import ReportRow
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.catalogue.library import Library
from domain.office import Office
from domain.people import Role
from domain.reports.drafts import Draft
from domain.reports.reports import Duty
from domain.setup import Setup
from domain.summary.summary import Summary
from follow_up.rounds.rounds import move_due
from follow_up.summary.director import send
from follow_up.summary.summary import summarise
from follow_up.summary.trends import trends
from tests.cast import UNIT_PEOPLE
from tests.quarter import bangkok, run_due, settle

OPENINGS = (bangkok(6, 30), bangkok(9, 30), bangkok(12, 30), bangkok(3, 31, year=2021))
NOW = bangkok(5, 20, year=2021)
STATUSES = ("not_started", "in_progress", "completed", "stuck")
NEWEST = """SELECT r.* FROM report r WHERE NOT EXISTS (SELECT 1 FROM report l WHERE l.round = r.round
    AND l.plan = r.plan AND l.step = r.step AND l.unit = r.unit AND l.revision > r.revision)"""


async def filled(db: Database, setup: Setup) -> Library:
    """Four rounds; of each duty nothing, a punctual report, a late one, or one corrected late, by a fixed seed."""
    library, random = await settle(db), Random(2563)
    for opening in OPENINGS:
        await run_due(db, setup, opening)
        async with db.transaction() as session:
            round_ = await current_round(session)
            assert round_ is not None
            rows = await session.execute(
                text("SELECT step, unit FROM asked WHERE round = :round ORDER BY step, unit"),
                {"round": str(round_.quarter)},
            )
            for step, unit in rows.all():
                late, punctual = (
                    round_.due_at + timedelta(hours=5),
                    round_.opened_at + timedelta(days=random.randrange(1, 9)),
                )
                moments = random.choice(
                    [(), (punctual,), (late,), (punctual, late), (punctual, punctual + timedelta(hours=1))]
                )
                for revision, at in enumerate(moments, 1):
                    status = random.choice(STATUSES)
                    session.add(
                        ReportRow(
                            round=str(round_.quarter),
                            plan=2563,
                            step=step,
                            unit=unit,
                            revision=revision,
                            status=status,
                            progress="จัดประชุมชี้แจงบุคลากร 120 คน",
                            obstacles="ขาดคน" if status == "stuck" else "",
                            author=UNIT_PEOPLE[unit],
                            at=at,
                            late=at >= round_.due_at,
                        )
                    )
        await run_due(db, setup, round_.due_at + timedelta(days=1))
    return library


@pytest.fixture
async def quarters(db: Database, setup: Setup) -> tuple[Database, Office]:
    return db, Office(setup, await filled(db, setup), NOW)


async def one(db: Database, query: str, **values: Any) -> Any:
    async with db.transaction() as session:
        return (await session.execute(text(query), values)).scalar()


async def compiled(db: Database, office: Office, quarter: Period, at: datetime | None = None) -> Summary:
    async with db.transaction() as session:
        return await summarise(session, office, quarter, at)


async def every_quarter(db: Database) -> tuple[Period, ...]:
    async with db.transaction() as session:
        return tuple(round_.quarter for round_ in await stored_rounds(session))


async def test_the_counts_are_those_of_the_rows(quarters: tuple[Database, Office]) -> None:
    db, office = quarters
    found: list[list[int]] = []
    for quarter in await every_quarter(db):
        summary, of = await compiled(db, office, quarter), {"q": str(quarter)}

        first = "(SELECT f.at FROM report f WHERE {same} AND f.revision = 1)".format(
            same="f.round = a.round AND f.plan = a.plan AND f.step = a.step AND f.unit = a.unit"
        )
        last = first.replace("f.at", "MAX(f.at)", 1).replace(" AND f.revision = 1", "")
        due = "(SELECT due_at FROM round WHERE quarter = a.round)"
        count = "SELECT COUNT(*) FROM asked a WHERE round = :q"
        assert summary.asked == await one(db, count, **of)
        assert summary.answered == await one(db, f"{count} AND {first} IS NOT NULL", **of)
        assert summary.missing == await one(db, f"{count} AND {first} IS NULL", **of)
        assert summary.late == await one(db, f"{count} AND {first} >= {due}", **of)
        assert summary.corrected == await one(db, f"{count} AND {first} < {due} AND {last} >= {due}", **of)
        units = f"SELECT COUNT(DISTINCT unit) FROM asked a WHERE round = :q AND {first} IS NULL"
        assert len(summary.missing_units) == await one(db, units, **of)
        found.append([summary.late, summary.corrected, summary.missing])
    assert len(found) == 4
    assert all(sum(kind) for kind in zip(*found, strict=True))


async def test_the_states_are_those_of_the_rows(quarters: tuple[Database, Office], setup: Setup) -> None:
    db, office = quarters
    query = text(
        f"""WITH newest AS ({NEWEST}), steps AS (
            SELECT a.plan, a.step, COUNT(*) AS owners, COUNT(n.status) AS answered,
                SUM(CASE WHEN n.status = 'stuck' THEN 1 ELSE 0 END) AS stuck,
                SUM(CASE WHEN n.status = 'completed' THEN 1 ELSE 0 END) AS done
            FROM asked a LEFT JOIN newest n
                ON n.round = a.round AND n.plan = a.plan AND n.step = a.step AND n.unit = a.unit
            WHERE a.round = :q GROUP BY a.plan, a.step)
        SELECT CASE WHEN done = owners THEN 'done' WHEN stuck > 0 THEN 'stuck' WHEN s.due < :today THEN 'overdue'
            WHEN answered = 0 THEN 'unanswered' ELSE 'on_track' END, COUNT(*)
        FROM steps JOIN step s ON s.plan = steps.plan AND s.id = steps.step GROUP BY 1"""
    ).bindparams(bindparam("today", type_=Date()))
    counted = {}
    for quarter in await every_quarter(db):
        summary = await compiled(db, office, quarter)
        today = local_time(min(NOW, summary.closed_at or NOW), setup.zone).date()

        async with db.transaction() as session:
            found = await session.execute(query, {"q": str(quarter), "today": today})

        counted[quarter] = dict(found.tuples().all())
        assert {state.value: count for state, count in summary.states.items() if count} == counted[quarter]
        if summary.before is not None:
            was = {state.value: count for state, count in summary.before.states.items() if count}
            assert was == counted[quarter.previous()]
    assert len(counted) == 4


async def test_the_trends_are_those_of_the_rows(quarters: tuple[Database, Office]) -> None:
    db, _ = quarters
    last = (await every_quarter(db))[-1]

    async with db.transaction() as session:
        found = await trends(session, last)
        asked = await session.execute(text("SELECT round, unit, COUNT(*) FROM asked GROUP BY round, unit"))
        counts = {(round_, unit): count for round_, unit, count in asked.tuples()}
        first = text(
            "SELECT r.round, r.unit, r.at, o.opened_at FROM report r JOIN round o ON o.quarter = r.round"
            " WHERE r.revision = 1"
        ).columns(at=ReportRow.__table__.c.at.type, opened_at=ReportRow.__table__.c.at.type)  # type: ignore[attr-defined]
        given = (await session.execute(first)).tuples().all()
        stuck = text(f"SELECT DISTINCT round, step FROM ({NEWEST}) n WHERE status = 'stuck'")
        times = Counter(step for _, step in (await session.execute(stuck)).tuples())

    assert len(found.quarters) == 4
    for quarter, response in found.quarters.items():
        mine = [(at - opened).total_seconds() / 86_400 for round_, _, at, opened in given if round_ == str(quarter)]
        assert response.asked == sum(count for (round_, _), count in counts.items() if round_ == str(quarter))
        assert (response.answered, response.days) == (len(mine), median(mine))
    for unit, of in found.units.items():
        for quarter, response in of.items():
            mine = [at for round_, one, at, _ in given if (round_, one) == (str(quarter), unit)]
            assert (response.asked, response.answered) == (counts[str(quarter), unit], len(mine))
    again = {step for step, count in times.items() if count > 1}
    assert {step for _, step in found.stuck} == again
    assert again


async def test_any_past_moment_is_as_it_was_compiled_then(db: Database, setup: Setup) -> None:
    library = await settle(db, units=[unit for unit in UNIT_PEOPLE if unit != "comms"])
    await run_due(db, setup, OPENINGS[0])
    kept: dict[datetime, dict[str, Any]] = {}
    quarter = Period(2563, 3)

    async def remember(now: datetime) -> None:
        kept[now] = (await compiled(db, Office(setup, library, now), quarter)).to_json()

    await remember(bangkok(7, 1))
    await _changes(db, setup, library, quarter, remember)
    later = Office(setup, library, NOW)

    for at, then in kept.items():
        assert (await compiled(db, later, quarter, at)).to_json() == then, at
    assert len({str(one) for one in kept.values()}) == len(kept)


async def _changes(db: Database, setup: Setup, library: Library, quarter: Period, remember: Any) -> None:
    """Everything that a summary depends on changes and changes back, with a look after each."""
    legal, budget = UNIT_PEOPLE["legal"], UNIT_PEOPLE["budget"]
    duty = Duty(2563, "M1.2/1", "legal")
    async with db.transaction() as session:
        await drafts.save_draft(session, bangkok(7, 2), Draft(legal, "3/2563", duty, progress="ร่าง"))
        await people.mark_blocked(session, bangkok(7, 2), budget, "blocked")
    await remember(bangkok(7, 2, 10))
    async with db.transaction() as session:
        await drafts.drop_draft(session, bangkok(7, 3), legal, duty)
        await people.mark_unblocked(session, bangkok(7, 3), budget)
    await remember(bangkok(7, 3, 10))
    async with db.transaction() as session:
        await people.unlink(session, bangkok(7, 6), legal, Role.UNIT, "legal")
    await remember(bangkok(7, 6, 10))
    await _report(db, "M1.1/1", "hr", "stuck", bangkok(7, 16, 18), late=True)
    await remember(bangkok(7, 16, 19))
    async with db.transaction() as session:
        await move_due(session, Office(setup, library, bangkok(7, 17)), quarter, bangkok(7, 24).date())
    await remember(bangkok(7, 17, 10))
    await _report(db, "M1.1/1", "hr", "completed", bangkok(7, 25), late=True, revision=2)
    await remember(bangkok(7, 25, 10))
    await run_due(db, setup, OPENINGS[1])
    await remember(bangkok(10, 1))


async def _report(
    db: Database, step: str, unit: str, status: str, at: datetime, *, late: bool, revision: int = 1
) -> None:
    async with db.transaction() as session:
        session.add(
            ReportRow(
                round="3/2563",
                plan=2563,
                step=step,
                unit=unit,
                revision=revision,
                status=status,
                progress="ทำแล้ว",
                obstacles="ขาดคน",
                author=UNIT_PEOPLE[unit],
                at=at,
                late=late,
            )
        )


async def test_nothing_is_sent_twice_by_two_who_look_at_once(quarters: tuple[Database, Office]) -> None:
    db, office = quarters
    async with db.transaction() as session:
        assert not await send(session, office, Period(2564, 2))
        assert await snapshots.signed(session, Period(2564, 2)) is None
