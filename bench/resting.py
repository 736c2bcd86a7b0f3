"""Time of a start until the first poll, and memory of the bot at rest."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

from bench.bots import Kind, running
from bench.server import Server
from bench.speed import FIRST_PERSON, asked

SETTLE_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Resting:
    """Seconds from the process's start to its first getUpdates; megabytes (10⁶) before and after a first question."""

    first_poll: float
    idle: float
    asked: float


async def resting(server: Server, kind: Kind, settings: Mapping[str, str]) -> Resting:
    """Start, measure, ask one question, measure again."""
    await server.forget()
    async with running(server, kind, settings) as bot:
        await asyncio.sleep(SETTLE_SECONDS)
        idle = bot.megabytes()
        await asked(server, [FIRST_PERSON])
        await asyncio.sleep(SETTLE_SECONDS)
        return Resting(bot.first_poll, idle, bot.megabytes())
