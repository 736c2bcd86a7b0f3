"""/board: a picture of the quarter for the director and the coordinator, page by page."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from domain.calendar.fiscal import Period
from follow_up.summary import board as drawing
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from handlers.named_periods import period_typed
from screens.base import Outgoing, Replies, replies
from screens.buttons.coordination import ShowBoard
from screens.coordination import board as say_board


async def board(update: Update, context: Context) -> Replies:
    """`/board`, `/board 3/2563`."""
    turn = context.turn
    turn.overseer_only()
    return replies(await _drawn(turn, await period_typed(turn, context.words), 1))


async def board_opened(press: Press[ShowBoard]) -> Replies:
    """Send the page that was tapped, below what is there."""
    return replies(await _drawn(press.turn, press.data.quarter, press.data.page), anew=True)


async def _drawn(turn: Turn, quarter: Period | None, page: int) -> Outgoing:
    made = await drawing.drawn(turn.session, turn.office, turn.lang, quarter, page)
    return say_board.board(turn.lang, turn.setup, made.compiled, made.page, made.pages, made.picture)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("board", board),)

BUTTONS = (on(ShowBoard, board_opened, Turn.overseer_only),)
