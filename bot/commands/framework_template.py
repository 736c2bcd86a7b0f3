"""`framework template`: an empty form of a framework, with what belongs where said in Thai."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bot.errors import CommandError
from bot.settings import Settings
from bundled.framework_file import STEM
from bundled.framework_form import empty_form
from domain.calendar.fiscal import fiscal_year_of
from domain.calendar.local_time import local_time


async def template(asked: argparse.Namespace) -> int:
    """Write the form to a new file; one that is there is never overwritten."""
    kind = asked.kind.lower()
    if not (kind.isascii() and kind.replace("-", "").isalnum()):
        raise CommandError(f"--kind {asked.kind!r} must be small Latin letters, digits or hyphens, such as moit")
    year = asked.year or fiscal_year_of(local_time(datetime.now(UTC), Settings.load().setup().zone).date())
    file = Path(asked.file or f"{STEM}-{kind}-{year}.toml")
    _write(file, empty_form(kind, year, file.name))
    print(f"{file}: fill it in, then `python -m bot framework check {file}`")
    return 0


def _write(file: Path, text: str) -> None:
    """Write a new file. CommandError where there is one."""
    try:
        with file.open("x", encoding="utf-8") as written:
            written.write(text)
    except FileExistsError:
        raise CommandError(f"{file} is there already; name another file, or move it away") from None
