"""The leader freezes, or its database falls silent, when a round is to open: another process opens it, and once."""

import asyncio
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from sqlalchemy import text

from db.engine import Database
from tests.faults.bots import Bot
from tests.faults.history import Asked, Verdict
from tests.faults.lab import Lab, until
from tests.faults.rounds import OPENS, Prompted, counted_prompts, linked
from tests.faults.route import Route
from tests.faults.runs import counted, settled

TAKEN_OVER = "the lease leading was taken by another process"
"""The log's words of a leader that finds itself replaced."""

TAKEN_AWAY = "is no longer this process's to send"
"""The log's words of a sender that finds a message claimed by another."""

SEND_RATE = 30
"""Messages a second."""

NOTICED = (
    "can't be stored",
    "the inbox can't be worked off",
    "the outbox can't be read",
    "claims on the outbox can't be renewed",
    "the lease leading can't be renewed",
    "looking for due work failed",
)
"""The log's words of each part that finds the database silent."""


@dataclass(frozen=True)
class TakenOver:
    """Prompts people got, and the seconds after its time until the round was open."""

    prompted: Prompted
    seconds: float


@dataclass(frozen=True)
class Recovered:
    """Verdict on the messages, and the seconds until the last part had noticed the silence."""

    verdict: Verdict
    seconds: float


Blow = Callable[[Bot], AbstractAsyncContextManager[None]]
"""Strikes the leader; at the end it is well again."""


@asynccontextmanager
async def stopped(leader: Bot) -> AsyncIterator[None]:
    """The process gets no time: a frozen virtual machine."""
    assert leader.process is not None
    leader.process.send_signal(signal.SIGSTOP)
    yield
    leader.process.send_signal(signal.SIGCONT)


@asynccontextmanager
async def stopped_at_work(leader: Bot) -> AsyncIterator[None]:
    """The process stops itself in the transaction that opens the round; it must be started with `frozen`."""
    assert leader.process is not None
    freeze_at(leader).touch()
    yield
    assert not freeze_at(leader).exists(), "it did not stop"
    leader.process.send_signal(signal.SIGCONT)


@asynccontextmanager
async def silenced(_leader: Bot, route: Route) -> AsyncIterator[None]:
    """Pass no packet between the leader and the database."""
    route.fall_silent()
    yield
    route.work_again()


def freeze_at(bot: Bot) -> Path:
    """The file that makes a process stop itself at the next piece of due work (tests/faults/launch.py)."""
    return bot.folder / "frozen"


async def taken_over(lab: Lab, bots: Sequence[Bot], count: int, blow: Blow) -> TakenOver:
    """Strike the first of the bots, which leads, at the moment a round is to open; the other has to open it."""
    leader, other = bots
    for bot in bots:
        await bot.start(frozen=str(freeze_at(bot)))
        await until(bot.up, "the bot is up")
        await until(partial(leads, leader), "the first leads")
    reporters = await linked(lab, other, count)
    async with watching(leader.url) as opened:
        async with blow(leader):
            began = time.monotonic()
            await lab.call("POST", "/clock", {"to": OPENS})
            await until(opened, "the other opens the round", 90)
            seconds = time.monotonic() - began
        await until(lambda: leader.logged(TAKEN_OVER), "the leader finds itself replaced", 90)
    return TakenOver(await counted_prompts(lab, bots, reporters, kills=1), seconds)


async def resumed(lab: Lab, bots: Sequence[Bot], count: int) -> Prompted:
    """Stop the first of two senders while prompts leave, until the other has sent what it had claimed; go on then."""
    paused, running = bots
    for bot in bots:
        bot.settings |= {"BOT_SEND_RATE": str(SEND_RATE), "BOT_TICK_SECONDS": "1"}
        await bot.start()
        await until(bot.up, "the bot is up")
    reporters = await linked(lab, running, count)

    async def prompted(least: int) -> bool:
        told = await lab.received(reporters)
        return sum(any("3/2563" in text for text in told[who][1:]) for who in reporters) >= least

    await lab.call("POST", "/clock", {"to": OPENS})
    await until(partial(prompted, count // 5), "prompts leave", 60)
    async with stopped(paused):
        await until(partial(prompted, count), "the other has sent what the stopped one had claimed", 120)
    await until(lambda: paused.logged(TAKEN_AWAY), "the stopped one finds its claims gone", 60)
    return await counted_prompts(lab, bots, reporters, kills=1)


async def leads(bot: Bot) -> bool:
    """Check whether a bot's process holds the lead."""
    assert bot.process is not None
    db = Database(bot.url)
    try:
        async with db.reading() as session:
            found = await session.execute(text("SELECT holder FROM lease WHERE name = 'leading'"))
            return f":{bot.process.pid}:" in str(found.scalar())
    finally:
        await db.close()


@asynccontextmanager
async def watching(url: str) -> AsyncIterator[Callable[[], Awaitable[bool]]]:
    """Check whether the round is open and somebody's prompt is queued."""
    db = Database(url)

    async def opened() -> bool:
        async with db.reading() as session:
            found = await session.execute(text("SELECT 1 FROM outbox WHERE topic LIKE 'prompt|3/2563|%' LIMIT 1"))
            return found.first() is not None

    yield opened
    await db.close()


async def outlived(lab: Lab, bot: Bot, route: Route, count: int, least: float = 0) -> Recovered:
    """Messages before, in and after a silence that lasts until every part has noticed it, and for some seconds."""
    asked = Asked(Random(2), 20)
    await lab.people(asked.people)
    await lab.say(asked.next(count))
    await settled(lab, bot)

    route.fall_silent()
    began = time.monotonic()
    await lab.say(asked.next(count))
    for said in NOTICED:
        await until(partial(bot.logged, said), f"the log says: {said}", 90)
    seconds = time.monotonic() - began
    await asyncio.sleep(max(0.0, least - seconds))
    route.work_again()
    await lab.say(asked.next(count))
    await settled(lab, bot)

    return Recovered(await counted(lab, bot, asked), seconds)


def through(bot: Bot, route: Route) -> Bot:
    """Lead the bot's process to the database by a route."""
    bot.settings["BOT_DATABASE_URL"] = route.url
    return bot
