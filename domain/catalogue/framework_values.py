"""A framework as plain values by key, as its file has them: for the database, and back."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from domain.catalogue.framework import Band, Framework, FrameworkIndicator, FrameworkItem, FrameworkTool, Pair
from domain.catalogue.keys import from_keys, keys_of, to_keys

Values = dict[str, Any]

LISTS: Final[Mapping[str, type[Any]]] = {
    "bands": Band,
    "tools": FrameworkTool,
    "indicators": FrameworkIndicator,
    "sub_indicators": FrameworkIndicator,
    "items": FrameworkItem,
    "pairs": Pair,
}
"""The lists of a framework's entries, by key."""


def to_values(framework: Framework) -> Values:
    """A framework as values of JSON; decimals become text, since a float is not what a document says."""
    values = _plain(framework)
    return values | {name: [_plain(one) for one in getattr(framework, name)] for name in LISTS}


def from_values(values: Mapping[str, Any]) -> Framework:
    """The framework of such values."""
    lists = {name: tuple(_entry(kind, one) for one in values.get(name, ())) for name, kind in LISTS.items()}
    framework: Framework = _entry(Framework, {**values, **lists})
    return framework


def _plain(entry: Any) -> Values:
    return {name: _stored(value) for name, value in to_keys(entry).items() if name not in LISTS}


def _stored(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _entry(kind: type[Any], values: Mapping[str, Any]) -> Any:
    hints = {key.name: key.hint for key in keys_of(kind)}
    return from_keys(kind, {name: _read(values[name], hint) for name, hint in hints.items() if name in values})


def _read(value: Any, hint: Any) -> Any:
    if hint in (Decimal, Decimal | None) and value is not None:
        return Decimal(value)
    return tuple(value) if isinstance(value, list) else value
