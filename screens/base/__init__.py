"""The values every screen is built of: messages, marked text, buttons, topics."""

from screens.base import topics
from screens.base.buttons import ButtonData
from screens.base.outgoing import (
    ANSWER,
    BROADCAST,
    Attachment,
    Button,
    Offer,
    Offers,
    Outgoing,
    Replies,
    Rows,
    Toast,
    pages,
    replies,
)
from screens.base.rich import Rich, bold, fill, join, split
from screens.base.topics import Topic

__all__ = [
    "ANSWER",
    "BROADCAST",
    "Attachment",
    "Button",
    "ButtonData",
    "Offer",
    "Offers",
    "Outgoing",
    "Replies",
    "Rich",
    "Rows",
    "Toast",
    "Topic",
    "bold",
    "fill",
    "join",
    "pages",
    "replies",
    "split",
    "topics",
]
