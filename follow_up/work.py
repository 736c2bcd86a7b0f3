"""Pieces of due work: what the agenda consists of."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

Act = Callable[[Sequence[str]], Awaitable[object]]
"""Does a piece of work; pieces that share one are done by one call, which gets their units."""


@dataclass(frozen=True)
class Work:
    """A piece of work: its name, when it is due, what does it, and the unit it is about ("" for none)."""

    name: str
    at: datetime
    act: Act
    unit: str = ""
