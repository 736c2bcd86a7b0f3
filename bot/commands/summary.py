"""`summary`: a quarter's summary as text, as the director reads it, as JSON, or as a document."""

import argparse
import asyncio
import json
import sys
from pathlib import Path

from bot.commands.configured import configured
from bot.commands.opened import opened, quarter_of
from bot.errors import CommandError
from documents.making import make
from domain.calendar.fiscal import Quarter
from domain.summary.formats import Format
from follow_up.documents import material
from follow_up.summary import summarise
from screens import summary as summary_screens


async def summary(asked: argparse.Namespace) -> int:
    """Print the summary, or write it to a file."""
    named = asked.quarter or asked.named
    quarter = quarter_of(named) if named else None
    if asked.format in ("text", "json"):
        if asked.year is not None:
            raise CommandError("--year is for documents: --format a4, docx, xlsx or zip")
        _put_out(await _text(asked, quarter), asked.output)
    else:
        await _document(asked, quarter)
    return 0


async def _text(asked: argparse.Namespace, quarter: Quarter | None) -> str:
    async with opened() as to:
        compiled = await summarise(to.session, to.office, quarter)
        if asked.format == "json":
            return json.dumps(compiled.to_json(), ensure_ascii=False, indent=2)
        return summary_screens.plain(asked.lang or to.lang, to.office.setup, compiled)


async def _document(asked: argparse.Namespace, quarter: Quarter | None) -> None:
    if asked.output is None and sys.stdout.isatty():
        raise CommandError("a document is no text for a screen: name a file with --out")
    emblem = configured().emblem
    picture = None if emblem is None else await asyncio.to_thread(emblem.read_bytes)
    async with opened() as to:
        lang = asked.lang or to.lang
        found = await material(to.session, to.office, quarter, lang, year=asked.year, emblem=picture)
    (made,) = make(found, Format(asked.format))
    if asked.output:
        await asyncio.to_thread(Path(asked.output).write_bytes, made.content)
    else:
        sys.stdout.buffer.write(made.content)


def _put_out(text: str, file: str | None) -> None:
    if file:
        Path(file).write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
