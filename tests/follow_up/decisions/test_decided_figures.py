"""Every number that decisions bear on against queries of its own: returned, instructed, extended, cancelled, moved."""

# ruff: noqa: S608 - the statements are put together of constants in this file

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Date, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue
from db import decisions as decision_rows
from db.engine import Database
from db.rounds import current_round
from db.tables.rounds import ReportRow
from documents.content import figures_of
from domain.calendar.local_time import local_time
from domain.decisions.awaiting import Reason, step_stamp
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.office import Office
from domain.people import Person, Role
from domain.reports.reports import Duty
from domain.setup import Setup
from domain.summary.steps import StepState
from follow_up.decisions import decisions, instructions, more_time
from follow_up.summary import documents
from follow_up.summary.director import view_for
from follow_up.summary.trends import never_done
from tests.cast import DIRECTOR, UNIT_PEOPLE
from tests.follow_up.summary.test_summary_figures import NEWEST, NOW, OPENINGS, compiled, every_quarter, one
from tests.quarter import run_due, settle

HEAD = Person(DIRECTOR, "ผอ.", "th", roles=frozenset({Role.DIRECTOR}))
STANDS = "NOT EXISTS (SELECT 1 FROM decision b WHERE b.kind = 'take_back' AND b.refers = d.id)"
BY_THEN = "(SELECT opened_at FROM round WHERE quarter = d.round) <= (SELECT opened_at FROM round WHERE quarter = :q)"
DUE = f"""COALESCE((SELECT MAX(d.until) FROM decision d WHERE d.kind = 'grant' AND d.plan = s.plan AND d.step = s.id
    AND {STANDS}), s.due)"""
MOVED_AWAY = f"""EXISTS (SELECT 1 FROM decision d WHERE d.kind = 'move' AND d.plan = a.plan AND d.step = a.step
    AND d.unit = a.unit AND {STANDS} AND {BY_THEN})"""
DONE_BEFORE = """(SELECT r.status FROM report r JOIN round o ON o.quarter = r.round
    WHERE r.plan = a.plan AND r.step = a.step AND r.unit = a.unit AND r.undone_at IS NULL
    AND o.position < (SELECT position FROM round WHERE quarter = a.round)
    ORDER BY o.position DESC, r.revision DESC LIMIT 1) = 'completed'"""
STEPS = f"""WITH newest AS ({NEWEST}), steps AS (
    SELECT a.plan, a.step, COUNT(*) AS owners, COUNT(n.status) AS answered,
        SUM(CASE WHEN n.status = 'stuck' THEN 1 ELSE 0 END) AS stuck,
        SUM(CASE WHEN n.status = 'cannot' THEN 1 ELSE 0 END) AS cannot_be,
        SUM(CASE WHEN n.status = 'completed' THEN 1 ELSE 0 END) AS done,
        SUM(CASE WHEN n.status IS NULL AND {DONE_BEFORE} THEN 1 ELSE 0 END) AS done_before
    FROM asked a LEFT JOIN newest n ON n.round = a.round AND n.plan = a.plan AND n.step = a.step AND n.unit = a.unit
    WHERE a.round = :q AND NOT {MOVED_AWAY} GROUP BY a.plan, a.step)
    SELECT CASE
        WHEN EXISTS (SELECT 1 FROM decision d WHERE d.kind = 'cancel' AND d.plan = s.plan AND d.step = s.id
            AND {STANDS} AND {BY_THEN}) THEN 'cancelled'
        WHEN done = owners THEN 'done' WHEN stuck > 0 THEN 'stuck' WHEN cannot_be > 0 THEN 'cannot'
        WHEN {DUE} < :today AND COALESCE(done + done_before < owners, TRUE) THEN 'overdue'
        WHEN COALESCE(answered, 0) = 0 THEN 'unanswered' ELSE 'on_track' END AS state, s.id
    FROM step s LEFT JOIN steps ON steps.plan = s.plan AND steps.step = s.id"""
