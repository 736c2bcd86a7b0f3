"""Deep links that open an answer in the bot's private chat: the text after `?start=`.

An invitation's code may begin with any letters, so a parameter is an answer's only if it is one of those `start_of`
gives, letter by letter: 24 random characters are not (the odds are those of guessing a code).
"""

import re
from typing import Final

from domain.answers.story import CHANNELS
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue
from screens.answers.lists import known

HELP: Final = "s_help"
"""Payload that opens the list of questions."""

LIMIT: Final = 64
"""The longest parameter Telegram takes, of A–Z a–z 0–9 _ -."""


def start_of(catalogue: Catalogue, entry: str) -> str:
    """`s_2562_I20`, `s_2563_M1_1_4`, `s_G_no-gift`: an answer id with its year, since codes change meaning."""
    year = _year(catalogue, entry)
    return "_".join(("s", *([str(year)] if year else []), re.sub(r"[^A-Za-z0-9-]", "_", entry)))[:LIMIT]


def entry_of(library: Library, parameter: str) -> tuple[Catalogue, str] | None:
    """The answer a parameter opens and the catalogue it is from; None for an invitation's code and anything else.

    Without a year (`s_I20`) the newest is meant.
    """
    for catalogue in library.newest_first:
        for entry in known(catalogue):
            if parameter == start_of(catalogue, entry):
                return catalogue, entry
    for entry in known(library.current):
        if parameter == re.sub(r"^s_\d{4}_", "s_", start_of(library.current, entry)):
            return library.current, entry
    return None


def _year(catalogue: Catalogue, entry: str) -> int | None:
    if entry in catalogue.plan.step_by_id:
        return catalogue.plan.number
    if entry in catalogue.guideline_by_id or entry == CHANNELS:
        return None
    return catalogue.assessment.fiscal_year
