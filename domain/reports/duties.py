"""Duties of a person's units in the current round: owed, and reported on."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.calendar.rounds import Round
from domain.reports.reports import Duty, Report


@dataclass(frozen=True, slots=True)
class RoundDuties:
    """A round as a unit's people see it: `owed` in the plan's order, `answered` with the newest report on each."""

    round: Round
    owed: tuple[Duty, ...]
    answered: Mapping[Duty, Report]
