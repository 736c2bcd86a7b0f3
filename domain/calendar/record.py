"""A round with the work done for it so far, according to its rows. Moments are UTC office time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.calendar.rounds import Round


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """A round and its dealings: `due_told_at` is when the due moment was dealt with, `reminders_left` are by number.

    `summary_at` is when the summary was last sent; it knew reports up to the id `summary_upto`, while `newest_report`
    is the id of the newest there is (0 for none); `summary_decided` and `newest_decision` say the same of decisions, of
    the current round only. `summed_up` is whether one was sent since the round ended.
    """

    round: Round
    reminders_left: Mapping[int, datetime]
    due_told_at: datetime | None
    summary_at: datetime | None
    summary_upto: int
    summed_up: bool
    newest_report: int
    summary_decided: int = 0
    newest_decision: int = 0

    @property
    def ended(self) -> bool:
        """Check whether the due moment was dealt with or the round closed: by the rows, whatever the clock says."""
        return self.due_told_at is not None or self.round.closed_at is not None

    @property
    def owes_summary(self) -> bool:
        """Check whether the round has ended and no summary has gone out since.

        A summary of before belongs to a due date that was moved.
        """
        return self.ended and not self.summed_up

    @property
    def has_news(self) -> bool:
        """Check whether reports or decisions have come since the last summary."""
        return self.newest_report > self.summary_upto or self.newest_decision > self.summary_decided
