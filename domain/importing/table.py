"""Tables as files hold them: cells by row and column, merged areas, and the lines around the table."""

from dataclasses import dataclass
from datetime import date
from typing import Final

Value = str | float | date | None
"""A cell: text, a number, a date, or nothing."""


@dataclass(frozen=True, slots=True)
class Span:
    """A merged area; rows and columns from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class FileTable:
    """A sheet of a workbook, a table of a document, or pasted lines. Rows are counted as in the file, from 1.

    `before` and `after` are the lines around it.
    """

    file: str
    name: str
    rows: tuple[tuple[Value, ...], ...]
    merged: tuple[Span, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    of_document: bool = False
    """A table of a document, which is counted, and not a sheet, which is named."""
    number: int = 1


PICTURES: Final = 0xF000
"""The place of letters of picture fonts (Wingdings) in a text: their code is added."""
_LETTERS: Final = 26


def letter_of(column: int) -> str:
    """The letter of a column, from 0: A, B … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name
