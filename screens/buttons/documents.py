"""Buttons about documents: the choice of formats, and one of them."""

from dataclasses import dataclass

from domain.calendar.fiscal import Period
from domain.summary.formats import Format
from screens.base.buttons import ButtonData


@dataclass(frozen=True)
class OfferDocuments(ButtonData, prefix="document|offer"):
    """The formats a quarter's documents come in, as a message of their own."""

    quarter: Period


@dataclass(frozen=True)
class MakeDocument(ButtonData, prefix="document|make"):
    """Make a quarter's document in a format, and send it."""

    quarter: Period
    format: Format
