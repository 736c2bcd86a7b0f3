"""Local time, computed here only: moments are kept in UTC, people live by the agency's clock and the Buddhist era."""

from datetime import UTC, date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

BUDDHIST_OFFSET: Final = 543
"""Years from the Gregorian to the Buddhist era, as Thailand has counted since 2484 (1941)."""

BUDDHIST_FROM: Final = 2400
"""First year that is read as one of the Buddhist era: nothing here lies in the common era's 2400s."""


_CENTURY: Final = 2500
"""Century of years written with two digits, in the Buddhist era."""


def common_year(year: int) -> int:
    """The common-era year of one written in either era: 2563 and 2020 are both 2020.

    ValueError("year.far") for one that is far ahead in either, such as 3112, which is 2569 taken for the common era's.
    """
    common = year - BUDDHIST_OFFSET if year >= BUDDHIST_FROM else year
    if common >= BUDDHIST_FROM:
        raise ValueError("year.far")
    return common


def full_year(written: int) -> int:
    """The Buddhist-era year of one as people write it: 63, 2563 and 2020 are all 2563."""
    if written < 100:
        return _CENTURY + written
    return written if written >= BUDDHIST_FROM else written + BUDDHIST_OFFSET


def buddhist_year(day: date) -> int:
    """The Buddhist-era calendar year of a date (2563 for any day of 2020)."""
    return day.year + BUDDHIST_OFFSET


def local_time(moment: datetime, zone: ZoneInfo) -> datetime:
    """An aware moment on the zone's clock. ValueError if it is naive: the machine's own zone must never slip in."""
    if moment.tzinfo is None:
        raise ValueError("datetime.naive")
    return moment.astimezone(zone)


def moment_at(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment, in UTC, at which the zone's clock shows a time of day on a date."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC)
