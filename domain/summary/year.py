"""A fiscal year's follow-up as it ended: the last quarter's summary, with what lasted over several."""

from dataclasses import dataclass

from domain.summary.steps import StepKey, StepState, StepSummary
from domain.summary.summary import Summary


@dataclass(frozen=True, slots=True)
class YearSummary:
    """A fiscal year with its last quarter's summary: `rounds` were opened, `signed` of them signed.

    `often_stuck` are steps that were stuck in two of its quarters or more.
    """

    year: int
    last: Summary
    rounds: int
    signed: int
    often_stuck: frozenset[StepKey]

    @property
    def done(self) -> int:
        """Count of the steps that are done."""
        return self.last.states[StepState.DONE]

    @property
    def left(self) -> tuple[StepSummary, ...]:
        """The steps that are neither done nor cancelled."""
        return tuple(step for step in self.last.steps if step.state not in (StepState.DONE, StepState.CANCELLED))

    @property
    def stuck_again(self) -> tuple[StepSummary, ...]:
        """The steps that were stuck in two quarters or more."""
        return tuple(step for step in self.last.steps if step.key in self.often_stuck)
