"""Doubts about a report: what its parts or two texts say against each other, to be asked once before it is sent."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from domain.reports.drafts import Draft
from domain.reports.evidence import evidence_in
from domain.reports.percents import WHOLE, percents_in
from domain.reports.reports import Report, Status
from domain.reports.status_phrases import only_states


class DoubtKind(StrEnum):
    """A contradiction, named by what `Doubt.earlier` and `Doubt.later` are."""

    STATUS_REPLACED = "status_replaced"
    """The status said before, and the one said now."""
    PERCENT_REPLACED = "percent_replaced"
    """The percent said before, and the one said now."""
    OBSTACLES_DENIED = "obstacles_denied"
    """The obstacles of before, which stay; now it was said that there are none."""
    PERCENT_UNCLEAR = "percent_unclear"
    """Two percents in one text; neither was taken."""
    PERCENT_OVER_WHOLE = "percent_over_whole"
    """Percent above 100, which was not taken; only `later` is filled."""
    PERCENT_CONTRADICTED = "percent_contradicted"
    """The percent in the words, and the one given beside them."""
    PERCENT_FELL = "percent_fell"
    """Last round's percent, and the lower one of now."""
    COMPLETED_IN_PART = "completed_in_part"
    """Completed, with less than 100 percent."""
    WHOLE_NOT_COMPLETED = "whole_not_completed"
    """100 percent, and yet not completed."""
    NO_RESULT = "no_result"
    """Completed, without a word on the result and without evidence."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt, with the two values that don't go together; None where a value is missing."""

    kind: DoubtKind
    earlier: Status | Decimal | str | None = None
    later: Status | Decimal | str | None = None


def percent_doubts(text: str) -> tuple[Doubt, ...]:
    """Doubts about the percents of one text: more than one, or more than 100."""
    found = percents_in(text)
    doubts = [Doubt(DoubtKind.PERCENT_OVER_WHOLE, later=number) for number in found.over]
    if len(found.values) > 1:
        doubts.append(Doubt(DoubtKind.PERCENT_UNCLEAR, found.values[0], found.values[-1]))
    return tuple(doubts)


def doubts_of(draft: Draft, last: Report | None = None, *, evidence: bool = False) -> tuple[Doubt, ...]:
    """Doubts about a draft as it would be sent, with `evidence` or without any beside its words.

    `last` is the duty's newest report of an earlier round.
    """
    doubts = list(percent_doubts(draft.progress or "") if draft.percent is None else _percent_doubts(draft, last))
    if draft.status is Status.COMPLETED and not evidence and _says_no_result(draft.progress):
        doubts.append(Doubt(DoubtKind.NO_RESULT, draft.status))
    return tuple(doubts)


def _percent_doubts(draft: Draft, last: Report | None) -> list[Doubt]:
    percent, found = draft.percent, percents_in(draft.progress or "")
    doubts = [Doubt(DoubtKind.PERCENT_OVER_WHOLE, later=number) for number in found.over]
    worded = found.only
    if worded is not None and worded != percent:
        doubts.append(Doubt(DoubtKind.PERCENT_CONTRADICTED, worded, percent))
    if percent is not None and last is not None and last.percent is not None and percent < last.percent:
        doubts.append(Doubt(DoubtKind.PERCENT_FELL, last.percent, percent))
    if draft.status is Status.COMPLETED and percent != WHOLE:
        doubts.append(Doubt(DoubtKind.COMPLETED_IN_PART, draft.status, percent))
    if draft.status not in (Status.COMPLETED, None) and percent == WHOLE:
        doubts.append(Doubt(DoubtKind.WHOLE_NOT_COMPLETED, draft.status, percent))
    return doubts


def _says_no_result(progress: str | None) -> bool:
    return not progress or (not evidence_in(progress) and only_states(progress))
