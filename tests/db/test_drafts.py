"""Half-written answers in a real database: several a person, one awaiting text, found again after a restart."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from db import drafts
from db.engine import Database
from db.queues import outbox, sent_messages
from domain.calendar.fiscal import Period
from domain.reports.drafts import NONE, Draft
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status
from screens.base import Outgoing, Rich
from screens.base.topics import StepTopic
from tests.addresses import address
from tests.cast import NOK, TON
from tests.db.reporting import HR, HR_TOO, OPENED, THIRD, seed

DRAFT = Draft(NOK.id, str(THIRD), HR, Status.IN_PROGRESS, awaits=Part.PROGRESS)


@pytest.fixture(autouse=True)
async def _seeded(db: Database) -> None:
    await seed(db, (NOK, TON))


async def save(db: Database, *some: Draft) -> None:
    for at, draft in enumerate(some):
        async with db.transaction() as session:
            await drafts.save_draft(session, OPENED + timedelta(minutes=at), draft)


async def test_it_is_found_again_in_another_session(db: Database) -> None:
    await save(db, DRAFT)

    async with db.transaction() as session:
        found = await drafts.active_draft(session, NOK.id)
    assert found == replace(DRAFT, updated_at=OPENED)


async def test_saving_again_replaces_it(db: Database) -> None:
    later = replace(DRAFT, progress="ประชุมแล้ว", obstacles=NONE, percent=Decimal("62.5"), awaits=None)

    await save(db, DRAFT, later)

    async with db.transaction() as session:
        assert await drafts.drafts_of(session, NOK.id) == (replace(later, updated_at=OPENED + timedelta(minutes=1)),)


async def test_none_and_unsaid_obstacles_stay_apart(db: Database) -> None:
    await save(db, DRAFT, replace(DRAFT, duty=HR_TOO, obstacles=NONE, awaits=None))

    async with db.transaction() as session:
        unsaid = await drafts.draft_of(session, NOK.id, HR)
        none = await drafts.draft_of(session, NOK.id, HR_TOO)
    assert unsaid is not None
    assert none is not None
    assert (unsaid.obstacles, none.obstacles) == (None, NONE)


async def test_only_the_latest_awaits_text(db: Database) -> None:
    await save(db, DRAFT, replace(DRAFT, duty=HR_TOO, awaits=Part.OBSTACLES))

    async with db.transaction() as session:
        active = await drafts.active_draft(session, NOK.id)
        first = await drafts.draft_of(session, NOK.id, HR)
    assert active is not None
    assert active.duty == HR_TOO
    assert first is not None
    assert first.awaits is None


async def test_a_colleagues_draft_goes_on_awaiting(db: Database) -> None:
    await save(db, DRAFT, replace(DRAFT, person=TON.id))

    async with db.transaction() as session:
        assert await drafts.active_draft(session, NOK.id) is not None
        assert await drafts.active_draft(session, TON.id) is not None


async def test_stopping_keeps_the_words(db: Database) -> None:
    await save(db, replace(DRAFT, progress="ครึ่งทาง", awaits=Part.OBSTACLES))

    async with db.transaction() as session:
        assert await drafts.stop_awaiting(session, NOK.id)
        assert not await drafts.stop_awaiting(session, NOK.id)

    async with db.transaction() as session:
        kept = await drafts.draft_of(session, NOK.id, HR)
    assert kept is not None
    assert (kept.progress, kept.awaits) == ("ครึ่งทาง", None)


async def test_the_latest_comes_first(db: Database) -> None:
    await save(db, DRAFT, replace(DRAFT, duty=HR_TOO))

    async with db.transaction() as session:
        assert [one.duty for one in await drafts.drafts_of(session, NOK.id)] == [HR_TOO, HR]


async def test_dropping_leaves_the_others(db: Database) -> None:
    await save(db, DRAFT, replace(DRAFT, duty=HR_TOO))

    async with db.transaction() as session:
        await drafts.drop_draft(session, OPENED, NOK.id, HR)

    async with db.transaction() as session:
        assert [one.duty for one in await drafts.drafts_of(session, NOK.id)] == [HR_TOO]


async def test_a_text_without_a_step_is_kept_beside_the_others(db: Database) -> None:
    unplaced = replace(DRAFT, duty=Duty(2563, "", "hr"), status=None, progress="คืบหน้า", awaits=None)

    await save(db, unplaced, DRAFT)

    async with db.transaction() as session:
        found = await drafts.draft_of(session, NOK.id, unplaced.duty)
    assert found is not None
    assert found.unplaced


async def test_it_finds_what_was_made_of_a_message(db: Database) -> None:
    topic = StepTopic(Period(2563, 3), HR, Part.PROGRESS)
    async with db.transaction() as session:
        said = [Outgoing(Rich("ต่อไป"), topic=topic, made_from="71"), Outgoing(Rich("อื่น"), made_from="71")]
        await outbox.put(session, said, chat=address(NOK.id))

    async with db.transaction() as session:
        assert await sent_messages.topic_made_from(session, address(NOK.id), "71") == topic
        assert await sent_messages.topic_made_from(session, address(NOK.id), "1") is None
        assert await sent_messages.topic_made_from(session, address(TON.id), "71") is None
