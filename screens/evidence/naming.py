"""Names of evidence: a piece, its size, its step and unit in words."""

from typing import Final

from domain.evidence.evidence import Piece, PieceKind
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from screens.answers.parts import shorten
from screens.base.rich import Rich, bold
from screens.texts import label

NAME_LETTERS = 60
"""Letters of a file's name or a link that are shown."""


_TYPES: Final = (
    ("wordprocessing", "Word"),
    ("spreadsheet", "Excel"),
    ("presentation", "PowerPoint"),
    ("ole-storage", "Office 97"),
    ("text/plain", "TXT"),
    ("octet-stream", "?"),
)
_PROGRAMS: Final = frozenset({"application/x-msdownload", "application/x-executable"})


def name_of(lang: Lang, piece: Piece) -> str:
    """A file's name, a link, or the kind of what has no name."""
    return shorten(piece.link or piece.name, NAME_LETTERS) or label(lang, f"evidence.kind.{piece.kind}")


def size_text(size: int) -> str:
    """A size as people read it: `320 KB`, `1.4 MB`."""
    return f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(1, round(size / 1024))} KB"


def type_text(lang: Lang, kind: str) -> str:
    """A media type as people read it: `PDF`, `Word`, `JPEG`; a program is called one."""
    if kind in _PROGRAMS:
        return label(lang, "evidence.type.program")
    known = next((name for part, name in _TYPES if part in kind), None)
    return known or kind.rpartition("/")[2].removeprefix("x-").upper()


def step_of(lang: Lang, office: Office, duty: Duty) -> Rich:
    """A step's number and title; the number alone if its plan is not loaded any more."""
    for one in office.library.catalogues:
        if one.plan.number == duty.plan and (step := one.plan.step_by_id.get(duty.step)):
            return bold(step_text(duty.step, lang)) + " " + step.title.say(lang)
    return bold(step_text(duty.step, lang))


def is_file(piece: Piece) -> bool:
    """Check whether a piece is a file."""
    return piece.kind is not PieceKind.LINK
