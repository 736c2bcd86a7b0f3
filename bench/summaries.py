"""Seconds of the summary's screen by the number of steps, over four quarters on a SQLite file.

    python -m bench.summaries [--steps 9 500 5000]

A screen is compiled from the rows, with the quarter before, and worded. The median of several; the time a step says how
it grows.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from sqlalchemy import insert, select
from sqlmodel import col

from bot.settings import Settings
from db.engine import Database
from db.migrate import migrate
from db.tables.people import PersonRow
from db.tables.rounds import ReportRow
from domain.calendar.fiscal import Period
from domain.catalogue.library import Library
from domain.office import Office
from domain.setup import Setup
from follow_up.rounds import opening
from follow_up.summary.summary import summarise
from follow_up.summary.trends import trends
from samples import agency
from screens.summary import screen
from screens.summary.view import SummaryView

SIZES = (9, 500, 5_000)


def nine(year: int, month: int, day: int) -> datetime:
    """Nine o'clock in Bangkok."""
    return datetime(year, month, day, 2, tzinfo=UTC)


LOADED = nine(2020, 6, 29)
OPENINGS = {
    Period(2563, 3): nine(2020, 6, 30),
    Period(2563, 4): nine(2020, 9, 30),
    Period(2564, 1): nine(2020, 12, 30),
    Period(2564, 2): nine(2021, 3, 31),
}
STATUSES = ("in_progress", "completed", "stuck", "not_started")
TIMES = 7


async def fill(db: Database, setup: Setup, library: Library) -> Office:
    """Four rounds; nine in ten report, every fourth is stuck, every seventh corrects its report late."""
    async with db.transaction() as session:
        author = (await session.execute(select(col(PersonRow.id)).limit(1))).scalar_one()
    for quarter, at in OPENINGS.items():
        async with db.transaction() as session:
            round_ = await opening.start_round(session, Office(setup, library, at), quarter)
        rows = [
            {
                "round": str(quarter),
                "plan": 2563,
                "step": step.id,
                "unit": step.owners[0],
                "revision": revision,
                "status": STATUSES[(number + quarter.number) % 4],
                "percent": None,
                "progress": f"ครั้งที่ {number} " + "จัดประชุมชี้แจงบุคลากรและจัดทำรายงานสรุปผลการดำเนินงาน " * 4,
                "obstacles": _obstacles(number) if (number + quarter.number) % 4 == 2 else "",
                "author": author,
                "at": (round_.due_at if revision > 1 else at) + timedelta(hours=1),
                "late": revision > 1,
            }
            for number, step in enumerate(library.of(2563).plan.steps)
            for revision in range(1, 3 if number % 7 == 0 else 2)
            if number % 10
        ]
        async with db.transaction() as session:
            await session.execute(insert(ReportRow), rows)
    return Office(setup, library, nine(2021, 4, 28))


def _obstacles(number: int) -> str:
    """Obstacles of a step, in words of its own."""
    return f"ข้อ {number} " + "รองบประมาณจากหน่วยงานกลาง " * 4


async def timed(what: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """The medians of several times, by the clock and of the processor; the first apart, since it fills caches."""
    await what()
    clock, processor = [], []
    for _ in range(TIMES):
        started, worked = time.perf_counter(), time.process_time()
        await what()
        clock.append(time.perf_counter() - started)
        processor.append(time.process_time() - worked)
    return median(clock), median(processor)


async def measure(folder: Path, steps: int) -> str:
    """A row of the table for a plan of a size."""
    db = Database(f"sqlite+aiosqlite:///{folder / f'{steps}.db'}")
    try:
        await migrate(db)
        library = await agency.settle(db, steps, LOADED)
        setup = replace(Settings(_env_file=None).setup(), bot_username="tidtam_bot")
        office = await fill(db, setup, library)
        last = Period(2564, 2)

        async def shown() -> None:
            async with db.transaction() as session:
                compiled = await summarise(session, office, last)
            screen.summary(SummaryView("th", setup, compiled))

        async def past() -> None:
            async with db.transaction() as session:
                await summarise(session, office, last, nine(2021, 4, 20))

        async def over_quarters() -> None:
            async with db.transaction() as session:
                await trends(session, last)

        taken = [await timed(one) for one in (shown, past, over_quarters)]
    finally:
        await db.close()
    cells = (f"{clock * 1e3:.0f} ms ({processor * 1e3:.0f})" for clock, processor in taken)
    return f"| {steps:,} | {' | '.join(cells)} | {taken[0][1] / steps * 1e6:.0f} µs |"


async def main() -> int:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.summaries", description=__doc__)
    parser.add_argument("--steps", type=int, nargs="+", default=SIZES, help="sizes of the plan")
    asked = parser.parse_args()
    print("| steps | the screen (processor) | of a past moment | trends | the screen, a step of processor |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="tidtam-summaries-") as folder:
        for steps in asked.steps:
            print(await measure(Path(folder), steps))
    print(f"\nMedians of {TIMES}, on {os.cpu_count()} cores at a load average of {os.getloadavg()[0]:.1f}.")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
