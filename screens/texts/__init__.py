"""The words people read, in Thai and English, by key. One module a feature, each with `TH` and `EN` dictionaries.

Templates use `{name}` and `<b> <i> <u> <code>` (`screens.base.rich.fill`). Keys read `feature.what`; tests hold
that both languages have the same keys with the same placeholders, and that every key is used.
"""

import re
from typing import Final

from domain.calendar.fiscal import Period
from domain.calendar.period_texts import noun_text, period_name, short_period_text
from domain.language.formats import step_text
from domain.language.lang import Lang
from screens.base.rich import Rich, fill
from screens.texts import (
    answers,
    archive,
    change,
    charts,
    common,
    coordination,
    decisions,
    documents,
    entries,
    evidence,
    hearing,
    inline,
    new_year,
    papers,
    people,
    plans,
    preparing,
    questions,
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

_MODULES = (
    answers,
    archive,
    change,
    charts,
    common,
    coordination,
    documents,
    decisions,
    entries,
    evidence,
    hearing,
    inline,
    new_year,
    papers,
    people,
    plans,
    preparing,
    questions,
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
_PERIOD: Final = "quarter"
_OPENS: Final = re.compile(r"\W*(?:<b>)?\W*\{period\}")
_ROUND: Final = "รอบ "
"""The word for a round, which a Thai word follows without a blank."""


def say(lang: Lang, key: str, **values: object) -> Rich:
    """The text of a key in a language, filled; raises KeyError for an unknown key or a missing value.

    Ids of steps in the values `step` and `steps` are written as people read them, and so are periods, which stand after
    the word for a round; `quarter`, a period or its key, also fills `{period}`, the period with its noun, and
    `{noun}`, the noun alone.
    """
    template = TEXTS[lang][key]
    for name in _STEPS & values.keys():
        if isinstance(value := values[name], str):
            values[name] = step_text(value, lang)
    if (period := _period(values.get(_PERIOD))) is not None:
        named = {_PERIOD: period, "period": period_name(period, lang), "noun": noun_text(period.cycle, lang)}
        values = named | values | {_PERIOD: period}
    if isinstance(named_first := values.get("period"), str) and _OPENS.match(template):
        values["period"] = named_first[0].upper() + named_first[1:]
    for name, value in values.items():
        if isinstance(value, Period):
            values[name] = short = short_period_text(value, lang)
            if short[0] >= "ก":
                template = template.replace(f"{_ROUND}{{{name}}}", f"{_ROUND.strip()}{{{name}}}")
    return fill(template, values)


def _period(value: object) -> Period | None:
    """A period, or the one whose key a text is."""
    if isinstance(value, Period) or not isinstance(value, str):
        return value if isinstance(value, Period) else None
    try:
        found = Period.parse(value)
    except ValueError:
        return None
    return found if str(found) == value else None


def label(lang: Lang, key: str, **values: object) -> str:
    """Say a text as a plain string, for buttons, toasts and command descriptions."""
    return say(lang, key, **values).text
