"""Overview of the follow-up for the coordinator: the current round, the next events, people out of reach."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.calendar.fiscal import Period
from domain.interruption import Interrupted
from domain.people import Person
from domain.summary.summary import Summary


@dataclass(frozen=True, slots=True)
class Overview:
    """Moments are UTC office time.

    `summary` is the round's, None before the first; `reminder` its next reminder; `opening` what opens by itself next.
    `openable` is the quarter that can be opened by hand now. `unlinked` are units asked that nobody can be reached in,
    `unreachable` people who blocked the bot; `failing` counts due work that waits for a retry after an error.
    `interruptions` of the way to Telegram last, or have been over for less than a day. `unchecked` counts pieces of
    evidence without a verdict. `drafts_since` and `blocked_since` say by unit since when a draft waits, and since when
    nothing reaches anybody of it, `away_until` the last day of the first to come back where all are away.
    """

    summary: Summary | None
    current: bool
    reminder: datetime | None
    opening: tuple[Period, datetime] | None
    openable: Period | None
    unlinked: frozenset[str]
    unreachable: tuple[Person, ...]
    no_director: bool
    failing: int
    interruptions: tuple[Interrupted, ...] = ()
    unchecked: int = 0
    drafts_since: Mapping[str, datetime] = field(default_factory=dict)
    blocked_since: Mapping[str, datetime] = field(default_factory=dict)
    away_until: Mapping[str, date] = field(default_factory=dict)
