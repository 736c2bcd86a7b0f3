"""A new year's plan as it was published."""

from dataclasses import dataclass
from datetime import datetime

from domain.calendar.fiscal import Period
from domain.catalogue.plan import Plan
from domain.unit_groups import GroupMove


@dataclass(frozen=True, slots=True)
class Published:
    """A published new year: the number of its import, the next round with its opening, where units' groups went.

    `further` are further plans that may be carried on too.
    """

    number: int
    opening: tuple[Period, datetime] | None
    groups: tuple[GroupMove, ...] = ()
    further: tuple[Plan, ...] = ()
