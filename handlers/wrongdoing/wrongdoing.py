"""Messages that tell of wrongdoing, in any form: answered with the channels, not quoted, deleted at once.

Asked before every other handler, since a caption, an edit or the words after any command may tell of it. A plain
question is left to those who answer it.
"""

from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.language.normalise import tidy
from domain.search.yearly import YearlyAnswerer
from domain.wrongdoing.wrongdoing import accuses
from handlers.addressing import commands, speaks_to, words_of
from handlers.answers.views import bare_view
from handlers.context import PASS, Context, message_of
from handlers.incoming import Incoming
from handlers.reports.text import became_report
from screens import answers
from screens.base import Replies, replies
from screens.texts import say

_ANSWERED: Final = frozenset({"score", "guide", "complain"})
"""Commands whose handlers check the words themselves."""


async def wrongdoing_mentioned(update: Update, context: Context) -> Replies:
    """Answer a text or caption that tells of wrongdoing; in a group, one not addressed to the bot is only deleted."""
    turn, message = context.turn, message_of(update)
    username = turn.setup.bot_username
    words, command = words_of(message, username), commands(message, username)
    new = not message.edited and not (message.text or "").startswith("/")
    heard = new and (message.text is not None or turn.private)
    if heard or not words or not _tells(turn.answerer(), message, words, command):
        return PASS
    if not turn.private and command is None and not speaks_to(message, username):
        return Replies(forget=True)
    channels = answers.channels(bare_view(turn), accusation=True)
    if await became_report(turn, message):
        if not accuses(tidy(words)):
            return PASS
        return replies(channels, say(turn.lang, "report.not_taken"), forget=True)
    return replies(channels, forget=True)


def _tells(answerer: YearlyAnswerer, message: Incoming, words: str, command: str | None) -> bool:
    """Return whether words tell of wrongdoing; for a new text only if plainly: it is checked again as a question."""
    asked = message.text is not None and not message.edited
    if command in _ANSWERED:
        return False
    return answerer.tells_of_wrongdoing(words) or (not asked and answerer.ask(words).to_accusation)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(
        (filters.TEXT | filters.CAPTION) & (filters.UpdateType.MESSAGE | filters.UpdateType.EDITED),
        wrongdoing_mentioned,
    ),
)
