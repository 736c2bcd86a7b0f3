"""Frozen dataclasses as text and back: words parted by `|`, a fixed prefix and then a word a field.

Both callback data and topics are such texts. Only the text `pack` would write is read again, so a forged one can't
hold a number no column takes or a date in another spelling.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Generic, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from domain.calendar.fiscal import Period

T = TypeVar("T")

SEPARATOR: Final = "|"

Reader = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class AtMost:
    """The largest number an `Annotated[int, AtMost(…)]` field holds; without it, what an integer column holds."""

    limit: int


INTEGER: Final = AtMost(2**31 - 1)


class Registry(Generic[T]):
    """Classes by their prefix of one or more words; several may share one if they differ in how many words follow."""

    def __init__(self) -> None:
        self._kinds: dict[tuple[str, ...], list[type[T]]] = {}
        self._words: dict[type[T], tuple[str, ...]] = {}

    def begins(self, kind: type[T]) -> str:
        """The letters every text of a class with fields begins with."""
        return SEPARATOR.join(self._words[kind]) + SEPARATOR

    def add(self, kind: type[T], *prefixes: str) -> None:
        """Register a class under the prefix it is written with, and others it is read by too."""
        self._words[kind] = tuple(prefixes[0].split(SEPARATOR))
        for prefix in prefixes:
            self._kinds.setdefault(tuple(prefix.split(SEPARATOR)), []).append(kind)

    @property
    def kinds(self) -> tuple[type[T], ...]:
        """Every class there is."""
        return tuple(self._words)

    def pack(self, value: T) -> str:
        """The text of a value: trailing fields that have their defaults are left out.

        ValueError when a field holds the separator.
        """
        words = (*self._words[type(value)], *_words_of(value))
        if any(SEPARATOR in word for word in words):
            raise ValueError(f"a word can't hold {SEPARATOR}")
        return SEPARATOR.join(words)

    def unpack(self, text: str) -> T | None:
        """The value a text was made from; None for any other text."""
        words = tuple(text.split(SEPARATOR))
        for length in range(len(words), 0, -1):
            for kind in self._kinds.get(words[:length], ()):
                try:
                    return _read(kind, words[length:])
                except ValueError:
                    continue
        return None


@dataclass(frozen=True, slots=True)
class _Field:
    """A field: the readers of its words, what makes its value of them, its default."""

    name: str
    readers: tuple[Reader, ...]
    made: Callable[..., Any]
    default: Any


def _fields(kind: Any) -> tuple[_Field, ...]:
    found = _KNOWN.get(kind)
    if found is None:
        hints = get_type_hints(kind, include_extras=True)
        found = _KNOWN[kind] = tuple(_field(one.name, hints[one.name], one.default) for one in fields(kind))
    return found


_KNOWN: Final[dict[Any, tuple[_Field, ...]]] = {}


def _field(name: str, hint: Any, default: Any) -> _Field:
    """A dataclass within takes a word for each of its own fields."""
    if is_dataclass(hint) and isinstance(hint, type) and hint is not Period:
        return _Field(name, tuple(reader for one in _fields(hint) for reader in one.readers), hint, default)
    return _Field(name, (_reader(hint),), _same, default)


def _same(value: Any) -> Any:
    return value


def _words_of(value: Any) -> list[str]:
    found = [(one, getattr(value, one.name)) for one in _fields(type(value))]
    while found and found[-1][0].default is not MISSING and found[-1][0].default == found[-1][1]:
        found.pop()
    return [word for one, held in found for word in ([_word(held)] if one.made is _same else _words_of(held))]


def _read(kind: type[T], words: Sequence[str]) -> T:
    """The value of a class; ValueError for too few or too many words, and for one its field can't hold."""
    left, values = list(words), []
    for one in _fields(kind):
        if not left and one.default is not MISSING:
            break
        mine, left = left[: len(one.readers)], left[len(one.readers) :]
        values.append(one.made(*(read(word) for read, word in zip(one.readers, mine, strict=True))))
    if left:
        raise ValueError("too many words")
    return kind(*values)


def _word(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return value.isoformat() if isinstance(value, date) else str(value)


def _reader(hint: Any) -> Reader:
    """The reader of a type; TypeError for one whose values can't be recognised from their text."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _number(arguments[1]) if arguments[0] is int else _reader(arguments[0])
    if origin in (Union, UnionType):
        (inner,) = (one for one in arguments if one is not NoneType)
        if inner is str:
            raise TypeError("an empty text and None would read the same")
        return _optional(_reader(inner))
    if origin is Literal:
        return _one_of(arguments)
    if hint is int:
        return _number(INTEGER)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    found = _READERS.get(hint)
    if found is None:
        raise TypeError(f"no text for {hint}")
    return found


def _optional(read: Reader) -> Reader:
    return lambda word: read(word) if word else None


def _one_of(choices: Sequence[str]) -> Reader:
    def read(word: str) -> str:
        if word not in choices:
            raise ValueError(word)
        return word

    return read


def _number(most: AtMost) -> Reader:
    def read(word: str) -> int:
        if not (word.isascii() and word.isdecimal() and len(word) <= len(str(most.limit))):
            raise ValueError(word)
        value = _spelled(word, int(word))
        if value > most.limit:
            raise ValueError(word)
        return value

    return read


def _spelled(word: str, value: T) -> T:
    """A value, if this is how it is written; ValueError otherwise."""
    if _word(value) != word:
        raise ValueError(word)
    return value


_READERS: Final[dict[Any, Reader]] = {
    str: _same,
    bool: lambda word: _spelled(word, word == "1"),
    Period: lambda word: _spelled(word, Period.parse(word)),
    date: lambda word: _spelled(word, date.fromisoformat(word)),
}
