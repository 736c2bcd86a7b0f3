"""A quarter as an Excel workbook. What people wrote is text in it, never a formula, a link or a number."""

import io
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from documents.blocks import measure_title, status_word
from documents.breaking import width
from documents.cleaning import clean
from documents.paper import Paper
from documents.pdf import signed_text, titles
from documents.prose import FIGURES, figure_name
from documents.yearly import signed
from domain.calendar.date_texts import month_text
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


def workbook(paper: Paper) -> bytes:
    """Sheets of the quarter, of one row a step and revision, of the scores and of what was decided."""
    import xlsxwriter  # noqa: PLC0415 - not needed until somebody asks for one

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, **_AS_TEXT}) as book:
        book.set_properties({"title": titles(paper)[0], "created": _midnight(paper.made_on)})
        _Quarter(book, paper).write()
        _Revisions(book, paper).write()
        _Scores(book, paper).write()
        _Decisions(book, paper).write()
    return made.getvalue()


class _Sheet:
    """Writes rows of cells under a head, each row as high as its longest cell needs."""

    name = ""
    widths: tuple[int, ...] = ()

    def __init__(self, book: Any, paper: Paper) -> None:
        self.paper, self.row = paper, 0
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
        return tuple(label(self.paper.lang, f"document.column.{key}") for key in keys)

    def line(self, text: str) -> None:
        """A line over the table, as wide as the sheet."""
        self.sheet.set_row(self.row, _LINE_POINTS + 2)
        self._bold.set_text_wrap(False)
        self.sheet.write_string(self.row, 0, clean(text), self._bold)
        self.row += 1

    def head(self, titles_: Sequence[str]) -> None:
        """The table's head, which stays in sight and on each printed page."""
        for at, title in enumerate(titles_):
            self.sheet.write_string(self.row, at, title, self._head)
        self.sheet.set_row(self.row, _points(titles_, self.widths))
        self.row += 1
        self.sheet.freeze_panes(self.row, 0)
        self.sheet.repeat_rows(self.row - 1)
        self.sheet.autofilter(self.row - 1, 0, self.row - 1, len(titles_) - 1)

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


class _Quarter(_Sheet):
    name = "document.sheet.quarter"
    widths = (30, 10, 44, 16, 34, 18, 10, 10, 50, 40, 12)

    def write(self) -> None:
        """Titles and figures, then a row a step and owner."""
        paper = self.paper
        title, under = titles(paper)
        for text in (title, *under, signed_text(paper), *([paper.sha256] if paper.number else [])):
            self.line(text)
        for name in FIGURES:
            self.line(f"{figure_name(paper, name)}: {getattr(paper.figures, name)}")
        self.row += 1
        names = (
            "measure",
            "step",
            "title",
            "due",
            "unit",
            "state",
            "percent",
            "late",
            "report",
            "obstacles",
            "overdue",
        )
        self.head(self.columns(*names))
        yes = label(paper.lang, "document.yes")
        for measure in paper.measures:
            name = measure_title(paper, measure.plan, measure.id, measure.title)
            for step in measure.steps:
                for one in step.owners:
                    state = status_word(paper, one.status)
                    if one.quarter:
                        state += f" ({label(paper.lang, 'document.owner.earlier', quarter=one.quarter)})"
                    if one.on_behalf:
                        state += f" ({label(paper.lang, 'document.owner.behalf')})"
                    due, late = month_text(step.due, paper.lang), yes if one.late else ""
                    overdue = yes if step.overdue else ""
                    said = (one.progress, one.obstacles, overdue)
                    self.cells([name, step.id, step.title, due, one.unit, state, one.percent, late, *said])


class _Revisions(_Sheet):
    name = "document.sheet.revisions"
    widths = (10, 8, 10, 40, 34, 8, 14, 16, 10, 8, 50, 40)

    def write(self) -> None:
        """A row a revision of a report, of every quarter told of."""
        names = ("quarter", "plan", "step", "title", "unit", "revision", "at", "state", "percent", "late", "report")
        self.head(self.columns(*names, "obstacles"))
        yes = label(self.paper.lang, "document.yes")
        for one in self.paper.revisions:
            state, late = status_word(self.paper, one.status), yes if one.late else ""
            said = (state, one.percent, late, one.progress, one.obstacles)
            self.cells([one.quarter, one.plan, one.step, one.title, one.unit, one.revision, one.at, *said])


class _Scores(_Sheet):
    name = "document.sheet.scores"
    widths = (12, 80, 12, 12, 10, 12, 14)

    def write(self) -> None:
        """A row a score, with that of a year later where it is loaded."""
        paper, lang = self.paper, self.paper.lang
        head = [*self.columns("code", "name"), label(lang, "document.column.score", year=paper.scores_year)]
        head += self.columns("grade", "rank")
        if paper.scores_after:
            head.append(label(lang, "document.column.score", year=paper.scores_after))
            head += self.columns("change")
        self.head(head)
        for one in paper.scores:
            row: list[str | int | Decimal | None] = [one.code, one.name, one.score, one.grade, one.rank]
            if paper.scores_after:
                row += [one.after, "" if one.after is None else signed(one.after - one.score)]
            self.cells(row)


class _Decisions(_Sheet):
    name = "document.sheet.decisions"
    widths = (8, 10, 16, 10, 44, 60, 16, 12)

    def write(self) -> None:
        """A row a decision, also those that were taken back."""
        self.head(self.columns("number", "quarter", "on", "step", "decision", "words", "until", "taken_back"))
        yes = label(self.paper.lang, "document.yes")
        for one in self.paper.decisions:
            back = yes if one.taken_back else ""
            self.cells([one.number, one.quarter, one.at, one.step, one.text, one.words, one.until, back])


def _points(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Height of a row: Excel counts lines of what is wrapped only when somebody opens and touches it."""
    lines = max((_lines(text, wide) for text, wide in zip(texts, widths, strict=False)), default=1)
    return min(_MOST_POINTS, max(1, lines) * _LINE_POINTS + 2)


def _lines(text: str, wide: int) -> int:
    """Lines a text takes in a column; marks over and under letters take no room."""
    return sum(1 + int(width(line) / (wide * _LETTERS_A_WIDTH)) for line in text.split("\n"))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
