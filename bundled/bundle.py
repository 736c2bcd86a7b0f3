"""The bundled data: a folder of TOML files read into a `Catalogue`.

A folder holds one `assessment-*.toml`, one `findings-*.toml`, one `plan-*.toml`, and `units.toml`, `guidelines.toml`,
`channels.toml` and `errata.toml`; `bundled` is one such folder, another agency or year is another. Keys are those of
the dataclasses they fill (`domain.catalogue.keys`): an unknown, missing or wrongly typed one is a `BundleError` naming
file and entry. What the entries mean – links, ranks, sums – is checked by `domain.catalogue.audit`, not here.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache, partial
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin

from domain.catalogue.assessment import Assessment, Band, Finding, Indicator, Item, Tool
from domain.catalogue.keys import from_keys, keys_of
from domain.catalogue.plan import Catalogue, Channel, Erratum, Group, Guideline, Measure, Plan, Step, Unit

T = TypeVar("T")
Table = dict[str, Any]


class BundleError(ValueError):
    """The data cannot be read; the message names the file, the entry and what is wrong with it."""


def load_bundle(folder: Path | None = None) -> Catalogue:
    """The catalogue of a folder, or the one shipped with the program; read once.

    Raises `BundleError` when a file is missing, not TOML, or its entries do not fit.
    """
    return _load(folder.resolve() if folder else None)


@cache
def _load(folder: Path | None) -> Catalogue:
    root: Traversable = folder if folder else resources.files("bundled")
    if not root.is_dir():
        raise BundleError(f"{root}: no such folder")
    channels = _read(root, "channels.toml")
    promise = channels.get("confidentiality", {})
    if not isinstance(promise, dict):
        raise BundleError("channels.toml: `confidentiality` must be a table")
    return _build(
        Catalogue,
        {
            "plan": _plan(root),
            "assessment": _assessment(root),
            "units": _rows(Unit, "units.toml", _read(root, "units.toml"), "units"),
            "guidelines": _rows(Guideline, "guidelines.toml", _read(root, "guidelines.toml"), "guidelines"),
            "channels": _rows(Channel, "channels.toml", channels, "channels"),
            "errata": _rows(Erratum, "errata.toml", _read(root, "errata.toml"), "errata"),
            "confidentiality": promise.get("text"),
            "confidentiality_en": promise.get("text_en"),
            "confidentiality_source": promise.get("source"),
            "confidentiality_source_en": promise.get("source_en", ""),
        },
        "channels.toml: confidentiality",
    )


def _assessment(root: Traversable) -> Assessment:
    name = _only(root, "assessment")
    table = _read(root, name)
    findings = _only(root, "findings")
    parts: Table = {
        key: _rows(kind, name, table, key)
        for key, kind in {"bands": Band, "tools": Tool, "indicators": Indicator, "items": Item}.items()
    }
    return _build(
        Assessment, table | parts | {"findings": _rows(Finding, findings, _read(root, findings), "findings")}, name
    )


def _plan(root: Traversable) -> Plan:
    name = _only(root, "plan")
    table = _read(root, name)
    parts: Table = {
        key: _rows(kind, name, table, key)
        for key, kind in {"groups": Group, "measures": Measure, "steps": Step}.items()
    }
    return _build(Plan, table | parts, name)


def _only(root: Traversable, stem: str) -> str:
    names = sorted(e.name for e in root.iterdir() if e.name.startswith(f"{stem}-") and e.name.endswith(".toml"))
    if len(names) != 1:
        raise BundleError(f"{root}: one {stem}-*.toml is expected, found {', '.join(names) or 'none'}")
    return names[0]


def _read(root: Traversable, name: str) -> Table:
    try:
        return tomllib.loads((root / name).read_text(encoding="utf-8"), parse_float=Decimal)
    except FileNotFoundError as error:
        raise BundleError(f"{root}: {name} is missing") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BundleError(f"{name}: {error}") from error


def _rows(kind: type[T], name: str, table: Table, key: str) -> tuple[T, ...]:
    rows = table.get(key)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BundleError(f"{name}: `{key}` must be a list of tables")
    return tuple(_build(kind, row, f"{name}: {key} {_called(row, number)}") for number, row in enumerate(rows, 1))


def _called(row: Table, number: int) -> str:
    """Name of an entry in an error: its own id where it has one, else its place."""
    return str(next((row[key] for key in ("code", "id", "number", "grade", "where") if key in row), f"#{number}"))


def _build(kind: type[T], row: Table, where: str) -> T:
    """A dataclass from a table of its keys; raises `BundleError` for what does not fit."""
    if unknown := sorted(row.keys() - {key.name for key in keys_of(kind)}):
        raise BundleError(f"{where}: unknown key `{unknown[0]}`")
    values: Table = {}
    for key in keys_of(kind):
        if row.get(key.name) is not None:
            values[key.name] = _value(row[key.name], key.hint, f"{where}: `{key.name}`")
        elif NoneType in get_args(key.hint):
            values[key.name] = None
        elif key.required:
            raise BundleError(f"{where}: `{key.name}` is missing")
    return from_keys(kind, values)


def _value(value: Any, hint: Any, where: str) -> Any:
    """A TOML value as a field's type: whole numbers become scores, lists tuples, and strings lose their margins."""
    wrong = partial(_wrong, where, value)
    origin, args = get_origin(hint), [arg for arg in get_args(hint) if arg is not NoneType]
    if origin is Literal:
        return value if value in args else wrong(" or ".join(map(str, args)))
    if origin is tuple:
        items = value if isinstance(value, list | tuple) else wrong("a list")
        return tuple(_value(item, args[0], where) for item in items)
    if args:
        return _value(value, args[0], where)
    if hint is Decimal and type(value) in (int, Decimal):
        return Decimal(value)
    if type(value) is not hint:
        return wrong(_EXPECTED.get(hint, hint.__name__))
    return value.strip() if hint is str else value


_EXPECTED: Mapping[type, str] = {str: "text", int: "a whole number", Decimal: "a number", bool: "true or false"} | {
    date: "a date"
}


def _wrong(where: str, value: object, expected: str) -> Any:
    raise BundleError(f"{where} must be {expected}, not {value!r}")
