"""`make bench`: this bot beside two bare echo bots, one run, one loopback server; prints one table.

    python -m bench [--times 3] [--people 1000] [--seconds 10]

Bots take turns, so that a busy moment of the machine meets all of them; medians are given.
"""

import argparse
import asyncio
import os
import sys
import tempfile
from pathlib import Path

from bench.alone import alone
from bench.bots import AIOGRAM, PTB, TIDTAM, Kind, environment
from bench.resting import resting
from bench.rounds import prompts
from bench.server import Server, served
from bench.speed import BURST, CHATS, FIRST_PERSON, burst, steady
from bench.table import Figures, table

KINDS = (TIDTAM, PTB, AIOGRAM)


async def measure(server: Server, folder: Path, times: int, people: int, seconds: float) -> Figures:
    """Everything, in turns."""
    figures = Figures()
    settings = environment(server, folder / "bench.db")
    await server.people(range(FIRST_PERSON, FIRST_PERSON + BURST))
    _say("a first start, which makes the database")
    await resting(server, TIDTAM, settings)
    for number in range(times):
        _say(f"round {number + 1} of {times}")
        for kind in KINDS:
            await _turn(server, kind, settings, figures, seconds)
        figures.add("alone", await alone(server, FIRST_PERSON))
    _say(f"a round's prompts to {people} people")
    figures.prompts = await prompts(server, folder, people)
    return figures


async def _turn(server: Server, kind: Kind, settings: dict[str, str], figures: Figures, seconds: float) -> None:
    """One bot's turn at everything both kinds of bots can do."""
    rest = await resting(server, kind, settings)
    figures.add(f"{kind.name} first poll", rest.first_poll)
    figures.add(f"{kind.name} idle", rest.idle)
    figures.add(f"{kind.name} asked", rest.asked)
    for name, latency, chats in (("burst", 0, CHATS), ("burst 100", 100, CHATS), ("wide", 0, BURST)):
        went = await burst(server, kind, settings, latency, chats)
        figures.add(f"{kind.name} {name}", went.rate)
        figures.add(f"{kind.name} {name} cost", went.cost)
    flow = await steady(server, kind, settings, seconds)
    figures.add(f"{kind.name} p50", flow.p50)
    figures.add(f"{kind.name} p99", flow.p99)
    figures.missing += flow.missing


def _say(what: str) -> None:
    print(f"bench: {what}", file=sys.stderr, flush=True)


async def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--times", type=int, default=3, help="how often each bot has its turn (default 3)")
    parser.add_argument("--people", type=int, default=1_000, help="who is prompted (default 1000)")
    parser.add_argument("--seconds", type=float, default=10.0, help="of steady messages a turn (default 10)")
    asked = parser.parse_args()
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="tidtam-bench-") as folder:
        async with served() as server:
            figures = await measure(server, Path(folder), asked.times, asked.people, asked.seconds)
    print(table(figures, asked.times, before))
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
