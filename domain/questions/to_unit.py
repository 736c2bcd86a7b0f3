"""Questions that go to the unit that would know or to the coordinator: who that is, and the words of the question."""

import hmac
import re
import zlib
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from domain.catalogue.plan import Catalogue

COORDINATOR: Final = "-"
"""The coordinators where a unit's code stands: a receiver of questions like the units."""

MOST_A_DAY: Final = 5
"""Questions a person may send on one day: enough for who asks, too few to flood anybody."""

ANSWERABLE: Final = timedelta(days=30)
"""The time within which the answer to a question is passed on, in office time."""

_COMMAND: Final = re.compile(r"^/\w+(?:@\w+)?\s*")


def unit_for(catalogue: Catalogue, ids: Iterable[str]) -> str | None:
    """The unit that would know about the first of the answer ids that leads to one; None when none does."""
    return next((unit for entry in ids if (unit := _unit_of(catalogue, entry))), None)


def question_in(text: str | None) -> str:
    """Take the question out of a message: all but a command before it."""
    return _COMMAND.sub("", text or "").strip()


def stamp(question: str) -> str:
    """Stamp of a question's words, in eight characters.

    The buttons that send it carry it, so that nobody sends words they have not seen.
    """
    return f"{zlib.crc32(question.encode(errors='replace')):08x}"


def seal(secret: bytes, key: str, person: int) -> str:
    """Seal of the person who asked the question with a key.

    It shows nothing of them: with the secret, which is not in the database, it can be compared with the seal of
    anybody else, and nothing more.
    """
    return hmac.digest(secret, f"{key}|{person}".encode(), "sha256").hex()


def _unit_of(catalogue: Catalogue, entry: str) -> str | None:
    """A guideline's unit, a step's first owner; for an item, the first owner of the step its finding led to."""
    guideline, step = catalogue.guideline_by_id.get(entry), catalogue.plan.step_by_id.get(entry)
    if guideline is not None:
        return guideline.unit if guideline.unit in catalogue.unit_by_code else None
    if step is None:
        finding = next((one for one in catalogue.assessment.findings if one.item == entry), None)
        step = catalogue.plan.step_by_id.get(finding.step or "") if finding else None
    return step.owners[0] if step else None
