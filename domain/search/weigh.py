"""Weights by the asker's intent for entries on one subject: an item, a guideline, a step, the channels."""

from collections.abc import Sequence
from typing import Final

from domain.catalogue.plan import Catalogue
from domain.search.intent import Intent

_TOOLS: Final = ("IIT", "EIT", "OIT", "tool")
_NATIONAL: Final = {"IIT": "I", "EIT": "E", "OIT": "O"}
"""Sorts of the items of the national assessment's tools; any other tool is of the sort `tool`, its items `item`."""
_SURVEYS: Final = ("I", "E", "indicator")


def _all(sorts: Sequence[str], more: float) -> dict[str, float]:
    return dict.fromkeys(sorts, more)


_TABLE: Final[dict[str, dict[str, float]]] = {
    "score": {
        **_all(_SURVEYS, 0.12), **_all(("O", "item", *_TOOLS), 0.08), "overall": 0.10,
        **_all(("guideline", "step", "channels"), -0.30),
    },
    "who": {"step": 0.30, **_all((*_SURVEYS, "O", "channels"), -0.06), "overall": -0.10},
    "when": {"step": 0.20, **_all((*_SURVEYS, "overall"), -0.06)},
    "how_to": {"guideline": 0.10, "channels": 0.06, **_all(_SURVEYS, -0.08)},
    "may_i": {"guideline": 0.18, **_all((*_SURVEYS, "O", "step"), -0.06)},
    "disclosed": {"O": 0.10},
    "inside": {"I": 0.05, "E": -0.06},
    "outside": {"E": 0.10, "I": -0.10},
    "seen_inside": {"I": 0.10, "IIT": 0.06, "E": -0.15, "EIT": -0.10, "O": -0.06},
    "seen_outside": {"E": 0.12, "EIT": 0.06, "I": -0.15, "IIT": -0.10, "O": -0.06},
    "posted": {"O": 0.15, **_all(("I", "E", "step", "guideline", "channels"), -0.10)},
    "checked": {"O": 0.06, **_all(("I", "E"), -0.04)},
    "remedy": {"step": 0.28, **_all(_SURVEYS, -0.10)},
    "follow_up": {"step": 0.15, "I": -0.05, "E": -0.05},
    "whole": {**_all(("overall", "indicator", *_TOOLS), 0.08), **_all(("I", "E", "O"), -0.04)},
    "section": {"indicator": 0.14, **_all(("I", "E", "O"), -0.04)},
    "guide": {"guideline": 0.06},
}  # fmt: skip
_NOT_WITH_SCORE: Final = frozenset({"may_i", "how_to"})
"""Intents that do not go with a score: there, `ได้ไหม` asks for a fact, not for permission."""
_PLAIN: Final = {"guideline": 0.04, "channels": 0.04, "step": 0.0, "I": -0.02, "E": -0.03, "O": 0.0, "indicator": 0.02}
"""A bare subject, nothing asked: what is practical comes first."""


class Weigher:
    """Adds to each entry's nearness what the intent says about its kind."""

    def __init__(self, catalogue: Catalogue) -> None:
        book = catalogue.assessment
        self.sorts: dict[str, str] = {item.code: _NATIONAL.get(book.tool_of(item).code, "item") for item in book.items}
        self.sorts |= dict.fromkeys(book.indicator_by_code, "indicator")
        self.sorts |= {tool.code: tool.code if tool.code in _NATIONAL else "tool" for tool in book.tools}
        self.sorts |= {step.id: "step" for step in catalogue.plan.steps}
        self.sorts |= {guideline.id: "guideline" for guideline in catalogue.guidelines}
        self.sorts |= {"OVERALL": "overall", "CHANNELS": "channels", "NONE": "none"}

    def weigh(self, nearness: dict[str, float], intent: Intent) -> list[tuple[float, str]]:
        """Entries best first, with their weighed nearness."""
        bonus: dict[str, float] = {}
        asked = [name for name in _TABLE if getattr(intent, name) and not (intent.score and name in _NOT_WITH_SCORE)]
        for table in [_TABLE[name] for name in asked] or [_PLAIN]:
            for sort, more in table.items():
                bonus[sort] = bonus.get(sort, 0.0) + more
        weighed = ((near + bonus.get(self.sorts[entry], 0.0), entry) for entry, near in nearness.items())
        return sorted(weighed, key=lambda pair: (-pair[0], pair[1]))
