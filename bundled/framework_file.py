"""Frameworks as files: `framework-KIND-YEAR.toml`, with what is wrong with one, entry by entry and line by line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from bundled.reading import Reading
from domain.calendar.fiscal import FIRST_FISCAL_YEAR
from domain.catalogue.framework import Framework
from domain.catalogue.framework_check import problems_of
from domain.catalogue.framework_values import LISTS

STEM: Final = "framework"
_REQUIRED: Final = frozenset({"tools", "items"})
_STOPGAPS: Final[Mapping[str, Any]] = {"kind": "own", "fiscal_year": FIRST_FISCAL_YEAR, "title": "-", "pass_mark": 0}
"""Values in place of keys that can't be read, so that the rest can be checked."""
_ENTRY: Final = re.compile(r"^\[\[\s*(\w+)\s*\]\]")
_NAME: Final = re.compile(r'^\s*(?:code|grade)\s*=\s*"([^"]*)"')


def read_framework(reading: Reading, name: str) -> Framework | None:
    """A framework's file; all that is wrong with it is noted. None where nothing can be made of it."""
    table = reading.table(name)
    if table is None:
        return None
    rows = {key: reading.rows(kind, name, table, key, optional=key not in _REQUIRED) for key, kind in LISTS.items()}
    framework = reading.build(Framework, table | rows, name)
    if framework is None:  # what else is wrong can still be named
        framework = Reading(reading.root).build(Framework, {**_STOPGAPS, **rows}, name)
    if framework is not None:
        whole = all(len(rows[key]) == len(table.get(key, ())) for key in LISTS)
        reading.problems += (f"{name}: {one}" for one in problems_of(framework, whole=whole))
    return framework


def checked_framework(file: Path) -> tuple[Framework | None, Sequence[str]]:
    """A framework's file with everything that is wrong with it: in what the file says, and in what it means.

    Each problem names the file, and the line of the entry or the key.
    """
    if not file.is_file():
        return None, (f"{file}: no such file",)
    reading = Reading(file.parent)
    framework = read_framework(reading, file.name)
    return (None if reading.problems else framework), tuple(_with_lines(file, reading.problems))


def stray_names(root: Traversable, framework: Framework, name: str) -> Iterator[str]:
    """Name a file that is called otherwise than its framework."""
    if name != f"{STEM}-{framework.id}.toml":
        yield f"{root}: {name} holds {framework.id}, so it must be called {STEM}-{framework.id}.toml"


def _with_lines(file: Path, problems: Sequence[str]) -> Iterator[str]:
    """Problems with the line of the entry they are about, where the file has it."""
    try:
        lines = _lines(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        lines = {}
    for problem in problems:
        head, _, rest = problem.partition(": ")
        entry, _, _ = rest.partition(": ")
        line = lines.get(entry) or lines.get(entry.partition(" ")[0]) or lines.get(_key_of(rest))
        yield f"{head}, line {line}: {rest}" if line and head == file.name else problem


def _key_of(problem: str) -> str:
    found = re.search(r"`(\w+)`", problem)
    return found[1] if found else ""


def _lines(text: str) -> Mapping[str, int]:
    """The line each entry begins in, by list and code or place (`items I5`, `items #3`), and that of each key."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    section, start = "", 0
    for at, line in enumerate(text.splitlines(), 1):
        if head := _ENTRY.match(line):
            section, start = head[1], at
            counts[section] = counts.get(section, 0) + 1
            found[f"{section} #{counts[section]}"] = at
        elif section and (name := _NAME.match(line)):
            found[f"{section} {name[1]}"] = start  # of two of a name, the later is the one too many
        elif not section and (key := re.match(r"^(\w+)\s*=", line)):
            found[key[1]] = at
    return found
