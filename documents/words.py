"""Line breaks of any text. Thai is written without blanks; PyThaiNLP says where its words end.

The library costs eighty megabytes and half a second once, so it is loaded when a text first needs it.
"""

import os
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Final

from documents.cleaning import printable

Words = list[str]
"""A line's pieces: " " is where it may break for a blank, no other piece may be broken."""

_LONGEST_WORD: Final = 14
"""Letters of a dictionary word; longer ones are whole phrases, which leave ragged lines."""

_WIDEST: Final = 14
"""Letters of a piece; what is wider is cut, or it would run off a narrow column."""

_THAI: Final = re.compile(r"[\u0e01-\u0e5b]")
_NO_BREAK: Final = "\u00a0"
_GLUED_BEFORE: Final = frozenset(_NO_BREAK + "ๆฯ)]}”’»,.;:!?%")
"""Letters that begin no line."""
_GLUED_AFTER: Final = frozenset(_NO_BREAK + "([{“‘«")
"""Letters that end no line."""
_DATE: Final = re.compile(r"(\d{1,2} (?:(?:[ก-ฮ]{1,2}\.){2}|[ก-ฮ]\S*คม|[ก-ฮเ]\S*ายน|กุมภาพันธ์|[A-Z][a-z]{2,8}) \d{4})")

_LOADING: Final = Lock()


def lines(text: str) -> list[Words]:
    """A text's lines as pieces between which they may be broken, in characters our fonts have."""
    return [list(_line(line)) for line in printable(text).split("\n")]


@lru_cache(maxsize=4096)
def _line(line: str) -> tuple[str, ...]:
    if not line:
        return ()
    pieces: Words = []
    for number, part in enumerate(_DATE.split(line.replace(" ๆ", _NO_BREAK + "ๆ"))):
        if number % 2:
            pieces.append(part.replace(" ", _NO_BREAK))
            continue
        for at, words in enumerate(part.split(" ")):
            pieces += [" "] if at else []
            pieces += [piece for word in _glued(_words(words)) for piece in _cut(word)]
    return tuple(_joined(pieces))


def _words(part: str) -> Words:
    return _segmenter()(part) if _THAI.search(part) else [part]


def _joined(pieces: Words) -> Words:
    """Pieces with a bracket or stop beside a date joined to it."""
    return [piece for piece in _glued(pieces) if piece]


def _glued(words: Words) -> Words:
    """Words joined to what must not begin or end a line."""
    found: Words = []
    for word in filter(None, words):
        if (
            word != " "
            and found
            and found[-1] != " "
            and (word[0] in _GLUED_BEFORE or found[-1][-1] in _GLUED_AFTER or _is_mark(word[0]))
        ):
            found[-1] += word
        else:
            found.append(word)
    return found


def _cut(word: str) -> Words:
    """A piece too wide for a column, cut between letters."""
    if len(word) <= _WIDEST:
        return [word]
    letters = re.findall(
        r"[เแโใไ]?[^\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][\u0300-\u036f\u0e31\u0e33-\u0e3a\u0e45\u0e47-\u0e4e]*|.",
        word,
    )
    if len(letters) <= _WIDEST:
        return [word]
    return ["".join(letters[at : at + _WIDEST]) for at in range(0, len(letters), _WIDEST)]


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) == "Mn"


def prepare() -> None:
    """Load the library ahead of need; whoever needs it meanwhile waits for the same."""
    _segmenter()


def _segmenter() -> Callable[[str], Words]:
    with _LOADING:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> Callable[[str], Words]:
    os.environ.setdefault("PYTHAINLP_OFFLINE", "1")
    os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
    from pythainlp.corpus import thai_words  # noqa: PLC0415 - 75 ms, and 8 MB, until the first document
    from pythainlp.tokenize import Tokenizer  # noqa: PLC0415 - part of the same
    from pythainlp.util import Trie  # noqa: PLC0415 - part of the same

    known = Trie(word for word in thai_words() if len(word) <= _LONGEST_WORD)
    segment: Callable[[str], Words] = Tokenizer(custom_dict=known, engine="newmm").word_tokenize
    return segment
