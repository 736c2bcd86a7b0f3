"""Documents in chat: the choice of formats, what is being made, and the files."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.setup import Setup
from domain.summary.formats import Format
from screens.base import Attachment, Button, Outgoing, Rich, Rows
from screens.buttons.documents import MakeDocument, OfferDocuments
from screens.buttons.summary import ShowSummary
from screens.texts import label, say

_ROWS: Final = (
    (Format.PDF, Format.A4),
    (Format.DOCX, Format.XLSX),
    (Format.PNG, Format.ZIP),
    (Format.YEAR,),
)


def documents_button(lang: Lang, quarter: Period, at: int = 0) -> Button:
    """The button of a summary that leads to its documents; `at` as buttons carry it."""
    return Button(label(lang, "documents.button"), OfferDocuments(quarter, at))


def offer(lang: Lang, setup: Setup, quarter: Period, at: int = 0) -> Outgoing:
    """The formats to choose from, of a summary of the past with its moment."""
    if not at:
        return Outgoing(say(lang, "documents.offer", quarter=quarter), _formats(lang, quarter, at))
    known = datetime_text(datetime.fromtimestamp(at, UTC), setup.zone, lang)
    return Outgoing(say(lang, "documents.offer.past", quarter=quarter, at=known), _formats(lang, quarter, at))


def making(lang: Lang, quarter: Period, wanted: Format) -> Outgoing:
    """Notice that a document is being made, in place of the choice."""
    return Outgoing(say(lang, "documents.making", format=format_name(lang, quarter, wanted), quarter=quarter))


def failed(lang: Lang, quarter: Period, wanted: Format, at: int = 0) -> Outgoing:
    """Notice that a document could not be made, above the choice."""
    text = say(lang, "documents.failed", format=format_name(lang, quarter, wanted), quarter=quarter)
    return Outgoing(text, _formats(lang, quarter, at))


def sent(lang: Lang, quarter: Period, wanted: Format, as_of: str, files: Iterable[Attachment]) -> tuple[Outgoing, ...]:
    """The files of a document, the first with a caption."""
    name = format_name(lang, quarter, wanted)
    caption = say(lang, "documents.made", format=name, quarter=quarter, at=as_of)
    return tuple(Outgoing(caption if number == 0 else Rich(""), file=one) for number, one in enumerate(files))


def format_name(lang: Lang, quarter: Period, wanted: Format) -> str:
    """A format in words."""
    return label(lang, f"documents.format.{wanted}", **({"year": quarter.year} if wanted is Format.YEAR else {}))


def _formats(lang: Lang, quarter: Period, at: int) -> Rows:
    rows = tuple(
        tuple(Button(format_name(lang, quarter, one), MakeDocument(quarter, one, at)) for one in row) for row in _ROWS
    )
    return (*rows, (Button(label(lang, "documents.back"), ShowSummary(quarter, at)),))
