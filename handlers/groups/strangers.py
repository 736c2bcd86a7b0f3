"""Answers in a unit's group by others than its people: they are told once a round who reports, nothing is stored."""

from telegram import Update

from db import notices
from domain.language.lang import Lang
from domain.reports.text_to_drafts import About
from handlers.context import Turn, message_of, where
from handlers.incoming import Incoming
from handlers.reports.subject import about_of
from screens import groups as say_groups
from screens.base import Outgoing, Replies, Rich

NOBODY = 0
"""Stands for whoever writes without a name, in a notice."""


def is_anonymous(update: Update) -> bool:
    """Return whether a message is sent in the name of the group or of a channel: nobody is named."""
    return update.effective_message is not None and message_of(update).anonymous


async def subject_of(turn: Turn, message: Incoming) -> About | None:
    """The report that a message in a unit's group replies to, if it does."""
    to = message.replied
    if not turn.served or to is None:
        return None
    about = about_of(await turn.topic_of(to))
    return about if about is not None and about.unit in turn.served else None


async def told(turn: Turn, message: Incoming, about: About) -> Replies:
    """Tell somebody who answered that the unit's people report; nothing the next times in a round."""
    return await _once(turn, message, about, turn.person.id, turn.lang)


async def anonymous(turn: Turn, update: Update) -> Replies:
    """Tell whoever answered without a name; nothing is said of what replies to no report."""
    message = message_of(update)
    about = None if message.edited else await subject_of(turn, message)
    if about is None:
        return Replies()
    return await _once(turn, message, about, NOBODY, turn.setup.language)


async def _once(turn: Turn, message: Incoming, about: About, whom: int, lang: Lang) -> Replies:
    chat, message_id = where(message)
    if not await notices.once(turn.session, turn.now, "group_others", whom, f"{chat}|{about.quarter}"):
        return Replies()
    said: Rich = say_groups.others(lang, turn.office, about.unit, anonymous=whom == NOBODY)
    return Replies((Outgoing(said, reply_to=message_id),))
