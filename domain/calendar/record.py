"""A round with the work done for it so far, according to its rows. Moments are UTC office time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.calendar.rounds import Round


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """A round and its dealings: `due_told_at` is when the due moment was dealt with, `reminders_left` are by number.

    `summary_at` is when the summary was last sent; it knew reports up to the id `summary_upto`, while `newest_report`
    is the id of the newest there is (0 for none).
    """

    round: Round
    reminders_left: Mapping[int, datetime]
    due_told_at: datetime | None
    summary_at: datetime | None
    summary_upto: int
    newest_report: int

    def owes_summary(self, now: datetime) -> bool:
        """Check whether the round has ended – it is due, or closed sooner – and no summary has gone out since.

        A summary of before belongs to a due date that was moved.
        """
        end = min(self.round.due_at, self.round.closed_at or self.round.due_at)
        return end <= now and (self.summary_at is None or self.summary_at < end)

    @property
    def has_news(self) -> bool:
        """Check whether reports have come since the last summary."""
        return self.newest_report > self.summary_upto
