"""What the bot says: one module a subject, each building `Outgoing` values from domain objects and texts."""

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
    press,
    pressed,
    replies,
)
from screens.base.rich import Rich, bold, fill, join, split

__all__ = [
    "ANSWER",
    "BROADCAST",
    "Attachment",
    "Button",
    "Offer",
    "Offers",
    "Outgoing",
    "Replies",
    "Rich",
    "Rows",
    "Toast",
    "bold",
    "fill",
    "join",
    "pages",
    "press",
    "pressed",
    "replies",
    "split",
]
