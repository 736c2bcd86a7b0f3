"""A step's due date as people read it: a month, a day, or the plan's own words."""

from dataclasses import replace

from domain.calendar.date_texts import date_text, month_text, short_date_text
from domain.catalogue.due import DueKind
from domain.catalogue.plan import Step
from domain.language.lang import Lang
from screens.texts import label


def due_text(step: Step, lang: Lang) -> str:
    """A step's due date in words; words of the plan stay as they are. More time: `15 ส.ค. 2563 (เดิม มิถุนายน 2563)`."""
    if step.first_due is None:
        return _printed(step, lang)
    first = _printed(replace(step, due=step.first_due), lang)
    if step.due_kind is DueKind.EVENT:  # its words stay true: the day follows from the event's
        return label(lang, "step.due.event", due=short_date_text(step.due, lang), words=first)
    return label(lang, "decide.due.short", due=short_date_text(step.due, lang), first=first)


def _printed(step: Step, lang: Lang) -> str:
    """The date as the plan gives it."""
    match step.due_kind:
        case DueKind.NONE | DueKind.EVENT:
            return step.due_words or label(lang, "step.no_due")
        case DueKind.DAY:
            return (step.due_words if step.due_from else "") or date_text(step.due, lang)
        case DueKind.EVERY if step.every in ("month", "quarter", "6 months") and "ทุก" not in step.due_words:
            return _every(lang, step.every, month_text(step.due, lang))
        case _:
            return step.due_words or month_text(step.due, lang)


def _every(lang: Lang, period: str, until: str) -> str:
    """A repeat in words."""
    word = period.replace(" ", "_")
    return label(lang, f"step.every.{word}", until=until)