UNSETTLED = f"""SELECT a.step FROM asked a LEFT JOIN ({NEWEST}) n
    ON n.round = a.round AND n.plan = a.plan AND n.step = a.step AND n.unit = a.unit
    WHERE a.round = :q AND NOT {MOVED_AWAY} AND COALESCE(n.revision, 0) > COALESCE((
        SELECT d.revision FROM decision d WHERE d.round = a.round AND d.plan = a.plan AND d.step = a.step
        AND d.unit = a.unit AND d.refers IS NULL AND d.kind IN ('acknowledge', 'return', 'instruct') AND {STANDS}
        ORDER BY d.id DESC LIMIT 1), -1)"""


async def reports(
    session: AsyncSession, quarter: str, at: Any, *those: tuple[str, str, str], revision: int = 1, late: bool = False
) -> None:
    for step, unit, status in those:
        session.add(
            ReportRow(
                round=quarter,
                plan=2563,
                step=step,
                unit=unit,
                revision=revision,
                status=status,
                progress="จัดประชุมชี้แจงบุคลากร 120 คน",
                obstacles="ขาดคน" if status in ("stuck", "cannot") else "",
                author=UNIT_PEOPLE[unit],
                at=at,
                late=late,
            )
        )
    await session.flush()


async def first(session: AsyncSession, office: Office, quarter: str) -> None:
    """Reports are returned, acknowledged and instructed on; one is given anew, one step gets more time."""
    opened = office.now - timedelta(days=3)
    await reports(session, quarter, opened, ("M1.1/1", "hr", "in_progress"), ("M1.1/2", "budget", "stuck"))
    await reports(session, quarter, opened, ("M1.1/4", "procurement", "stuck"), ("M1.2/1", "legal", "completed"))
    for step, unit in (("M1.1/1", "hr"), ("M1.1/2", "budget")):
        await decisions.return_report(session, office, HEAD, quarter, Duty(2563, step, unit), 1, "ขอหลักฐาน")
    await reports(session, quarter, office.now, ("M1.1/2", "budget", "in_progress"), revision=2)
    shown = await decisions.awaiting(session, office)
    stamp = step_stamp(shown, 2563, "M1.1/4")
    await decisions.acknowledge(session, office, HEAD, quarter, 2563, "M1.1/4", stamp)
    await decisions.cancel_step(session, office, HEAD, quarter, 2563, "M1.2/1")
    (cancelled,) = [each for each in (await decisions.awaiting(session, office)).record.rows if each.kind == "cancel"]
    await decisions.take_back(session, office, HEAD, cancelled.number)
    await more_time.grant(session, office, HEAD, quarter, 2563, "M1.1/3", date(2020, 12, 31))
    for unit in ("legal", "hr"):
        draft = DecisionDraft(DIRECTOR, DecisionKind.INSTRUCT, quarter, unit=unit, words="เสนอแผน")
        made = await instructions.instruct(session, office, HEAD, replace(draft, until=date(2020, 7, 20)))
    person = Person(UNIT_PEOPLE["hr"], "นก", "th", roles=frozenset({Role.UNIT}), units=("hr",))
    await instructions.report_done(session, office, person, made.number, "เสนอแล้ว")
    await instructions.accept(session, office, HEAD, made.number)


async def second(session: AsyncSession, office: Office, quarter: str) -> None:
    """A step is cancelled, another moved after its unit reported, more time is asked for and refused."""
    await reports(session, quarter, office.now, ("M2.2/2", "admin", "stuck"), ("M2.2/1", "hr", "completed"))
    await decisions.cancel_step(session, office, HEAD, quarter, 2563, "M2.1/2")
    await decisions.move_step(session, office, HEAD, quarter, Duty(2563, "M2.2/2", "admin"), "budget")
    await decisions.move_step(session, office, HEAD, quarter, Duty(2563, "M1.1/4", "procurement"), "admin")
    person = Person(UNIT_PEOPLE["legal"], "ต้น", "th", roles=frozenset({Role.UNIT}), units=("legal",))
    for step, until in (("M1.2/1", date(2021, 3, 31)), ("M2.2/1", date(2021, 6, 30))):
        wish = DecisionDraft(person.id, DecisionKind.REQUEST, quarter, 2563, step, "legal", until=until, words="รอข้อมูล")
        asked = await more_time.request(session, office, person, wish)
        assert asked is not None
        if step == "M1.2/1":
            await more_time.decide(session, office, HEAD, asked.number, None)


