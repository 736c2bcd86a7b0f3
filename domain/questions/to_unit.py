"""Questions that go to the unit that would know: which unit that is, and what of a message is the question."""

import re
from collections.abc import Iterable
from typing import Final

from domain.catalogue.plan import Catalogue

MOST_A_DAY: Final = 5
"""Questions a person may send to units on one day: enough for who asks, too few to flood anybody."""

_COMMAND: Final = re.compile(r"^/\w+(?:@\w+)?\s*")


def unit_for(catalogue: Catalogue, ids: Iterable[str]) -> str | None:
    """The unit that would know about the first of the answer ids that leads to one; None when none does."""
    return next((unit for entry in ids if (unit := _unit_of(catalogue, entry))), None)


def question_in(text: str | None) -> str:
    """Take the question out of a message: all but a command before it."""
    return _COMMAND.sub("", text or "").strip()


def _unit_of(catalogue: Catalogue, entry: str) -> str | None:
    """A guideline's unit, a step's first owner; for an item, the first owner of the step its finding led to."""
    guideline, step = catalogue.guideline_by_id.get(entry), catalogue.plan.step_by_id.get(entry)
    if guideline is not None:
        return guideline.unit if guideline.unit in catalogue.unit_by_code else None
    if step is None:
        finding = next((one for one in catalogue.assessment.findings if one.item == entry), None)
        step = catalogue.plan.step_by_id.get(finding.step or "") if finding else None
    return step.owners[0] if step else None
