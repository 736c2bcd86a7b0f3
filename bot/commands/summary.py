"""`summary`: a quarter's summary as text, as the director reads it, as JSON, or as it was signed."""

import argparse
import json
from pathlib import Path

from bot.commands.opened import Opened, opened, quarter_of
from bot.errors import CommandError
from db import rounds, snapshots
from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.summary.request import read_request
from domain.summary.summary import Summary
from follow_up.summary import summarise
from screens.summary import screen
from screens.summary.view import SummaryView


async def summary(asked: argparse.Namespace) -> int:
    """Print the summary, or write it to a file."""
    quarter = quarter_of(asked.quarter) if asked.quarter else None
    async with opened() as to:
        if asked.format == "signed":
            content = await _signed(to, quarter)
        else:
            compiled = await _compiled(to, quarter, asked.at)
            content = _text(to, compiled, asked.format).encode()
    _put_out(content, asked.output)
    return 0


def text_of(to: Opened, compiled: Summary) -> str:
    """The summary as text, in the bot's language."""
    return _text(to, compiled, "text").removesuffix("\n")


async def _compiled(to: Opened, quarter: Quarter | None, at: str | None) -> Summary:
    """The summary, as it was known at a day or moment if one is given."""
    if at is None:
        return await summarise(to.session, to.office, quarter)
    zone = to.office.setup.zone
    round_ = await (rounds.current_round(to.session) if quarter is None else rounds.round_of(to.session, quarter))
    opened_on = local_time(to.office.now if round_ is None else round_.opened_at, zone).date()
    try:
        read = read_request(at)
        if read.quarter is not None or read.day is None:
            raise ValueError("summary.request")
        known_at = read.moment(opened_on, to.office.now, zone)
    except ValueError:
        raise CommandError(f"{at!r} is not a day such as 2563-07-15, nor one with a time such as 17:00") from None
    return await summarise(to.session, to.office, quarter, known_at)


async def _signed(to: Opened, quarter: Quarter | None) -> bytes:
    """The file of the newest signed version, byte for byte as it is verified."""
    current = await rounds.current_round(to.session)
    wanted = quarter or (current.quarter if current is not None else None)
    made = None if wanted is None else await snapshots.snapshot(to.session, wanted)
    if made is None:
        raise CommandError("that quarter has not been signed")
    return made.to_file()


def _text(to: Opened, compiled: Summary, form: str) -> str:
    if form == "json":
        return json.dumps(compiled.to_json(), ensure_ascii=False, indent=2) + "\n"
    return screen.plain(SummaryView(to.lang, to.office.setup, compiled)) + "\n"


def _put_out(content: bytes, file: str | None) -> None:
    if file:
        Path(file).write_bytes(content)
    else:
        print(content.decode().removesuffix("\n"))
