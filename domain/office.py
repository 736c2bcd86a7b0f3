"""The office at a moment: settings, loaded plans and office time, which the use cases of a quarter go by."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import local_time
from domain.calendar.rounds import Round
from domain.catalogue.plan import Catalogue, Library
from domain.setup import Setup


@dataclass(frozen=True, slots=True)
class Office:
    """Settings, every loaded plan, and office time `now` (UTC); fixed for a transaction."""

    setup: Setup
    library: Library
    now: datetime

    @property
    def catalogue(self) -> Catalogue:
        """The newest plan and its scores."""
        return self.library.current

    @property
    def today(self) -> date:
        """The agency's local date."""
        return local_time(self.now, self.setup.zone).date()

    def first_to_open(self, current: Round | None) -> Quarter | None:
        """The first quarter a round can still be opened for, after the current round; None if no plan is followed up.

        A plan's first quarter is that of its approval.
        """
        if not self.library.followed:
            return None
        first = min(Quarter.of(one.plan.approved_on) for one in self.library.followed)
        return first if current is None else max(first, current.quarter.next())
