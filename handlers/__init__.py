"""Telegram in, messages out: one feature a folder. `HANDLERS` is the order in which they are asked."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler

from handlers.answers import complain, guide, inline, lists, measures, score, scores
from handlers.buttons import Route, Router
from handlers.context import Context
from handlers.coordination import board, nudging, on_behalf, status
from handlers.decisions import (
    decide,
    deputies,
    events,
    giving_time,
    instructing,
    instruction_results,
    more_time,
    prepared,
    refusing,
    returning,
)
from handlers.documents import documents
from handlers.entries import entries, typed
from handlers.evidence import checking, opening, placing
from handlers.groups import binding
from handlers.hearing import attachment
from handlers.hearing import text as hearing
from handlers.new_year import conversation, planning
from handlers.new_year import sent as new_year_sent
from handlers.people import (
    absences,
    departures,
    hand_over,
    handed_in,
    help,  # noqa: A004 - named after its command
    invite,
    language,
    membership,
    start,
    units,
    unknown_command,
)
from handlers.plans import importing
from handlers.questions import reply, to_unit, unanswered
from handlers.reports import cancel, carried, own, owners, reminding, replacing, report, text
from handlers.rounds import rounds
from handlers.summary import acts, summary
from handlers.summary import lists as summary_lists
from handlers.wrongdoing import wrongdoing

_MODULES = (
    membership,  # not messages: no other handler could want them
    inline,  # early: what it passes over must not be taken for a question, a report or a message about wrongdoing
    typed,  # before wrongdoing: what a coordinator was asked for may mention it, if it accuses nobody
    new_year_sent,  # before importing: while it waits for scores, a file is one of scores
    importing,  # before wrongdoing: the table of a plan speaks of it, and accuses nobody
    wrongdoing,  # before every other handler of messages: none of them may take what tells of wrongdoing
    handed_in,  # before start and every other text: a code is taken in any words, and voided in a group
    start,
    help,
    language,
    absences,
    cancel,
    score,
    scores,
    measures,
    guide,
    complain,
    summary,
    decide,
    status,
    board,
    rounds,
    conversation,
    invite,
    units,
    binding,
    entries,
    report,
    checking,  # the reason for a piece of evidence is a reply too
    unknown_command,  # after every command there is
    to_unit,  # before the ear: a question to a unit, and its answer, are replies
    reply,
    text,  # edits
    attachment,
    hearing,  # last: every other text, and captions
)

BUTTONS: tuple[Route, ...] = (
    *score.BUTTONS,
    *scores.BUTTONS,
    *measures.BUTTONS,
    *lists.BUTTONS,
    *guide.BUTTONS,
    *complain.BUTTONS,
    *summary.BUTTONS,
    *summary_lists.BUTTONS,
    *acts.BUTTONS,
    *documents.BUTTONS,
    *decide.BUTTONS,
    *refusing.BUTTONS,
    *returning.BUTTONS,
    *instructing.BUTTONS,
    *instruction_results.BUTTONS,
    *more_time.BUTTONS,
    *events.BUTTONS,
    *giving_time.BUTTONS,
    *deputies.BUTTONS,
    *prepared.BUTTONS,
    *status.BUTTONS,
    *nudging.BUTTONS,
    *board.BUTTONS,
    *on_behalf.BUTTONS,
    *rounds.BUTTONS,
    *invite.BUTTONS,
    *units.BUTTONS,
    *binding.BUTTONS,
    *absences.BUTTONS,
    *hand_over.BUTTONS,
    *departures.BUTTONS,
    *language.BUTTONS,
    *unanswered.BUTTONS,
    *entries.BUTTONS,
    *report.BUTTONS,
    *replacing.BUTTONS,
    *owners.BUTTONS,
    *own.BUTTONS,
    *reminding.BUTTONS,
    *carried.BUTTONS,
    *help.BUTTONS,
    *to_unit.BUTTONS,
    *reply.BUTTONS,
    *placing.BUTTONS,
    *opening.BUTTONS,
    *checking.BUTTONS,
    *importing.BUTTONS,
    *conversation.BUTTONS,
    *planning.BUTTONS,
)

HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = (
    Router(BUTTONS).handler,  # presses, which no other handler takes
    *(handler for module in _MODULES for handler in module.HANDLERS),
)
