"""A database of any earlier revision becomes one of this program, and loses nothing on the way."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text, update

from db import assessments
from db.engine import Database
from db.migrate import HEAD, known_revisions, migrate, revision_of, upgrade
from db.queues import sent_messages
from db.schema import metadata
from domain.calendar.fiscal import Period
from domain.catalogue.assessment import OVERALL
from domain.catalogue.framework import Band, Pair
from domain.catalogue.scored import scores_of
from screens.base.topics import UnitTopic
from tests.addresses import address
from tests.cast import STAFF
from tests.db.filling import ROWS, content, fill, read_tables


async def differences(db: Database) -> list[object]:
    """Changes Alembic would still make to bring the database to the models."""
    async with db.engine.connect() as connection:
        return await connection.run_sync(
            lambda one: compare_metadata(MigrationContext.configure(one, opts={"compare_type": True}), metadata)
        )


def carried(revision: str, table: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row as this program keeps it: what was renamed, and ids that became text."""
    renamed = {_RENAMED.get((table, name), name): value for name, value in row.items()}
    as_text = {name: str(renamed[name]) for name in _TEXT.get(table, ()) if renamed.get(name) is not None}
    unsaid = revision < "0014" and table == "report" and row["obstacles"] is None
    said = {"obstacles": ""} if unsaid else {}  # it was recorded as none until then
    ordered = {"position": row["position"] * 24 + 1} if revision < "0030" and table == "round" else {}
    return {name: value for name, value in (renamed | as_text | said | ordered).items() if (table, name) not in _GONE}


_RENAMED = {
    ("person", "telegram_language"): "channel_language",
    ("plan", "fiscal_year"): "number",
    ("step", "answering"): "reporting",
}
_TEXT = {"inbox": ("chat", "update_id"), "outbox": ("chat", "message_id", "made_from"), "sent_question": ("message",)}
_PARTED = {"assessment", "band", "tool", "indicator", "item"}
"""Tables whose rows became frameworks and scores."""
_GONE = {("outbox", "method"), ("guideline", "edited_at"), ("channel", "edited_at")}


def test_this_program_s_revision_is_the_newest_script() -> None:
    assert max(known_revisions()) == HEAD


async def test_an_empty_database_gets_the_tables_of_this_program(url: str) -> None:
    db = Database(url)

    assert await migrate(db) is True

    assert await differences(db) == []
    assert await migrate(db) is False
    await db.close()


@pytest.mark.parametrize("revision", sorted(known_revisions() - {HEAD}))
async def test_every_row_and_value_of_an_earlier_revision_is_kept(url: str, revision: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, revision)
    async with db.engine.begin() as connection:
        tables = await connection.run_sync(read_tables)
        await connection.run_sync(fill, tables)
        before = await connection.run_sync(content, tables)

    assert await migrate(db) is True

    async with db.engine.begin() as connection:
        after = await connection.run_sync(lambda one: content(one, read_tables(one)))
        assert await connection.run_sync(revision_of) == HEAD
    for table, rows in before.items():
        if table in _PARTED:
            continue
        expected = [carried(revision, table, row) for row in rows]
        assert [{name: row[name] for name in expected[0]} for row in after[table]] == expected
        assert len(rows) == ROWS
    assert await differences(db) == []
    await db.close()


