"""Pasted text read into a table: cells between tabs or bars, or a cell a line where a blank line ends a row."""

import csv
import io
from typing import Final

from domain.importing.table import FileTable

_RULE: Final = frozenset("-|:+= ")


def read_pasted(text: str, name: str) -> FileTable:
    """The table of pasted lines; lines before its first row are its heading."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    mark = "\t" if any("\t" in line for line in lines) else "|" if sum("|" in line for line in lines) > 1 else None
    if mark is None:
        return _by_lines(lines, name)
    if mark == "\t":
        rows = [tuple(row) for row in csv.reader(io.StringIO("\n".join(lines)), delimiter="\t")]
    else:
        rows = [
            tuple(cell.strip().replace("<br>", "\n") for cell in line.strip().strip("|").split("|"))
            for line in lines
            if line.strip() and not set(line) <= _RULE
        ]
    return FileTable(name, name, tuple(rows))


def _by_lines(lines: list[str], name: str) -> FileTable:
    """Rows of blocks between blank lines, each line a cell; comma-separated values as such."""
    if sum(line.count(",") >= 2 for line in lines) > len([line for line in lines if line.strip()]) / 2:
        return FileTable(name, name, tuple(tuple(row) for row in csv.reader(io.StringIO("\n".join(lines)))))
    rows: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            rows[-1].append(line.strip())
        elif rows[-1]:
            rows.append([])
    return FileTable(name, name, tuple(tuple(row) for row in rows if row))