async def third(session: AsyncSession, office: Office, quarter: str) -> None:
    """The other unit reports on the moved step, late."""
    await reports(session, quarter, office.now, ("M2.2/2", "budget", "completed"), ("M1.1/2", "budget", "stuck"))


async def fourth(session: AsyncSession, office: Office, quarter: str) -> None:
    """Reports of the last quarter: some stuck, one of them acknowledged, and one step that can't be done."""
    told = ("M1.1/1", "hr", "stuck"), ("M1.1/2", "budget", "stuck"), ("M1.1/4", "admin", "cannot")
    await reports(session, quarter, office.now, *told)
    stamp = step_stamp(await decisions.awaiting(session, office), 2563, "M1.1/1")
    await decisions.acknowledge(session, office, HEAD, quarter, 2563, "M1.1/1", stamp)


@pytest.fixture
async def decided(db: Database, setup: Setup) -> tuple[Database, Office]:
    """Four rounds with decisions of every kind."""
    await settle(db)
    for opening, happens in zip(OPENINGS, (first, second, third, fourth), strict=True):
        await run_due(db, setup, opening)
        async with db.transaction() as session:
            round_ = await current_round(session)
            assert round_ is not None
            office = Office(setup, await catalogue.load(session), opening + timedelta(days=4))
            await happens(session, office, str(round_.quarter))
        async with db.transaction() as session:
            late = ("M2.1/1", "evaluation", "in_progress")
            await reports(session, str(round_.quarter), round_.due_at + timedelta(hours=3), late, late=True)
        await run_due(db, setup, round_.due_at + timedelta(days=1))
    async with db.transaction() as session:
        return db, Office(setup, await catalogue.load(session), NOW)


async def states(db: Database, quarter: str, today: date) -> dict[str, set[str]]:
    """Steps by state, from the rows alone."""
    async with db.transaction() as session:
        query = text(STEPS).bindparams(bindparam("today", type_=Date()))
        found: dict[str, set[str]] = {}
        for state, step in (await session.execute(query, {"q": quarter, "today": today})).tuples():
            found.setdefault(state, set()).add(step)
    return found


async def test_the_states_are_those_of_the_rows(decided: tuple[Database, Office]) -> None:
    db, office = decided
    seen: Counter[StepState] = Counter()
    for quarter in await every_quarter(db):
        summary = await compiled(db, office, quarter)
        today = local_time(min(NOW, summary.closed_at or NOW), office.setup.zone).date()

        rows = await states(db, str(quarter), today)

        told: dict[str, set[str]] = {}
        for step in summary.steps:
            told.setdefault(step.state.value, set()).add(step.step.id)
        assert told == rows, quarter
        assert {state.value: count for state, count in summary.states.items() if count} == {
            state: len(steps) for state, steps in rows.items()
        }
        if summary.before is not None:
            before = await compiled(db, office, quarter.previous())
            assert summary.before.states == before.states
        seen.update(summary.states)
    assert all(seen[state] for state in StepState)


async def test_the_counts_are_those_of_the_rows(decided: tuple[Database, Office]) -> None:
    db, office = decided
    reported = "EXISTS (SELECT 1 FROM report r WHERE {same}{more})"
    same = "r.round = a.round AND r.plan = a.plan AND r.step = a.step AND r.unit = a.unit"
    for quarter in await every_quarter(db):
        summary = await compiled(db, office, quarter)

        count, of = "SELECT COUNT(*) FROM asked a WHERE round = :q", {"q": str(quarter)}
        assert summary.asked == await one(db, count, **of)
        assert summary.answered == await one(db, f"{count} AND {reported.format(same=same, more='')}", **of)
        late = reported.format(same=same, more=" AND r.revision = 1 AND r.late")
        assert summary.late == await one(db, f"{count} AND {late}", **of) == 1


