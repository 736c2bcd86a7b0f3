"""Names of units and steps, and people's words in a line, as the screens of all features share them."""

from collections.abc import Sequence
from typing import Final

from domain.catalogue.plan import Library
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from screens.answers.parts import shorten
from screens.texts import label

NAMED: Final = 12
"""Names a sentence has at most."""


def unit_name(lang: Lang, office: Office, code: str) -> str:
    """A unit's name; its code if no loaded plan knows it."""
    unit = office.library.unit(code)
    return code if unit is None else unit.name.say(lang)


def unit_short(lang: Lang, office: Office, code: str) -> str:
    """A unit's short name, for a button; its code if no loaded plan knows it."""
    unit = office.library.unit(code)
    return code if unit is None else unit.short.say(lang)


def names_text(lang: Lang, names: Sequence[str]) -> str:
    """Names in a sentence; those beyond the first `NAMED` are counted."""
    if len(names) <= NAMED:
        return list_text(names, lang)
    return label(lang, "note.more", steps=", ".join(names[:NAMED]), count=len(names) - NAMED)


def step_name(library: Library, duty: Duty) -> str:
    """A step's id; with its plan's year where several plans are followed up (`M1.1/4 (2563)`)."""
    return f"{duty.step} ({duty.plan})" if len(library.followed) > 1 else duty.step


def one_line(words: str, letters: int) -> str:
    """Somebody's words in one line of at most some letters."""
    return shorten(" ".join(words.split()), letters)
