"""A command in plain words: the callback of the command with a slash answers, or refuses."""

from collections.abc import Mapping
from typing import Any, Final

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from domain.commands.in_words import spoken
from handlers.addressing import speaks_to, without_mention
from handlers.answers import complain, guide, measures, score, scores
from handlers.context import PASS, Callback, Context, message_of
from handlers.entries import entries
from handlers.people import (
    help,  # noqa: A004 - named after its command
    invite,
    language,
    start,
    units,
)
from handlers.reports import cancel, report
from handlers.rounds import rounds, status, summary
from screens.base import Replies

CALLBACKS: Final[Mapping[str, Callback]] = {
    "report": report.report,
    "summary": summary.summary,
    "status": status.status,
    "round": rounds.round_command,
    "invite": invite.invite,
    "units": units.units,
    "channels": entries.channels,
    "score": score.score,
    "scores": scores.scores,
    "measures": measures.measures,
    "guide": guide.guide,
    "complain": complain.complain,
    "help": help.help_asked,
    "language": language.language,
    "whoami": help.whoami_asked,
    "cancel": cancel.cancel,
    "start": start.start,
}


async def said(update: Update, context: Context) -> Replies:
    """A text that says a command and nothing else; in a group only when addressed to the bot."""
    turn, message = context.turn, message_of(update)
    username = turn.setup.bot_username
    if not turn.private and not speaks_to(message, username):
        return PASS
    found = spoken(without_mention(message.text or "", username), turn.person, turn.catalogue, turn.private)
    if found is None:
        return PASS
    context.args = found.words.split()
    return await CALLBACKS[found.command](update, context)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & filters.UpdateType.MESSAGE, said),
)
