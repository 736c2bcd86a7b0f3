"""Dates as people type them."""

import re
from datetime import date
from typing import Final

from domain.calendar.fiscal import FIRST_FISCAL_YEAR
from domain.calendar.local_time import common_year
from domain.language.digits import arabic_digits

_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LOCAL: Final = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})")
_TWO_DIGITS: Final = 2


def parse_day(text: str) -> date:
    """Read `20/7/2563`, `20/7/63`, `๒๐/๗/๒๕๖๓`, `20-7-2020` or ISO `2020-07-20` (also `2563-07-20`).

    Years from 2400 on are of the Buddhist era, two-digit ones too. ValueError("day.format") if it is no date.
    """
    written = arabic_digits(text).strip()
    if (found := _ISO.fullmatch(written)) is not None:
        year, month, day = (int(part) for part in found.groups())
    elif (found := _LOCAL.fullmatch(written)) is not None:
        day, month, year = (int(part) for part in found.groups())
        if len(found.group(3)) == _TWO_DIGITS:
            year += FIRST_FISCAL_YEAR
    else:
        raise ValueError("day.format")
    try:
        return date(common_year(year), month, day)
    except ValueError as error:
        raise ValueError("day.format") from error


def in_common_era(day: date) -> date:
    """A date whose year may be of the Buddhist era, with the common era's. ValueError("day.format") if none is there.

    29 February may be in the one year and not in the other.
    """
    try:
        return day.replace(year=common_year(day.year))
    except ValueError as error:
        raise ValueError("day.format") from error
