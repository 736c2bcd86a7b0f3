"""The two languages people are spoken to in, and which one a person gets."""

import re
from collections.abc import Collection
from typing import Final, Literal, get_args

Lang = Literal["th", "en"]

LANGS: Final[tuple[Lang, ...]] = get_args(Lang)


def as_language(code: str | None) -> Lang | None:
    """The language of an IETF tag ("en", "en-GB", "th_TH", any case), None if it is not one of ours."""
    primary = (code or "").strip().lower().replace("_", "-").partition("-")[0]
    return next((lang for lang in LANGS if lang == primary), None)


def pick_language(own: str | None, channel: str | None, default: Lang) -> Lang:
    """A person's own choice first, then their client's if Thai or English, then the default."""
    return as_language(own) or as_language(channel) or default


_THAI: Final = re.compile("[ก-๛]")
_WORD: Final = re.compile(r"(?<!\S)[a-z]+(?:-[a-z]+)*(?:['’](?:s|t|re|ve|ll|d|m))?(?=[\s?!.,;:]|$)", re.IGNORECASE)
"""A word alone: keys of the other layout have marks and digits in their midst."""
_SHORTEST: Final = 3
_NO_WORDS: Final = frozenset({"ita", "iit", "eit", "oit", "ind"})
"""Names of the national assessment and its tools, which people write in any language."""


def language_written(text: str, codes: Collection[str] = ()) -> Lang | None:
    """The language a message is written in: Thai by any Thai letter, English by an English word; None for codes alone.

    `codes` are further names that are no words, such as those of an agency's own tools.

    >>> language_written("คะแนน OIT"), language_written("who owns I20?"), language_written("I20")
    ('th', 'en', None)
    """
    if _THAI.search(text):
        return "th"
    words = (word.lower() for word in _WORD.findall(text))
    names = _NO_WORDS.union(code.lower() for code in codes)
    english = any(len(word) >= _SHORTEST and word not in names and set(word) & set("aeiouy") for word in words)
    return "en" if english else None


def answer_language(own: Lang | None, text: str, otherwise: Lang, codes: Collection[str] = ()) -> Lang:
    """Language of an answer: a person's own choice, then that of the question, then what they get otherwise."""
    return own or language_written(text, codes) or otherwise
