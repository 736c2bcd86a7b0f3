"""`data load`: frameworks from their files into the database, also while the bot runs."""

import argparse
import sys
from pathlib import Path

from bot.commands.framework_check import described
from bot.commands.opened import opened
from bundled.framework_file import checked_framework
from db import assessments, catalogue


async def load(asked: argparse.Namespace) -> int:
    """Load all files, or none while anything is wrong with one of them."""
    checked = [checked_framework(Path(name)) for name in asked.files]
    if problems := [problem for _, found in checked for problem in found]:
        print(*problems, f"Problems: {len(problems)}; nothing was loaded", sep="\n", file=sys.stderr)
        return 1
    async with opened(bundled=False) as to:
        for framework in (one for one, _ in checked if one is not None):
            changed = await assessments.store_framework(to.session, framework)
            if changed:
                await catalogue.bump(to.session)
            print(f"{described(framework)}: {'loaded' if changed else 'as it was'}")
    return 0
