"""`hear`: the meaning a message would be taken to have, for trying the ear and for measuring it."""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from bot.commands.opened import Opened, opened
from bot.errors import CommandError
from bot.process.catalogue_cache import CatalogueCache
from bundled.phrases import load_phrases
from domain.hearing.ear import Ear
from domain.hearing.supposed import Supposed, Writer, as_json
from domain.people import Role


async def hear(asked: argparse.Namespace) -> int:
    """Say what the message given, or each line of standard input, means; exit 0."""
    if not asked.text and not asked.json and sys.stdin.isatty():
        raise CommandError("hear what? give the message's words, or messages on standard input, one a line")
    messages = map(_printable, [" ".join(asked.text)] if asked.text else _lines())
    async with opened() as to:
        listener = await _listener(to)
        writer = _writer(to, asked)
        for text in messages:
            said = as_json(text, *listener.hear(text, writer))
            print(json.dumps(said, ensure_ascii=False) if asked.json else _plain(said), flush=True)
    return 0


async def _listener(to: Opened) -> Supposed:
    known = CatalogueCache(load_phrases)
    library = await known.current(to.session)
    answerer = known.answerer()
    return Supposed(to.office, Ear(library, answerer))


def _writer(to: Opened, asked: argparse.Namespace) -> Writer:
    """The supposed writer; CommandError for a unit nobody knows, or `--reply` without a unit that was prompted."""
    known = {unit.code for one in to.office.library.catalogues for unit in one.units}
    unknown = [code for code in asked.unit if code not in known]
    if unknown:
        raise CommandError(f"no unit is called {unknown[0]!r}; there are {', '.join(sorted(known))}")
    if asked.reply and not asked.unit:
        raise CommandError("--reply needs --unit: only a unit is prompted")
    role = Role(asked.role) if asked.role else None
    after = None if asked.after is None else _printable(asked.after)
    return replace(Writer(tuple(dict.fromkeys(asked.unit)), role), replies=asked.reply, after=after)


def _lines() -> Iterator[str]:
    """Messages of standard input: a line each, or a JSON string where the line begins with a quotation mark.

    A line that begins with one and is no JSON string is somebody quoting: it is taken as it is written.
    """
    for line in sys.stdin:
        said = line.rstrip("\r\n")
        if said.startswith('"'):
            with suppress(ValueError):
                said = str(json.loads(said))
        yield said


def _printable(text: str) -> str:
    """A text without half characters, which a terminal and a file refuse."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def _plain(said: Mapping[str, Any]) -> str:
    """A meaning in a few lines: its kind, then what is read or answered."""
    lines = [f"{said['kind']}"]
    for one in said["reports"]:
        fields = [f"{name}: {value}" for name, value in one.items() if value not in (None, [])]
        lines.append("  " + " · ".join(fields))
    if said["answers"]:
        lines.append("  " + " ".join(said["answers"]))
    return "\n".join(lines)
