"""Scores as lines, from a message or from the tables of a file."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final

from domain.importing.rows import as_text
from domain.importing.table import FileTable, Value, letter_of
from domain.language.digits import arabic_digits
from domain.new_year.conversation import ScoreLine

_NUMBER: Final = r"\d{1,3}(?:[.,]\d{1,4})?"
_BARE: Final = re.compile(_NUMBER)
_ENDS: Final = re.compile(
    rf"^(?P<name>.*?)(?:\s*[:=：]\s*|\s+[–-]\s+|\s+)(?P<score>-?{_NUMBER})\s*(?:คะแนน|%|points?)?\s*$"
)
_CODE: Final = re.compile(r"^\s*([A-Za-z]{1,6}\s*-?\s*\d{1,3}(?:\.\d{1,3})*)(?![\w])[\s.:)–-]*(.*)$", re.DOTALL)
_PARTED: Final = re.compile(r"[\s;/|]+|,\s+")
_SCORE_HEAD: Final = re.compile(r"คะแนน|score|ผลการประเมิน|ร้อยละ|points", re.IGNORECASE)
_WITHIN_HEAD: Final = re.compile(r"ตัวชี้วัด|indicator", re.IGNORECASE)
_TOP: Final = 100
_FEWEST: Final = 2


def typed_scores(text: str) -> tuple[ScoreLine, ...]:
    """The scores of a message: numbers in order, or a name and a score a line; none where it has another form.

    A line that has no score makes it another message, so questions and sentences are never taken.
    """
    lines = [one.strip() for one in arabic_digits(text).splitlines() if one.strip()]
    words = [one for line in lines for one in _PARTED.split(line.strip()) if one]
    if len(words) >= _FEWEST and all(_BARE.fullmatch(one) for one in words):
        return tuple(ScoreLine(str(place), "", "", one.replace(",", ".")) for place, one in enumerate(words, 1))
    if len(lines) == 1:
        lines = [one.strip() for one in re.split(r"[;,]\s+", lines[0]) if one.strip()]
    found = [_line(line, place) for place, line in enumerate(lines, 1)]
    return tuple(one for one in found if one) if found and all(found) else ()


def _line(line: str, place: int) -> ScoreLine | None:
    hit = _ENDS.match(line)
    if hit is None or not hit["name"].strip():
        return None
    code, words = _parted(hit["name"].strip())
    return ScoreLine(str(place), code, words, hit["score"].replace(",", "."))


def _parted(text: str) -> tuple[str, str]:
    """The code a text begins with, and the rest."""
    hit = _CODE.match(text)
    return ("".join(hit[1].split()).upper().replace("-", ""), hit[2].strip()) if hit else ("", text.strip())


def table_scores(tables: Sequence[FileTable], year: int) -> tuple[ScoreLine, ...]:
    """The scores in a file's tables; of several columns with scores that of the year, else the last."""
    return tuple(line for table in tables for line in _of_table(table, year))


def _of_table(table: FileTable, year: int) -> list[ScoreLine]:
    column = _score_column(table, year)
    if column is None:
        return []
    within = _column_headed(table, _WITHIN_HEAD, column)
    several = table.name if table.name != table.file else ""
    lines = []
    for at, row in enumerate(table.rows, 1):
        cells = [(where, _text(value)) for where, value in enumerate(row)]
        score = _text(row[column]) if column < len(row) else ""
        others = [text for where, text in cells if where not in (column, within) and text]
        code, words = _named(others)
        if not score or not (code or words) or (_SCORE_HEAD.search(score) and not _is_score(score)):
            continue
        inside = _text(row[within]) if within is not None and within < len(row) else ""
        place = " ".join(filter(None, (several, f"{letter_of(column)}{at}")))
        lines.append(ScoreLine(place, code, words, score, inside))
    return lines


def _named(texts: Sequence[str]) -> tuple[str, str]:
    """The code and the words of a row: the first cell with a code, and the longest text that is no number."""
    code, words = "", []
    for text in texts:
        mine, rest = _parted(text)
        if mine and not code:
            code, text = mine, rest
        if text and not _is_score(text):
            words.append(text)
    return code, max(words, key=len, default="")


def _score_column(table: FileTable, year: int) -> int | None:
    """The column with the scores: headed so, and for the year if one says it; else the last that is mostly numbers."""
    width = max((len(row) for row in table.rows), default=0)
    counts = [sum(_is_score(_text(row[at])) for row in table.rows if at < len(row)) for at in range(width)]
    most = max(counts, default=0)
    if not most:
        return None
    numeric = [at for at, count in enumerate(counts) if count * 2 > most]
    headed = [at for at in numeric if any(_heads(row, at, _SCORE_HEAD) for row in table.rows)]
    of_year = [
        at
        for at in headed or numeric
        if any(_heads(row, at, re.compile(f"{year}|{year % 100}\\b")) for row in table.rows)
    ]
    decimals = [at for at in numeric if any("." in _text(row[at]) for row in table.rows if at < len(row))]
    return (of_year or headed or decimals or numeric)[-1]


def _heads(row: Sequence[Value], at: int, pattern: re.Pattern[str]) -> bool:
    return at < len(row) and isinstance(row[at], str) and bool(pattern.search(arabic_digits(str(row[at]))))


def _column_headed(table: FileTable, pattern: re.Pattern[str], but: int) -> int | None:
    """A column whose header names indicators, where most rows with a score have other words too: the items'."""
    scored = [row for row in table.rows if but < len(row) and _is_score(_text(row[but]))]
    for at in sorted(
        {at for row in table.rows[:10] for at in range(len(row)) if at != but and _heads(row, at, pattern)}
    ):
        named = sum(
            any(_named([_text(value) for where, value in enumerate(row) if where not in (at, but)])) for row in scored
        )
        if named * 2 > len(scored):
            return at
    return None


def _text(value: Value) -> str:
    if isinstance(value, float | int) and not isinstance(value, bool):
        return f"{Decimal(repr(value)).normalize():f}"
    return "" if isinstance(value, date) else arabic_digits(as_text(value)).strip()


def _is_score(text: str) -> bool:
    value = number_of(text)
    return value is not None and 0 <= value <= _TOP


def number_of(text: str) -> Decimal | None:
    """A score as a number; None for what is none."""
    try:
        return Decimal(text.replace(",", ".").removesuffix("%").strip())
    except InvalidOperation:
        return None
