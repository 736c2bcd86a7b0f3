"""Scores, lists and counts as they are written for people, in Thai and in English."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from domain.language.lang import Lang


def score_text(score: Decimal) -> str:
    """A score (0–100) as the document prints it: half up to two places, the two ends bare (`53.03`, `89.00`, `100`)."""
    rounded = score.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return f"{rounded:.0f}" if rounded in (0, 100) else f"{rounded:.2f}"


def mark_text(mark: Decimal) -> str:
    """A pass mark without zeros that say nothing: `85`, `79.5`."""
    return f"{mark.normalize():f}"


def list_text(words: Iterable[str], lang: Lang) -> str:
    """`ก, ข และ ค`, `a, b and c`; one word alone, nothing for none."""
    *head, last = tuple(words) or ("",)
    joint = "และ" if lang == "th" else "and"
    return f"{', '.join(head)} {joint} {last}" if head else last


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its English noun: `1 step`, `2 steps`, `0 people` (`plural(0, "person", "people")`)."""
    return f"{count} {one if count == 1 else many or one + 's'}"
