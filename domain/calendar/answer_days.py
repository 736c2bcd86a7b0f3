"""Days to answer by the cycle of a round, as an operator writes them: `month=5,year=20`."""

from collections.abc import Mapping
from typing import Final

from domain.calendar.fiscal import Cycle

NAMES: Final[Mapping[str, Cycle]] = {
    "month": Cycle.MONTH,
    "quarter": Cycle.QUARTER,
    "4-months": Cycle.FOUR_MONTHS,
    "half-year": Cycle.HALF_YEAR,
    "cumulative": Cycle.CUMULATIVE,
    "year": Cycle.YEAR,
}
"""Names of cycles; `cumulative` are reports of 3, 6, 9 and 12 months."""

_FEWEST: Final = 2
"""Working days: a reminder lies between the opening and the last."""
_MOST_OF_MONTH: Final = 15
"""Working days, since a month's round ends when the next opens."""
_MOST: Final = 40


def read_answer_days(text: str) -> tuple[tuple[Cycle, int], ...]:
    """Read working days by cycle, in the order of the cycles. ValueError for anything else."""
    found: dict[Cycle, int] = {}
    for one in filter(None, (part.strip() for part in text.split(","))):
        name, _, days = (part.strip() for part in one.partition("="))
        cycle = NAMES.get(name)
        if cycle is None or cycle in found or not (days.isascii() and days.isdigit()):
            raise ValueError(f"must be a cycle and its working days, as month=5,year=20; cycles are {', '.join(NAMES)}")
        most = _MOST_OF_MONTH if cycle is Cycle.MONTH else _MOST
        if not _FEWEST <= int(days) <= most:
            raise ValueError(f"must give {name} {_FEWEST} to {most} working days")
        found[cycle] = int(days)
    return tuple((cycle, found[cycle]) for cycle in Cycle if cycle in found)
