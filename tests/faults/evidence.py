"""Evidence of a person whose bot dies between a download and the commit that records it."""

from collections.abc import Sequence
from dataclasses import dataclass

import aiohttp
from sqlalchemy import text

from db.engine import Database
from db.evidence_store import Folder
from tests.faults.bots import Bot
from tests.faults.lab import Lab, until
from tests.faults.rounds import OPENS, linked
from tests.faults.runs import settled

KEEPING = "follow_up.evidence.keep"
FILES = (b"%PDF-1.7 minutes", b"%PDF-1.7 announcement", b"%PDF-1.7 list of participants")


@dataclass(frozen=True)
class Kept:
    """Evidence after the kills: states of its rows, files in the store, answers and those repeated, and kills."""

    states: tuple[str, ...]
    files: int
    answers: int
    repeated: int
    kills: int


async def killed_while_keeping(lab: Lab, bot: Bot) -> Kept:
    """Let a person send an album, and the bot die before and after it records its files, until all are recorded."""
    await bot.start()
    await until(bot.up, "the bot is up")
    person = (await linked(lab, bot, 3))[2]  # of a unit with one step
    await lab.call("POST", "/clock", {"to": OPENS})
    await settled(lab, bot, 600)
    await bot.end()
    before = len((await lab.received([person]))[person])
    await _sends_album(lab, person, FILES)
    kills = 0
    for moment in ("before", "after"):
        await bot.start(within=[KEEPING, 1, moment])
        await bot.gone()
        kills += 1
    await bot.start()

    async def kept() -> bool:
        return all(state == "kept" for state in await _states(bot))

    await until(kept, "every file is kept")
    await settled(lab, bot, 600)
    await bot.end()
    there = [one async for one in Folder(bot.folder / "evidence").digests()]
    said = (await lab.received([person]))[person][before:]
    return Kept(await _states(bot), len(there), len(set(said)), len(said) - len(set(said)), kills)


async def _states(bot: Bot) -> tuple[str, ...]:
    db = Database(bot.url)
    try:
        async with db.reading() as session:
            return tuple((await session.execute(text("SELECT state FROM evidence ORDER BY id"))).scalars())
    finally:
        await db.close()


async def _sends_album(lab: Lab, person: int, files: Sequence[bytes]) -> None:
    form = aiohttp.FormData({"as": str(person)}, quote_fields=False)
    for number, data in enumerate(files):
        form.add_field("file", data, filename=f"{number}.pdf", content_type="application/pdf")
    to = f"{lab.url}/sandbox/chats/{person}/messages"
    async with aiohttp.ClientSession() as http, http.post(to, data=form) as answer:
        answer.raise_for_status()
