"""`plan list` and `plan close`: the plans there are, and the follow-up of one ended from the operator's shell."""

import argparse

from bot.commands.opened import opened
from follow_up.rounds import rounds
from screens.plans import listed


async def list_(asked: argparse.Namespace) -> int:
    """Print the plans, one a line, each with its key first."""
    async with opened() as to:
        for one in to.office.library.catalogues:
            print(listed(to.lang, one.plan, closed=one.plan.number in to.office.library.closed))
    return 0


async def close(asked: argparse.Namespace) -> int:
    """End a plan's follow-up."""
    async with opened() as to:
        plan = rounds.named_plan(to.office.library, asked.plan).plan
        closed = await rounds.close_plan(to.session, to.office, plan.number)
    print(to.label("shell.plan.closed" if closed else "shell.plan.was_closed", named=plan.key))
    return 0
