"""Figures computed from the data anew, beside which the answers to questions are held."""

from collections.abc import Callable, Iterable
from decimal import Decimal

from bundled.bundle import load_bundle

CATALOGUE = load_bundle()
BOOK, PLAN = CATALOGUE.assessment, CATALOGUE.plan
TOOL_OF = {one.code: one.tool for one in BOOK.indicators}
ITEMS = {one.code: one.score for one in BOOK.items}
INDICATORS = {one.code: one.score for one in BOOK.indicators}
TOOLS = {"IIT": Decimal("79.45"), "EIT": Decimal("85.51"), "OIT": Decimal("100.00")}
SCORES = {**ITEMS, **INDICATORS, **TOOLS, "OVERALL": BOOK.overall}
WITHIN = {one.code: one.indicator for one in BOOK.items}

Test = Callable[[Decimal], bool]


def items(*within: str) -> dict[str, Decimal]:
    """Scores of the items of tools and indicators; of all without any."""
    if not within:
        return ITEMS
    return {code: score for code, score in ITEMS.items() if {WITHIN[code], TOOL_OF[WITHIN[code]]} & {*within}}


def indicators(*tools: str) -> dict[str, Decimal]:
    """Scores of the indicators of tools; of all without any."""
    return {code: score for code, score in INDICATORS.items() if not tools or TOOL_OF[code] in tools}


def those(scores: dict[str, Decimal], test: Test) -> set[str]:
    """Codes of the scores that pass a test."""
    return {code for code, score in scores.items() if test(score)}


def lowest(scores: dict[str, Decimal], count: int = 1) -> list[str]:
    """Codes of the lowest scores, ties in the document's order."""
    return sorted(scores, key=lambda code: scores[code])[:count]


def highest(scores: dict[str, Decimal], count: int = 1) -> list[str]:
    """Codes of the highest scores, ties in the document's order."""
    return sorted(scores, key=lambda code: -scores[code])[:count]


def average(scores: Iterable[Decimal]) -> Decimal:
    """The mean, to two places."""
    values = list(scores)
    return (sum(values, Decimal(0)) / len(values)).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")


def due(*months: int) -> set[str]:
    """Steps due in one of the months."""
    return {step.id for step in PLAN.steps if step.due.month in months}


def owned(*units: str) -> set[str]:
    """Steps that one of the units owns."""
    return {step.id for step in PLAN.steps if {*units} & {*step.owners}}
