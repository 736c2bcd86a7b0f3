"""/status: for the coordinator, the state of the round on one screen, and a unit's view in its place."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from follow_up.coordination.overview import overview
from follow_up.coordination.unit_status import unit_status
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from screens.base import Outgoing, Replies, replies
from screens.buttons.coordination import OpenStatus, ShowUnitStatus, TurnStatus
from screens.buttons.rounds import RefreshStatus, ShowStatus
from screens.coordination import status as say_status
from screens.coordination import unit as say_unit
from screens.naming import unit_name


async def status(update: Update, context: Context) -> Replies:
    """`/status`."""
    turn = context.turn
    turn.admin_only()
    return replies(await shown(turn))


async def status_opened(press: Press[ShowStatus | RefreshStatus]) -> Replies:
    """Show the status, refreshed or gone back to."""
    return replies(await shown(press.turn))


async def status_sent(press: Press[OpenStatus]) -> Replies:
    """Send the status below a note, which stays."""
    return replies(await shown(press.turn), anew=True)


async def page_turned(press: Press[TurnStatus]) -> Replies:
    """Show another page of the units that owe."""
    return replies(await shown(press.turn, press.data.page))


async def unit_opened(press: Press[ShowUnitStatus]) -> Replies:
    """Show a unit's view."""
    turn, asked = press.turn, press.data
    seen = await unit_status(turn.session, turn.office, asked.unit)
    return replies(say_unit.unit(turn.lang, turn.setup, seen, asked.page))


async def shown(turn: Turn, page: int = 1) -> Outgoing:
    """The status as it is now."""
    seen = await overview(turn.session, turn.office)
    behalf = "".join(unit_name(turn.lang, turn.office, one) for one in turn.person.behalf[:1])
    return say_status.status(turn.lang, turn.setup, seen, page, behalf)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("status", status),)

BUTTONS = (
    on(ShowStatus, status_opened, Turn.admin_only),
    on(RefreshStatus, status_opened, Turn.admin_only),
    on(OpenStatus, status_sent, Turn.admin_only),
    on(TurnStatus, page_turned, Turn.admin_only),
    on(ShowUnitStatus, unit_opened, Turn.admin_only),
)
