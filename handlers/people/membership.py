"""Updates from Telegram that somebody blocked or unblocked the bot, or added it to a group or removed it."""

from typing import Any

from telegram import ChatMember, ChatMemberUpdated, Update
from telegram.ext import BaseHandler, ChatMemberHandler

from db import people
from follow_up import unit_groups
from handlers.context import Context, Turn, address_of
from screens import groups as say_groups
from screens.base import Replies, replies

_GONE = frozenset({ChatMember.BANNED, ChatMember.LEFT})


async def membership_changed(update: Update, context: Context) -> Replies:
    """Remember that a person blocked or unblocked the bot; in a group that it is added to, say what it can do there.

    One it is removed from is no unit's any more.
    """
    turn = context.turn
    change = update.my_chat_member
    if change is None or change.chat.type == "channel":
        return Replies()
    if not turn.private:
        return await _in_group(turn, change)
    if change.new_chat_member.status in _GONE:
        await people.mark_blocked(turn.session, turn.now, turn.person.id, "blocked by the user")
    else:
        await people.mark_unblocked(turn.session, turn.now, turn.person.id)
    return Replies()


async def _in_group(turn: Turn, change: ChatMemberUpdated) -> Replies:
    """The bot was added to a group or removed from it; other changes of its rights mean nothing."""
    was, now = (one.status in _GONE for one in (change.old_chat_member, change.new_chat_member))
    if now:
        return Replies(tuple(await unit_groups.lost(turn.session, turn.office, address_of(change.chat))))
    if not was:
        return Replies()
    return replies(say_groups.added(turn.lang, turn.office, () if turn.person.is_admin else turn.person.units))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    ChatMemberHandler(membership_changed, ChatMemberHandler.MY_CHAT_MEMBER),
)
