"""`summary`: a quarter's summary as text, as the director reads it, as JSON, as it was signed, or as a document."""

import argparse
import asyncio
import json
import sys
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path

from bot.commands.configured import configured
from bot.commands.opened import Opened, opened, period_of
from bot.errors import CommandError
from db import rounds, snapshots
from db.evidence_store import store_at
from documents.archive import write_archive
from documents.making import make
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.language.lang import Lang
from domain.summary.formats import Format
from domain.summary.request import read_request
from domain.summary.summary import Summary
from follow_up.summary.documents import material
from follow_up.summary.summary import summarise
from screens.summary import screen
from screens.summary.view import SummaryView


async def summary(asked: argparse.Namespace) -> int:
    """Print the summary, or write it to a file."""
    if asked.format in ("text", "json", "signed"):
        await _plain(asked)
    else:
        await _document(asked)
    return 0


def _period(to: Opened, asked: argparse.Namespace) -> Period | None:
    named = asked.quarter or asked.named
    return period_of(to, named) if named else None


def text_of(to: Opened, compiled: Summary) -> str:
    """The summary as text, in the bot's language."""
    return screen.plain(SummaryView(to.lang, to.office.setup, compiled))


async def _plain(asked: argparse.Namespace) -> None:
    if asked.year is not None:
        raise CommandError("--year is for documents: --format a4, docx, xlsx or zip")
    async with opened() as to:
        quarter = _period(to, asked)
        if asked.format == "signed":
            content = await _signed(to, quarter, await _known_at(to, quarter, asked.at))
        else:
            compiled = await summarise(to.session, to.office, quarter, await _known_at(to, quarter, asked.at))
            content = _text(to, compiled, asked.format, asked.lang or to.lang).encode()
    if asked.output:
        await asyncio.to_thread(Path(asked.output).write_bytes, content)
    else:
        print(content.decode().removesuffix("\n"))


async def _document(asked: argparse.Namespace) -> None:
    if asked.output is None and sys.stdout.isatty():
        raise CommandError("a document is no text for a screen: name a file with --out")
    settings = configured()
    emblem = settings.emblem
    picture = None if emblem is None else await asyncio.to_thread(emblem.read_bytes)
    async with opened() as to:
        lang = asked.lang or to.lang
        quarter = _period(to, asked)
        known_at = await _known_at(to, quarter, asked.at)
        found = await material(to.session, to.office, quarter, lang, year=asked.year, emblem=picture, at=known_at)
    if asked.format == Format.ZIP:
        store = store_at(settings.evidence, settings.database_url.get_secret_value())
        where = await asyncio.to_thread(Path(asked.output).open, "wb") if asked.output else None
        with where or nullcontext(sys.stdout.buffer) as out:
            await write_archive(out, found, store.get)
        return
    made = make(found, Format(asked.format))
    if asked.output:
        for name, one in zip(_named(Path(asked.output), len(made)), made, strict=True):
            await asyncio.to_thread(name.write_bytes, one.content)
    elif len(made) == 1:
        sys.stdout.buffer.write(made[0].content)
    else:
        raise CommandError(f"it has {len(made)} parts, each a file: name one with --out")


def _named(output: Path, count: int) -> list[Path]:
    """The file that was named; of several `NAME-part-1.pdf`, `NAME-part-2.pdf`."""
    if count == 1:
        return [output]
    return [output.with_name(f"{output.stem}-part-{number}{output.suffix}") for number in range(1, count + 1)]


async def _known_at(to: Opened, quarter: Period | None, at: str | None) -> datetime | None:
    """The past day or moment that is named; None for now."""
    if at is None:
        return None
    zone = to.office.setup.zone
    round_ = await (rounds.current_round(to.session) if quarter is None else rounds.round_of(to.session, quarter))
    opened_on = local_time(to.office.now if round_ is None else round_.opened_at, zone).date()
    try:
        read = read_request(at)
        if read.quarter is not None or read.day is None:
            raise ValueError("summary.request")
        return read.moment(opened_on, to.office.now, zone)
    except ValueError:
        raise CommandError(f"{at!r} is not a day such as 2563-07-15, nor one with a time such as 17:00") from None


async def _signed(to: Opened, quarter: Period | None, at: datetime | None) -> bytes:
    """The file of the newest signed version, by a past moment if one is named, byte for byte as it is verified."""
    current = await rounds.current_round(to.session)
    wanted = quarter or (current.quarter if current is not None else None)
    version = None if wanted is None else await snapshots.signed(to.session, wanted, at)
    made = None if version is None else await snapshots.snapshot(to.session, version.quarter, version.version)
    if made is None:
        raise CommandError("that round has not been signed")
    return made.to_file()


def _text(to: Opened, compiled: Summary, form: str, lang: Lang) -> str:
    if form == "json":
        return json.dumps(compiled.to_json(), ensure_ascii=False, indent=2) + "\n"
    return screen.plain(SummaryView(lang, to.office.setup, compiled)) + "\n"
