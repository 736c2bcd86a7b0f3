"""Subject of a message about a report: that of the topic it replies to, or of what an earlier text became."""

from db.queues import sent_messages
from domain.reports.parts import Part, words
from domain.reports.text_to_drafts import About, last_words
from domain.reports.worksheet import Worksheet
from handlers.context import Turn, where
from handlers.incoming import Incoming
from screens.base import Topic
from screens.base.topics import PromptTopic, ReceiptTopic, StepTopic, UnitTopic

LONG = 3500
"""Letters from which a text may have been cut by the person's client, its rest following as the next message."""


async def source_of(turn: Turn, message: Incoming, back: int) -> About | None:
    """The subject of what was made from this message of the person's, or from the one `back` messages before it."""
    chat, _ = where(message)
    return about_of(await sent_messages.topic_made_from(turn.session, chat, message.earlier(back)))


async def cut_off(turn: Turn, message: Incoming, sheet: Worksheet) -> About | None:
    """The subject of the message directly before, where a client cut a long text in two."""
    long = {duty: draft for duty, draft in sheet.drafts.items() if any(len(one) >= LONG for one in _said(draft))}
    if not long:
        return None
    about = await source_of(turn, message, 1)
    if about is None or about.duty is None or about.part is Part.PERCENT or about.duty not in long:
        return None
    draft = long[about.duty]
    return about if len(words(draft, last_words(draft, about.part)) or "") >= LONG else None


def _said(draft: object) -> list[str]:
    return [found for part in Part if (found := words(draft, part))]


def about_of(topic: Topic | None) -> About | None:
    """The subject of a message about a report; None for another feature's."""
    match topic:
        case PromptTopic(quarter, unit):
            return About(str(quarter), unit, prompted=True)
        case UnitTopic(quarter, unit):
            return About(str(quarter), unit)
        case StepTopic(quarter, duty, part):
            return About(str(quarter), duty.unit, duty, part)
        case ReceiptTopic(quarter, duty):
            return About(str(quarter), duty.unit, duty)
    return None
