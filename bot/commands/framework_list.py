"""`framework list`: the frameworks that are loaded, and the scores given by each."""

import argparse

from bot.commands.framework_check import described
from bot.commands.opened import opened


async def list_(_asked: argparse.Namespace) -> int:
    """Print a line a framework, oldest first."""
    async with opened() as to:
        library = to.office.library
    for one in library.frameworks:
        years = [
            str(book.fiscal_year)
            for book in library.assessments
            if book.has_scores and book.framework is not None and book.framework.id == one.id
        ]
        print(f"{described(one)}; scores of {', '.join(years) or 'no year'}")
    if not library.frameworks:
        print("No framework is loaded: `framework template` writes a form, `data load FILE` loads it")
    return 0
