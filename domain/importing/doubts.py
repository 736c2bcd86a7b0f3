"""Doubts about what a file means: where, the words, what is proposed. They are asked, and the answers kept by key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ImportDoubtKind(StrEnum):
    """A kind of doubt; each has its question in `screens/texts/plans.py`."""

    SPELLING = "spelling"
    YEAR = "year"
    COLUMN = "column"
    SEVERAL = "several"
    SECTION = "section"
    OFFICE_OF_BOTH = "office_of_both"
    TWO_OWNERS = "two_owners"
    PERSON = "person"
    GROUP_OF_PEOPLE = "group_of_people"
    SHORTENED = "shortened"
    SAME_UNIT = "same_unit"
    NO_UNIT = "no_unit"
    NO_OWNER = "no_owner"
    COLLECTIVE = "collective"
    COLLECTIVE_JOINT = "collective_joint"
    TICK = "tick"
    CROSSES = "crosses"
    NO_DATE = "no_date"
    DUE = "due"
    DUE_PART = "due_part"
    DUE_YEAR = "due_year"
    DUE_FAR = "due_far"
    DUE_SEVERAL = "due_several"
    AFTER = "after"
    MONEY = "money"
    STATUS = "status"
    PERCENT = "percent"
    REPORT_OWNERS = "report_owners"
    PERIOD = "period"
    STEP = "step"
    OWNER = "owner"
    INDICATORS = "indicators"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class ImportDoubt:
    """A doubt about a cell: `row` as in the file (0 the heading, None the whole), `column` as a letter.

    `choices` are what may be answered, the first being the proposal; `open` lets any other words be an answer.
    `reading` is what the words were read as, where the answer is "yes" or other words. Doubts of one `key` are one
    question: what is answered holds for all cells with the same words.
    """

    kind: ImportDoubtKind
    row: int | None
    column: str | None
    words: str
    choices: tuple[str, ...] = ()
    open: bool = True
    reading: str | None = None
    file: str = ""

    @property
    def key(self) -> str:
        """The name an answer is kept under: the kind and the words, since the same words mean the same next time."""
        return f"{self.kind}: {self.words}"

    @property
    def proposal(self) -> str | None:
        """The answer that is proposed; None where nothing is."""
        return self.choices[0] if self.choices else None


@dataclass
class Doubts:
    """The doubts of a reading as they arise, each asked once, and the answers there are."""

    answers: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    doubts: dict[str, ImportDoubt] = field(default_factory=dict)

    def about(
        self,
        kind: ImportDoubtKind,
        place: tuple[int | None, str | None],
        words: str,
        choices: Iterable[str] = (),
        *,
        closed: bool = False,
        reading: str | None = None,
    ) -> str | None:
        """Note a doubt and return its answer: the given one, or None while there is none."""
        row, column = place
        doubt = ImportDoubt(kind, row, column, words, tuple(choices), not closed, reading, self.file)
        self.doubts.setdefault(doubt.key, doubt)
        answer = self.answers.get(doubt.key)
        return answer.strip() if answer is not None and answer.strip() else None

    def unanswered(self) -> tuple[ImportDoubt, ...]:
        """The doubts without an answer that can be one, in the order of the file."""
        return tuple(one for one in self.doubts.values() if not accepts(one, self.answers.get(one.key)))


def accepts(doubt: ImportDoubt, answer: str | None) -> bool:
    """Check whether an answer is one of those a doubt takes."""
    if answer is None or not answer.strip():
        return False
    return doubt.open or answer.strip() in doubt.choices
