"""Papers in parts: one of thousands of steps would take more than a gigabyte to set, and no telephone opens it.

A part is bounded by its letters and cells, since these are what costs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeVar

from documents.blocks import Block, Cell, Heading, Paragraph, Table

MOST: Final = 400_000
"""Letters of a part, each cell counted with `CELL`: 550 steps with three lines from each owner, set in 200 MB."""

CELL: Final = 25
"""Letters that cost as much as an empty cell."""

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class PaperPart:
    """A part's number, and how many there are."""

    number: int
    count: int


WHOLE: Final = PaperPart(1, 1)


def numbered(parts: Sequence[Kind]) -> Iterator[tuple[PaperPart, Kind]]:
    """Parts with their numbers."""
    return ((PaperPart(number, len(parts)), one) for number, one in enumerate(parts, 1))


def filled(pieces: Iterable[tuple[Kind, int]], most: int = MOST) -> list[list[Kind]]:
    """Pieces, each with its letters, in parts of at most `most`; a piece that has more is a part of its own."""
    parts: list[list[Kind]] = [[]]
    room = most
    for piece, letters in pieces:
        if parts[-1] and letters > room:
            parts.append([])
            room = most
        parts[-1].append(piece)
        room -= letters
    return parts


def parted(blocks: Iterable[Block], most: int = MOST) -> tuple[tuple[Block, ...], ...]:
    """A paper's blocks in parts; a table that is too long goes on in the next part, under its heading and its head."""
    pieces = [(one, one.letters) for one in _pieces(blocks)]
    return tuple(tuple(_joined(part)) for part in filled(pieces, most))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A paragraph, or rows of a table that stay together; with the heading and the spanning row they stand under."""

    heading: Heading | None
    block: Paragraph | Table | None
    rows: tuple[tuple[Cell, ...], ...] = ()
    under: tuple[Cell, ...] = ()

    @property
    def letters(self) -> int:
        """Letters, with those its cells cost; rows that span the table are few."""
        said = len(self.block.text) if isinstance(self.block, Paragraph) else 0
        return said + sum(CELL + len(cell.text) for row in self.rows for cell in row)


def _pieces(blocks: Iterable[Block]) -> Iterator[_Piece]:
    heading: Heading | None = None
    bare = False
    for block in blocks:
        if isinstance(block, Heading):
            if bare:
                yield _Piece(heading, None)
            heading, bare = block, True
            continue
        bare = False
        if isinstance(block, Paragraph):
            yield _Piece(heading, block)
        else:
            yield from _rows(heading, block)
    if bare:
        yield _Piece(heading, None)


def _rows(heading: Heading | None, table: Table) -> Iterator[_Piece]:
    """Rows of a table: one that goes on with the step above stays with it, one that spans the table heads the next."""
    under: tuple[Cell, ...] = ()
    group: list[tuple[Cell, ...]] = []
    for row in table.rows:
        if group and row[0].text:
            yield _Piece(heading, table, tuple(group), under)
            group = []
        if len(row) == 1 and len(table.columns) > 1:
            under = row
        else:
            group.append(row)
    yield _Piece(heading, table, tuple(group), under)


def _joined(pieces: Iterable[_Piece]) -> Iterator[Block]:
    """Pieces of a part as blocks: each heading once, and the rows of a table as one."""
    last: Heading | None = None
    for _, group in groupby(pieces, key=lambda one: (id(one.heading), id(one.block))):
        several = list(group)
        first = several[0]
        if first.heading is not None and first.heading is not last:
            yield first.heading
        last = first.heading
        if isinstance(first.block, Table):
            yield replace(first.block, rows=tuple(_headed(several)))
        elif first.block is not None:
            yield first.block


def _headed(pieces: Iterable[_Piece]) -> Iterator[tuple[Cell, ...]]:
    """Rows under the rows that span the table, each once."""
    for under, group in groupby(pieces, key=lambda one: one.under):
        yield from [under] if under else ()
        for one in group:
            yield from one.rows
