"""Lines that mean the steps in the order in which these were shown."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from domain.reports.percents import percents_in
from domain.reports.spelling import plain
from domain.reports.status_phrases import status_of
from domain.reports.step_labels import Choice, squeezed_of
from domain.reports.which_step import NUMBERED, bare


def counted_up(text: str) -> bool:
    """Check whether the lines of a text that begin with numbers count from one up, or none does."""
    numbers = [int(next(one for one in hit.groups() if one)) for hit in NUMBERED.finditer(plain(text))]
    return numbers == list(range(1, len(numbers) + 1))


def by_order(lines: Sequence[str], choices: Sequence[Choice]) -> bool:
    """Check whether as many lines as steps mean them in their order.

    Lines with a status alone do. Lines with words of their own may be the activities of one step, so
    each must fit its own step's title, and no other better.
    """
    if len(lines) != len(choices) or len(lines) < 2:
        return False
    if not all(status_of(line) is not None or percents_in(line).only is not None for line in lines):
        return False
    if all(bare(line) for line in lines):
        return True
    return all(_fits(line, at, choices) for at, line in enumerate(lines))


def without_numbers(text: str) -> list[str]:
    """The lines of a text without the numbers or bullets they begin with."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [line[hit.end() :] if (hit := NUMBERED.match(plain(line))) else line.lstrip("-•* ") for line in lines]


def _fits(line: str, at: int, choices: Sequence[Choice]) -> bool:
    own = _likeness(line, choices[at])
    return own >= 60 and all(_likeness(line, one) < own for index, one in enumerate(choices) if index != at)


def _likeness(line: str, choice: Choice) -> float:
    """Share of a line's own words that are in a step's title, 0–100."""
    words = re.sub(r"\d+\S*|แล้ว|เสร็จ|กำลัง|ดำเนินการ|อยู่ระหว่าง|\bdone\b|\bin progress\b|\bcompleted?\b", "", plain(line))
    own = squeezed_of(words)
    return (
        max((fuzz.partial_ratio(own, squeezed_of(title)) for title in choice.titles if title), default=0.0)
        if own
        else 0.0
    )
