"""The office at a moment: settings, loaded plans and office time, which the use cases of a round go by."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.calendar.course import Course
from domain.calendar.fiscal import Cycle, Period
from domain.calendar.local_time import local_time
from domain.calendar.period_words import PeriodSaid
from domain.calendar.rounds import Round
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
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

    def course(self, current: Round | None = None) -> Course | None:
        """The course of the rounds after the current one; None if no plan is followed up.

        A plan's first period is that of its approval.
        """
        after = None if current is None else current.quarter
        plans = tuple((one.plan.cycle, one.plan.approved_on) for one in self.library.followed)
        return Course(plans, after) if plans else None

    @property
    def under_way(self) -> Period:
        """The period under way by the newest plan's cycle."""
        return Period.of(self.today, self.catalogue.plan.cycle)

    def period(self, said: PeriodSaid, now: Period) -> Period | None:
        """The period somebody means, without a year the latest up to one; None if no plan has such."""
        return said.meant(self.cycle_of, now)

    def cycle_of(self, year: int) -> Cycle:
        """The cycle of a fiscal year: that of its plan, of the plan before, or of the first there is."""
        plans = [one.plan for one in self.library.catalogues]
        return ([one for one in plans if one.fiscal_year <= year] or plans[:1])[-1].cycle
