"""The answer to a question that a unit or the coordinator received: it is passed on to who asked, once.

Who asked is read from a seal and forgotten with it; whoever answers never learns it from the bot.
"""

from collections.abc import Mapping
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import people
from db import questions as stored
from db.queues import outbox, sent_messages
from domain.errors import Forbidden
from domain.language.lang import Lang
from domain.people import Address, Person
from domain.questions.to_unit import COORDINATOR
from handlers.addressing import FILES, WRITTEN
from handlers.answers.views import bare_view
from handlers.buttons import Press, on
from handlers.context import PASS, Context, Turn, message_of
from screens import answers
from screens.base import Replies, Toast, replies
from screens.base.topics import ReceivedTopic
from screens.buttons.questions import QuestionAnswered
from screens.questions import received as say_received
from screens.texts import label, say


async def passed_on(turn: Turn, topic: ReceivedTopic, question: str | None, words: str) -> Replies:
    """Pass an answer on to who asked, and mark the question as answered for everybody who received it.

    Forbidden to somebody who received it and has lost the role since.
    """
    if not (turn.person.is_admin if topic.to == COORDINATOR else turn.person.may_report_for(topic.to)):
        raise Forbidden
    if turn.answerer().tells_of_wrongdoing(
        words
    ):  # plainly; an answer states something, which alone makes no accusation
        channels = answers.channels(bare_view(turn), accusation=True)
        return replies(channels, say(turn.lang, "question.answer.tells"), forget=True)
    number = await stored.answer(turn.session, turn.setup.secret, topic.key)
    asker = None if number is None else await people.find(turn.session, turn.setup, number)
    if asker is None:
        return replies(say(turn.lang, "question.answer.late"))
    languages = await languages_of(turn, topic.to)
    for chat, message_id in await sent_messages.sent_about(turn.session, topic):
        if message_id is not None:
            mark = say_received.answered(languages.get(chat, turn.setup.language))
            await outbox.put_buttons(turn.session, chat, message_id, mark)
    quoted = say_received.question_of(question)
    passed = say_received.answer(turn.catalogue, asker, topic.to, quoted, words)
    return replies(say(turn.lang, "question.passed_on"), passed)


async def attachment(update: Update, context: Context) -> Replies:
    """Refuse a file as the answer to a question: only words are passed on; a caption that accuses is forgotten."""
    turn, message = context.turn, message_of(update)
    topic = await turn.topic_of(message.replied)
    if not isinstance(topic, ReceivedTopic):
        return PASS
    accuses = bool(message.caption) and turn.answerer().tells_of_wrongdoing(message.caption or "")
    return replies(say(turn.lang, "question.answer.words_only"), forget=accuses)


async def answered_before(press: Press[QuestionAnswered]) -> Replies:
    """Answer the button that says the question was answered."""
    return replies(Toast(label(press.turn.lang, "question.answered")))


async def receivers(turn: Turn, to: str) -> tuple[Person, ...]:
    """Everybody of the unit a question goes to, or every coordinator."""
    if to == COORDINATOR:
        return await people.coordinators(turn.session, turn.setup)
    return await people.people_of(turn.session, turn.setup, to)


async def languages_of(turn: Turn, to: str) -> Mapping[Address, Lang]:
    """The languages of those who receive questions, by address."""
    return {address: one.language for one in await receivers(turn, to) for address in one.addresses}


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (MessageHandler(FILES & filters.REPLY & WRITTEN, attachment),)

BUTTONS = (on(QuestionAnswered, answered_before, Turn.private_only),)
