"""Measure the questions answered a second when many come at once, and the delay when they come steadily."""

import asyncio
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import quantiles

from bench.bots import Kind, running
from bench.server import Sent, Server

QUESTION = "/score I20"
BURST = 1_500
CHATS = 500
FIRST_PERSON = 10_001
PER_SECOND = 50
STEADY_CHATS = 150
"""Chats that write steadily: at 50 a second each writes every three seconds, so its pause is not measured."""

PAUSES = (BURST // CHATS - 1) * 1.0
"""Seconds the pauses within a chat take Tidtam at least, when a burst comes from 500 chats."""

CUT_SECONDS = 15.0
"""Seconds a burst is measured at most; with answers missing then, the rate is that of the answers that came."""


@dataclass(frozen=True, slots=True)
class Burst:
    """Burst of questions: the answers, the seconds they took, and the seconds of processor time."""

    answered: int
    seconds: float
    processor: float

    @property
    def rate(self) -> float:
        """Answered a second."""
        return self.answered / self.seconds

    @property
    def cost(self) -> float:
        """Milliseconds of processor time an answer."""
        return self.processor / self.answered * 1000


@dataclass(frozen=True, slots=True)
class Steady:
    """Steady questions: the delay of answers, in milliseconds, and the number of questions without one."""

    p50: float
    p99: float
    missing: int


async def warmed(server: Server, people: range) -> None:
    """Ask once for everybody, unmeasured: connections are open, caches filled, people known."""
    await asked(server, list(people))
    await asyncio.sleep(1.2)  # the pause within a chat is over for all
    await server.ask("DELETE", "/calls")


async def asked(server: Server, people: list[int]) -> None:
    """Ask a question for each person and wait for the answers; raises RuntimeError when they do not come."""
    total = int((await server.stats())["sent"]) + len(people)
    await server.write([(one, QUESTION) for one in people])
    if not await server.total_until(total, 60):
        raise RuntimeError("the bot does not answer")


async def burst(server: Server, kind: Kind, settings: Mapping[str, str], latency_ms: int, chats: int = CHATS) -> Burst:
    """1,500 questions at once, from when they are queued to the last answer's arrival."""
    people = range(FIRST_PERSON, FIRST_PERSON + chats)
    await server.forget()
    async with running(server, kind, settings) as bot:
        await warmed(server, range(FIRST_PERSON, FIRST_PERSON + 100))
        await server.limits(latency_ms=latency_ms)
        total = int((await server.stats())["sent"]) + BURST
        used = bot.processor_seconds()
        await server.write([(people[number % chats], QUESTION) for number in range(BURST)])
        queued = time.monotonic()
        complete = await server.total_until(total, CUT_SECONDS)
        used = bot.processor_seconds() - used
        found = await server.sent()
    queued = min(queued, found[0].at)
    last = found[-1].at if complete else queued + CUT_SECONDS
    return Burst(len([one for one in found if one.at <= last]), last - queued, used)


async def steady(server: Server, kind: Kind, settings: Mapping[str, str], seconds: float) -> Steady:
    """Fifty questions a second for a while; each answer is matched with its question by chat and order."""
    people = range(FIRST_PERSON, FIRST_PERSON + STEADY_CHATS)
    await server.forget()
    async with running(server, kind, settings):
        await warmed(server, people)
        count = int(seconds * PER_SECOND)
        total = int((await server.stats())["sent"]) + count
        written = await _write_steadily(server, people, count)
        await server.total_until(total, 10)
        found = await server.sent()
    return _delays(written, found)


async def _write_steadily(server: Server, people: range, count: int) -> list[tuple[int, float]]:
    """Write questions steadily; returns the people and moments of them."""
    begun = time.monotonic()
    written = []
    for number in range(count):
        await asyncio.sleep(max(0.0, begun + number / PER_SECOND - time.monotonic()))
        person = people[number % len(people)]
        written.append((person, time.monotonic()))
        await server.write([(person, QUESTION)])
    return written


def _delays(written: list[tuple[int, float]], found: list[Sent]) -> Steady:
    answers: dict[int, deque[float]] = defaultdict(deque)
    for one in found:
        answers[one.chat].append(one.at)
    delays = [(answers[chat].popleft() - at) * 1000 for chat, at in written if answers[chat]]
    cuts = quantiles(delays, n=100, method="inclusive")
    return Steady(cuts[49], cuts[98], len(written) - len(delays))