async def test_the_message_a_topic_ended_in_gets_a_column_of_its_own(url: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0006")
        row = (
            "INSERT INTO outbox (chat, priority, method, topic, created_at) VALUES (:chat, 0, 'sendMessage', :topic, 1)"
        )
        for topic in (None, "prompt|3/2563|hr", "answer|3/2563|hr|from|0", "answer|3/2563|hr|from|71"):
            await connection.execute(text(row), {"chat": STAFF, "topic": topic})

    await migrate(db)

    async with db.engine.connect() as connection:
        found = (await connection.execute(text("SELECT made_from FROM outbox ORDER BY id"))).scalars().all()
    assert found == [None, None, None, "71"]
    async with db.transaction() as session:
        assert await sent_messages.topic_made_from(session, address(STAFF), "71") == UnitTopic(Period(2563, 3), "hr")
    await db.close()


async def test_a_quarter_s_round_keeps_its_key_and_gets_its_place_among_all_cycles(url: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0025")
        rounds = [{"quarter": f"{number}/2563", "position": 2563 * 4 + number} for number in (2, 3, 4)]
        statement = (
            "INSERT INTO round (quarter, position, opened_at, due_at, summary_upto) "
            "VALUES (:quarter, :position, '2020-06-30 02:00:00', '2020-07-16 10:00:00', 0)"
        )
        await connection.execute(text(statement), rounds)

    await migrate(db)

    async with db.engine.connect() as connection:
        found = (await connection.execute(text("SELECT quarter, position FROM round ORDER BY position"))).tuples().all()
    assert found == [(str(one), one.place) for one in (Period(2563, 2), Period(2563, 3), Period(2563, 4))]
    await db.close()


async def test_dates_read_as_of_the_wrong_era_become_the_ones_meant(url: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0010")
        tables = await connection.run_sync(read_tables)
        await connection.run_sync(fill, tables)
        steps = tables.tables["step"]
        await connection.execute(update(steps).values(due=date(2569, 9, 30)))
        await connection.execute(update(tables.tables["plan"]).values(approved_on=date(2563, 4, 29)))

    await migrate(db)

    async with db.engine.connect() as connection:
        due = (await connection.execute(select(steps.c.due))).scalars().all()
        approved = (await connection.execute(select(tables.tables["plan"].c.approved_on))).scalars().all()
    assert set(due) == {date(2026, 9, 30)}
    assert set(approved) == {date(2020, 4, 29)}
    await db.close()


async def test_stored_years_become_frameworks_and_scores_that_stay(url: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0030")
    async with db.engine.begin() as connection:
        tables = await connection.run_sync(read_tables)
        for name, rows in _TWO_YEARS.items():
            await connection.execute(insert(tables.tables[name]), rows)

    await migrate(db)

    async with db.transaction() as session:
        first, second = await assessments.frameworks(session)
        scores = await assessments.load(session, 2563)
    assert (first.id, second.id) == ("ita-2562", "ita-2563")
    assert second.bands == (Band("A", Decimal(0), Decimal(100), Decimal("85.00")),)
    assert (second.pass_mark, second.graded) == (Decimal(85), ("overall",))
    assert second.pairs == (Pair("I2", "I1", "ข้อเดิม", "ข้อเดิม"),)
    assert (scores.overall, scores.tool_score("IIT"), scores.grade_of(OVERALL)) == (Decimal("91.00"), Decimal(90), "A")
    assert scores.tools[0].level == "ดี"
    assert [(one.code, one.score, one.was) for one in scores.items] == [("I2", Decimal("91.50"), "I1")]
    assert {one.code: one.computed for one in scores_of(scores)} == {
        OVERALL: False, "IIT": True, "IND1": False, "I2": False,
    }  # fmt: skip
    await db.close()


def _scored(year: int, item: str, was: str | None) -> dict[str, dict[str, Any]]:
    """Rows of one year's assessment, each with one tool, indicator and item."""
    of_year = {"fiscal_year": year, "position": 0}
    named = {"name": "ชื่อ", "name_en": "name"}
    return {
        "assessment": {
            "fiscal_year": year, "title": "ITA", "overall": "91.00", "structure_source": "", "pass_mark": "85",
            "graded": ["overall"],
        },
        "band": of_year | {"grade": "A", "low": "0", "high": "100", "every_tool": "85.00"},
        "tool": of_year | named | {"code": "IIT", "weight": 100, "level": "ดี", "remark": "", "suggestion": ""},
        "indicator": of_year | named | {"code": "IND1", "tool": "IIT", "score": "90.00", "aliases": []},
        "item": of_year
        | {"code": item, "indicator": "IND1", "text": "ข้อเดิม", "title_en": "", "score": "91.50", "was": was},
    }  # fmt: skip


_YEARS = (_scored(2562, "I1", None), _scored(2563, "I2", "I1"))
_TWO_YEARS = {name: [year[name] for year in _YEARS] for name in ("assessment", "band", "tool", "indicator", "item")}
"""Two years of scores as they were stored until revision 0030."""


async def test_a_plan_gets_a_key_and_keeps_its_year_as_its_number(url: str) -> None:
    db = Database(url)
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0032")
        tables = await connection.run_sync(read_tables)
        await connection.run_sync(fill, tables)
        years = (await connection.execute(select(tables.tables["plan"].c.fiscal_year))).scalars().all()
        asked = (await connection.execute(select(tables.tables["asked"].c.plan))).scalars().all()

    await migrate(db)

    async with db.engine.connect() as connection:
        found = (await connection.execute(text("SELECT number, fiscal_year, key, kind FROM plan"))).tuples().all()
        still = (await connection.execute(text("SELECT plan FROM asked"))).scalars().all()
    assert sorted(found) == sorted((year, year, f"measures-{year}", "measures") for year in years)
    assert sorted(still) == sorted(asked)
    await db.close()


async def test_an_import_keeps_what_a_plan_was(url: str) -> None:
    db = Database(url)
    rows = {"PlanRow": [{"fiscal_year": 2563, "title": "แผน"}], "StepRow": [], "UnitRow": []}
    async with db.engine.begin() as connection:
        await connection.run_sync(upgrade, "0032")
        made = "INSERT INTO plan_import (plan, files, before, after, made_at) VALUES (2563, 'f', :before, :after, :at)"
        values = {"before": '{"PlanRow": []}', "after": json.dumps(rows), "at": datetime(2020, 4, 29, tzinfo=UTC)}
        await connection.execute(text(made), values)

    await migrate(db)

    async with db.engine.connect() as connection:
        before, after = (await connection.execute(text("SELECT before, after FROM plan_import"))).one()
    assert json.loads(before) == {"PlanRow": []}
    expected = {"fiscal_year": 2563, "title": "แผน", "number": 2563, "key": "measures-2563", "kind": "measures"}
    assert json.loads(after)["PlanRow"] == [expected | {"to_year": None}]
    await db.close()
