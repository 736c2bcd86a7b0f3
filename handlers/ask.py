"""Plain text: a question in one's own words. What is asked is neither logged nor kept."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.messages import Replies, answers, replies
from handlers.context import PASS, Context, message_of
from handlers.meant import speaks_to, without_mention
from handlers.views import answered, bare_view


async def ask(update: Update, context: Context) -> Replies:
    """A text that is nothing else's business; in a group only when the bot is mentioned or replied to."""
    turn, message = context.turn, message_of(update)
    username = turn.setup.bot_username
    if not turn.private and not speaks_to(message, username):
        return PASS
    text = without_mention(message.text or "", username)
    if not text:
        return replies(answers.capabilities(bare_view(turn)))
    return await answered(turn, turn.answerer().ask(text), text, message)


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGE, ask),
)
