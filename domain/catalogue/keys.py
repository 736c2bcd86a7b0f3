"""Keys of the catalogue's fields in the data files, the tables and the export: a bilingual field has one a language.

Thai has the field's name, English `…_en`, unless the field's metadata says otherwise. These keys are promises; inside
the program a pair is one `Bilingual`.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar

from domain.language.bilingual import Bilingual

T = TypeVar("T")

_KEY: Final = "english key"


def english(key: str) -> Mapping[str, Any]:
    """Metadata of a bilingual field: another key of its English."""
    return {_KEY: key}


@dataclass(frozen=True, slots=True)
class Key:
    """A key, the field it belongs to and the type of its value; `english` for the key of a bilingual field's English.

    `required` says that data may not leave it out, as they may all English: the Thai stands in its place.
    """

    name: str
    field: str
    hint: Any
    required: bool
    english: bool = False


def keys_of(kind: type[Any]) -> tuple[Key, ...]:
    """Keys of a dataclass, in the order of its fields, English after its Thai."""
    return _keys_of(kind)  # type: ignore[arg-type]  # to mypy a class is not hashable


@cache
def _keys_of(kind: type[Any]) -> tuple[Key, ...]:
    keys: list[Key] = []
    for one in fields(kind):
        paired = one.type is Bilingual
        required = one.default is MISSING and one.default_factory is MISSING
        keys.append(Key(one.name, one.name, str if paired else one.type, required))
        if paired:
            name = one.metadata.get(_KEY) or f"{one.name}_en"
            keys.append(Key(name, one.name, str, required=False, english=True))
    return tuple(keys)


def to_keys(entry: Any) -> dict[str, Any]:
    """Values of a dataclass by key; English that is not there is empty."""
    values: dict[str, Any] = {}
    for key in keys_of(type(entry)):
        value = getattr(entry, key.field)
        if isinstance(value, Bilingual):
            value = (value.en or "") if key.english else value.th
        values[key.name] = value
    return values


def from_keys(kind: type[T], values: Mapping[str, Any]) -> T:
    """A dataclass from values by key; fields without a value keep their default."""
    filled: dict[str, Any] = {}
    for key in keys_of(kind):
        if key.english:
            if key.field in filled:
                filled[key.field] = Bilingual(filled[key.field], values.get(key.name) or None)
        elif key.name in values:
            filled[key.name] = _typed(values[key.name], key.hint)
    return kind(**filled)


def _typed(value: Any, hint: Any) -> Any:
    """A value of an enumeration as its member: tables keep the text."""
    return hint(value) if isinstance(hint, type) and issubclass(hint, StrEnum) else value
