"""Draft of a report: its parts so far, the questions still to ask, and a check that a shown preview still holds."""

import zlib
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from domain.reports.parts import REMARKS, Part, given, words
from domain.reports.reports import Duty, Report, Status

NONE = ""
"""`Draft.obstacles` when the person said there are none; None means nothing was said about them yet."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Draft of a report: one person's words so far for one duty. `round` is the quarter they are for (`3/2563`).

    `duty.step` is "" for a text whose step has still to be chosen: its words are in `progress`. `awaits` is the part
    the person's next text means; at most one draft of a person has one. `updated_at` is UTC office time.
    """

    person: int
    round: str
    duty: Duty
    status: Status | None = None
    percent: Decimal | None = None
    progress: str | None = None
    obstacles: str | None = None
    awaits: Part | None = None
    updated_at: datetime | None = None

    @property
    def unplaced(self) -> bool:
        """Check whether the step it is about has still to be chosen."""
        return not self.duty.step

    @property
    def missing(self) -> Part | None:
        """The next part to ask for when going step by step, None when everything has been said.

        Of a step that is stuck, or can't be done, only the reason is asked for: one text is enough, and its progress
        may be added.
        """
        if self.status is None:
            return Part.STATUS
        if self.needs_reason:
            return None if self.obstacles else Part.OBSTACLES
        if not self.progress:
            return Part.PROGRESS
        return Part.OBSTACLES if self.obstacles is None else None

    @property
    def sendable(self) -> bool:
        """Check whether it may be sent: one that needs a reason with its reason, any other with its progress."""
        return bool(self.obstacles if self.needs_reason else self.status and self.progress)

    @property
    def needs_reason(self) -> bool:
        """Check whether it can be sent only with a reason: what holds the step up, or why it can't be done."""
        return self.status is not None and self.status.needs_reason

    def awaiting(self, part: Part | None) -> "Draft":
        """Copy of the draft whose person's next text means `part`."""
        return replace(self, awaits=part)

    def with_words(self, part: Part, text: str | None) -> "Draft":
        """Copy of the draft with a text as its progress or a remark; None leaves it unsaid."""
        changed: dict[str, Any] = {part.value: text}
        return replace(self, **changed)


def stamp(draft: Draft, sent: Report | None) -> str:
    """Stamp of a preview, in eight characters: the draft's words and the report it would replace.

    A send button carries it, so that nobody sends what they have not seen.
    """
    percent = None if draft.percent is None else f"{draft.percent:.2f}"
    remarks = (words(draft, part) for part in REMARKS)
    parts = (draft.round, draft.status, percent, draft.progress, *remarks, sent and sent.revision)
    return f"{zlib.crc32(repr(parts).encode()):08x}"


def revising(person: int, quarter: str, report: Report) -> Draft:
    """A draft that starts from what has been sent (or was, last quarter)."""
    return Draft(person=person, round=quarter, duty=report.duty, **given(report))
