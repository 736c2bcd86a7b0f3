"""The words people read, in Thai and English, by key. One module a feature, each with `TH` and `EN` dictionaries.

Templates use `{name}` and `<b> <i> <u> <code>` (`screens.base.rich.fill`). Keys read `feature.what`; tests hold
that both languages have the same keys with the same placeholders, and that every key is used.
"""

from typing import Final

from domain.language.formats import step_text
from domain.language.lang import Lang
from screens.base.rich import Rich, fill
from screens.texts import (
    answers,
    archive,
    away,
    change,
    charts,
    common,
    coordination,
    decisions,
    documents,
    entries,
    evidence,
    hand_over,
    hearing,
    inline,
    invitations,
    leaving,
    new_year,
    papers,
    people,
    plans,
    preparing,
    questions,
    remarks,
    reminding,
    report,
    results,
    rounds,
    shell,
    state,
    summary,
    summary_notes,
    told,
    unanswered,
)

_MODULES = (
    answers,
    archive,
    away,
    change,
    charts,
    common,
    coordination,
    documents,
    decisions,
    entries,
    evidence,
    hand_over,
    hearing,
    inline,
    invitations,
    leaving,
    new_year,
    papers,
    people,
    plans,
    preparing,
    questions,
    reminding,
    remarks,
    report,
    results,
    rounds,
    shell,
    state,
    summary,
    summary_notes,
    told,
    unanswered,
)

TEXTS: dict[Lang, dict[str, str]] = {
    "th": {key: text for module in _MODULES for key, text in module.TH.items()},
    "en": {key: text for module in _MODULES for key, text in module.EN.items()},
}


_STEPS: Final = frozenset({"step", "steps"})


def say(lang: Lang, key: str, **values: object) -> Rich:
    """The text of a key in a language, filled; raises KeyError for an unknown key or a missing value.

    Ids of steps in the values `step` and `steps` are written as people read them.
    """
    for name in _STEPS & values.keys():
        if isinstance(value := values[name], str):
            values[name] = step_text(value, lang)
    return fill(TEXTS[lang][key], values)


def label(lang: Lang, key: str, **values: object) -> str:
    """Say a text as a plain string, for buttons, toasts and command descriptions."""
    return say(lang, key, **values).text
