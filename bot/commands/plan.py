"""`plan`: the follow-up of a plan ended from the operator's shell."""

import argparse

from bot.commands.opened import opened
from follow_up import rounds


async def close(asked: argparse.Namespace) -> int:
    """End a plan's follow-up."""
    async with opened() as to:
        closed = await rounds.close_plan(to.session, to.office, asked.year)
    print(to.label("shell.plan.closed" if closed else "shell.plan.was_closed", year=asked.year))
    return 0
