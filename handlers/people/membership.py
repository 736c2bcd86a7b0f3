"""Updates from Telegram that somebody blocked or unblocked the bot, or added it to a group or removed it."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, ChatMemberHandler

from db import people
from follow_up import unit_groups
from handlers.context import Context, Turn, membership_of
from handlers.incoming import MembershipChange
from screens import groups as say_groups
from screens.base import Replies, replies


async def membership_changed(update: Update, context: Context) -> Replies:
    """Remember that a person blocked or unblocked the bot; in a group that it is added to, say what it can do there.

    One it is removed from is no unit's any more.
    """
    turn = context.turn
    change = membership_of(update)
    if change is None:
        return Replies()
    if not turn.private:
        return await _in_group(turn, change)
    if change.is_in:
        await people.mark_unblocked(turn.session, turn.now, turn.person.id)
    else:
        await people.mark_blocked(turn.session, turn.now, turn.person.id, "blocked by the user")
    return Replies()


async def _in_group(turn: Turn, change: MembershipChange) -> Replies:
    """The bot was added to a group or removed from it; other changes of its rights mean nothing."""
    if not change.is_in:
        return Replies(tuple(await unit_groups.lost(turn.session, turn.office, change.chat)))
    if change.was_in:
        return Replies()
    return replies(say_groups.added(turn.lang, turn.office, () if turn.person.is_admin else turn.person.units))


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    ChatMemberHandler(membership_changed, ChatMemberHandler.MY_CHAT_MEMBER),
)
