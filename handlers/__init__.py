"""Telegram in, messages out: one feature a file. `HANDLERS` is the order in which they are asked."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler

from handlers import (
    ask,
    cancel,
    complain,
    entries,
    guide,
    help,  # noqa: A004 - named after its command
    inline,
    invite,
    language,
    lists,
    measures,
    membership,
    questions,
    reply,
    report,
    rounds,
    score,
    scores,
    spoken,
    start,
    status,
    summary,
    telling,
    typed_entry,
    units,
    unknown,
    wordings,
)
from handlers.context import Context

_MODULES = (
    membership,  # not messages: no other handler could want them
    inline,  # early: what it passes over must not be taken for a question, a report or a telling
    typed_entry,  # before telling: what a coordinator was asked for may speak of wrongdoing, if it accuses nobody
    telling,  # before every handler of messages: what tells of wrongdoing is nobody else's business
    start,
    help,
    language,
    cancel,
    score,
    scores,
    measures,
    lists,
    guide,
    complain,
    summary,
    status,
    rounds,
    invite,
    units,
    wordings,
    entries,
    report,
    unknown,  # after every command there is
    questions,  # before reply: a question to a unit is a reply to a message that asked for it
    reply,  # before ask: a text may be (part of) an answer
    spoken,  # after reply: where a text is awaited, it is no command
    ask,  # last: it takes any text nobody else wanted
)

HANDLERS: tuple[BaseHandler[Update, Context, Any], ...] = tuple(
    handler for module in _MODULES for handler in module.HANDLERS
)
