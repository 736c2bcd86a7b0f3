"""Makes the table of Thai public holidays anew from the `holidays` package: `python -m tests.holiday_table`."""

from pathlib import Path

import holidays

from domain.calendar import public_holidays

YEARS = range(2000, 2101)
"""Gregorian years of the table; the package knows Thailand's to 2100."""


def table() -> str:
    """The module `domain.calendar.public_holidays`, with the days the installed package knows."""
    source = Path(public_holidays.__file__).read_text(encoding="utf-8")
    head = source[: source.index("DAYS: Final")]
    lines = "".join(f"    {year}: (\n        {_days(year)}\n    ),\n" for year in YEARS)
    return f"{head}DAYS: Final = {{\n{lines}}}\n" + source[source.index('"""Month and day of each') :]


def _days(year: int) -> str:
    """Month and day of a year's public holidays, in halves that fit a line."""
    days = sorted(day for day in holidays.country_holidays("TH", years=year, categories="public") if day.year == year)
    first, second = (
        " ".join(f"{day:%m%d}" for day in half) for half in (days[: len(days) // 2], days[len(days) // 2 :])
    )
    return f'"{first} "\n        "{second}"'


if __name__ == "__main__":
    Path(public_holidays.__file__).write_text(table(), encoding="utf-8")
