"""Whom an answer is for, from the turn it is asked in."""

from dataclasses import replace

from telegram import Message, Update

from db import wordings
from domain.errors import Stale
from domain.messages import Outgoing, Replies, answers, join, replies
from domain.search import Answer
from domain.story import View
from domain.texts import say
from domain.thai import local_time
from domain.wordings import countable
from handlers.context import Turn, query_of


def bare_view(turn: Turn) -> View:
    """The view of the person who asks, for what shows no step; in a group, the public's (design §2)."""
    return View(
        lang=turn.lang,
        catalogue=turn.catalogue,
        today=local_time(turn.now, turn.setup.zone).date(),
        zone=turn.setup.zone,
        reader=turn.person if turn.private else None,
    )


async def view_of(turn: Turn) -> View:
    """The same with how the plan's steps stand."""
    return replace(bare_view(turn), standings=await turn.standings(turn.session))


async def answered(turn: Turn, view: View, answer: Answer, words: str) -> Replies:
    """An answer to words of one's own; what told of wrongdoing is to be forgotten at once.

    What got no answer may be counted where the coordinator has that switched on, and the person is told so.
    """
    said = answers.plain(view, answer)
    if not answer.is_unanswered or not await wordings.is_on(turn.session):
        return replies(said, forget=answer.tells)
    note = say(turn.lang, "wordings.counted")
    return replies(replace(said, text=join([said.text, note], "\n\n")), unanswered=countable(words))


def in_place(update: Update, message: Outgoing) -> Replies:
    """Show a message in place of the one whose button was pressed, also where Telegram no longer gives its content.

    Under a picture or document it is a new message: no caption becomes a screen, and the picture stays.
    Stale for a button pressed outside any chat: there is nowhere to show it.
    """
    shown = query_of(update).message
    if shown is None:
        raise Stale
    if isinstance(shown, Message) and shown.text is None:
        return replies(message)
    return replies(replace(message, edit=shown.message_id))
