"""Rows of few columns among many, packed: a tenth of the memory of lists of tuples, and as quick to walk."""

from array import array
from collections.abc import Iterable, Iterator


class Rows:
    """Rows of (column, value) pairs, by row number; columns below 65,536, values to seven figures."""

    def __init__(self, rows: Iterable[tuple[Iterable[int], Iterable[float]]]) -> None:
        """`rows` holds the columns and the values of each."""
        self._starts, self._columns, self._values = array("I", [0]), array("H"), array("f")
        for columns, values in rows:
            self._columns.extend(columns)
            self._values.extend(values)
            self._starts.append(len(self._columns))

    def __getitem__(self, row: int) -> Iterator[tuple[int, float]]:
        start, end = self._starts[row], self._starts[row + 1]
        return zip(self._columns[start:end], self._values[start:end], strict=True)
