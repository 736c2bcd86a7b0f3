"""The bundled data: a folder of TOML files read into a `Catalogue`.

A folder holds one `assessment-*.toml`, one `findings-*.toml`, one `plan-*.toml`, and `units.toml`, `guidelines.toml`,
`channels.toml` and `errata.toml`; `bundled` is one such folder, another agency or year is another. Keys are those of
the dataclasses they fill (`domain.catalogue.keys`): an unknown, missing or wrongly typed one is a problem named with
file and entry, and a `BundleError` holds all there are. A date may be in either era, and in words as people type it.
Meaning – links, ranks, sums, dates near the plan's year – is checked by `domain.catalogue.audit`, not here.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import NoneType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from domain.calendar.days import in_common_era, parse_day
from domain.catalogue.assessment import Assessment, Band, Finding, Indicator, Item, Tool
from domain.catalogue.keys import from_keys, keys_of
from domain.catalogue.plan import Catalogue, Channel, Erratum, Group, Guideline, Measure, Plan, Step, Unit
from domain.errors import OperatorError

T = TypeVar("T")
Table = dict[str, Any]


class BundleError(OperatorError):
    """The data cannot be read; each of `problems` names the file, the entry and what is wrong with it."""

    def __init__(self, *problems: str) -> None:
        more = f" (and {len(problems) - 1} more: see `data check`)" if len(problems) > 1 else ""
        super().__init__(problems[0] + more)
        self.problems = problems


def load_bundle(folder: Path | None = None) -> Catalogue:
    """The catalogue of a folder, or the one shipped with the program; read once.

    Raises `BundleError` when a file is missing, not TOML, or its entries do not fit.
    """
    return _load(folder.resolve() if folder else None)


def files_of(catalogue: Catalogue, folder: Path | None = None) -> Mapping[str, str]:
    """File that holds each entry of a folder's catalogue, by the entry's id, so that an error can name it."""
    root: Traversable = folder if folder else resources.files("bundled")
    names = {stem: next(iter(_named(root, stem)), f"{stem}.toml") for stem in ("plan", "assessment", "findings")}
    plan, book = catalogue.plan, catalogue.assessment
    planned = ("plan", *(one.id for one in plan.measures), *(one.id for one in plan.steps))
    scored = (*book.tool_by_code, *book.indicator_by_code, *book.item_by_code)
    grades = (one.grade for one in book.bands)
    files = dict.fromkeys(planned, names["plan"])
    files |= dict.fromkeys(("assessment", "overall", "bands", *grades, *scored), names["assessment"])
    files |= dict.fromkeys((one.id for one in book.findings), names["findings"])
    files |= dict.fromkeys((one.code for one in catalogue.units), "units.toml")
    files |= dict.fromkeys((one.id for one in catalogue.guidelines), "guidelines.toml")
    return files | dict.fromkeys((one.id for one in catalogue.channels), "channels.toml")


@cache
def _load(folder: Path | None) -> Catalogue:
    root: Traversable = folder if folder else resources.files("bundled")
    if not root.is_dir():
        raise BundleError(f"{root}: no such folder")
    reading = _Reading(root)
    catalogue = reading.catalogue()
    if catalogue is None or reading.problems:
        raise BundleError(*reading.problems)
    return catalogue


class _Reading:
    """One reading of a folder, which goes on after a problem so that all are known at once."""

    def __init__(self, root: Traversable) -> None:
        self.problems: list[str] = []
        self._root = root

    def catalogue(self) -> Catalogue | None:
        """The folder's catalogue; None where something in it is a problem."""
        channels = self._read("channels.toml")
        promise = (channels or {}).get("confidentiality", {})
        if not isinstance(promise, dict):
            self.problems.append("channels.toml: `confidentiality` must be a table")
            promise = {}
        parts = {
            "plan": self._plan(),
            "assessment": self._assessment(),
            "units": self._rows(Unit, "units.toml", self._read("units.toml"), "units"),
            "guidelines": self._rows(Guideline, "guidelines.toml", self._read("guidelines.toml"), "guidelines"),
            "channels": self._rows(Channel, "channels.toml", channels, "channels"),
            "errata": self._rows(Erratum, "errata.toml", self._read("errata.toml"), "errata"),
            "confidentiality": promise.get("text"),
            "confidentiality_en": promise.get("text_en"),
            "confidentiality_source": promise.get("source"),
            "confidentiality_source_en": promise.get("source_en", ""),
        }
        if channels is None or parts["plan"] is None or parts["assessment"] is None:
            return None
        return self._build(Catalogue, parts, "channels.toml: confidentiality")

    def _assessment(self) -> Assessment | None:
        name, findings = self._only("assessment"), self._only("findings")
        table = self._read(name)
        analysed = self._rows(Finding, findings, self._read(findings), "findings")
        kinds: Mapping[str, type[Any]] = {"bands": Band, "tools": Tool, "indicators": Indicator, "items": Item}
        parts = {key: self._rows(kind, name, table, key) for key, kind in kinds.items()}
        return self._build(Assessment, table | parts | {"findings": analysed}, name) if table is not None else None

    def _plan(self) -> Plan | None:
        name = self._only("plan")
        table = self._read(name)
        kinds: Mapping[str, type[Any]] = {"groups": Group, "measures": Measure, "steps": Step}
        parts = {key: self._rows(kind, name, table, key) for key, kind in kinds.items()}
        return self._build(Plan, table | parts, name) if table is not None else None

    def _only(self, stem: str) -> str:
        """The one file of a kind; empty where there is none or several."""
        names = _named(self._root, stem)
        if len(names) == 1:
            return names[0]
        found = ", ".join(names) or "none"
        self.problems.append(f"{self._root}: one {stem}-*.toml is expected, found {found}")
        return ""

    def _read(self, name: str) -> Table | None:
        """A file's table; None for one that can't be read, and for no name."""
        if not name:
            return None
        try:
            return tomllib.loads((self._root / name).read_text(encoding="utf-8"), parse_float=Decimal)
        except FileNotFoundError:
            self.problems.append(f"{self._root}: {name} is missing")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self.problems.append(f"{name}: {error}")
        return None

    def _rows(self, kind: type[T], name: str, table: Table | None, key: str) -> tuple[T, ...]:
        if table is None:
            return ()
        rows = table.get(key)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.problems.append(f"{name}: `{key}` must be a list of tables")
            return ()
        built = (self._build(kind, row, f"{name}: {key} {_called(row, number)}") for number, row in enumerate(rows, 1))
        return tuple(one for one in built if one is not None)

    def _build(self, kind: type[T], row: Table, where: str) -> T | None:
        """A dataclass from a table of its keys; None, with the problems noted, where something does not fit."""
        known = len(self.problems)
        self.problems += [
            f"{where}: unknown key `{name}`" for name in sorted(row.keys() - {key.name for key in keys_of(kind)})
        ]
        values: Table = {}
        for key in keys_of(kind):
            if row.get(key.name) is not None:
                try:
                    values[key.name] = _value(row[key.name], key.hint)
                except _WrongValueError as wrong:
                    self.problems.append(f"{where}: `{key.name}` {wrong}")
            elif NoneType in get_args(key.hint):
                values[key.name] = None
            elif key.required:
                self.problems.append(f"{where}: `{key.name}` is missing")
        return from_keys(kind, values) if len(self.problems) == known else None


