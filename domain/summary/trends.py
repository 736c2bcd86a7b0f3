"""Trends over the quarters: how much is sent, how fast, and which steps are stuck again. No trend at one quarter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from statistics import median

from domain.calendar.fiscal import Period
from domain.summary.steps import StepKey

TWICE = 2
"""Quarters from which a step counts as stuck again."""


@dataclass(frozen=True, slots=True)
class FirstReport:
    """A duty of a round: its unit, when the round opened, and when it was first reported on (None: never)."""

    quarter: Period
    unit: str
    opened_at: datetime
    at: datetime | None

    @property
    def days(self) -> float | None:
        """Days from the opening to the first report."""
        return None if self.at is None else (self.at - self.opened_at).total_seconds() / 86_400


@dataclass(frozen=True, slots=True)
class Response:
    """Response of a quarter, or of a unit in one: reports asked for and sent, and the median days they took."""

    asked: int
    answered: int
    days: float | None

    @property
    def rate(self) -> int:
        """Percent of the reports that were sent, rounded down: 100 means all."""
        return self.answered * 100 // self.asked if self.asked else 0


@dataclass(frozen=True, slots=True)
class Trends:
    """Responses by quarter, and by unit and quarter; `stuck` are the quarters in which a step was, if several."""

    quarters: Mapping[Period, Response]
    units: Mapping[str, Mapping[Period, Response]]
    stuck: Mapping[StepKey, tuple[Period, ...]]

    @property
    def comparable(self) -> bool:
        """Check whether there is more than one quarter, so that anything can be compared."""
        return len(self.quarters) > 1


def trends_of(reports: Iterable[FirstReport], stuck: Iterable[tuple[Period, StepKey]]) -> Trends:
    """Work trends out of every duty of every round, and of the quarters in which steps were stuck."""
    known = sorted(reports, key=lambda one: one.quarter)
    by_unit: dict[str, dict[Period, list[FirstReport]]] = {}
    for one in known:
        by_unit.setdefault(one.unit, {}).setdefault(one.quarter, []).append(one)
    steps: dict[StepKey, set[Period]] = {}
    for quarter, step in stuck:
        steps.setdefault(step, set()).add(quarter)
    return Trends(
        quarters={quarter: _response(list(these)) for quarter, these in groupby(known, key=lambda one: one.quarter)},
        units={unit: {quarter: _response(these) for quarter, these in of.items()} for unit, of in by_unit.items()},
        stuck={step: tuple(sorted(quarters)) for step, quarters in steps.items() if len(quarters) >= TWICE},
    )


def _response(these: list[FirstReport]) -> Response:
    days = [one.days for one in these if one.days is not None]
    return Response(len(these), len(days), median(days) if days else None)
