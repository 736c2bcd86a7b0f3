"""Unanswered wordings, behind a button of /status: the coordinator switches counting on and off, reads and clears."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CallbackQueryHandler

from db import unanswered
from domain.errors import Stale
from handlers.context import Context, Turn, message_of, query_of
from screens.base import Outgoing, Replies, pressed, replies
from screens.questions import unanswered as messages


async def wordings_pressed(update: Update, context: Context) -> Replies:
    """A button of this feature; every one is the coordinator's only, whenever it is pressed."""
    turn = context.turn
    turn.admin_only()
    _, arguments = pressed(query_of(update).data or "")
    edit = message_of(update).message_id
    match arguments:
        case ():
            return replies(await _shown(turn, edit))
        case ("page", page) if page.isdecimal() and len(page) < 4:
            return replies(await _shown(turn, edit, int(page)))
        case ("ask-off" | "ask-clear" as asked,):
            return replies(messages.ask(turn.lang, asked.removeprefix("ask-"), edit))
        case ("on",):
            await unanswered.switch_on(turn.session)
        case ("off",):
            await unanswered.switch_off(turn.session)
        case ("clear",):
            await unanswered.clear(turn.session)
        case ("drop", key, page) if page.isdecimal() and len(page) < 4:
            for one in await unanswered.listed(turn.session):
                if one.key == key:
                    await unanswered.clear(turn.session, one.text)
            return replies(await _shown(turn, edit, int(page)))
        case _:
            raise Stale
    return replies(await _shown(turn, edit))


async def _shown(turn: Turn, edit: int, page: int = 1) -> Outgoing:
    if not await unanswered.is_on(turn.session):
        return messages.switched_off(turn.lang, edit)
    return messages.listing(turn.lang, await unanswered.listed(turn.session), page, edit)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CallbackQueryHandler(wordings_pressed, pattern=r"^unanswered(\||$)"),
)
