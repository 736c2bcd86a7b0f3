"""Sheets of an Excel workbook. What people wrote is text in them, never a formula, a link or a number."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, BinaryIO, Final

from documents.breaking import width
from documents.cleaning import clean
from documents.paper import Paper
from screens.texts import label

MOST_LETTERS: Final = 32_767
"""Letters a cell holds; a longer text goes on in the row below."""

_FONT: Final = {"font_name": "TH SarabunPSK", "font_size": 15, "valign": "top", "text_wrap": True}
_LINED: Final = {"border": 1, "border_color": "#CBD5E1"}
_LINE_POINTS: Final = 23.0
_LETTERS_A_WIDTH: Final = 0.85
"""Letters that surely fit a unit of a column's width."""
_MOST_POINTS: Final = 409.0
"""The highest a row can be."""
_BUDDHIST: Final = {"th": "[$-107041E]d mmm yyyy", "en": "[$-1070409]d mmm yyyy"}
_AS_TEXT: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@contextmanager
def book(out: BinaryIO, title: str, made_on: date) -> Iterator[Any]:
    """A workbook that is written to a file when it is left."""
    import xlsxwriter  # noqa: PLC0415 - 54 ms, and 12 MB, until somebody asks for one

    with xlsxwriter.Workbook(out, {"in_memory": True, **_AS_TEXT}) as made:
        made.set_properties({"title": title, "created": _midnight(made_on)})
        yield made


class Sheet:
    """Writes rows of cells under a head, each row as high as its longest cell needs."""

    name = ""
    widths: tuple[int, ...] = ()

    def __init__(self, book: Any, paper: Paper) -> None:
        self.paper, self.row = paper, 0
        self._top, self._columns = 0, 1
        self.sheet = book.add_worksheet(label(paper.lang, self.name))
        self._plain = book.add_format({**_FONT, **_LINED})
        self._bold = book.add_format({**_FONT, "bold": True})
        self._head = book.add_format({**_FONT, "bold": True, "bg_color": "#EEF2F6", **_LINED})
        self._date = book.add_format({**_FONT, "num_format": _BUDDHIST[paper.lang], **_LINED, "align": "left"})
        self._score = book.add_format({**_FONT, "num_format": "0.00", **_LINED})
        for at, wide in enumerate(self.widths):
            self.sheet.set_column(at, at, wide)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 0)

    def columns(self, *keys: str) -> tuple[str, ...]:
        """Titles of a document's columns."""
        return tuple(label(self.paper.lang, f"document.column.{key}") for key in keys)

    def line(self, text: str) -> None:
        """A line over the table, as wide as the sheet."""
        self.sheet.set_row(self.row, _LINE_POINTS + 2)
        self._bold.set_text_wrap(False)
        self.sheet.write_string(self.row, 0, clean(text), self._bold)
        self.row += 1

    def head(self, titles_: Sequence[str]) -> None:
        """The table's head, on each printed page; it stays in sight where nothing above would stay too."""
        for at, title in enumerate(titles_):
            self.sheet.write_string(self.row, at, title, self._head)
        self.sheet.set_row(self.row, _points(titles_, self.widths))
        self.row += 1
        if self.row == 1:
            self.sheet.freeze_panes(self.row, 0)
        self.sheet.repeat_rows(self.row - 1)
        self._top, self._columns = self.row - 1, len(titles_)

    def filters(self) -> None:
        """Filters over the table, once it is whole: one of the head alone would find nothing."""
        self.sheet.autofilter(self._top, 0, max(self._top, self.row - 1), self._columns - 1)

    def cells(self, values: Sequence[str | int | Decimal | date | None]) -> None:
        """A row; a text too long for its cell goes on in the row below."""
        texts = [clean(value) if isinstance(value, str) else "" for value in values]
        for at, value in enumerate(values):
            self._cell(at, texts[at][:MOST_LETTERS] if isinstance(value, str) else value)
        self.sheet.set_row(self.row, _points([text[:MOST_LETTERS] for text in texts], self.widths))
        self.row += 1
        if any(len(text) > MOST_LETTERS for text in texts):
            self.cells([text[MOST_LETTERS:] for text in texts])

    def _cell(self, at: int, value: str | int | Decimal | date | None) -> None:
        match value:
            case None | "":
                self.sheet.write_blank(self.row, at, None, self._plain)
            case str():
                self.sheet.write_string(self.row, at, value, self._plain)
            case date():
                self.sheet.write_datetime(self.row, at, _midnight(value), self._date)
            case Decimal():
                self.sheet.write_number(self.row, at, float(value), self._score)
            case int():
                self.sheet.write_number(self.row, at, value, self._plain)


def _points(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Height of a row: Excel counts lines of what is wrapped only when somebody opens and touches it."""
    lines = max((_lines(text, wide) for text, wide in zip(texts, widths, strict=False)), default=1)
    return min(_MOST_POINTS, max(1, lines) * _LINE_POINTS + 2)


def _lines(text: str, wide: int) -> int:
    """Lines a text takes in a column; marks over and under letters take no room."""
    return sum(1 + int(width(line) / (wide * _LETTERS_A_WIDTH)) for line in text.split("\n"))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
