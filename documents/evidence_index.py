"""The index of a quarter's evidence, as a workbook: each piece with its state, its SHA-256 and where it is."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from documents.cleaning import clean
from documents.paper import Paper
from domain.calendar.date_texts import short_date_text
from domain.calendar.local_time import local_time
from domain.evidence.evidence import Piece, PieceState, Verdict
from domain.language.formats import step_text
from domain.language.lang import Lang
from screens.texts import label

_COLUMNS: Final = (
    ("quarter", 10),
    ("step", 12),
    ("unit", 16),
    ("at", 14),
    ("file", 52),
    ("size", 12),
    ("type", 18),
    ("state", 18),
    ("place", 30),
    ("sha256", 70),
)
_FONT: Final = {"font_name": "TH SarabunPSK", "font_size": 15, "valign": "top", "text_wrap": True}
_MOST_LETTERS: Final = 32_767


@dataclass(frozen=True, slots=True)
class GivenEvidence:
    """All evidence of the quarters told of, also what was sent back, with the units' names and the office's zone."""

    pieces: tuple[Piece, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A piece of evidence, where it is (`archive.place.…` of the texts), and its path in the archive."""

    piece: Piece
    place: str
    path: str = ""


def evidence_index(paper: Paper, given: GivenEvidence, these: Sequence[IndexLine]) -> bytes:
    """The workbook; what people wrote is text in it, never a formula or a link."""
    import xlsxwriter  # noqa: PLC0415 - not needed until somebody asks for one

    made, lang = io.BytesIO(), paper.lang
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": label(lang, "archive.index"), "created": datetime.combine(paper.made_on, time())})
        sheet, plain = book.add_worksheet(label(lang, "archive.sheet")), book.add_format(_FONT)
        head = book.add_format({**_FONT, "bold": True, "bg_color": "#EEF2F6"})
        for at, (name, wide) in enumerate(_COLUMNS):
            sheet.set_column(at, at, wide)
            sheet.write_string(0, at, label(lang, f"archive.column.{name}"), head)
        sheet.freeze_panes(1, 0)
        for row, one in enumerate(these, 1):
            _write(sheet, row, _cells(lang, given, one), plain)
    return made.getvalue()


def _write(sheet: Any, row: int, cells: Sequence[str | int], plain: Any) -> None:
    for at, one in enumerate(cells):
        if isinstance(one, int):
            sheet.write_number(row, at, one, plain)
        else:
            sheet.write_string(row, at, clean(one)[:_MOST_LETTERS], plain)


def _cells(lang: Lang, given: GivenEvidence, one: IndexLine) -> tuple[str | int, ...]:
    piece = one.piece
    return (
        piece.round,
        step_text(piece.step, lang),
        given.units.get(piece.unit, piece.unit),
        short_date_text(local_time(piece.at, given.zone).date(), lang),
        one.path or piece.link or piece.name,
        piece.size if piece.size is not None else "",
        piece.type or "",
        label(lang, f"archive.state.{_state(piece)}"),
        label(lang, f"archive.place.{one.place}"),
        piece.sha256 or "",
    )


def _state(piece: Piece) -> str:
    """The coordinator's verdict, or why there is none yet."""
    if piece.verdict is not None:
        return {Verdict.ACCEPTED: "accepted", Verdict.RETURNED: "returned"}[piece.verdict]
    return {PieceState.WANTED: "wanted", PieceState.REFUSED: "refused"}.get(piece.state, "unchecked")
