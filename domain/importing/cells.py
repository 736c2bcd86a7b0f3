"""Cells of a row by the meanings of their columns, with every doubt about them noted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from domain.importing.columns import Header, PlanColumn
from domain.importing.doubts import Doubts, ImportDoubtKind
from domain.importing.owners import OwnerReader
from domain.importing.plan import CollectiveOwner
from domain.importing.table import FileTable, Value, letter_of
from domain.importing.values import is_nothing

Place = tuple[int | None, str | None]
YES: Final = "yes"


@dataclass
class Cells:
    """Reads the cells of a row by the header's meanings; `texts` are its cells mended."""

    table: FileTable
    header: Header
    texts: Sequence[Sequence[str]]
    values: Sequence[Sequence[Value]]
    asking: Doubts
    owners: OwnerReader
    fiscal_year: int
    speller: Callable[[str], str | None]
    progress: bool = False

    def place(self, row: int, column: int | None) -> Place:
        """Row and column of a doubt, as in the file."""
        return row + 1, letter_of(column) if column is not None else None

    def ask(
        self,
        kind: ImportDoubtKind,
        row: int,
        column: int | None,
        words: str,
        choices: tuple[str, ...] = (),
        *,
        reading: str | None = None,
        closed: bool = False,
    ) -> str | None:
        """Ask about a cell, or about a whole row; the answer, None while there is none."""
        return self.asking.about(kind, self.place(row, column), words, choices, reading=reading, closed=closed)

    def text(self, row: int, meaning: PlanColumn) -> tuple[str, int | None]:
        """The text of a meaning in a row, and its column: the first that is not empty."""
        columns = self.header.of(meaning)
        for column in columns:
            if column < len(self.texts[row]) and self.texts[row][column]:
                return self.texts[row][column], column
        return "", columns[0] if columns else None

    def value(self, row: int, meaning: PlanColumn) -> tuple[Value, int | None]:
        """The value of a meaning in a row: a number or date as it is, a text mended."""
        columns = self.header.of(meaning)
        column = columns[0] if columns else None
        if column is None or column >= len(self.values[row]):
            return None, column
        value = self.values[row][column]
        return (self.texts[row][column] if isinstance(value, str) else value), column

    def spelt(self, text: str, row: int, column: int | None) -> str:
        """A text with damaged words as proposed, or as answered."""
        proposed = self.speller(text)
        if proposed is None:
            return text
        answer = self.ask(ImportDoubtKind.SPELLING, row, column, text, (YES,), reading=proposed)
        return proposed if answer in (None, YES) else str(answer)

    def owned(self, row: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[CollectiveOwner, ...]]:
        """The lead and the joint owners of a row, and those of them that mean many."""
        lead: list[str] = []
        joint: list[str] = []
        collective: list[CollectiveOwner] = []
        for meaning in (PlanColumn.LEAD, PlanColumn.JOINT):
            for column in self.header.of(meaning):
                text = self.texts[row][column] if column < len(self.texts[row]) else ""
                if not text or is_nothing(text):
                    continue
                found = self.owners.read(
                    self.spelt(text, row, column), self.place(row, column), joint=meaning is PlanColumn.JOINT
                )
                lead += [one for one in found.lead if one not in lead]
                joint += [one for one in found.joint if one not in joint]
                collective += found.collective
        return tuple(lead), tuple(one for one in joint if one not in lead), tuple(collective)

    def of_step(self, words: str, row: int) -> str:
        """Words with their step, where the same words may mean another figure elsewhere."""
        return f"{words} · {self.text(row, PlanColumn.TITLE)[0].partition(chr(10))[0]}"
