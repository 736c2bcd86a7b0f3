"""Dates and times as people read them, in Thai and in English: Buddhist-era years (in both) and local time."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.calendar.fiscal import Quarter
from domain.calendar.local_time import buddhist_year, local_time
from domain.language.lang import Lang
from domain.language.vocabulary import MONTHS, SHORT_MONTHS, WEEKDAYS


def date_text(day: date, lang: Lang) -> str:
    """`30 มิถุนายน 2563`, `30 June 2563`."""
    return f"{day.day} {month_text(day, lang)}"


def short_date_text(day: date, lang: Lang) -> str:
    """`30 มิ.ย. 2563`, `30 Jun 2563`."""
    return f"{day.day} {SHORT_MONTHS[lang][day.month - 1]} {buddhist_year(day)}"


def month_text(day: date, lang: Lang) -> str:
    """The month a date lies in: `มิถุนายน 2563`, `June 2563`."""
    return f"{MONTHS[lang][day.month - 1]} {buddhist_year(day)}"


def quarter_text(quarter: Quarter, lang: Lang) -> str:
    """A quarter with its months: `ไตรมาสที่ 3 ปีงบประมาณ 2563 (เม.ย.–มิ.ย. 2563)`."""
    first, last = (SHORT_MONTHS[lang][day.month - 1] for day in (quarter.first_day, quarter.last_day))
    months = f"({first}–{last} {buddhist_year(quarter.last_day)})"
    if lang == "th":
        return f"ไตรมาสที่ {quarter.number} ปีงบประมาณ {quarter.year} {months}"
    return f"quarter {quarter.number} of fiscal year {quarter.year} {months}"


def weekday_text(day: date, lang: Lang) -> str:
    """A date with its weekday: `วันอังคารที่ 30 มิถุนายน 2563`, `Tuesday 30 June 2563`."""
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
    """Local date and time: `30 มิ.ย. 2563 09:00 น.`, `30 Jun 2563 09:00`. ValueError if `moment` is naive."""
    return f"{day_text(moment, zone, lang)} {time_text(moment, zone, lang)}"
