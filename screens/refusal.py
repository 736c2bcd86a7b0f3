"""A refusal in words: the text of a DomainError, its dates and plans in the reader's language."""

from datetime import date

from domain.calendar.date_texts import short_date_text
from domain.catalogue.plan import Plan
from domain.errors import DomainError
from domain.language.lang import Lang
from screens.base.rich import Rich
from screens.plan_names import plan_name
from screens.texts import say


def refusal(lang: Lang, error: DomainError) -> Rich:
    """The text that says why something can't be done."""
    return say(lang, error.key, **{name: _worded(lang, value) for name, value in error.values.items()})


def _worded(lang: Lang, value: object) -> object:
    if isinstance(value, Plan):
        return plan_name(lang, value)
    return short_date_text(value, lang) if isinstance(value, date) else value
