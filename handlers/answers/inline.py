"""Inline mode: `@bot I20`, typed in any chat, offers public answers. Whoever chooses one sends it there.

What is typed comes in key by key; it is neither logged nor kept, like every question.
"""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, InlineQueryHandler, MessageHandler, filters

from handlers.answers.views import bare_view, view_of, worded_for
from handlers.context import PASS, Context, message_of, typed_inline
from screens.answers import inline
from screens.base import Replies, replies


async def asked_inline(update: Update, context: Context) -> Replies:
    """Answer an inline query, which is typed in any chat: only with what is public."""
    turn = context.turn
    words = typed_inline(update)
    if not words.strip():
        return replies(inline.welcome(bare_view(turn), turn.setup.deep_link))
    answer = turn.answerer().ask(words)
    plan = turn.library.plan(answer.plan) if answer.plan else None
    view = worded_for(turn, await view_of(turn, plan), words)
    twins = (turn.library.plan(number) for number in answer.plans[1:])
    others = [replace(await view_of(turn, one), lang=view.lang) for one in twins if one is not None]
    return replies(inline.offers(view, turn.setup.deep_link, answer, others), forget=answer.to_accusation)


async def sent_by_us(update: Update, context: Context) -> Replies:
    """Ignore an answer of ours that somebody chose, which arrives as their message: no question and no report."""
    via = message_of(update).via
    return Replies() if via is not None and via == context.turn.setup.bot_username else PASS


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    InlineQueryHandler(asked_inline),
    MessageHandler(filters.VIA_BOT, sent_by_us),
)
