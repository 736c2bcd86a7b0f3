"""Plain text: a question in one's own words. What is asked is neither logged nor kept."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.search import Answer
from domain.search.scope import asks_for_own_tasks
from handlers.addressing import speaks_to, without_mention
from handlers.answers.views import answered, bare_view
from handlers.context import PASS, Context, Turn, message_of
from screens import answers
from screens.base import Replies, replies


async def ask(update: Update, context: Context) -> Replies:
    """Answer a text that no other handler takes; in a group only when the bot is mentioned or replied to."""
    turn, message = context.turn, message_of(update)
    username = turn.setup.bot_username
    if not turn.private and not speaks_to(message, username):
        return PASS
    text = without_mention(message.text or "", username)
    if not text:
        return replies(answers.capabilities(bare_view(turn)))
    return await answered(turn, _own_tasks(turn, text) or turn.answerer().ask(text), text, message)


def _own_tasks(turn: Turn, text: str) -> Answer | None:
    """The steps of the units somebody reports for, if that is asked."""
    if not turn.private or not turn.person.units or not asks_for_own_tasks(text):
        return None
    plan = turn.catalogue.plan
    owned = {step.id: None for unit in turn.person.units for step in plan.steps_owned_by(unit)}
    return Answer("measure", tuple(owned), basis="computed") if owned else None


HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGE, ask),
)
