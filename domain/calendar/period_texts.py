"""Periods as people name them: short, as they stand after the word for a round; with their noun; with their months."""

from typing import Final

from domain.calendar.fiscal import Cycle, Period
from domain.calendar.local_time import buddhist_year
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


def period_name(period: Period, lang: Lang) -> str:
    """A period with its noun: `ไตรมาส 3/2563`, `รอบ 6 เดือนแรก ปี 2569`, `เดือน ม.ค. 2569`; `the first half of 2569`."""
    short = short_period_text(period, lang)
    if period.cycle is Cycle.QUARTER:
        return f"ไตรมาส {short}" if lang == "th" else f"quarter {short}"
    if lang == "en":
        return _english(period, "")
    if period.cycle is Cycle.MONTH:
        return short
    return f"รอบ{short}" if period.cycle is Cycle.YEAR else f"รอบ {short}"


def period_text(period: Period, lang: Lang) -> str:
    """A period with its months: `ไตรมาสที่ 3 ปีงบประมาณ 2563 (เม.ย.–มิ.ย. 2563)`."""
    if period.cycle is Cycle.MONTH:
        month = f"{MONTHS[lang][period.first_day.month - 1]} {buddhist_year(period.first_day)}"
        return f"เดือน{month}" if lang == "th" else month
    if lang == "en":
        name = f"quarter {period.number} of fiscal year {period.year}"
        return f"{name if period.cycle is Cycle.QUARTER else _english(period, 'fiscal year ')} {_months(period, lang)}"
    name = {
        Cycle.QUARTER: f"ไตรมาสที่ {period.number} ",
        Cycle.FOUR_MONTHS: f"รอบ 4 เดือน งวดที่ {period.number} ",
        Cycle.HALF_YEAR: f"รอบ 6 เดือน{_HALVES['th'][period.number > 1]} ",
        Cycle.CUMULATIVE: f"รอบ {period.number * period.cycle.months} เดือน ",
    }.get(period.cycle, "")
    return f"{name}ปีงบประมาณ {period.year} {_months(period, lang)}"


def key_text(key: str, lang: Lang) -> str:
    """The short text of the period whose key is stored. ValueError for any other text."""
    return short_period_text(Period.parse(key), lang)


def months_text(period: Period, lang: Lang) -> str:
    """The months of a period, to stand below its name; of a quarter with its fiscal year, of a month that alone."""
    if period.cycle is Cycle.QUARTER:
        return period_text(period, lang)
    if period.cycle is Cycle.MONTH:
        return f"ปีงบประมาณ {period.year}" if lang == "th" else f"Fiscal year {period.year}"
    return _months(period, lang)[1:-1]


def noun_text(cycle: Cycle, lang: Lang) -> str:
    """A period of a cycle in one word: `ไตรมาส`, `quarter`; any other is a round."""
    if cycle is Cycle.QUARTER:
        return "ไตรมาส" if lang == "th" else "quarter"
    return "รอบ" if lang == "th" else "round"


def every_text(cycle: Cycle, lang: Lang) -> str:
    """A cycle as units are asked by it: `ทุกไตรมาส`, `ทุก 6 เดือน`; `every quarter`, `every six months`."""
    return _EVERY[lang][cycle]


def _english(period: Period, year: str) -> str:
    """A period but a quarter in English, its year after a word or none."""
    match period.cycle:
        case Cycle.MONTH:
            return f"{MONTHS['en'][period.first_day.month - 1]} {buddhist_year(period.first_day)}"
        case Cycle.FOUR_MONTHS:
            return f"the {_THIRDS[period.number - 1]} four months of {year}{period.year}"
        case Cycle.HALF_YEAR:
            return f"the {_HALVES['en'][period.number - 1]} half of {year}{period.year}"
        case Cycle.CUMULATIVE if not period.ends_year:
            return f"the first {period.number * period.cycle.months} months of {year}{period.year}"
        case Cycle.CUMULATIVE:
            return f"the 12 months of {year}{period.year}"
        case _:
            return f"fiscal year {period.year}"


def _months(period: Period, lang: Lang) -> str:
    """The first and the last month; their years, where they differ."""
    first, last = period.first_day, period.last_day
    since = "" if period.cycle is Cycle.QUARTER or first.year == last.year else f" {buddhist_year(first)}"
    return f"({SHORT_MONTHS[lang][first.month - 1]}{since}–{SHORT_MONTHS[lang][last.month - 1]} {buddhist_year(last)})"
