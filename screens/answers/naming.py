"""Names and counts inside a sentence."""

from collections.abc import Sequence
from typing import Final

from domain.answers.story import View
from domain.asked.question import Kind
from domain.catalogue.assessment import OVERALL
from domain.language.formats import list_text, plural
from screens.answers import parts
from screens.texts import label

NAMED: Final = 5
"""Entries named in a sentence."""


def counted(view: View, kind: Kind | str, count: int) -> str:
    """`5 ข้อ`, `1 item`, `5 items`."""
    noun = label(view.lang, f"result.kind.{kind}")
    return f"{count} {noun}" if view.lang == "th" else plural(count, noun)


def named(view: View, code: str) -> str:
    """The name of an entry in a sentence: codes as they are, indicators with their names."""
    if code == OVERALL:
        return label(view.lang, "result.overall")
    indicator = view.assessment.indicator_by_code.get(code)
    return parts.indicator_name(view, indicator) if indicator else code


def names(view: View, codes: Sequence[str]) -> str:
    """A few entries by their short names; more end in `…`."""
    shown = [short_name(view, code) for code in codes[:NAMED]]
    return ", ".join([*shown, "…"]) if len(codes) > NAMED else list_text(shown, view.lang)


def short_name(view: View, code: str) -> str:
    """The name of an entry beside others: an indicator by its number."""
    indicator = view.assessment.indicator_by_code.get(code)
    return parts.numbered(view, indicator) if indicator else named(view, code)
