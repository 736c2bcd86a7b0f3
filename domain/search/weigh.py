"""How the asker's intent tells entries on the same subject apart: an item, a guideline, a step, the channels."""

from typing import Final

from domain.plan import Catalogue
from domain.search.intent import Intent

_TABLE: Final[dict[str, dict[str, float]]] = {
    "score": {"I": 0.12, "E": 0.12, "O": 0.08, "indicator": 0.12, "tool": 0.08, "overall": 0.10, "guideline": -0.30,
    "step": -0.30, "channels": -0.30},
    "who": {"step": 0.30, "channels": -0.06, "guideline": 0.0, "O": -0.06, "I": -0.06, "E": -0.06, "indicator": -0.06},
    "when": {"step": 0.20, "I": -0.06, "E": -0.06, "indicator": -0.06},
    "how_to": {"guideline": 0.10, "channels": 0.06, "I": -0.08, "E": -0.08, "indicator": -0.08},
    "may_i": {"guideline": 0.18, "I": -0.06, "E": -0.06, "O": -0.06, "indicator": -0.08, "step": -0.06},
    "disclosed": {"O": 0.10},
    "inside": {"I": 0.05, "E": -0.06},
    "outside": {"E": 0.10, "I": -0.10},
    "seen_inside": {"I": 0.10, "E": -0.15, "O": -0.06},
    "seen_outside": {"E": 0.12, "I": -0.15, "O": -0.06},
    "posted": {"O": 0.15, "I": -0.10, "E": -0.10, "step": -0.12, "guideline": -0.10, "channels": -0.10},
    "remedy": {"step": 0.28, "I": -0.10, "E": -0.10, "indicator": -0.10},
    "follow_up": {"step": 0.15, "I": -0.05, "E": -0.05},
    "guide": {"guideline": 0.06},
}  # fmt: skip
_NOT_WITH_SCORE: Final = frozenset({"may_i", "how_to"})
"""Of a score, `ได้ไหม` asks whether it is so, not whether one may."""
_PLAIN: Final = {"guideline": 0.04, "channels": 0.04, "step": 0.0, "I": -0.02, "E": -0.03, "O": 0.0, "indicator": 0.02}
"""A bare subject, nothing asked: what is practical comes first."""


class Weigher:
    """Adds to each entry's nearness what the intent says about its kind."""

    def __init__(self, catalogue: Catalogue) -> None:
        book = catalogue.assessment
        self.sorts: dict[str, str] = {item.code: item.code[0] for item in book.items}
        self.sorts |= {indicator.code: "indicator" for indicator in book.indicators}
        self.sorts |= {tool.code: "tool" for tool in book.tools}
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
