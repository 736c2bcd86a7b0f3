"""The refusal where no round has opened yet: it names the first that will, and when."""

from typing import Final

from domain.calendar.local_time import local_time
from domain.errors import DomainError
from domain.office import Office

UNTIL: Final = {"report.no_round": "report.no_round.until", "round.none": "round.none.until"}
"""Keys of the texts, with those that name the day."""


def no_round(office: Office, key: str) -> DomainError:
    """The refusal under a key, with the period and day of the first opening where a plan is followed up."""
    course = office.course()
    if course is None:
        return DomainError(key)
    setup = office.setup
    quarter, opens = setup.calendar.next_opening(office.now, course)
    return DomainError(UNTIL[key], quarter=quarter, date=local_time(opens, setup.zone).date())
