"""Reading data files: TOML tables become dataclasses, and every problem is noted with its file and entry."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from importlib.resources.abc import Traversable
from types import NoneType
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from domain.calendar.days import in_common_era, parse_day
from domain.catalogue.keys import from_keys, keys_of

T = TypeVar("T")
Table = dict[str, Any]


class Reading:
    """One reading of files, which goes on after a problem so that all are known at once."""

    def __init__(self, root: Traversable) -> None:
        self.problems: list[str] = []
        self.root = root

    def named(self, stem: str) -> list[str]:
        """Names of a folder's files of a kind: `plan-*.toml`."""
        names = (entry.name for entry in self.root.iterdir())
        return sorted(one for one in names if one.startswith(f"{stem}-") and one.endswith(".toml"))

    def only(self, stem: str, *, optional: bool = False) -> str:
        """The one file of a kind; empty where there is none or several."""
        names = self.named(stem)
        if len(names) == 1:
            return names[0]
        if names or not optional:
            found = ", ".join(names) or "none"
            self.problems.append(f"{self.root}: one {stem}-*.toml is expected, found {found}")
        return ""

    def table(self, name: str) -> Table | None:
        """A file's table; None for one that can't be read, and for no name."""
        if not name:
            return None
        try:
            return tomllib.loads((self.root / name).read_text(encoding="utf-8-sig"), parse_float=Decimal)
        except FileNotFoundError:
            self.problems.append(f"{self.root}: {name} is missing")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self.problems.append(f"{name}: {error}")
        return None

    def beside(self, stem: str) -> tuple[str, Table | None]:
        """A file that may be left out, by its name, and its table; None where it is."""
        name = f"{stem}.toml"
        return name, self.table(name) if (self.root / name).is_file() else None

    def rows(self, kind: type[T], name: str, table: Table | None, key: str, *, optional: bool = False) -> tuple[T, ...]:
        """A file's list of tables as dataclasses."""
        if table is None or (optional and key not in table):
            return ()
        rows = table.get(key)
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            self.problems.append(f"{name}: `{key}` must be a list of tables")
            return ()
        built = (self.build(kind, row, f"{name}: {key} {_called(row, number)}") for number, row in enumerate(rows, 1))
        return tuple(one for one in built if one is not None)

    def build(self, kind: type[T], row: Table, where: str) -> T | None:
        """A dataclass from a table of its keys; None, with the problems noted, where something does not fit.

        An unknown key is noted too, and left out.
        """
        self.problems += [
            f"{where}: unknown key `{name}`" for name in sorted(row.keys() - {key.name for key in keys_of(kind)})
        ]
        known = len(self.problems)
        values: Table = {}
        for key in keys_of(kind):
            if row.get(key.name) is not None:
                try:
                    values[key.name] = _value(row[key.name], key.hint)
                except WrongValueError as wrong:
                    self.problems.append(f"{where}: `{key.name}` {wrong}")
            elif NoneType in get_args(key.hint):
                values[key.name] = None
            elif key.required:
                self.problems.append(f"{where}: `{key.name}` is missing")
        return from_keys(kind, values) if len(self.problems) == known else None


class WrongValueError(ValueError):
    """A value that is not of its field's type; the message says what it must be."""

    def __init__(self, value: object, expected: str) -> None:
        super().__init__(f"must be {expected}, not {value!r}")


def _called(row: Table, number: int) -> str:
    """Name of an entry in an error: its own id where it has one, else its place."""
    return str(next((row[key] for key in ("code", "id", "number", "grade", "where") if key in row), f"#{number}"))


def _value(value: Any, hint: Any) -> Any:
    """A TOML value as a field's type: whole numbers become scores, lists tuples, and strings lose their margins."""
    origin, args = get_origin(hint), [arg for arg in get_args(hint) if arg is not NoneType]
    if origin is Literal:
        if value not in args:
            raise WrongValueError(value, " or ".join(map(str, args)))
        return value
    if origin is tuple:
        if not isinstance(value, list | tuple):
            raise WrongValueError(value, "a list")
        return tuple(_value(item, args[0]) for item in value)
    if args:
        return _value(value, args[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        if value not in tuple(hint):
            raise WrongValueError(value, " or ".join(hint))
        return hint(value)
    if hint is Decimal and type(value) in (int, Decimal):
        return Decimal(value)
    if hint is date:
        return _date(value)
    if type(value) is not hint:
        raise WrongValueError(value, _EXPECTED.get(hint, hint.__name__))
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
    raise WrongValueError(str(value) if type(value) is date else value, _EXPECTED[date])


_EXPECTED: Final[Mapping[type, str]] = {
    str: "text", int: "a whole number", Decimal: "a number", bool: "true or false", date: "a date"
}  # fmt: skip
