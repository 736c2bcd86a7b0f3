"""How dates, scores and lists are written for people: Buddhist-era years and local time, in Thai and in English.

English texts carry Buddhist-era years too (design §2: "People see Buddhist-era years and Asia/Bangkok time").
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from zoneinfo import ZoneInfo

from domain.language.lang import Lang

BUDDHIST_OFFSET: Final = 543
"""Years from the Gregorian to the Buddhist era, as Thailand has counted since 2484 (1941)."""

_MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "th": (
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_SHORT_MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "th": ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_WEEKDAYS: Final[dict[Lang, tuple[str, ...]]] = {
    "th": ("วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

# A plain table and not NFKC, which would also take Thai's sara am (ำ) apart.
_DIGITS: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙" + "０１２３４５６７８９", "0123456789" * 2)


def arabic_digits(text: str) -> str:
    """Thai (๐–๙) and full-width (０–９) digits as 0–9; everything else stays."""
    return text.translate(_DIGITS)


def buddhist_year(day: date) -> int:
    """The Buddhist-era calendar year of a date (2563 for any day of 2020)."""
    return day.year + BUDDHIST_OFFSET


def date_text(day: date, lang: Lang) -> str:
    """`30 มิถุนายน 2563`, `30 June 2563`."""
    return f"{day.day} {month_text(day, lang)}"


def short_date_text(day: date, lang: Lang) -> str:
    """`30 มิ.ย. 2563`, `30 Jun 2563`."""
    return f"{day.day} {_SHORT_MONTHS[lang][day.month - 1]} {buddhist_year(day)}"


def month_text(day: date, lang: Lang) -> str:
    """The month a date lies in: `มิถุนายน 2563`, `June 2563`."""
    return f"{_MONTHS[lang][day.month - 1]} {buddhist_year(day)}"


def weekday_text(day: date, lang: Lang) -> str:
    """A date with its weekday: `วันอังคารที่ 30 มิถุนายน 2563`, `Tuesday 30 June 2563`."""
    joint = "ที่ " if lang == "th" else " "
    return f"{_WEEKDAYS[lang][day.weekday()]}{joint}{date_text(day, lang)}"


def time_text(moment: datetime, zone: ZoneInfo, lang: Lang) -> str:
    """Local time of day: `09:00 น.`, `09:00`. `moment` is aware; ValueError if it is not."""
    clock = f"{local_time(moment, zone):%H:%M}"
    return f"{clock} น." if lang == "th" else clock


def datetime_text(moment: datetime, zone: ZoneInfo, lang: Lang) -> str:
    """Local date and time: `30 มิ.ย. 2563 09:00 น.`, `30 Jun 2563 09:00`. ValueError if `moment` is naive."""
    return f"{short_date_text(local_time(moment, zone).date(), lang)} {time_text(moment, zone, lang)}"


def local_time(moment: datetime, zone: ZoneInfo) -> datetime:
    """An aware moment on the zone's clock. ValueError if it is naive: the machine's own zone must never slip in."""
    if moment.tzinfo is None:
        raise ValueError("datetime.naive")
    return moment.astimezone(zone)


def score_text(score: Decimal) -> str:
    """A score (0–100) as the document prints it: half up to two places, the two ends bare (`53.03`, `89.00`, `100`)."""
    rounded = score.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return f"{rounded:.0f}" if rounded in (0, 100) else f"{rounded:.2f}"


def list_text(words: Iterable[str], lang: Lang) -> str:
    """`ก, ข และ ค`, `a, b and c`; one word alone, nothing for none."""
    *head, last = tuple(words) or ("",)
    joint = "และ" if lang == "th" else "and"
    return f"{', '.join(head)} {joint} {last}" if head else last


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its English noun: `1 step`, `2 steps`, `0 people` (`plural(0, "person", "people")`)."""
    return f"{count} {one if count == 1 else many or one + 's'}"
