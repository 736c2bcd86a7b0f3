"""A question goes to the unit that would know or to the coordinator, with the asker's name or without.

It is shown before it is sent, and read from the message the pressed answer replies to; nothing of it is kept.
"""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import questions as stored
from db.queues import outbox, sent_messages
from domain.calendar.local_time import local_time
from domain.errors import DomainError, Stale
from domain.people import Person
from domain.questions.to_unit import COORDINATOR, MOST_A_DAY, question_in, stamp
from handlers.answers.views import answered, bare_view
from handlers.buttons import Press, on
from handlers.context import PASS, Context, Turn, message_of, where
from handlers.questions.reply import languages_of, passed_on, receivers
from screens import answers
from screens.base import Outgoing, Replies, Toast, replies
from screens.base.topics import QuestionTopic, ReceivedTopic
from screens.buttons.questions import AskUnit, How, KeepQuestion, QuestionSent, SendQuestion, WithdrawQuestion
from screens.questions import received as say_received
from screens.questions import to_unit as say_question
from screens.texts import label


async def unit_chosen(press: Press[AskUnit]) -> Replies:
    """Ask before the question is sent; ask for one where there is none, and leave the answer as it is."""
    return await _shown(press, press.data.to)


async def question_confirmed(press: Press[SendQuestion]) -> Replies:
    """Send the question, once; ask first where its words are not those that were shown."""
    turn, data, question = press.turn, press.data, _question(press)
    if press.replied_to is None or data.shown != stamp(question) or _tells(turn, question):
        return await _shown(press, data.to)
    return await _send(turn, press.handle, data.to, data.how, question, where(press.replied_to)[1])


async def question_kept(press: Press[KeepQuestion]) -> Replies:
    """Go back to the answer, without counting its question again."""
    turn, question = press.turn, _question(press)
    if not question:
        return replies(say_question.not_sent(turn.lang))
    said = await answered(turn, turn.answerer().ask(question), question, press.replied_to)
    return replace(said, unanswered=None)


async def question_withdrawn(press: Press[WithdrawQuestion]) -> Replies:
    """Withdraw a question nobody has answered: its receivers are shown a note in its place."""
    turn, data = press.turn, press.data
    sent = await sent_messages.sent_about(turn.session, ReceivedTopic(data.key, data.to))
    if any(message_id is None for _, message_id in sent):
        raise DomainError("question.undo.wait")
    message = where(press.replied_to)[1] if press.replied_to else ""
    if not await stored.withdraw(turn.session, turn.setup.secret, data.key, turn.person.id, message):
        raise DomainError("question.undo.late")
    languages = await languages_of(turn, data.to)
    for chat, message_id in sent:
        note = say_received.withdrawn(languages.get(chat, turn.setup.language))
        await outbox.put_text(turn.session, chat, message_id or "", note)
    return replies(say_question.withdrawn(turn.lang, turn.catalogue, data.to))


async def sent_before(press: Press[QuestionSent]) -> Replies:
    """Answer the button that says the question was sent."""
    return replies(Toast(label(press.turn.lang, "question.again")))


async def question_written(update: Update, context: Context) -> Replies:
    """Show a question that was asked for before it is sent; pass on the answer to one that was received."""
    turn, message = context.turn, message_of(update)
    to = message.replied
    topic = await turn.topic_of(to)
    match topic:
        case ReceivedTopic() if to:
            return await passed_on(turn, topic, to.text, (message.text or "").strip())
        case QuestionTopic(receiver) if to:
            await _receivers(turn, receiver)
            await sent_messages.forget_topic(turn.session, *where(to))
            question = question_in(message.text)
            if _tells(turn, question):
                return replies(answers.channels(bare_view(turn), accusation=True), forget=True)
            asked = say_question.confirm(turn.lang, turn.catalogue, receiver, question)
            return replies(replace(asked, reply_to=where(message)[1]))
    return PASS


async def _shown(press: Press[Any], to: str) -> Replies:
    """The question to be confirmed before it is sent, or the message that asks for one."""
    turn = press.turn
    await _receivers(turn, to)
    question = _question(press)
    if not question:
        return replies(say_question.write(turn.lang, turn.catalogue, to), anew=True)
    if _tells(turn, question):
        return replies(answers.channels(bare_view(turn), accusation=True), forget=True, anew=True)
    return replies(say_question.confirm(turn.lang, turn.catalogue, to, question))


def _question(press: Press[Any]) -> str:
    """The words of the presser's own message that the pressed one replies to; "" without one."""
    asked = press.replied_to
    if asked is None or asked.sender != press.turn.person.address:
        return ""
    return question_in(asked.text)


async def _send(turn: Turn, handle: str, to: str, how: How, question: str, message_id: str) -> Replies:
    """Send a question on, once."""
    to_whom = await _receivers(turn, to)
    today = local_time(turn.now, turn.setup.zone).date()
    if not await stored.once(turn.session, turn.person.id, message_id, today):
        return replies(Toast(label(turn.lang, "question.again")))
    if await stored.sent_on(turn.session, turn.person.id, today) > MOST_A_DAY:
        raise DomainError("question.too_many", most=MOST_A_DAY)
    key = await stored.open_question(turn.session, turn.setup.secret, turn.person.id, today)
    named, topic = how == "named", ReceivedTopic(key, to)
    messages: list[Outgoing] = [say_question.sent(turn.lang, turn.catalogue, to, how, key)]
    for one in to_whom:
        sender, shown = (turn.person, handle) if named else (None, "")
        messages.append(say_received.received(turn.catalogue, one, topic, question, sender, shown))
    return replies(messages)


def _tells(turn: Turn, question: str) -> bool:
    """Return whether a question tells of wrongdoing: it is not sent on then, but answered with the channels."""
    return turn.answerer().ask(question).to_accusation


async def _receivers(turn: Turn, to: str) -> list[Person]:
    """The people a question can reach, without who asks; Stale for no unit, DomainError when there is nobody."""
    if to != COORDINATOR and to not in turn.catalogue.unit_by_code:
        raise Stale
    found = [one for one in await receivers(turn, to) if not one.blocked and one.id != turn.person.id]
    if not found:
        raise DomainError("question.nobody")
    return found


_REPLY = filters.TEXT & ~filters.COMMAND & filters.REPLY & filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE

HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (MessageHandler(_REPLY, question_written),)

BUTTONS = (
    on(AskUnit, unit_chosen, Turn.private_only),
    on(SendQuestion, question_confirmed, Turn.private_only),
    on(KeepQuestion, question_kept, Turn.private_only),
    on(WithdrawQuestion, question_withdrawn, Turn.private_only),
    on(QuestionSent, sent_before, Turn.private_only),
)
