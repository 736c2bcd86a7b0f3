"""The words people read, in Thai and English, by key. One module a feature, each with `TH` and `EN` dictionaries.

Templates use `{name}` and `<b> <i> <u> <code>` (`screens.base.rich.fill`). Keys read `feature.what`; tests hold
that both languages have the same keys with the same placeholders, and that every key is used.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from domain.calendar.fiscal import Period
from domain.calendar.period_texts import noun_text, period_name
from domain.language.formats import step_text, year_text
from domain.language.lang import Lang
from screens.base.rich import Rich, fill
from screens.texts import (
    absences,
    answers,
    archive,
    change,
    charts,
    common,
    coordination,
    decisions,
    departures,
    documents,
    entries,
    evidence,
    groups,
    hand_over,
    hearing,
    inline,
    invitations,
    new_year,
    owners,
    papers,
    past_reports,
    people,
    plans,
    preparing,
    questions,
    remarks,
    reminding,
    report,
    results,
    rounds,
    rules,
    shell,
    state,
    summary,
    summary_notes,
    told,
    unanswered,
    which_plan,
)

_MODULES = (
    answers,
    archive,
    absences,
    change,
    charts,
    common,
    coordination,
    documents,
    decisions,
    entries,
    evidence,
    groups,
    hearing,
    inline,
    owners,
    hand_over,
    hearing,
    inline,
    invitations,
    departures,
    new_year,
    papers,
    past_reports,
    people,
    plans,
    preparing,
    questions,
    reminding,
    remarks,
    report,
    results,
    rounds,
    rules,
    shell,
    state,
    summary,
    summary_notes,
    told,
    unanswered,
    which_plan,
)

TEXTS: dict[Lang, dict[str, str]] = {
    "th": {key: text for module in _MODULES for key, text in module.TH.items()},
    "en": {key: text for module in _MODULES for key, text in module.EN.items()},
}


_STEPS: Final = frozenset({"step", "steps", "source"})
_ROUND: Final = "รอบ"
"""The word for a round, with which the names of periods other than quarters and months begin."""
_OPENS: Final = re.compile(r"^(\W*(?:<b>)?\W*)\{period\}", re.MULTILINE)
"""A period at the beginning of a line, where English has a capital."""

_COUNTED: Final = re.compile(r"(\{(?P<name>\w+)\} )\((?P<one>[^|()]*)\|(?P<many>[^|()]*)\)")
"""A number in an English template with what it counts, of one and of more: `{count} (step|steps)`."""

_ENDS: Final = re.compile(r"(\{(?P<name>\w+)\}(?:</\w+>)*)\.(?=\s|$)")
"""A value at the end of a sentence."""

_VALUE: Final = re.compile(r"(?P<before>[ก-๎])?(?P<value>(?:<\w+>)*{(?P<name>\w+)}(?:</\w+>)*)(?=(?P<after>[ก-๎])?)")
"""A value in a Thai template, with its marks and the Thai letters it touches."""

_FOREIGN: Final = re.compile(r"[A-Za-z0-9()]")

_YEARS: Final = frozenset({"year", "years", "plan", "plans", "last", "next", "newest", "before", "shown"})


def say(lang: Lang, key: str, **values: object) -> Rich:
    """The text of a key in a language, filled; raises KeyError for an unknown key or a missing value.

    Ids of steps in the values `step`, `steps` and `source` are written as people read them, and in English the years
    in `year`, `plan` and their kind are marked as Buddhist. Periods are named with their noun; `quarter`, a period or
    its key, also fills `{period}` – with its months where `period` is given – and `{noun}`, the noun alone.
    """
    template = TEXTS[lang][key]
    for name in _STEPS & values.keys():
        if isinstance(value := values[name], str):
            values[name] = step_text(value, lang)
    if (period := _period(values.get("quarter"))) is not None:
        values = {"period": period, "noun": noun_text(period.cycle, lang)} | values
    for name, value in values.items():
        if isinstance(value, Period):
            values[name] = period_name(value, lang)
    if lang == "en":
        return fill(*_in_english(template, values))
    return fill(_apart(_rounds_once(template, values), values), values)


def _period(value: object) -> Period | None:
    """A period, or the one whose key a text is."""
    if isinstance(value, Period) or not isinstance(value, str):
        return value if isinstance(value, Period) else None
    try:
        found = Period.parse(value)
    except ValueError:
        return None
    return found if str(found) == value else None


def _rounds_once(template: str, values: Mapping[str, object]) -> str:
    """A Thai template without the word for a round where the name that follows begins with it."""
    for name, value in values.items():
        if isinstance(value, str) and value.startswith(_ROUND):
            for between in ("", "ถัดไป "):
                template = template.replace(f"{_ROUND}{between}{{{name}}}", f"{between}{{{name}}}")
    return template


@lru_cache(maxsize=1024)
def _touching(template: str) -> frozenset[str]:
    """Names of the values that touch a Thai letter in a template."""
    return frozenset(hit["name"] for hit in _VALUE.finditer(template) if hit["before"] or hit["after"])


def _apart(template: str, values: Mapping[str, object]) -> str:
    """A Thai template with a blank between a Thai letter and a value that ends or begins as Thai does not.

    A name may be in Latin letters, and that of an agency end with a bracket.
    """
    foreign = {name: str(getattr(values[name], "text", values[name])) for name in _touching(template) & values.keys()}
    if not any(_FOREIGN.match(said[:1]) or _FOREIGN.match(said[-1:]) for said in foreign.values()):
        return template

    def parted(hit: re.Match[str]) -> str:
        said = foreign.get(hit["name"], "")
        first = " " if hit["before"] and _FOREIGN.match(said[:1]) else ""
        last = " " if hit["after"] and _FOREIGN.match(said[-1:]) else ""
        return f"{hit['before'] or ''}{first}{hit['value']}{last}"

    return _VALUE.sub(parted, template)


def _in_english(template: str, values: dict[str, object]) -> tuple[str, dict[str, object]]:
    """A template and its values: years marked, a capital where a line begins with a period, one thing as one."""
    if "|" in template:
        template = _COUNTED.sub(lambda hit: hit[1] + hit["one" if values.get(hit["name"]) == 1 else "many"], template)
    for name in _YEARS & values.keys():
        if isinstance(value := values[name], int | str):
            values[name] = year_text(value, "en")
    if isinstance(period := values.get("period"), str):
        template = _OPENS.sub(r"\1{Period}", template)
        values["Period"] = period[:1].upper() + period[1:]
    return _ENDS.sub(lambda hit: _ended(hit, values), template), values


def _ended(hit: re.Match[str], values: Mapping[str, object]) -> str:
    """A value at the end of a sentence, without the dot where its own, such as that of B.E., ends the sentence too."""
    value = values.get(hit["name"], "")
    return hit[1] if str(getattr(value, "text", value)).endswith(".") else hit[0]


def label(lang: Lang, key: str, **values: object) -> str:
    """Say a text as a plain string, for buttons, toasts and command descriptions."""
    return say(lang, key, **values).text
