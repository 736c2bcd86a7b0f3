"""The people of a unit as the coordinator sees them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class LinkedPerson:
    """Somebody linked to a unit: since when, the hour they last wrote in, and since when nothing reaches them.

    `away_until` is the last day of an absence that runs.
    """

    person: int
    name: str
    unit: str
    since: datetime
    seen_hour: int | None = None
    blocked_at: datetime | None = None
    away_until: date | None = None

    @property
    def seen_at(self) -> datetime | None:
        """The beginning of the hour they last wrote in; None where it is not known."""
        return None if self.seen_hour is None else datetime.fromtimestamp(self.seen_hour * 3600, UTC)
