"""Periods as people name them: short, as they stand after the word for a round; with their noun; with their months."""

from typing import Final

from domain.calendar.fiscal import Cycle, Period
from domain.calendar.local_time import buddhist_year
from domain.language.formats import year_text
from domain.language.lang import Lang
from domain.language.vocabulary import MONTHS, SHORT_MONTHS

_HALVES: Final[dict[Lang, tuple[str, str]]] = {"th": ("แรก", "หลัง"), "en": ("first", "second")}
_THIRDS: Final = ("first", "second", "last")
_EVERY: Final[dict[Lang, dict[Cycle, str]]] = {
    "th": {
        Cycle.MONTH: "ทุกเดือน",
        Cycle.QUARTER: "ทุกไตรมาส",
        Cycle.FOUR_MONTHS: "ทุก 4 เดือน",
        Cycle.HALF_YEAR: "ทุก 6 เดือน",
        Cycle.CUMULATIVE: "รอบ 3, 6, 9 และ 12 เดือน",
        Cycle.YEAR: "ทุกปี",
    },
    "en": {
        Cycle.MONTH: "every month",
        Cycle.QUARTER: "every quarter",
        Cycle.FOUR_MONTHS: "every four months",
        Cycle.HALF_YEAR: "every six months",
        Cycle.CUMULATIVE: "after 3, 6, 9 and 12 months",
        Cycle.YEAR: "every year",
    },
}


def short_period_text(period: Period, lang: Lang) -> str:
    """A period as it stands after "รอบ" or "round": `3/2563`, `6 เดือนแรก ปี 2569`, `เดือน ม.ค. 2569`; `H1/2569`."""
    year, number = period.year, period.number
    match period.cycle:
        case Cycle.MONTH:
            month = f"{SHORT_MONTHS[lang][period.first_day.month - 1]} {buddhist_year(period.first_day)}"
            return f"เดือน {month}" if lang == "th" else month
        case Cycle.FOUR_MONTHS:
            return f"4 เดือน งวดที่ {number}/{year}" if lang == "th" else f"T{number}/{year}"
        case Cycle.HALF_YEAR:
            return f"6 เดือน{_HALVES[lang][number - 1]} ปี {year}" if lang == "th" else f"H{number}/{year}"
        case Cycle.CUMULATIVE:
            months = number * period.cycle.months
            return f"{months} เดือน ปี {year}" if lang == "th" else f"{months}M/{year}"
        case Cycle.YEAR:
            return f"ประจำปี {year}" if lang == "th" else f"FY {year}"
        case _:
            return f"{number}/{year}"


def column_text(period: Period, lang: Lang) -> str:
    """A period as narrow as the head of a table's column: of a month without its noun."""
    return short_period_text(period, lang).removeprefix("เดือน ")


def period_name(period: Period, lang: Lang) -> str:
    """A period with its noun: `ไตรมาสที่ 3/2563`, `รอบ 6 เดือนแรก ปี 2569`, `เดือน ม.ค. 2569`; `January 2569 B.E.`."""
    short = short_period_text(period, lang)
    if period.cycle is Cycle.QUARTER:
        return f"ไตรมาสที่ {short}" if lang == "th" else f"quarter {short}"
    if lang == "en":
        return _english(period)
    if period.cycle is Cycle.MONTH:
        return short
    return f"รอบ{short}" if period.cycle is Cycle.YEAR else f"รอบ {short}"


def period_text(period: Period, lang: Lang) -> str:
    """A period with its months: `ไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)`."""
    if period.cycle is Cycle.MONTH:
        return f"เดือน{_month(period, 'th')}" if lang == "th" else _month(period, lang)
    return f"{period_name(period, lang)} ({_months(period, lang)})"


def key_text(key: str, lang: Lang) -> str:
    """The short text of the period whose key is stored. ValueError for any other text."""
    return short_period_text(Period.parse(key), lang)


def noun_text(cycle: Cycle, lang: Lang) -> str:
    """A period of a cycle in one word: `ไตรมาส`, `quarter`; any other is a round."""
    if cycle is Cycle.QUARTER:
        return "ไตรมาส" if lang == "th" else "quarter"
    return "รอบ" if lang == "th" else "round"


def every_text(cycle: Cycle, lang: Lang) -> str:
    """A cycle as units are asked by it: `ทุกไตรมาส`, `ทุก 6 เดือน`; `every quarter`, `every six months`."""
    return _EVERY[lang][cycle]


def _english(period: Period) -> str:
    """A period but a quarter in English."""
    year = year_text(period.year, "en")
    match period.cycle:
        case Cycle.MONTH:
            return _month(period, "en")
        case Cycle.FOUR_MONTHS:
            return f"the {_THIRDS[period.number - 1]} four months of {year}"
        case Cycle.HALF_YEAR:
            return f"the {_HALVES['en'][period.number - 1]} half of {year}"
        case Cycle.CUMULATIVE if not period.ends_year:
            return f"the first {period.number * period.cycle.months} months of {year}"
        case Cycle.CUMULATIVE:
            return f"the 12 months of {year}"
        case _:
            return f"fiscal year {year}"


def _month(period: Period, lang: Lang) -> str:
    first = period.first_day
    return f"{MONTHS[lang][first.month - 1]} {year_text(buddhist_year(first), lang)}"


def _months(period: Period, lang: Lang) -> str:
    """The first and the last month; both years, where they differ."""
    first, last = period.first_day, period.last_day
    since = "" if first.year == last.year else f" {buddhist_year(first)}"
    months = f"{SHORT_MONTHS[lang][first.month - 1]}{since}–{SHORT_MONTHS[lang][last.month - 1]}"
    return f"{months} {year_text(buddhist_year(last), lang)}"
