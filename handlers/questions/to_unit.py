"""A question goes to the unit that would know, with the asker's name or without; nothing of it is kept.

The question is read from the message the pressed answer replies to, or from the reply to "write your question".
"""

from dataclasses import replace
from typing import Any

from telegram import Message, Update, User
from telegram.ext import BaseHandler, MessageHandler, filters

from db import people
from db import questions as counted
from db.queues import outbox
from domain.calendar.local_time import local_time
from domain.errors import DomainError, Stale
from domain.people import Person
from domain.questions.to_unit import MOST_A_DAY, question_in
from handlers.answers.views import bare_view
from handlers.buttons import Press, on
from handlers.context import PASS, Context, Turn, address_of, buttons_of, message_of, user_of, where
from screens import answers
from screens.base import Outgoing, Replies, Toast, replies
from screens.base.topics import QuestionTopic, ReceivedTopic
from screens.buttons.questions import AskUnit, How, QuestionSent
from screens.questions import to_unit as say_question
from screens.texts import label, say


async def asked_again(press: Press[QuestionSent]) -> Replies:
    """Answer the button that says the question was sent."""
    return replies(Toast(label(press.turn.lang, "question.again")))


async def unit_chosen(press: Press[AskUnit]) -> Replies:
    """Send the question as tapped, with or without a name; ask for one where there is none. The answer stays."""
    turn, asked = press.turn, press.replied_to
    how, unit = press.data.how, press.data.unit
    if unit not in turn.catalogue.unit_by_code:
        raise Stale
    own = asked is not None and asked.from_user is not None and address_of(asked.from_user) == turn.person.address
    question = question_in(asked.text) if asked is not None and own else ""
    if asked is None or not question:
        await _receivers(turn, unit)
        return replies(say_question.write(turn.lang, turn.catalogue, unit, how), anew=True)
    if _tells(turn, question):
        return replies(answers.channels(bare_view(turn), accusation=True), forget=True, anew=True)
    said = await _send(turn, press.user, unit, how, question, where(asked)[1])
    if isinstance(press.message, Message):
        await _mark_sent(turn, press.message)
    return replace(said, anew=True)


async def question_written(update: Update, context: Context) -> Replies:
    """Send the question written as a reply to the message that asks for it; refuse a reply to a unit's question."""
    turn, message = context.turn, message_of(update)
    to = message.reply_to_message
    topic = await outbox.topic_of(turn.session, *where(to)) if to else None
    match topic:
        case ReceivedTopic():
            return replies(say(turn.lang, "question.no_reply"))
        case QuestionTopic(unit, how) if to and unit in turn.catalogue.unit_by_code:
            await outbox.forget_topic(turn.session, *where(to))
            if _tells(turn, message.text or ""):
                return replies(answers.channels(bare_view(turn), accusation=True), forget=True)
            return await _send(turn, user_of(update), unit, how, (message.text or "").strip(), where(message)[1])
    return PASS


async def _send(turn: Turn, asker: User, unit: str, how: How, question: str, message_id: str) -> Replies:
    """Send a question on, once."""
    receivers = await _receivers(turn, unit)
    today = local_time(turn.now, turn.setup.zone).date()
    if not await counted.once(turn.session, turn.person.id, message_id, today):
        return replies(Toast(label(turn.lang, "question.again")))
    if await counted.sent_on(turn.session, turn.person.id, today) > MOST_A_DAY:
        raise DomainError("question.too_many", most=MOST_A_DAY)
    named, handle = how == "named", asker.username
    messages: list[Outgoing] = [say_question.sent(turn.lang, turn.catalogue, unit, how, handle)]
    for one in receivers:
        sender = turn.person if named else None
        messages.append(say_question.to_unit(turn.catalogue, one, unit, question, sender, handle if named else None))
    return replies(messages)


def _tells(turn: Turn, question: str) -> bool:
    """Return whether a question tells of wrongdoing: it is not sent on then, but answered with the channels."""
    return turn.answerer().ask(question).to_accusation


async def _receivers(turn: Turn, unit: str) -> list[Person]:
    """The unit's people a question can reach; DomainError when there is nobody."""
    found = [one for one in await people.people_of(turn.session, turn.setup, unit) if not one.blocked]
    if not found:
        raise DomainError("question.nobody")
    return found


async def _mark_sent(turn: Turn, shown: Message) -> None:
    """Replace the buttons that send by one that says the question was sent."""
    buttons = buttons_of(shown)
    if buttons:
        await outbox.put_buttons(turn.session, *where(shown), say_question.marked_sent(turn.lang, buttons))


_REPLY = filters.TEXT & ~filters.COMMAND & filters.REPLY & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE

HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (MessageHandler(_REPLY, question_written),)

BUTTONS = (on(AskUnit, unit_chosen, Turn.private_only), on(QuestionSent, asked_again, Turn.private_only))
