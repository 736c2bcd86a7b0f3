"""Statements and seconds of a round's opening and of an idle check, by the size of the agency; on a SQLite file.

    python -m bench.openings [--units 10 60 120 500]

A statement for many rows counts once a row, as SQLite runs it.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bot.process.catalogue_cache import CatalogueCache
from bot.settings import Settings
from db.engine import Database
from db.migrate import migrate
from samples import agency
from samples.statements import counted
from scheduler.clockwork import Scheduler

SIZES = (10, 60, 120, 500)
LOADED, OPENS = datetime(2020, 6, 29, 1, 30, tzinfo=UTC), datetime(2020, 6, 30, 2, tzinfo=UTC)


async def measure(folder: Path, units: int) -> str:
    """A row of the table for an agency of a size."""
    db = Database(f"sqlite+aiosqlite:///{folder / f'{units}.db'}")
    try:
        await migrate(db)
        await agency.settle(db, units, LOADED)
        now = LOADED
        setup = replace(Settings(_env_file=None).setup(), bot_username="tidtam_bot")
        library = CatalogueCache(lambda _: {})
        scheduler = Scheduler(db, lambda: now, setup, library.current, lambda: None, tick_seconds=3600)
        await scheduler.run_due()
        now = OPENS
        started = time.perf_counter()
        with counted(db) as opening:
            await scheduler.run_due()
        opened = time.perf_counter()
        with counted(db) as idle:
            await scheduler.run_due()
        checked = time.perf_counter()
    finally:
        await db.close()
    people = sum(map(agency.people_in, range(units)))
    figures = (
        units,
        people,
        len(opening),
        f"{opened - started:.2f} s",
        len(idle),
        f"{(checked - opened) * 1e3:.0f} ms",
    )
    return f"| {' | '.join(map(str, figures))} |"


async def main() -> int:
    """Measure each size and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.openings", description=__doc__)
    parser.add_argument("--units", type=int, nargs="+", default=SIZES, help="sizes of the agency")
    asked = parser.parse_args()
    print("| units | people | statements of an opening | time | statements of an idle check | time |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="tidtam-openings-") as folder:
        for units in asked.units:
            print(await measure(Path(folder), units))
    print(f"\nOn {os.cpu_count()} cores at a load average of {os.getloadavg()[0]:.1f}.")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
