"""Whole runs: messages come in bursts, something dies in the middle of each, and at the end everything is counted."""

import signal
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from tests.faults.bots import Bot
from tests.faults.history import Asked, Verdict, effects, idle, judge
from tests.faults.lab import Lab, until
from tests.faults.powercut import Disk


@dataclass(frozen=True)
class Size:
    """Size of a run: messages altogether, chats they come from, kills."""

    messages: int
    chats: int
    kills: int


Blow = Callable[[int], Awaitable[None]]
"""Blow that strikes the bot in the middle of the n-th burst, and leaves it running again."""


async def progress(lab: Lab) -> int:
    """Count that grows with every update delivered and every message sent."""
    stats = await lab.stats()
    return int(stats["delivered_updates"] + stats["sent"])


async def stage(lab: Lab, asked: Asked) -> int:
    """Count that grows three times a message: upon its delivery, its acknowledgement and its answer."""
    stats = await lab.stats()
    return int(stats["delivered_updates"] + asked.total - stats["pending_updates"] + stats["sent"])


async def settled(lab: Lab, bot: Bot, seconds: float = 90) -> None:
    """Wait until nothing is left at Telegram's, in the inbox or in the outbox."""

    async def nothing_left() -> bool:
        assert bot.running, bot.log()[-2000:]
        if (await lab.stats())["pending_updates"] or not await bot.up():
            return False
        try:
            return await idle(bot.url)
        except SQLAlchemyError:
            return False

    await until(nothing_left, "everything handled and sent", seconds)


async def struck(lab: Lab, bot: Bot, seed: int, size: Size, blow: Blow) -> Verdict:
    """Bursts of numbered messages with a blow at a random moment of each; what came of it all."""
    dice = Random(seed)
    asked = Asked(dice, size.chats)
    await lab.people(asked.people)
    each = size.messages // size.kills
    for number in range(size.kills):
        before = await stage(lab, asked)
        await lab.say(asked.next(each))
        target = before + dice.randrange(1, 3 * each - 1)

        async def reached(target: int = target) -> bool:
            assert bot.running, bot.log()[-2000:]
            return await stage(lab, asked) >= target

        await until(reached, f"progress {target} in burst {number}", 120)
        await blow(number)
    await settled(lab, bot, 180)
    verdict = await counted(lab, bot, asked)
    verdict.kills = size.kills
    return verdict


async def counted(lab: Lab, bot: Bot, asked: Asked) -> Verdict:
    """End the bot (in time, as it must) and judge."""
    await bot.end()
    return judge(asked, await effects(bot.url), await lab.received(asked.people))


async def killed(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """SIGKILL at random moments."""
    await bot.start()

    async def blow(_number: int) -> None:
        await bot.kill()
        await bot.start()

    return await struck(lab, bot, seed, size, blow)


Life = tuple[int, str]
"""A process that dies "before" or "after" its n-th commit."""


def alternating(count: int) -> list[Life]:
    """Kills at the first commits of a process: before one, after the next."""
    return [(number, ("after", "before")[number % 2]) for number in range(1, count + 1)]


def both(count: int) -> list[Life]:
    """Kills before and after each of the first commits of a process."""
    return [(number, moment) for number in range(1, count + 1) for moment in ("before", "after")]


async def killed_at_commits(lab: Lab, bot: Bot, seed: int, lives: Sequence[Life]) -> Verdict:
    """SIGKILL before or after the n-th commit of a process, one life of the bot after another.

    Each life is given eight messages; one that has handled everything before its n-th commit is given more.
    """
    asked = Asked(Random(seed), 40)
    await lab.people(asked.people)
    for number, moment in lives:
        await lab.say(asked.next(8))
        await bot.start(commit=[number, moment])
        while bot.running:
            with suppress(TimeoutError):
                await bot.gone(0.3)
            if bot.running and await progress(lab) >= 2 * asked.total:
                await lab.say(asked.next(2))
        assert bot.process is not None
        assert bot.process.returncode == -signal.SIGKILL, bot.log()[-2000:]
    await bot.start()
    await settled(lab, bot, 120)
    verdict = await counted(lab, bot, asked)
    verdict.kills = len(lives)
    return verdict


async def cut_off(lab: Lab, bot: Bot, seed: int, size: Size, synchronous: str = "") -> Verdict:
    """Power cuts at random moments: SIGKILL, and of the writes no sync had followed some are lost or torn.

    Raises sqlite3.DatabaseError when a cut leaves no sound database.
    """
    dice = Random(seed + 1)
    lives = iter(range(size.kills + 1))
    disk = Disk(bot.folder)

    def faults(life: int) -> dict[str, Any]:
        watched = {"disk": {"trace": str(bot.folder / f"trace{life}"), "full": str(bot.folder / "full")}}
        return {**watched, **({"synchronous": synchronous} if synchronous else {})}

    async def blow(number: int) -> None:
        nonlocal disk
        await bot.kill()
        disk.replay(bot.folder / f"trace{number}")
        disk.cut(dice)
        sound(bot.database)
        disk = Disk(bot.folder)
        await bot.start(**faults(next(lives)))

    await bot.start(**faults(next(lives)))
    return await struck(lab, bot, seed, size, blow)


def sound(database: Path) -> None:
    """Raise sqlite3.DatabaseError unless the database is whole. A copy is read: reading the files would mend them."""
    with TemporaryDirectory() as folder:
        for one in database.parent.glob(database.name + "*"):
            (Path(folder) / one.name).write_bytes(one.read_bytes())
        with closing(sqlite3.connect(Path(folder) / database.name)) as copy:
            told = copy.execute("PRAGMA integrity_check").fetchone()[0]
    if told != "ok":
        raise sqlite3.DatabaseError(told)
