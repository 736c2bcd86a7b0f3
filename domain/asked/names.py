"""Names in a message: units as people call them, and indicators and tools by the names the data gives them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from domain.catalogue.assessment import OVERALL
from domain.catalogue.plan import Catalogue
from domain.language.normalise import tidy

_WHOLE: Final = re.compile(
    r"(?:คะแนน|ผล)?(?:ภาพรวม|โดยรวม)(?:คะแนน)?(?:ทั้งหมด|ทั้งองค์กร|ของ(?:เรา|หน่วยงาน))*|คะแนนรวม(?!ของ|กัน|"
    r"ข้อ)(?:ทั้งหมด)?"
    r"|\b(?:the )?(?:overall|total)(?: ita)?(?: (?:score|result|assessment))?(?! of)\b"
)
"""Names of the whole assessment."""

_SHORTEST: Final = 6
"""A shorter name of an indicator could be a word of anything."""


class Names:
    """Finds the names of one catalogue in tidied text."""

    def __init__(self, catalogue: Catalogue, unit_words: Mapping[str, Sequence[str]]) -> None:
        book = catalogue.assessment
        units = {unit.code: (*unit.name.both, *unit_words.get(unit.code, ())) for unit in catalogue.units}
        self._units = _longest_first((name.lower(), code) for code, forms in units.items() for name in forms)
        self._short = _longest_first(
            (tidy(name), one.code) for one in catalogue.units for name in (*one.short.both, one.code)
        )
        scored = [(name, one.code) for one in book.indicators for name in (*one.name.both, *one.aliases)]
        scored += [(name, one.code) for one in book.tools for name in one.name.both]
        self._scored = _longest_first((tidy(name), code) for name, code in scored if len(name) >= _SHORTEST)

    def units(self, text: str, short: bool = False) -> tuple[tuple[str, ...], str]:
        """Units named as units, and the text without their names; `short` where a short name can mean nothing else."""
        found, rest = _take(self._units, text)
        return _take(self._short, text) if short and not found else (found, rest)

    def scored(self, text: str) -> tuple[tuple[str, ...], str]:
        """Indicators, tools and the whole that are named in words, in the order named, and the text without them."""
        found, rest = _take(self._scored, text)
        if whole := _WHOLE.search(rest):
            found, rest = (*found, OVERALL), f"{rest[: whole.start()]} {rest[whole.end() :]}"
        return found, rest


def _longest_first(pairs: Iterable[tuple[str, str]]) -> list[tuple[re.Pattern[str], str]]:
    ordered = sorted({pair for pair in pairs if pair[0]}, key=lambda pair: (-len(pair[0]), pair))
    return [(_pattern(name), code) for name, code in ordered]


def _pattern(name: str) -> re.Pattern[str]:
    plain = re.escape(name)
    return re.compile(rf"(?<![a-z]){plain}(?![a-z])" if name[0].isascii() else plain)


def _take(names: Iterable[tuple[re.Pattern[str], str]], text: str) -> tuple[tuple[str, ...], str]:
    """Codes of the names found, in the order of the text, and the text with them blanked out."""
    found: dict[int, str] = {}
    for pattern, code in names:
        while match := pattern.search(text):
            found[match.start()] = code
            text = f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"
    return tuple(dict.fromkeys(found[at] for at in sorted(found))), text


def pieces(text: str) -> tuple[str, ...]:
    """The pieces of a text that what was read left over, parted by `|`."""
    return tuple(piece for part in text.split("|") if (piece := " ".join(part.split())))
