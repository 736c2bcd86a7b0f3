"""Updates from Telegram that somebody blocked or unblocked the bot, so that messages do not reach them or do again."""

from typing import Any

from telegram import ChatMember, Update
from telegram.ext import BaseHandler, ChatMemberHandler

from db import people
from handlers.context import Context
from screens.base import Replies

_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def membership_changed(update: Update, context: Context) -> Replies:
    """Remember that a person blocked or unblocked the bot; groups it is added to or removed from are no person's."""
    turn = context.turn
    change = update.my_chat_member
    if change is None or not turn.private:
        return Replies()
    if change.new_chat_member.status in _GONE:
        await people.mark_blocked(turn.session, turn.now, turn.person.id, "blocked by the user")
    else:
        await people.mark_unblocked(turn.session, turn.now, turn.person.id)
    return Replies()


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    ChatMemberHandler(membership_changed, ChatMemberHandler.MY_CHAT_MEMBER),
)
