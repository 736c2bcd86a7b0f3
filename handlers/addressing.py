"""Addressing: whether a message is addressed to the bot, its words without the mention, and kinds of messages."""

import re
from dataclasses import replace
from typing import Final

from telegram.ext import filters

from domain.commands.commands import COMMANDS
from handlers.incoming import Incoming
from screens.base import Replies

WRITTEN: Final = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
"""Sent just now, to the bot alone."""

FILES: Final = (
    filters.PHOTO
    | filters.Document.ALL
    | filters.VIDEO
    | filters.AUDIO
    | filters.VOICE
    | filters.VIDEO_NOTE
    | filters.ANIMATION
)
"""Messages that bring a file."""

_COMMAND = re.compile(r"^/(\w+)(?:@(\w+))?(?:\s+|$)")
_OURS = frozenset(command.name for command in COMMANDS)


def speaks_to(message: Incoming, username: str) -> bool:
    """Return whether a message in a group is addressed to the bot: it mentions it, or replies to it."""
    if message.replied is not None and message.replied.handle.lower() == username.lower():
        return True
    return bool(_mention(username).search(message.words))


def to_one(said: Replies, person: int, reply_to: str) -> Replies:
    """Let what is said in a group answer one message, with buttons for one person only."""
    made = (
        replace(one, meant_for=person, reply_to=one.reply_to or reply_to) if one.chat is None else one
        for one in said.messages
    )
    return replace(said, messages=tuple(made))


def commands(message: Incoming, username: str) -> str | None:
    """The command of ours a message begins with, unless it is addressed to another bot."""
    found = _COMMAND.match(message.text or "")
    if found is None or found[1].lower() not in _OURS or (found[2] or username).lower() != username.lower():
        return None
    return found[1].lower()


def words_of(message: Incoming, username: str) -> str:
    """Words of a text or caption, without the command it begins with and mentions of the bot."""
    return without_mention(_COMMAND.sub("", message.words, count=1), username)


def without_mention(text: str, username: str) -> str:
    """The text without mentions of the bot."""
    return _mention(username).sub(" ", text).strip()


def _mention(username: str) -> re.Pattern[str]:
    return re.compile(rf"@{re.escape(username)}(?!\w)" if username else r"(?!)", re.IGNORECASE)
