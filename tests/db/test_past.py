"""Periods that are over: what stays of a link, a block and a draft."""

from datetime import timedelta

from sqlalchemy import select

from db import drafts, past, people
from db.engine import Database
from db.tables.summary import PastPeriodRow
from domain.calendar.fiscal import Period
from domain.people import Role
from domain.reports.drafts import Draft
from domain.reports.reports import Duty
from tests.cast import UNIT_PEOPLE
from tests.quarter import bangkok, settle

LEGAL = UNIT_PEOPLE["legal"]
DUTY = Duty(2563, "M1.2/1", "legal")
THIRD = Period(2563, 3)
BEGUN, ENDED = bangkok(7, 2), bangkok(7, 3)


async def drafted(db: Database, duty: Duty) -> None:
    """A draft that is written and dropped."""
    async with db.transaction() as session:
        await drafts.save_draft(session, BEGUN, Draft(LEGAL, "3/2563", duty, progress="ความลับ"))
    async with db.transaction() as session:
        await drafts.drop_draft(session, ENDED, LEGAL, duty)


async def kept(db: Database) -> list[dict[str, object]]:
    async with db.transaction() as session:
        return [one.model_dump() for one in (await session.execute(select(PastPeriodRow))).scalars()]


async def test_a_draft_that_is_over_leaves_its_time_and_no_word(db: Database) -> None:
    await settle(db)

    await drafted(db, DUTY)

    (period,) = await kept(db)
    assert (period["what"], period["since"], period["until"]) == ("draft", BEGUN, ENDED)
    assert "ความลับ" not in str(period)


async def test_a_text_without_a_step_leaves_nothing(db: Database) -> None:
    await settle(db)

    await drafted(db, Duty(2563, "", "legal"))

    assert await kept(db) == []


async def test_a_draft_waits_from_its_beginning_until_it_is_dropped(db: Database) -> None:
    await settle(db)
    await drafted(db, DUTY)
    hour = timedelta(hours=1)

    async with db.transaction() as session:
        waited = [await past.drafts(session, THIRD, at) for at in (BEGUN - hour, BEGUN, ENDED - hour, ENDED)]

    assert waited == [frozenset(), {DUTY}, {DUTY}, frozenset()]


async def test_a_draft_that_is_changed_has_waited_since_it_was_begun(db: Database) -> None:
    await settle(db)
    async with db.transaction() as session:
        await drafts.save_draft(session, BEGUN, Draft(LEGAL, "3/2563", DUTY, progress="ร่าง"))
        await drafts.save_draft(session, ENDED, Draft(LEGAL, "3/2563", DUTY, progress="ร่างสอง"))

        assert await past.drafts(session, THIRD, BEGUN) == {DUTY}


async def test_reach_is_as_it_was_at_the_moment(db: Database) -> None:
    await settle(db)
    async with db.transaction() as session:
        await people.mark_blocked(session, bangkok(7, 1), LEGAL, "blocked")
        await people.mark_unblocked(session, bangkok(7, 2), LEGAL)
        await people.unlink(session, bangkok(7, 3), LEGAL, Role.UNIT, "legal")

        days = [bangkok(6, 30, 8), bangkok(7, 1, 12), bangkok(7, 2, 12), bangkok(7, 3, 12)]
        found = [await past.reach(session, ["legal"], day) for day in days]

        assert found == [{"legal": True}, {"legal": False}, {"legal": True}, {}]
        assert await past.reach(session, ["legal"]) == {}
