"""Plain text: a question in one's own words. What is asked is neither logged nor kept."""

import re
from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.messages import Replies, answers, replies
from handlers.context import PASS, Context, message_of
from handlers.views import bare_view, view_of


async def ask(update: Update, context: Context) -> Replies:
    """A text that is nothing else's business; in a group only when the bot is mentioned or replied to."""
    turn, message = context.turn, message_of(update)
    username = turn.setup.bot_username
    if not turn.private and not _meant(message, username):
        return PASS
    text = _without_mention(message.text or "", username)
    if not text:
        return replies(answers.capabilities(bare_view(turn)))
    return replies(answers.plain(await view_of(turn), turn.answerer().ask(text)))


def _meant(message: Message, username: str) -> bool:
    """Whether a message in a group speaks to the bot."""
    replied = message.reply_to_message.from_user if message.reply_to_message else None
    if replied is not None and (replied.username or "").lower() == username.lower():
        return True
    return bool(_mention(username).search(message.text or ""))


def _without_mention(text: str, username: str) -> str:
    return _mention(username).sub(" ", text).strip()


def _mention(username: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(username)}(?!\w)" if username else r"(?!)", re.IGNORECASE)


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGE, ask),
)