async def test_decisions_are_counted_as_the_rows_have_them(decided: tuple[Database, Office]) -> None:
    db, office = decided
    instructed = f"""SELECT COUNT(*) FROM decision d WHERE kind = 'instruct' AND {STANDS}
        AND NOT EXISTS (SELECT 1 FROM decision c WHERE c.kind = 'accept' AND c.refers = d.id)"""
    by_kind = text(f"""SELECT kind, COUNT(*) FROM decision d WHERE round = :q AND {STANDS}
        AND kind NOT IN ('done', 'request', 'take_back') GROUP BY kind""")
    owed = f"""SELECT COUNT(*) FROM decision d JOIN ({NEWEST}) n ON n.round = d.round AND n.plan = d.plan
        AND n.step = d.step AND n.unit = d.unit WHERE d.kind = 'return' AND d.refers IS NULL AND d.round = :q
        AND {STANDS} AND n.revision <= d.revision"""
    kinds: set[str] = set()
    for quarter in await every_quarter(db):
        async with db.transaction() as session:
            record = await decision_rows.record_of(session, quarter)
            rows = dict((await session.execute(by_kind, {"q": str(quarter)})).tuples().all())
        summary = await compiled(db, office, quarter)
        newest = {line.report.duty: line.report for step in summary.steps for line in step.owners if line.report}

        matters = record.open_matters(newest)

        assert {kind.value: count for kind, count in matters.counts} == rows
        assert len(matters.instructions) == await one(db, instructed)
        assert len(matters.returned) == await one(db, owed, q=str(quarter))
        kinds |= set(rows)
    assert kinds == {"acknowledge", "return", "instruct", "accept", "grant", "refuse", "cancel", "move"}


async def test_the_needs_of_the_director_are_those_the_rows_say(decided: tuple[Database, Office]) -> None:
    db, office = decided
    last = (await every_quarter(db))[-1]
    summary = await compiled(db, office, last)
    async with db.transaction() as session:
        view = await view_for(session, office, summary, HEAD)
        unsettled = set((await session.execute(text(UNSETTLED), {"q": str(last)})).scalars())
        wished = text(f"""SELECT d.step FROM decision d WHERE kind = 'request' AND {STANDS} AND NOT EXISTS
            (SELECT 1 FROM decision c WHERE c.kind IN ('grant', 'refuse') AND c.refers = d.id)""")
        requested = set((await session.execute(wished)).scalars())
    rows = await states(db, str(last), local_time(NOW, office.setup.zone).date())

    assert view.awaiting is not None
    for_reason: dict[Reason, set[str]] = {}
    for matter in view.awaiting.matters:
        for reason in matter.reasons if matter.step is not None else ():
            for_reason.setdefault(reason, set()).add(matter.step.step.id if matter.step else "")
    assert for_reason[Reason.STUCK] == rows["stuck"] & unsettled
    assert for_reason[Reason.CANNOT] == rows["cannot"] & unsettled
    assert for_reason[Reason.REQUEST] == requested
    assert rows["overdue"] & unsettled <= for_reason[Reason.OVERDUE]
    assert len(view.needs) == len({step for steps in for_reason.values() for step in steps})


async def test_a_documents_figures_are_those_of_the_screen(decided: tuple[Database, Office]) -> None:
    db, office = decided
    quarters = await every_quarter(db)
    for quarter in quarters:
        summary = await compiled(db, office, quarter)

        figures = figures_of(summary, summary.measures)

        assert (figures.asked, figures.answered, figures.late) == (summary.asked, summary.answered, summary.late)
        assert figures.cancelled == summary.states[StepState.CANCELLED]
        assert figures.completed == summary.states[StepState.DONE]
        assert figures.stuck == summary.states[StepState.STUCK]
        assert figures.cannot == summary.states[StepState.CANNOT]
        assert figures.overdue == summary.overdue
        assert figures.verified + figures.unverified == figures.completed
    async with db.transaction() as session:
        found = await documents.material(session, office, quarters[-1], "th")
        undone = await never_done(session, office, quarters[-1])
    assert [one.unit for one in found.paper.instructions] == ["งานกฎหมาย"]
    assert found.paper.figures.instructions == len(undone) == 1
