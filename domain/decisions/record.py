"""The record of decisions that concern one round: what was decided on each duty, what is open."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from domain.decisions.decisions import (
    OF_UNITS,
    SETTLING,
    Decision,
    DecisionKind,
    Instruction,
    OpenMatters,
    instructions_of,
    known_at,
    requests_of,
)
from domain.reports.reports import Duty, Report


@dataclass(frozen=True)
class DecisionRecord:
    """Decisions of a round (`3/2563`), and those of any round about instructions and more time, oldest first."""

    round: str
    rows: tuple[Decision, ...] = ()

    def as_of(self, moment: datetime) -> "DecisionRecord":
        """The record as it was at a moment."""
        return DecisionRecord(self.round, known_at(self.rows, moment))

    @cached_property
    def in_force(self) -> tuple[Decision, ...]:
        """Decisions that were not taken back."""
        return tuple(one for one in self.rows if not one.taken_back and one.kind is not DecisionKind.TAKE_BACK)

    @cached_property
    def instructions(self) -> tuple[Instruction, ...]:
        """Every instruction, also those accepted."""
        return instructions_of(self.rows)

    @cached_property
    def requests(self) -> tuple[Decision, ...]:
        """Requests for more time that await a decision."""
        return requests_of(self.rows)

    @cached_property
    def settled(self) -> Mapping[Duty, Decision]:
        """The last decision of the round on each duty's report: the revision it was about awaits nothing more."""
        found: dict[Duty, Decision] = {}
        for one in self._of_round:
            if one.kind in SETTLING and one.refers is None and one.plan is not None:
                found[one.duty] = one
        return found

    @cached_property
    def returned(self) -> Mapping[Duty, Decision]:
        """The last return of each duty's report in the round, also of one that was given anew since."""
        found = (one for one in self._of_round if one.kind is DecisionKind.RETURN and one.refers is None)
        return {one.duty: one for one in found}

    @cached_property
    def _of_round(self) -> tuple[Decision, ...]:
        return tuple(one for one in self.in_force if one.round == self.round)

    def decision(self, number: int) -> Decision | None:
        """The decision with a number."""
        return next((one for one in self.rows if one.number == number), None)

    def instruction(self, number: int) -> Instruction | None:
        """The instruction with a number, if it stands."""
        return next((one for one in self.instructions if one.number == number), None)

    def awaits(self, duty: Duty, report: Report | None) -> bool:
        """Check whether a duty's newest report (or that there is none) has not been decided on."""
        last = self.settled.get(duty)
        return last is None or last.revision < (report.revision if report else 0)

    def owed_again(self, duty: Duty, report: Report | None) -> Decision | None:
        """The return that a duty's newest report has not followed yet."""
        last = self.returned.get(duty)
        return last if last is not None and report is not None and last.revision >= report.revision else None

    def open_matters(self, reports: Mapping[Duty, Report]) -> OpenMatters:
        """Matters still open; `reports` are the newest of the round."""
        counted = Counter(one.kind for one in self._of_round if one.kind not in OF_UNITS)
        return OpenMatters(
            requests=self.requests,
            instructions=tuple(one for one in self.instructions if not one.accepted),
            returned=tuple(
                one for duty, one in self.returned.items() if self.owed_again(duty, reports.get(duty)) is not None
            ),
            counts=tuple((kind, counted[kind]) for kind in DecisionKind if counted[kind]),
        )
