"""The parts of a report. Drafts, reports, their tables and screens have each of them under its name."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final


class Part(StrEnum):
    """A part of a report that can be typed or changed; drafts and reports have a field of its name."""

    STATUS = "status"
    PERCENT = "percent"
    PROGRESS = "progress"
    OBSTACLES = "obstacles"


REMARKS: Final = (Part.OBSTACLES,)
"""Parts in the unit's own words beside its progress, in the order they are shown."""


def given(said: object) -> Mapping[str, Any]:
    """The parts of a draft or report by name: a remark is None while unsaid, "" when there is none."""
    return {part.value: getattr(said, part) for part in Part}


def words(said: object, part: Part | None) -> str | None:
    """The words of a draft's or report's progress or remark; None for other parts."""
    found: str | None = getattr(said, part) if part is Part.PROGRESS or part in REMARKS else None
    return found
