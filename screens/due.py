"""A step's due date as people read it: a month, a day, or the plan's own words."""

from domain.calendar.date_texts import date_text, month_text
from domain.catalogue.plan import Step
from domain.language.lang import Lang
from screens.texts import label


def due_text(step: Step, lang: Lang) -> str:
    """A step's due date in words; words of the plan stay as they are."""
    match step.due_kind:
        case "none":
            return label(lang, "step.no_due")
        case "day":
            return date_text(step.due, lang)
        case "every" if step.every in ("month", "quarter", "6 months") and "ทุก" not in step.due_words:
            return _every(lang, step.every, month_text(step.due, lang))
        case _:
            return step.due_words or month_text(step.due, lang)


def _every(lang: Lang, period: str, until: str) -> str:
    """A repeat in words."""
    word = period.replace(" ", "_")
    return label(lang, f"step.every.{word}", until=until)
