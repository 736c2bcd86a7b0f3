"""Dates and times as people read them: Buddhist-era years, which English marks as such, and local time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.calendar.local_time import buddhist_year, local_time
from domain.language.formats import year_text
from domain.language.lang import Lang
from domain.language.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS


def date_text(day: date, lang: Lang) -> str:
    """`30 มิถุนายน 2563`, `30 June 2563 B.E.`."""
    return f"{day.day} {month_text(day, lang)}"


def short_date_text(day: date, lang: Lang) -> str:
    """`30 มิ.ย. 2563`, `30 Jun 2563 B.E.`."""
    return f"{day.day} {SHORT_MONTHS[lang][day.month - 1]} {year_text(buddhist_year(day), lang)}"


def month_text(day: date, lang: Lang) -> str:
    """The month a date lies in: `มิถุนายน 2563`, `June 2563 B.E.`."""
    return f"{MONTHS[lang][day.month - 1]} {year_text(buddhist_year(day), lang)}"


def weekday_text(day: date, lang: Lang) -> str:
    """A date with its weekday: `วันอังคารที่ 30 มิถุนายน 2563`, `Tuesday 30 June 2563 B.E.`."""
    joint = "ที่ " if lang == "th" else " "
    return f"{WEEKDAYS[lang][day.weekday()]}{joint}{date_text(day, lang)}"


def time_text(moment: datetime, zone: ZoneInfo, lang: Lang) -> str:
    """Local time of day: `09:00 น.`, `09:00`. `moment` is aware; ValueError if it is not."""
    clock = f"{local_time(moment, zone):%H:%M}"
    return f"{clock} น." if lang == "th" else clock


def day_text(moment: datetime, zone: ZoneInfo, lang: Lang) -> str:
    """The day of a moment on the zone's clock, with a short month."""
    return short_date_text(local_time(moment, zone).date(), lang)


def datetime_text(moment: datetime, zone: ZoneInfo, lang: Lang) -> str:
    """Local date and time: `30 มิ.ย. 2563 09:00 น.`, `30 Jun 2563 B.E., 09:00`. ValueError if `moment` is naive."""
    joint = " " if lang == "th" else ", "
    return f"{day_text(moment, zone, lang)}{joint}{time_text(moment, zone, lang)}"
