"""Scores, lists and counts as they are written for people, in Thai and in English."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from domain.language.bilingual import Bilingual
from domain.language.lang import Lang

_STEP_ID: Final = re.compile(r"(?<![^\s(‹])(?:steps? )?M([^\s/,()]+)/(\d+)(?![\w/])")
_YEARS: Final = re.compile(r"2[56][0-9]{2}(?:(?:, | and |–)2[56][0-9]{2})*")
_AND: Final = Bilingual("และ", "and")
_STEP: Final[dict[Lang, str]] = {"th": r"\1 ข้อ \2", "en": r"\1 step \2"}


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
    return f"{', '.join(head)} {_AND.say(lang)} {last}" if head else last


def plural(count: int, one: str, many: str | None = None) -> str:
    """A count with its English noun: `1 step`, `2 steps`, `0 people` (`plural(0, "person", "people")`)."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def step_text(words: str, lang: Lang) -> str:
    """Words in which steps are named by their ids, as people read them: `M1.1/4` is `1.1 ข้อ 4`, `1.1 step 4`.

    “step” before an id goes into it.
    """
    return _STEP_ID.sub(_STEP[lang], words)


def year_text(years: object, lang: Lang) -> str:
    """A year of the Buddhist era, or several, marked as such in English: `2563 B.E.`, `2562 and 2563 B.E.`.

    Anything else is left as it is.
    """
    words = str(years)
    return f"{words} B.E." if lang == "en" and _YEARS.fullmatch(words) else words
