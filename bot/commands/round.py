"""`round`: rounds opened, closed, moved and shown from the operator's shell.

Rows are written only: a running bot sends what they queue within a tick.
"""

import argparse

from bot.commands.opened import opened, period_of
from bot.commands.summary import text_of
from follow_up.coordination.overview import overview
from follow_up.rounds import opening, rounds
from follow_up.summary.summary import summarise
from screens.coordination import status as say_status


async def open_round(asked: argparse.Namespace) -> int:
    """Open a period's round; opening one that is open changes nothing."""
    async with opened() as to:
        made = await opening.open_round(to.session, to.office, period_of(to, asked.quarter))
    print(to.label("shell.round.opened", quarter=made.quarter, at=to.local(made.opened_at), due=to.local(made.due_at)))
    return 0


async def close_round(asked: argparse.Namespace) -> int:
    """Close a round: it takes no more answers."""
    async with opened() as to:
        made = await rounds.close_round(to.session, to.office.now, period_of(to, asked.quarter))
    print(to.label("shell.round.closed", quarter=made.quarter))
    return 0


async def move_due(asked: argparse.Namespace) -> int:
    """Move a round's due date."""
    async with opened() as to:
        made = await rounds.move_due(to.session, to.office, period_of(to, asked.quarter), asked.date)
    print(to.label("shell.round.moved", quarter=made.quarter, due=to.local(made.due_at)))
    return 0


async def status(asked: argparse.Namespace) -> int:
    """Show the current round as in chat, an earlier one by its counts."""
    async with opened() as to:
        if asked.quarter is None:
            seen = await overview(to.session, to.office)
            text = say_status.status(to.lang, to.office.setup, seen, page=None).text.text
        else:
            compiled = await summarise(to.session, to.office, period_of(to, asked.quarter))
            text = text_of(to, compiled)
    print(text)
    return 0
