"""Reading of the situation a message is written in, once for each."""

from telegram import Message

from db.queues import outbox
from domain.answers.story import CONTEXT_LASTS
from domain.hearing.context import reference
from domain.hearing.ear import Ear
from domain.hearing.situation import Situation
from domain.language.normalise import tidy
from domain.people import Address
from handlers.context import Turn, where
from handlers.reports.subject import cut_off, subject_of
from handlers.reports.worksheet import current_worksheet
from screens.base.topics import CardTopic


def ear_of(turn: Turn) -> Ear:
    """The ear that knows what is loaded."""
    return Ear(turn.library, turn.answerer())


async def situation_of(turn: Turn, message: Message, text: str) -> Situation:
    """The situation of a message: for people who report with their worksheet; entries shown last only if referred to.

    In a group only who writes counts, and what was shown there.
    """
    person, chat = turn.person, where(message)[0]
    if not turn.private:
        return Situation(person, private=False, shown=await _shown(turn, message, chat, text))
    reports = bool(person.units)
    sheet = await current_worksheet(turn) if reports else None
    replied = await subject_of(turn, message)
    return Situation(
        person,
        worksheet=sheet,
        replied=replied,
        follows=await cut_off(turn, message, sheet) if sheet is not None and replied is None else None,
        shown=() if replied is not None else await _shown(turn, message, chat, text),
    )


async def _shown(turn: Turn, message: Message, chat: Address, text: str) -> tuple[str, ...]:
    """The entries a message replies to, or that were shown last, where it refers to them without a name."""
    to = message.reply_to_message
    if to is not None and isinstance(topic := await outbox.topic_of(turn.session, *where(to)), CardTopic):
        return topic.entries
    if reference(tidy(text)) is None:
        return ()
    last = await outbox.last_card(turn.session, chat, CONTEXT_LASTS)
    return last.entries if last is not None else ()
