"""An interruption of the way to Telegram that lasted: since when, until when, why."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class Direction(Enum):
    """The way messages take out, or updates take in."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Interrupted:
    """Moments are UTC machine time; `until` None while it lasts. `why` is for whoever runs the bot, in English."""

    direction: Direction
    since: datetime
    until: datetime | None
    why: str
