"""Words that stand above a reminder sent by hand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NudgeWords:
    """Own words of a coordinator, or of somebody who decides, above a reminder, under the name they had then."""

    number: int
    name: str
    is_coordinator: bool
    words: str
