"""Names, dates and decisions in words, as the screens of decisions share them."""

import zlib
from collections.abc import Iterable
from datetime import date, datetime

from domain.calendar.date_texts import datetime_text, short_date_text
from domain.catalogue.plan import Step
from domain.decisions.decisions import Decision, DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.reports import Duty
from screens.base.rich import Rich, join
from screens.naming import one_line, step_name, unit_name
from screens.texts import label, say

WORDS = 200
"""Letters of somebody's words in a line."""

_WITH_REASON = frozenset({DecisionKind.CANCEL, DecisionKind.MOVE, DecisionKind.REFUSE})
"""Kinds whose words are the reason, which may be left out."""


def step_of(office: Office, plan: int, step: str) -> Step:
    """A step of a loaded plan. KeyError for none."""
    return office.library.of(plan).plan.step_by_id[step]


def day(lang: Lang, date_: date) -> str:
    """A date, short."""
    return short_date_text(date_, lang)


def moment(lang: Lang, office: Office, at: datetime) -> str:
    """A moment, short."""
    return datetime_text(at, office.setup.zone, lang)


def until_text(lang: Lang, until: date | None) -> str:
    """`(ภายใน 15 ส.ค. 2563)`, or nothing."""
    return label(lang, "decide.order.until", date=day(lang, until)) if until else ""


def quoted(words: str, letters: int = WORDS) -> str:
    """Somebody's words in one line."""
    return one_line(words, letters)


def named(lang: Lang, office: Office, plan: int | None, step: str) -> str:
    """`M1.1/4`, for a text that says it as people read it, with its plan where several are followed up."""
    return step_name(lang, office.library, Duty(plan or 0, step, "")) if step else ""


def about(lang: Lang, office: Office, plan: int | None, step: str) -> str:
    """`เรื่อง M1.1/4`, with its plan where several are followed up; nothing without a step."""
    return label(lang, "decide.order.about", step=named(lang, office, plan, step)) if step else ""


def what(lang: Lang, office: Office, one: Decision) -> str:
    """A decision in words, without who and when."""
    key = f"decide.what.{one.kind}"
    if one.kind is DecisionKind.DONE and not one.words:
        return label(lang, "decide.what.done.bare")
    values = {
        "unit": label(lang, "decide.of_unit", unit=unit_name(lang, office, one.unit)) if one.unit else "",
        "to": unit_name(lang, office, one.to_unit) if one.to_unit else "",
        "words": quoted(one.words, 80),
        "until": until_text(lang, one.until),
        "date": day(lang, one.until) if one.until else "",
    }
    said = label(lang, key, **values)
    if one.kind in _WITH_REASON and one.words:
        said += f": “{values['words']}”"
    return said


def line(lang: Lang, office: Office, one: Decision) -> Rich:
    """A decision with who made it and when, marked where it was taken back."""
    key = "decide.last.back" if one.taken_back else "decide.last.line"
    return say(lang, key, at=moment(lang, office, one.at), what=what(lang, office, one), name=one.author_name)


def history(lang: Lang, office: Office, these: Iterable[Decision]) -> Rich:
    """Decisions on a step below a heading, oldest first; empty where there are none."""
    lines = [line(lang, office, one) for one in these]
    return join([say(lang, "decide.last"), *lines]) if lines else Rich("")


def stamp(draft: DecisionDraft) -> str:
    """Stamp of a draft as its preview shows it, in eight characters: a button sends no other."""
    seen = (draft.kind, draft.round, draft.plan, draft.step, draft.unit, draft.words, draft.until, draft.refers)
    return f"{zlib.crc32(repr(seen).encode()):08x}"
