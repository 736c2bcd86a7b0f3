"""Delay of answers while documents are made, beside the delay when none are, in one run; and the bot's memory.

    python -m bench.beside [--steps 5000] [--turns 2] [--seconds 15]

Windows without documents and windows in which the director asks for four of them take turns, so that a busy moment of
the machine meets both. People ask twenty questions a second in all. Exits with 1 when a goal is missed.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections import deque
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

from bench.bots import TIDTAM, Running, environment, running
from bench.server import Server, served
from bench.speed import FIRST_PERSON, QUESTION, asked
from bench.summaries import LOADED, fill
from bot.process.open_database import begin_with_import
from bot.settings import Settings
from db.engine import Database
from db.migrate import migrate
from domain.calendar.fiscal import Period
from domain.summary.formats import Format
from samples import agency
from screens.buttons.documents import MakeDocument

CLOCK: Final = "2021-04-28T09:00:00+07:00"
QUARTER: Final = Period(2564, 2)
FORMATS: Final = (Format.PDF, Format.A4, Format.DOCX, Format.XLSX)
PEOPLE: Final = range(FIRST_PERSON, FIRST_PERSON + 100)
PER_SECOND: Final = 20
PATIENCE: Final = 300.0

MORE: Final = 50.0
"""Milliseconds an answer may take longer while documents are made."""

MEGABYTES: Final = 250.0
"""Memory the bot may hold afterwards."""


@dataclass(slots=True)
class Delays:
    """Delays of answers in milliseconds, and the number of questions without one."""

    delays: list[float] = field(default_factory=list)
    missing: int = 0

    def at(self, hundredths: int) -> float:
        """The delay that a number of hundredths of the answers do not exceed."""
        return quantiles(self.delays, n=100, method="inclusive")[hundredths - 1]


async def ask(server: Server, into: Delays, meanwhile: asyncio.Task[None]) -> None:
    """Ask steadily until a task is done; each answer is matched with its question by chat and order."""
    begun, number = time.monotonic(), 0
    written: list[tuple[int, float]] = []
    while not meanwhile.done():
        await asyncio.sleep(max(0.0, begun + number / PER_SECOND - time.monotonic()))
        person = PEOPLE[number % len(PEOPLE)]
        written.append((person, time.monotonic()))
        await server.write([(person, QUESTION)])
        number += 1
    await meanwhile
    await asyncio.sleep(3)
    answers: dict[int, deque[float]] = {person: deque() for person in PEOPLE}
    for one in await server.sent():
        if one.chat in answers and one.at >= begun:
            answers[one.chat].append(one.at)
    delays = [(answers[chat].popleft() - at) * 1000 for chat, at in written if answers[chat]]
    into.delays += delays
    into.missing += len(written) - len(delays)


class Watch:
    """A watch over the memory of the bot and of what it has started."""

    def __init__(self, bot: Running) -> None:
        self.bot = bot
        self.own = self.apart = 0.0

    async def run(self) -> None:
        """Look again and again."""
        while True:
            own, apart = await asyncio.to_thread(self._look)
            self.own, self.apart = max(self.own, own), max(self.apart, apart)
            await asyncio.sleep(0.2)

    def _look(self) -> tuple[float, float]:
        held: dict[int, tuple[int, float]] = {}
        for place in Path("/proc").glob("[0-9]*"):
            try:
                parent = int((place / "stat").read_text().rpartition(")")[2].split()[1])
                pages = int((place / "statm").read_text().split()[1])
            except (OSError, IndexError):
                continue
            held[int(place.name)] = parent, pages * os.sysconf("SC_PAGE_SIZE") / 1e6
        return held.get(self.bot.pid, (0, 0.0))[1], sum(
            size for one, (parent, size) in held.items() if self.bot.pid in (parent, held.get(parent, (0, 0.0))[0])
        )


async def filled(folder: Path, steps: int) -> Path:
    """A database of four quarters of a plan, with a director."""
    file = folder / "beside.db"
    db = Database(f"sqlite+aiosqlite:///{file}")
    try:
        await migrate(db)
        library = await agency.settle(db, steps, LOADED, linked=False)
        await fill(db, replace(Settings(_env_file=None).setup(), bot_username="tidtam_bot"), library)
        async with db.transaction() as session:
            await begin_with_import(session)
    finally:
        await db.close()
    return file


async def summary_shown(server: Server) -> int:
    """Ask for the summary as the director; returns the number of the message that answers."""
    chat = f"/chats/{agency.DIRECTOR}/messages"
    before = await _newest(server)
    await server.ask("POST", chat, {"as": agency.DIRECTOR, "text": f"/summary {QUARTER}"})
    deadline = time.monotonic() + PATIENCE
    while (found := await _newest(server)) <= before + 1:
        if time.monotonic() > deadline:
            raise RuntimeError("no summary came")
        await asyncio.sleep(0.2)
    return found


async def _newest(server: Server) -> int:
    found: dict[str, Any] = await server.ask("GET", f"/chats/{agency.DIRECTOR}/messages?as={agency.DIRECTOR}&limit=1")
    return max((int(one["message_id"]) for one in found["messages"]), default=0)


async def documents(server: Server, shown: int) -> None:
    """Ask for every format as the director, each once the one before has come."""
    for wanted in FORMATS:
        before = await _files(server)
        data = MakeDocument(QUARTER, wanted).pack()
        await server.ask(
            "POST", f"/chats/{agency.DIRECTOR}/messages/{shown}/tap", {"as": agency.DIRECTOR, "data": data}
        )
        deadline = time.monotonic() + PATIENCE
        while await _files(server) <= before:
            if time.monotonic() > deadline:
                raise RuntimeError(f"no {wanted} came")
            await asyncio.sleep(0.2)


async def _files(server: Server) -> int:
    return len((await server.ask("GET", "/calls?method=sendDocument"))["calls"])


async def measure(server: Server, file: Path, turns: int, seconds: float) -> tuple[Delays, Delays, Watch, float]:
    """Take turns; the memory the bot holds a while after the last document comes last."""
    idle, making = Delays(), Delays()
    await server.ask("POST", "/clock", {"to": CLOCK})
    await server.people([agency.DIRECTOR, *PEOPLE])
    settings = environment(server, file, BOT_CLOCK_URL=f"{server.url}/sandbox/clock")
    async with running(server, TIDTAM, settings) as bot:
        watch = Watch(bot)
        watching = asyncio.create_task(watch.run())
        shown = await summary_shown(server)
        await asked(server, [*PEOPLE])
        for _ in range(turns):
            await ask(server, idle, asyncio.create_task(asyncio.sleep(seconds)))
            await ask(server, making, asyncio.create_task(documents(server, shown)))
        await asyncio.sleep(seconds)
        watching.cancel()
        return idle, making, watch, bot.megabytes()


async def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.beside", description=__doc__)
    parser.add_argument("--steps", type=int, default=5_000)
    parser.add_argument("--turns", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=15.0, help="of a window without documents")
    asked_for = parser.parse_args()
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="tidtam-bench-") as folder:
        file = await filled(Path(folder), asked_for.steps)
        async with served() as server:
            idle, making, watch, after = await measure(server, file, asked_for.turns, asked_for.seconds)
    print("| answers | questions | p50 | p99 | without an answer |\n|---|---|---|---|---|")
    for name, one in (("no documents", idle), (f"documents of {asked_for.steps} steps", making)):
        asked_ = len(one.delays) + one.missing
        print(f"| {name} | {asked_} | {one.at(50):.1f} ms | {one.at(99):.1f} ms | {one.missing} |")
    more = [making.at(share) - idle.at(share) for share in (50, 99)]
    held, small = all(one <= MORE for one in more), after <= MEGABYTES
    print(f"\nlater by {more[0]:.1f} ms (p50), {more[1]:.1f} ms (p99); goal ≤ {MORE:.0f} ms: {_word(held)}")
    print(f"the bot holds {after:.0f} MB afterwards, {watch.own:.0f} at most; goal ≤ {MEGABYTES:.0f}: {_word(small)}")
    print(f"the processes that make documents held {watch.apart:.0f} MB together at most; load average {load:.1f}")
    return int(not (held and small))


def _word(held: bool) -> str:
    return "yes" if held else "**no**"


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
