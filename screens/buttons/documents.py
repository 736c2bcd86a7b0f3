"""Buttons about documents: the choice of formats, and one of them.

`at` is the moment of the past they tell of, in seconds since the epoch; 0: as it is now.
"""

from dataclasses import dataclass

from domain.calendar.fiscal import Period
from domain.summary.formats import Format
from screens.base.buttons import ButtonData


@dataclass(frozen=True)
class OfferDocuments(ButtonData, prefix="document|offer"):
    """The formats a quarter's documents come in, as a message of their own."""

    quarter: Period
    at: int = 0


@dataclass(frozen=True)
class MakeDocument(ButtonData, prefix="document|make"):
    """Make a quarter's document in a format, and send it."""

    quarter: Period
    format: Format
    at: int = 0
