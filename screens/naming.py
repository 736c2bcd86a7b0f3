"""Names of units and steps, and people's words in a line, as the screens of all features share them."""

from collections.abc import Sequence
from typing import Final

from domain.catalogue.library import Library
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from domain.summary.steps import StepSummary
from screens.answers.parts import shorten
from screens.plan_names import plan_mark
from screens.texts import label

MARK_LETTERS: Final = 34
"""Letters of a plan's title behind a step."""

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


def step_name(lang: Lang, library: Library, duty: Duty) -> str:
    """A step's id; with its plan's year or title where several plans are followed up (`M1.1/4 (2563)`)."""
    mark = plan_mark(lang, library, duty.plan)
    return f"{duty.step} ({mark})" if mark else duty.step


def marked_id(lang: Lang, one: StepSummary) -> str:
    """`M1.1/4` of a step of the summary, for a text that says it as people read it; marked as its plan's."""
    return one.step.id + ("" if one.mark is None else f" ({shorten(one.mark.say(lang), MARK_LETTERS)})")


def one_line(words: str, letters: int) -> str:
    """Somebody's words in one line of at most some letters."""
    return shorten(" ".join(words.split()), letters)
