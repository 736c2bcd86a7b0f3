"""Periods as people name them: short, as they stand after the word for a round; with their noun; with their months."""

from typing import Final

from domain.calendar.fiscal import Cycle, Period
from domain.calendar.local_time import buddhist_year
from domain.language.bilingual import Bilingual
from domain.language.formats import year_text
from domain.language.lang import Lang
from domain.language.vocabulary import MONTHS, SHORT_MONTHS

_EVERY: Final[dict[Cycle, Bilingual]] = {
    Cycle.MONTH: Bilingual("ทุกเดือน", "every month"),
    Cycle.QUARTER: Bilingual("ทุกไตรมาส", "every quarter"),
    Cycle.FOUR_MONTHS: Bilingual("ทุก 4 เดือน", "every four months"),
    Cycle.HALF_YEAR: Bilingual("ทุก 6 เดือน", "every six months"),
    Cycle.CUMULATIVE: Bilingual("รอบ 3, 6, 9 และ 12 เดือน", "after 3, 6, 9 and 12 months"),
    Cycle.YEAR: Bilingual("ทุกปี", "every year"),
}
_SHORT: Final[dict[Cycle, Bilingual]] = {
    Cycle.MONTH: Bilingual("เดือน {month}", "{month}"),
    Cycle.QUARTER: Bilingual("{number}/{year}", "{number}/{year}"),
    Cycle.FOUR_MONTHS: Bilingual("4 เดือน งวดที่ {number}/{year}", "T{number}/{year}"),
    Cycle.HALF_YEAR: Bilingual("6 เดือน{half} ปี {year}", "H{number}/{year}"),
    Cycle.CUMULATIVE: Bilingual("{months} เดือน ปี {year}", "{months}M/{year}"),
    Cycle.YEAR: Bilingual("ประจำปี {year}", "FY {year}"),
}
_NAMES: Final[dict[Cycle, Bilingual]] = {
    Cycle.MONTH: Bilingual("{short}", "{long_month}"),
    Cycle.QUARTER: Bilingual("ไตรมาสที่ {short}", "quarter {short}"),
    Cycle.FOUR_MONTHS: Bilingual("รอบ {short}", "the {third} four months of {long_year}"),
    Cycle.HALF_YEAR: Bilingual("รอบ {short}", "the {half} half of {long_year}"),
    Cycle.CUMULATIVE: Bilingual("รอบ {short}", "the {up_to}{months} months of {long_year}"),
    Cycle.YEAR: Bilingual("รอบ{short}", "fiscal year {long_year}"),
}
_HALVES: Final = (Bilingual("แรก", "first"), Bilingual("หลัง", "second"))
_THIRDS: Final = ("first", "second", "last")
_MONTH: Final = Bilingual("เดือน{long_month}", "{long_month}")
_ROUND: Final = Bilingual("รอบ", "round")
_QUARTER: Final = Bilingual("ไตรมาส", "quarter")


def short_period_text(period: Period, lang: Lang) -> str:
    """A period as it stands after "รอบ" or "round": `3/2563`, `6 เดือนแรก ปี 2569`, `เดือน ม.ค. 2569`; `H1/2569`."""
    first = period.first_day
    return (
        _SHORT[period.cycle]
        .say(lang)
        .format(
            number=period.number,
            year=period.year,
            month=f"{SHORT_MONTHS[lang][first.month - 1]} {buddhist_year(first)}",
            half=_HALVES[period.number - 1].say(lang) if period.cycle is Cycle.HALF_YEAR else "",
            months=period.number * period.cycle.months,
        )
    )


def column_text(period: Period, lang: Lang) -> str:
    """A period as narrow as the head of a table's column: of a month without its noun."""
    return short_period_text(period, lang).removeprefix("เดือน ")


def period_name(period: Period, lang: Lang) -> str:
    """A period with its noun: `ไตรมาสที่ 3/2563`, `รอบ 6 เดือนแรก ปี 2569`, `เดือน ม.ค. 2569`; `January 2569 B.E.`."""
    number, cycle = period.number, period.cycle
    return (
        _NAMES[cycle]
        .say(lang)
        .format(
            short=short_period_text(period, lang),
            long_month=_long_month(period, lang),
            long_year=year_text(period.year, lang),
            third=_THIRDS[number - 1] if cycle is Cycle.FOUR_MONTHS else "",
            half=_HALVES[number - 1].say(lang) if cycle is Cycle.HALF_YEAR else "",
            up_to="" if period.ends_year else "first ",
            months=number * cycle.months,
        )
    )


def period_text(period: Period, lang: Lang) -> str:
    """A period with its months: `ไตรมาสที่ 3/2563 (เม.ย.–มิ.ย. 2563)`."""
    if period.cycle is Cycle.MONTH:
        return _MONTH.say(lang).format(long_month=_long_month(period, lang))
    return f"{period_name(period, lang)} ({_months(period, lang)})"


def key_text(key: str, lang: Lang) -> str:
    """The short text of the period whose key is stored. ValueError for any other text."""
    return short_period_text(Period.parse(key), lang)


def noun_text(cycle: Cycle, lang: Lang) -> str:
    """A period of a cycle in one word: `ไตรมาส`, `quarter`; any other is a round."""
    return (_QUARTER if cycle is Cycle.QUARTER else _ROUND).say(lang)


def every_text(cycle: Cycle, lang: Lang) -> str:
    """A cycle as units are asked by it: `ทุกไตรมาส`, `ทุก 6 เดือน`; `every quarter`, `every six months`."""
    return _EVERY[cycle].say(lang)


def _long_month(period: Period, lang: Lang) -> str:
    first = period.first_day
    return f"{MONTHS[lang][first.month - 1]} {year_text(buddhist_year(first), lang)}"


def _months(period: Period, lang: Lang) -> str:
    """The first and the last month; both years, where they differ."""
    first, last = period.first_day, period.last_day
    since = "" if first.year == last.year else f" {buddhist_year(first)}"
    months = f"{SHORT_MONTHS[lang][first.month - 1]}{since}–{SHORT_MONTHS[lang][last.month - 1]}"
    return f"{months} {year_text(buddhist_year(last), lang)}"
