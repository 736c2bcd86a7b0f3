"""Questions asked while thousands of messages or updates wait: the seconds until their answers."""

import time
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.process.open_database import open_database
from db.engine import Database
from db.queues import outbox
from domain.people import TELEGRAM, Address
from screens.base import BROADCAST, Outgoing, Rich
from tests.faults.bots import FIRST_ADMIN, Bot
from tests.faults.lab import CLOCK, Lab, until

FIRST_WAITING = 100_000
FIRST_ASKING = 90_000
FLOODERS = 100
"""Chats of a flood by many."""

PILE = 500
"""Notices that wait in one chat: a coordinator gets one for each unit in which nobody is linked."""


@dataclass(frozen=True)
class Answered:
    """Seconds until the slowest of some answers, and the most other messages that left before one."""

    seconds: float
    before: int


async def wait_in_outbox(lab: Lab, bot: Bot, counts: Mapping[int, int]) -> None:
    """Queue that number of notices to each person, before the bot starts."""
    await introduce(lab, counts)
    db = Database(bot.url)
    try:
        await open_database(db, datetime.fromisoformat(CLOCK))
        async with db.transaction() as session:
            for person, count in counts.items():
                to = Address(TELEGRAM, str(person))
                await outbox.put(session, [Outgoing(Rich(f"N{n}"), chat=to, priority=BROADCAST) for n in range(count)])
    finally:
        await db.close()


async def introduce(lab: Lab, people: Collection[int]) -> None:
    """People who have once pressed Start; nothing of it is left for a bot."""
    await lab.people(people)
    await lab.say([(one, "/start") for one in people])
    await lab.api("deleteWebhook", drop_pending_updates=True)


async def answered(lab: Lab, askers: Sequence[int]) -> Answered:
    """Have people ask one after another."""
    found = [await _answered(lab, one) for one in askers]
    return Answered(max(one.seconds for one in found), max(one.before for one in found))


async def _answered(lab: Lab, asker: int) -> Answered:
    before, began = (await lab.stats())["sent"], time.monotonic()
    await lab.say([(asker, "/score I20")])

    async def told() -> bool:
        return any("53.03" in text for text in (await lab.received([asker]))[asker])

    await until(told, f"an answer to {asker}", 180)
    return Answered(time.monotonic() - began, (await lab.stats())["sent"] - before - 1)


async def behind_messages(lab: Lab, bot: Bot, count: int, askers: int) -> dict[str, Answered]:
    """Ask while that number of people wait for a notice: strangers, some who wait themselves, one with very many."""
    waiting = range(FIRST_WAITING, FIRST_WAITING + count)
    strangers = range(FIRST_ASKING, FIRST_ASKING + askers)
    pile = min(PILE, count)
    await introduce(lab, strangers)
    await wait_in_outbox(lab, bot, {**dict.fromkeys(waiting, 1), FIRST_ADMIN: pile})
    await bot.start()
    await until(bot.up, "the bot is up")
    before = (await lab.stats())["sent"]

    async def leaving() -> bool:
        return bool((await lab.stats())["sent"] > before)

    await until(leaving, "notices leave")
    return {
        "somebody else": await answered(lab, strangers),
        "somebody for whom one waits": await answered(lab, waiting[-askers:]),
        f"a coordinator for whom {pile:,} wait": await answered(lab, [FIRST_ADMIN]),
    }


async def behind_updates(lab: Lab, bot: Bot, count: int, chats: int, askers: int) -> dict[str, Answered]:
    """Ask while that number of updates from that number of chats wait, at Telegram at first and then in the inbox."""
    flooders = range(FIRST_WAITING, FIRST_WAITING + chats)
    strangers = range(FIRST_ASKING, FIRST_ASKING + 2 * askers)
    await introduce(lab, [*flooders, *strangers])
    await lab.say([(flooders[number % chats], "/score I7") for number in range(count)])
    await bot.start()
    await until(bot.up, "the bot is up")
    at_first = await answered(lab, strangers[:1])

    async def taken() -> bool:
        return not (await lab.stats())["pending_updates"]

    await until(taken, "nothing waits at Telegram", 120)
    return {
        "somebody else, while they are fetched": at_first,
        "somebody else, once they are": await answered(lab, strangers[askers:]),
    }
