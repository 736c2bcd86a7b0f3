"""A round opens for a thousand people while the server enforces the limits."""

import asyncio
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bench.bots import TIDTAM, environment, running
from bench.server import CLOCK, Server
from bot.process.open_database import open_database
from bot.settings import Settings
from db import acceptance, invitations, people
from db.engine import Database
from domain.people import TELEGRAM, Address, Role

ALLOWED = 30
UNIT = "procurement"
QUARTER = "3/2563"
FIRST_PERSON = 50_001


@dataclass(frozen=True, slots=True)
class Prompts:
    """Prompts of a round: their count, the seconds from the first to the last, and the refused ones."""

    count: int
    seconds: float
    refused: int

    @property
    def share(self) -> float:
        """Achieved rate over allowed rate."""
        return (self.count - 1) / self.seconds / ALLOWED


async def prompts(server: Server, folder: Path, count: int) -> Prompts:
    """Link the people, open the round from the command line while the bot runs, and see every prompt arrive."""
    database = folder / "round.db"
    await server.people(range(FIRST_PERSON, FIRST_PERSON + count))
    await _link(database, count)
    clock = f"{server.url}/sandbox/clock"
    settings = environment(server, database, BOT_SEND_RATE=str(ALLOWED), BOT_CLOCK_URL=clock, BOT_TICK_SECONDS="1")
    async with running(server, TIDTAM, settings):
        await server.limits(enforce=True, per_second=ALLOWED)
        total = int((await server.stats())["sent"]) + count
        await _open_round(settings)
        await server.total_until(total, 2 * count / ALLOWED + 30)
        found = await server.sent()
    arrived = [one.at for one in found if one.code == 200]
    if len(arrived) < count:
        raise RuntimeError(f"{len(arrived)} of {count} prompts arrived")
    return Prompts(len(arrived), arrived[-1] - arrived[0], sum(one.code == 429 for one in found))


async def _link(database: Path, count: int) -> None:
    """Link everybody to one unit, as if each had used an invitation."""
    db = Database(f"sqlite+aiosqlite:///{database}")
    now = datetime.fromisoformat(CLOCK)
    setup = replace(Settings(_env_file=None).setup(), bot_username="tidtam_bot")
    try:
        await open_database(db, now)
        async with db.transaction() as session:
            for one in range(FIRST_PERSON, FIRST_PERSON + count):
                person = await people.meet(session, setup, now, Address(TELEGRAM, str(one)), f"P{one}", "th")
                code, _ = await invitations.invite(session, now, Role.UNIT, UNIT)
                await acceptance.accept(session, setup, now, code, person)
    finally:
        await db.close()


async def _open_round(settings: Mapping[str, str]) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "round", "open", QUARTER, env=dict(settings), stdout=asyncio.subprocess.DEVNULL
    )
    if await asyncio.wait_for(process.wait(), 60):
        raise RuntimeError(f"the round did not open (exit {process.returncode})")