class _WrongValueError(ValueError):
    """A value that is not of its field's type; the message says what it must be."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(f"must be {expected}, not {value!r}")


def _named(root: Traversable, stem: str) -> list[str]:
    """Names of a folder's files of a kind: `plan-*.toml`."""
    return sorted(e.name for e in root.iterdir() if e.name.startswith(f"{stem}-") and e.name.endswith(".toml"))


def _called(row: Table, number: int) -> str:
    """Name of an entry in an error: its own id where it has one, else its place."""
    return str(next((row[key] for key in ("code", "id", "number", "grade", "where") if key in row), f"#{number}"))


def _value(value: Any, hint: Any) -> Any:
    """A TOML value as a field's type: whole numbers become scores, lists tuples, and strings lose their margins."""
    origin, args = get_origin(hint), [arg for arg in get_args(hint) if arg is not NoneType]
    if origin is Literal:
        if value not in args:
            raise _WrongValueError(value, " or ".join(map(str, args)))
        return value
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise _WrongValueError(value, "a list")
        return tuple(_value(item, args[0]) for item in value)
    if args:
        return _value(value, args[0])
    if hint is Decimal and type(value) in (int, Decimal):
        return Decimal(value)
    if hint is date:
        return _date(value)
    if type(value) is not hint:
        raise _WrongValueError(value, _EXPECTED.get(hint, hint.__name__))
    return value.strip() if hint is str else value


def _date(value: Any) -> date:
    """A date in either era, as TOML writes it or in words: a Buddhist 29 February is often none of TOML's."""
    try:
        if isinstance(value, str):
            return parse_day(value)
        if type(value) is date:
            return in_common_era(value)
    except ValueError:
        pass
    raise _WrongValueError(str(value) if type(value) is date else value, _EXPECTED[date])


_EXPECTED: Final[Mapping[type, str]] = {
    str: "text", int: "a whole number", Decimal: "a number", bool: "true or false", date: "a date"
}  # fmt: skip
