"""Whole runs: messages come in bursts, something dies in the middle of each, and at the end everything is counted."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from random import Random

from sqlalchemy.exc import SQLAlchemyError

from tests.faults.bots import Bot
from tests.faults.history import Asked, Verdict, effects, idle, judge
from tests.faults.lab import Lab, until


@dataclass(frozen=True)
class Size:
    """How much a run asks for: messages altogether, chats they come from, kills."""

    messages: int
    chats: int
    kills: int


Blow = Callable[[int], Awaitable[None]]
"""What strikes the bot in the middle of the n-th burst, and leaves it running again."""


async def progress(lab: Lab) -> int:
    """Grows with every update handed over and every message sent."""
    stats = await lab.stats()
    return int(stats["delivered_updates"] + stats["sent"])


async def settled(lab: Lab, bot: Bot, seconds: float = 90) -> None:
    """Wait until nothing is left at Telegram's, in the inbox or in the outbox."""

    async def nothing_left() -> bool:
        if (await lab.stats())["pending_updates"]:
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
        before = await progress(lab)
        await lab.say(asked.next(each))
        target = before + dice.randrange(1, 2 * each - 1)

        async def reached(target: int = target) -> bool:
            assert bot.running, bot.log()[-2000:]
            return await progress(lab) >= target

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
