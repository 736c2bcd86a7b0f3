"""`framework check`: everything that is wrong with a framework's file, at once."""

import argparse
import sys
from pathlib import Path

from bundled.framework_file import checked_framework
from domain.catalogue.framework import Framework


async def check(asked: argparse.Namespace) -> int:
    """Print what is wrong with each file, by file, line or key; 1 where anything is."""
    wrong = 0
    for name in asked.files:
        framework, problems = checked_framework(Path(name))
        wrong += len(problems)
        print(*problems, sep="\n", file=sys.stderr) if problems else None
        if framework is not None and not problems:
            print(f"{name}: {described(framework)}: in order")
    if wrong:
        print(f"Problems: {wrong}", file=sys.stderr)
    return 1 if wrong else 0


def described(one: Framework) -> str:
    """A framework in a line: its name, years, and how much it has."""
    years = str(one.fiscal_year) if one.until in (None, one.fiscal_year) else f"{one.fiscal_year}–{one.until}"
    counts = (
        (len(one.tools), "tools"),
        (len(one.indicators), "indicators"),
        (len(one.sub_indicators), "sub-indicators"),
        (len(one.items), "items"),
        (len(one.bands), "grades"),
        (len(one.pairs), "pairs with the year before"),
    )
    parts = [f"{count} {what}" for count, what in counts if count]
    return f"{one.id} ({years}): {', '.join(parts)}, pass mark {one.pass_mark}"
