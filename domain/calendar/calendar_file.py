"""Calendar files as RFC 5545 describes them: an event with an alarm a day before, for any calendar program."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

LINE: Final = 75
"""Octets of a line; a longer one is folded (RFC 5545, 3.1)."""

LASTS: Final = timedelta(minutes=30)
"""Time an event takes up before it ends."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """An event that ends at a moment. One with the same `uid` and a higher `sequence` replaces it in a calendar."""

    uid: str
    sequence: int
    ends: datetime
    title: str
    text: str


def calendar_file(entries: Iterable[CalendarEntry], now: datetime) -> bytes:
    """The bytes of a file with these events, made at a moment."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Tidtam//Tidtam//TH", "METHOD:PUBLISH"]
    for entry in entries:
        lines += _event(entry, now)
    return "".join(f"{folded}\r\n" for line in (*lines, "END:VCALENDAR") for folded in _folded(line)).encode()


def _event(entry: CalendarEntry, now: datetime) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"SEQUENCE:{entry.sequence}",
        f"DTSTAMP:{_moment(now)}",
        f"DTSTART:{_moment(entry.ends - LASTS)}",
        f"DTEND:{_moment(entry.ends)}",
        f"SUMMARY:{_escaped(entry.title)}",
        f"DESCRIPTION:{_escaped(entry.text)}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{_escaped(entry.title)}",
        "TRIGGER:-P1D",
        "END:VALARM",
        "END:VEVENT",
    ]


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    for mark in "\\;,":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\r\n", "\n").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most `LINE` octets, no letter cut; those after the first begin with a space."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > LINE:
            yield piece
            piece = " "
        piece += letter
    yield piece
