"""`summary`: a quarter's summary as text, as the director reads it, or as JSON."""

import argparse
import json
from pathlib import Path

from bot.commands.opened import opened, quarter_of
from follow_up.summary import summarise
from screens import summary as summary_screens


async def summary(asked: argparse.Namespace) -> int:
    """Print the summary, or write it to a file."""
    quarter = quarter_of(asked.quarter) if asked.quarter else None
    async with opened() as to:
        compiled = await summarise(to.session, to.office, quarter)
        if asked.format == "json":
            text = json.dumps(compiled.to_json(), ensure_ascii=False, indent=2)
        else:
            text = summary_screens.plain(to.lang, to.office.setup, compiled)
    _put_out(text, asked.output)
    return 0


def _put_out(text: str, file: str | None) -> None:
    if file:
        Path(file).write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
