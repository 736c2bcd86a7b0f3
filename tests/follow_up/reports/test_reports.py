"""Reports in a real database: revisions count up, the newest counts, lateness and closed rounds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from db import drafts, reports
from db.engine import Database
from db.tables.rounds import RoundRow
from domain.calendar.fiscal import Period
from domain.errors import DomainError
from domain.people import Person
from domain.reports.drafts import NONE, Draft
from domain.reports.reports import Duty, Report, Status
from follow_up.reports.reports import submit
from tests.cast import NOK, OUTSIDER, TON
from tests.db.reporting import DUE, HR, OPENED, THIRD, seed

DRAFT = Draft(NOK.id, str(THIRD), HR, Status.IN_PROGRESS, Decimal("62.5"), "จัดประชุมแล้วหนึ่งครั้ง", NONE)


@pytest.fixture(autouse=True)
async def _seeded(db: Database) -> None:
    await seed(db, (NOK, TON, OUTSIDER))


async def send(db: Database, draft: Draft = DRAFT, who: Person = NOK, at: datetime = OPENED) -> Report:
    async with db.transaction() as session:
        await drafts.save_draft(session, at, draft)
        return await submit(session, at, who, draft)


async def test_it_keeps_what_was_sent(db: Database) -> None:
    sent = await send(db)

    async with db.transaction() as session:
        kept = await reports.of_round(session, THIRD)
    assert kept == {HR: sent}
    assert (sent.revision, sent.late, sent.author_name, sent.obstacles) == (1, False, "นก", "")
    assert sent.at == OPENED


async def test_it_forgets_the_draft_once_sent(db: Database) -> None:
    await send(db)

    async with db.transaction() as session:
        assert await drafts.draft_of(session, NOK.id, HR) is None


async def test_a_correction_is_a_new_revision_and_the_newest_counts(db: Database) -> None:
    first = await send(db)

    second = await send(db, replace(DRAFT, person=TON.id, progress="ครบสองครั้ง"), TON, OPENED + timedelta(hours=1))

    async with db.transaction() as session:
        assert await reports.of_round(session, str(THIRD)) == {HR: second}
        assert await reports.newest(session) == {HR: second}
        assert await reports.history(session, HR) == (second, first)
    assert (second.revision, second.author_name) == (2, "ต้น")


async def test_a_correction_never_touches_a_colleagues_draft(db: Database) -> None:
    async with db.transaction() as session:
        await drafts.save_draft(session, OPENED, replace(DRAFT, person=TON.id))

    await send(db)

    async with db.transaction() as session:
        assert await drafts.draft_of(session, TON.id, HR) is not None


@pytest.mark.parametrize(("after", "late"), [(timedelta(seconds=-1), False), (timedelta(0), True)])
async def test_it_is_late_from_the_due_moment_on(db: Database, after: timedelta, late: bool) -> None:
    assert (await send(db, at=DUE + after)).late is late


async def test_a_closed_round_takes_nothing_and_the_draft_stays(db: Database) -> None:
    async with db.transaction() as session:
        await drafts.save_draft(session, OPENED, DRAFT)
        row = await session.get_one(RoundRow, str(THIRD))
        row.closed_at = DUE

    with pytest.raises(DomainError, match=r"report\.closed"):
        await send(db, at=DUE)

    async with db.transaction() as session:
        assert await drafts.draft_of(session, NOK.id, HR) is not None
        assert await reports.of_round(session, THIRD) == {}


@pytest.mark.parametrize(
    ("draft", "who", "key"),
    [
        (DRAFT, OUTSIDER, "report.no_unit"),
        (replace(DRAFT, status=None), NOK, "report.incomplete"),
        (replace(DRAFT, progress=None), NOK, "report.incomplete"),
        (replace(DRAFT, status=Status.STUCK), NOK, "report.incomplete"),
        (replace(DRAFT, duty=Duty(2563, "M1.1/4", "hr")), NOK, "report.not_asked"),
        (replace(DRAFT, round="1/2570"), NOK, "report.early"),
    ],
)
async def test_it_refuses_what_may_not_be_sent(db: Database, draft: Draft, who: Person, key: str) -> None:
    with pytest.raises(DomainError) as refused:
        await send(db, draft, who)

    assert refused.value.key == key


async def test_newest_reaches_over_rounds_and_before_leaves_later_ones_out(db: Database) -> None:
    third = await send(db)
    fourth = await send(db, replace(DRAFT, round="4/2563"), at=OPENED + timedelta(days=92))

    async with db.transaction() as session:
        assert await reports.newest(session) == {HR: fourth}
        assert await reports.newest(session, before=Period(2563, 4)) == {HR: third}
        assert await reports.newest(session, units=("legal",)) == {}
        assert await reports.newest(session, duties=[HR]) == {HR: fourth}
        assert await reports.newest(session, duties=[]) == {}
        assert await reports.of_round(session, THIRD, units=("hr",)) == {HR: third}
    assert fourth.revision == 1


async def test_times_come_back_aware_and_in_utc(db: Database) -> None:
    bangkok = OPENED.astimezone(ZoneInfo("Asia/Bangkok"))

    await send(db, at=bangkok)

    async with db.transaction() as session:
        kept = (await reports.of_round(session, THIRD))[HR]
    assert kept.at == OPENED
    assert kept.at.tzinfo is UTC
