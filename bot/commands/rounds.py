"""`round`, `plan` and `summary`: what the coordinator and director do in chat, for the operator's shell.

They write rows only: a running bot sends what they queue within a tick.
"""

import argparse
import json
from datetime import datetime
from pathlib import Path

from bot.cli import CommandError
from bot.commands.workbench import Bench, workbench
from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Quarter
from follow_up import rounds
from follow_up.overview import overview
from follow_up.summary import summarise
from screens import rounds as say_rounds
from screens import summary as say_summary
from screens.texts import label


async def open_round(asked: argparse.Namespace) -> int:
    """Open a quarter's round; opening one that is open changes nothing."""
    async with workbench() as bench:
        made = await rounds.open_round(bench.session, bench.setup, bench.library, bench.now, _quarter(asked.quarter))
    _tell(bench, "shell.round.opened", quarter=made.quarter, at=_at(bench, made.opened_at), due=_at(bench, made.due_at))
    return 0


async def close_round(asked: argparse.Namespace) -> int:
    """Close a round: it takes no more answers."""
    async with workbench() as bench:
        made = await rounds.close_round(bench.session, bench.now, _quarter(asked.quarter))
    _tell(bench, "shell.round.closed", quarter=made.quarter)
    return 0


async def move_due(asked: argparse.Namespace) -> int:
    """Move a round's due date."""
    async with workbench() as bench:
        made = await rounds.move_due(
            bench.session, bench.setup, bench.library, bench.now, _quarter(asked.quarter), asked.date
        )
    _tell(bench, "shell.round.moved", quarter=made.quarter, due=_at(bench, made.due_at))
    return 0


async def status(asked: argparse.Namespace) -> int:
    """How a round stands; the current one as in chat, an earlier one by its counts."""
    async with workbench() as bench:
        if asked.quarter is None:
            seen = await overview(bench.session, bench.setup, bench.library, bench.now)
            text = say_rounds.status(bench.setup.language, bench.setup, seen).text.text
        else:
            compiled = await summarise(bench.session, bench.setup, bench.library, bench.now, _quarter(asked.quarter))
            text = say_summary.plain(bench.setup.language, bench.setup, compiled)
    print(text)
    return 0


async def close_plan(asked: argparse.Namespace) -> int:
    """End a plan's follow-up."""
    async with workbench() as bench:
        closed = await rounds.close_plan(bench.session, bench.library, bench.now, asked.year)
    _tell(bench, "shell.plan.closed" if closed else "shell.plan.was_closed", year=asked.year)
    return 0


async def summary(asked: argparse.Namespace) -> int:
    """The summary as text, as the director reads it, or as JSON."""
    quarter = _quarter(asked.quarter) if asked.quarter else None
    async with workbench() as bench:
        compiled = await summarise(bench.session, bench.setup, bench.library, bench.now, quarter)
        if asked.format == "json":
            text = json.dumps(compiled.to_json(), ensure_ascii=False, indent=2)
        else:
            text = say_summary.plain(bench.setup.language, bench.setup, compiled)
    _put_out(text, asked.output)
    return 0


def _tell(bench: Bench, key: str, **values: object) -> None:
    print(label(bench.setup.language, key, **values))


def _put_out(text: str, file: str | None) -> None:
    if file:
        Path(file).write_text(text + "\n", encoding="utf-8")
    else:
        print(text)


def _quarter(text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except ValueError:
        raise CommandError(f"{text!r} is not a quarter such as 3/2563") from None


def _at(bench: Bench, moment: datetime) -> str:
    return datetime_text(moment, bench.setup.zone, bench.setup.language)
