"""The way out to groups, and reactions, over real HTTP against the sandbox, on each kind of database."""

from zoneinfo import ZoneInfo

from bot.outbound.undelivered import Undelivered
from db import groups
from db.engine import Database
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.setup import Setup
from domain.unit_groups import UnitGroup
from tests.addresses import address
from tests.bot.outbound.running_sender import all_done, queue, sending
from tests.bot.telegram_stand_in import StandIn, until
from tests.cast import COORDINATOR, STAFF, UNIT_PEOPLE
from tests.quarter import bangkok, run_due, settle

SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), Timetable(), frozenset({address(COORDINATOR)}), "th", "tidtam_bot")
LEGAL = UNIT_PEOPLE["legal"]


async def bound(store: Database, group: int, thread: str | None = None) -> None:
    """Bind a group to a unit."""
    async with store.transaction() as session:
        await groups.bind(session, bangkok(6, 29), UnitGroup("legal", address(group), thread, "งานแผน"), LEGAL)


async def test_a_topic_that_is_gone_gives_way_to_the_group(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    group = await telegram.group(STAFF)
    await queue(store, group, "ข้อความ", thread="7")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(group, STAFF) == ["ข้อความ"]


async def test_a_group_that_became_a_supergroup_keeps_its_unit(store: Database, telegram: StandIn) -> None:
    await settle(store, ["legal"])
    await telegram.person(STAFF)
    group = await telegram.group(STAFF)
    await bound(store, group)
    moved = await telegram.control(f"/groups/{group}/migrate", {})
    await queue(store, group, "ข้อความ")

    async with sending(store, telegram):
        await until(all_done(store))

    async with store.reading() as session:
        assert [one.chat for one in await groups.every_group(session)] == [address(moved["id"])]


async def test_a_group_that_can_t_be_written_to_is_no_unit_s_and_the_coordinator_learns_it(
    store: Database, telegram: StandIn
) -> None:
    await settle(store, ["legal"], director=False)
    for person in (STAFF, LEGAL, COORDINATOR):
        await telegram.person(person)
    group = await telegram.group(STAFF)
    await bound(store, group)
    await telegram.control(f"/groups/{group}/kick", {})

    for hour in (9, 10):
        await run_due(store, SETUP, bangkok(6, 30, hour))
        async with sending(store, telegram, given_up=Undelivered(store, SETUP, lambda: bangkok(6, 30, 10))):
            await until(all_done(store))
    async with sending(store, telegram):
        await until(all_done(store))

    async with store.reading() as session:
        assert await groups.every_group(session) == ()
    notes = [one for one in await telegram.texts(COORDINATOR, COORDINATOR) if "งานแผน" in one]
    assert len(notes) == 1


async def test_a_reaction_is_put_under_the_message(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    said = await telegram.control(f"/chats/{STAFF}/messages", {"as": STAFF, "text": "รับทราบ"})
    await queue(store, STAFF, "👍", reply_to=str(said["message_id"]), reaction="👍")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == []
    assert len(await telegram.calls("setMessageReaction")) == 1


async def test_the_words_are_said_where_no_reaction_is_taken(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "รับทราบเช่นกัน", reply_to="999", reaction="👍")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["รับทราบเช่นกัน"]
