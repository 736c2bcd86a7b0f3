"""The plan a step's label is of, where steps of several plans have the same: by the plan's name or year beside it."""

import re
from collections.abc import Sequence
from typing import Final

from domain.reports.reports import Duty
from domain.reports.step_labels import Choice, Mark

_OF: Final = (
    r"(?:\s*[,(]?\s*(?:ของ|ใน|จาก|ตาม|of|in|from)?\s*(?:the\s+)?(?:แผน(?:ปฏิบัติการ|งาน)?|plan(?:\s+of)?)?\s*(?:ปี)?\s*)"
)
"""Words between a label and the plan it is of."""


def with_plan(words: str, mark: Mark, choices: Sequence[Choice]) -> Mark:
    """A label with the name of its plan, behind it or in front."""
    start, end, duty = mark
    choice = next(one for one in choices if one.duty == duty)
    if not _twins(duty, choices) or not choice.plan_names:
        return mark
    names = "|".join(sorted(map(_spaced, choice.plan_names), key=len, reverse=True))
    behind = re.compile(rf"{_OF}(?:{names})(?![\d/])\s*\)?[ \t]*[:,-]?[ \t]*").match(words, end)
    if behind:
        end = behind.end()
    before = re.search(rf"(?:^|(?<=[\s,;.]))(?:แผน(?:ปฏิบัติการ)?\s*)?(?:{names})\s*[:,-]?\s*$", words[:start])
    return (before.start() if before else start, end, duty)


def of_one_plan(marks: Sequence[Mark]) -> list[Mark]:
    """The labels without those that steps of several plans have alike: whoever wrote them is asked."""
    spans: dict[tuple[int, int], set[int]] = {}
    for start, end, duty in marks:
        spans.setdefault((start, end), set()).add(duty.plan)
    return [mark for mark in marks if len(spans[mark[0], mark[1]]) == 1 and not _lies_in(mark, marks)]


def _lies_in(mark: Mark, marks: Sequence[Mark]) -> bool:
    """Check whether a label is part of one that names another plan beside the same id."""
    start, end, duty = mark
    return any(
        other.step == duty.step and other.plan != duty.plan and at <= start and end <= to and (at, to) != (start, end)
        for at, to, other in marks
    )


def _twins(duty: Duty, choices: Sequence[Choice]) -> bool:
    """Check whether steps of several plans have the same id."""
    return any(one.duty.step == duty.step and one.duty.plan != duty.plan for one in choices)


def _spaced(name: str) -> str:
    """A pattern of a name, blanks between its words as they come."""
    return r"\s*".join(map(re.escape, name.lower().split()))
