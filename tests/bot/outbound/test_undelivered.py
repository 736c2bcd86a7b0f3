"""People who blocked the bot without its knowledge: messages lost on the way to them, over real HTTP."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.outbound.undelivered import Undelivered
from db import people
from db.engine import Database
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.setup import Setup
from tests.addresses import address
from tests.bot.outbound.running_sender import all_done, sending
from tests.bot.telegram_stand_in import StandIn, until
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.quarter import bangkok, run_due, settle

SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), Timetable(), frozenset(), "th", "tidtam_bot")
COORDINATED = replace(SETUP, admins=frozenset({address(COORDINATOR)}))
LEGAL = UNIT_PEOPLE["legal"]
PROMPT = "📋 รายงานความก้าวหน้า ไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)"


async def goes(store: Database, telegram: StandIn, now: datetime, setup: Setup = SETUP) -> None:
    """Do the due work and send its messages."""
    await run_due(store, setup, now)
    async with sending(store, telegram, given_up=Undelivered(store, setup, lambda: now)):
        await until(all_done(store))


async def unblocks(store: Database, telegram: StandIn) -> None:
    await telegram.person(LEGAL)
    async with store.transaction() as session:
        await people.mark_unblocked(session, bangkok(7, 1), LEGAL)


async def first_lines(telegram: StandIn) -> list[str]:
    return [text.splitlines()[0] for text in await telegram.texts(LEGAL, LEGAL)]


async def test_a_prompt_that_was_lost_comes_once_they_unblock_and_only_once(store: Database, telegram: StandIn) -> None:
    await settle(store, ["legal"], director=False, coordinator=False)
    await telegram.person(LEGAL, started=False)
    await goes(store, telegram, bangkok(6, 30))
    await goes(store, telegram, bangkok(6, 30, 10))
    assert await first_lines(telegram) == []

    await unblocks(store, telegram)
    await goes(store, telegram, bangkok(6, 30, 11))
    await goes(store, telegram, bangkok(6, 30, 12))

    assert await first_lines(telegram) == [PROMPT]


async def test_a_person_who_missed_a_reminder_is_not_prompted_again(store: Database, telegram: StandIn) -> None:
    await settle(store, ["legal"], director=False, coordinator=False)
    await telegram.person(LEGAL)
    await goes(store, telegram, bangkok(6, 30))
    await telegram.control(f"/chats/{LEGAL}/block", {"as": LEGAL, "blocked": True})
    await goes(store, telegram, bangkok(7, 3))

    await unblocks(store, telegram)
    await goes(store, telegram, bangkok(7, 3, 10))

    assert await first_lines(telegram) == [PROMPT]


async def test_many_who_can_not_be_reached_are_one_message(store: Database, telegram: StandIn) -> None:
    units = ["legal", "hr", "budget", "admin", "procurement"]
    await settle(store, units, director=False)
    await telegram.person(COORDINATOR)
    for unit in units:
        await telegram.person(UNIT_PEOPLE[unit], started=False)

    await goes(store, telegram, bangkok(6, 30), COORDINATED)
    await goes(store, telegram, bangkok(6, 30, 9, 5), COORDINATED)

    said = [text for text in await telegram.texts(COORDINATOR, COORDINATOR) if "ส่งข้อความ" in text]
    assert [text.startswith("⚠️ ส่งข้อความถึง") for text in said] == [True, True, False]
    assert said[-1].startswith("⚠️ วันนี้ส่งข้อความไม่ถึง 5 คน (30 มิ.ย. 2563): ")
