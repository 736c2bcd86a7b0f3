"""Values in cells: money, percent, links, the status words of progress reports, numbered lines."""

import re
from dataclasses import dataclass
from typing import Final

from domain.importing.mending import plain_dashes
from domain.language.digits import arabic_digits
from domain.language.vocabulary import MAGNITUDES

_NOTHING: Final = re.compile(r"(?:[-–—.\s]*|ไม่มี|n/?a)$", re.IGNORECASE)
_FREE: Final = re.compile(r"ไม่(?:ได้)?(?:ใช้|มี|ต้องใช้|ขอ)(?:จ่าย)?\s*(?:งบ(?:ประมาณ)?|งปม\.?|เงิน)")
_MONEY: Final = re.compile(
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>{MAGNITUDES})?\s*(?:บาท(?:ถ้วน)?)?\s*(?:\.?-)?"
)
_UNITS: Final[dict[str | None, int]] = {None: 1, **{word: 1000 * 10**at for at, word in enumerate(MAGNITUDES)}}
_PERCENT: Final = re.compile(r"(?:ร้อยละ)?\s*(?P<n>\d{1,3}(?:\.\d+)?)\s*(?:%|เปอร์เซ็นต์)?")
_LINK: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"'ก-๎]+", re.IGNORECASE)
_NUMBERED: Final = re.compile(
    r"^(?:ข้อ\s*)?(?:(?P<number>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*)(?P<mark>[.)]|\s*\)|(?=\s))|\((?P<inside>[0-9๐-๙]{1,2})\))\s*(?=\S)"
)
_BULLET: Final = re.compile(r"^[-–—•▪●○◦*➢]\s*(?=\S)")
_STATUSES: Final = (
    ("cannot be done", r"ไม่สามารถ|ดำเนินการไม่ได้|ทำไม่ได้|ยกเลิก|ไม่ดำเนินการ|ขอยุติ"),
    (
        "not started",
        r"ยังไม่(?:ได้|มีการ)?\s*(?:เริ่ม|ดำเนิน|ทำ|ถึงกำหนด)|ไม่ได้ดำเนินการ|ยังไม่เริ่ม|ยังไม่ดำเนินการ|รอดำเนินการ|not started",
    ),
    (
        "in progress",
        r"อยู่(?:ใน)?ระหว่าง|กำลัง|ระหว่างดำเนิน|ดำเนินการบางส่วน|ยังไม่แล้วเสร็จ|ยังไม่เสร็จ|ไม่แล้วเสร็จ|อยู่ในขั้นตอน|in progress",
    ),
    ("completed", r"แล้วเสร็จ|เสร็จสิ้น|เสร็จแล้ว|เสร็จเรียบร้อย|ดำเนินการแล้ว|ดำเนินการเสร็จ|completed|done"),
)
_STATUS: Final = tuple((status, re.compile(pattern, re.IGNORECASE)) for status, pattern in _STATUSES)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money or a percent as read; `sure` is False where the words leave a doubt."""

    value: float | None
    sure: bool = True


def is_nothing(text: str) -> bool:
    """Check whether a cell says "none": empty, a dash, ไม่มี."""
    return _NOTHING.match(text.strip()) is not None


def money(value: object) -> Amount:
    """Baht: `๒๐,๐๐๐`, `5 หมื่น`, `ไม่ใช้งบประมาณ` (0), `-` (not said)."""
    if isinstance(value, int | float):
        return Amount(value, sure=value >= 0)
    text = plain_dashes(arabic_digits(str(value or ""))).strip()
    if is_nothing(text):
        return Amount(None)
    if _FREE.fullmatch(text) or _FREE.match(text):
        return Amount(0, sure=_FREE.fullmatch(text) is not None)
    found = _MONEY.fullmatch(text)
    if found is None:
        inside = _MONEY.search(text)
        return Amount(_sum(inside) if inside else None, sure=False)
    return Amount(_sum(found))


def _sum(found: re.Match[str]) -> float:
    return float(found["n"].replace(",", "")) * _UNITS[found["unit"]]


def percent(value: object) -> Amount:
    """A percent; a fraction of a cell shown as one (`0.5` for 50 %) is doubtful."""
    if isinstance(value, int | float):
        return Amount(value, sure=value in (0,) or 1 < value <= 100)
    text = arabic_digits(str(value or "")).strip()
    if is_nothing(text):
        return Amount(None)
    found = _PERCENT.fullmatch(text)
    return Amount(float(found["n"]), sure=float(found["n"]) <= 100) if found else Amount(None, sure=False)


def whole(amount: float | None) -> float | int | None:
    """A number without its empty decimals."""
    return int(amount) if amount is not None and amount == int(amount) else amount


def links(text: str) -> tuple[tuple[str, ...], str]:
    """The links in a text, and the text without them."""
    found = tuple(one.rstrip(".,;)") for one in _LINK.findall(text))
    rest = _LINK.sub("", text)
    return found, "\n".join(line.strip() for line in rest.split("\n") if line.strip())


def status(text: str) -> tuple[str | None, str]:
    """The step status in the commission's words, and what else the cell says: the reason in brackets or after it."""
    for name, pattern in _STATUS:
        if found := pattern.search(text):
            return name, text[found.end() :]
    return None, text


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell: its number or "-" for a bullet, None for plain words."""

    mark: str | None
    text: str


def lines_of(text: str) -> list[CellLine]:
    """The lines of a cell by their numbers and bullets; a plain line goes on with the one before."""
    found: list[CellLine] = []
    for raw in text.split("\n"):
        line = raw.strip()
        if not line:
            continue
        if match := _BULLET.match(line):
            found.append(CellLine("-", line[match.end() :].strip()))
        elif match := _NUMBERED.match(line):
            number = arabic_digits(match["number"] or match["inside"])
            if match["mark"] == "" and "." not in number:  # `2569 …`, `5 ส`: a number that belongs to the words
                found.append(CellLine(None, line))
            else:
                found.append(CellLine(number, line[match.end() :].strip()))
        elif found and (found[-1].mark is not None or len(found) > 0):
            found[-1] = CellLine(found[-1].mark, f"{found[-1].text} {line}")
        else:
            found.append(CellLine(None, line))
    return found


def without_number(text: str) -> str:
    """A text without the number before it."""
    lines = lines_of(text)
    return " ".join(line.text for line in lines) if lines else ""
