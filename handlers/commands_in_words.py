"""A command in plain words: the callback of the command with a slash answers, or refuses."""

from collections.abc import Mapping
from typing import Final

from telegram import Update

from domain.commands.in_words import CommandInWords
from handlers.answers import complain, guide, measures, score, scores
from handlers.context import Callback, Context
from handlers.coordination import board, status
from handlers.decisions import decide
from handlers.entries import entries
from handlers.evidence import checking
from handlers.groups import binding
from handlers.new_year import conversation
from handlers.people import (
    absences,
    help,  # noqa: A004 - named after its command
    invite,
    language,
    start,
    units,
)
from handlers.reports import cancel, report
from handlers.rounds import rounds
from handlers.summary import summary
from screens.base import Replies

CALLBACKS: Final[Mapping[str, Callback]] = {
    "report": report.report,
    "summary": summary.summary,
    "decide": decide.decide,
    "status": status.status,
    "board": board.board,
    "round": rounds.round_command,
    "newyear": conversation.new_year_command,
    "evidence": checking.check,
    "invite": invite.invite,
    "units": units.units,
    "bind": binding.bind,
    "channels": entries.channels,
    "score": score.score,
    "scores": scores.scores,
    "measures": measures.measures,
    "guide": guide.guide,
    "complain": complain.complain,
    "leave": absences.leave,
    "help": help.help_asked,
    "language": language.language,
    "whoami": help.whoami_asked,
    "cancel": cancel.cancel,
    "start": start.start,
}


async def said(update: Update, context: Context, command: CommandInWords) -> Replies:
    """Run the command that a text said."""
    context.args = command.words.split()
    return await CALLBACKS[command.command](update, context)
