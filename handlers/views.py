"""Whom an answer is for, from the turn it is asked in."""

from dataclasses import replace

from telegram import Message, Update

from db import people, wordings
from domain.errors import Stale
from domain.messages import Outgoing, Replies, answers, join, replies
from domain.messages.questions import offers
from domain.search import Answer
from domain.story import Asking, View
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


async def answered(turn: Turn, view: View, answer: Answer, words: str, question: Message | None = None) -> Replies:
    """An answer to words of one's own; what told of wrongdoing is to be forgotten at once.

    A guideline, or an unsure answer, offers to send the question on. What got no answer may be counted where the
    coordinator has that switched on, and the person is told so.
    """
    if question is not None and answer.kind in ("guideline", "unsure"):
        said = answering(turn, question, answers.plain(await asking_view(turn, view, written=True), answer))
    else:
        said = answers.plain(view, answer)
    if not answer.is_unanswered or not await wordings.is_on(turn.session):
        return replies(said, forget=answer.tells)
    note = say(turn.lang, "wordings.counted")
    return replies(replace(said, text=join([said.text, note], "\n\n")), unanswered=countable(words))


async def asking_view(turn: Turn, view: View, *, written: bool) -> View:
    """A view that offers to ask a unit, in private; `written`: the message will answer a question of the reader's."""
    if not turn.private:
        return view
    found = await people.members(turn.session, turn.setup)
    units = frozenset(unit for unit, linked in found.items() if not all(one.blocked for one in linked))
    return replace(view, asking=Asking(units, written))


def answering(turn: Turn, question: Message, said: Outgoing) -> Outgoing:
    """An answer as a reply to its question where it offers to send the question on: a tap finds it there."""
    return replace(said, reply_to=question.message_id) if turn.private and offers(said) else said


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
