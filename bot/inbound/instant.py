"""Answers to buttons and inline queries: they go at once and unstored, since Telegram waits for them only seconds."""

from telegram import Update

from bot.telegram import wire
from screens.base import Replies, Toast


def call_of(update: Update, said: Replies) -> wire.Request | None:
    """The call an update is answered with at once; None where nobody waits."""
    if update.callback_query is not None:
        return wire.answer_to_button(update.callback_query.id, said.toast or Toast())
    if update.inline_query is not None and said.offers is not None:
        return wire.answer_to_inline(update.inline_query.id, said.offers)
    return None
