"""The index of a quarter's evidence, as a workbook: each piece with its state, its SHA-256 and where it is."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from documents.paper import Paper
from documents.sheets import Sheet, book
from domain.calendar.date_texts import day_text
from domain.calendar.period_texts import key_text
from domain.evidence.evidence import Piece, PieceState, Verdict
from domain.language.formats import step_text
from domain.language.lang import Lang
from screens.texts import label


@dataclass(frozen=True, slots=True)
class GivenEvidence:
    """All evidence of a document's quarters, also what was sent back, with the units' names and the office's zone."""

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
    """The workbook, of one sheet."""
    made = io.BytesIO()
    with book(made, label(paper.lang, "archive.index"), paper.made_on) as sheets:
        _Index(sheets, paper).write(given, these)
    return made.getvalue()


class _Index(Sheet):
    name = "archive.sheet"
    widths = (10, 12, 16, 14, 52, 12, 18, 18, 30, 70)

    def write(self, given: GivenEvidence, these: Sequence[IndexLine]) -> None:
        """A row a piece."""
        names = ("quarter", "step", "unit", "at", "file", "size", "type", "state", "place", "sha256")
        self.head([label(self.paper.lang, f"archive.column.{name}") for name in names])
        for one in these:
            self.cells(_cells(self.paper.lang, given, one))
        self.filters()


def _cells(lang: Lang, given: GivenEvidence, one: IndexLine) -> tuple[str | int, ...]:
    piece = one.piece
    return (
        key_text(piece.round, lang),
        step_text(piece.step, lang),
        given.units.get(piece.unit, piece.unit),
        day_text(piece.at, given.zone, lang),
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
