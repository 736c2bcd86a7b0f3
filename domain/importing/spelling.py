"""Words whose letters a file has changed: lost marks, ำ for า, Latin letters for marks. What is found is always asked.

A text is read twice as a row of known words, once as it stands and once with marks put back. Only where the second
reading is far more likely is it proposed: a rare name is left alone.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_MARKS: Final = "ัิีึืุู็่้๊๋์ํ"
_BARE: Final = str.maketrans({**dict.fromkeys(_MARKS), "ำ": "า"})
_RUN: Final = re.compile("[ก-ฺเ-ๅ็-๎]+(?:[A-Za-z][ก-ฺเ-ๅ็-๎]+)*(?![ก-ฺเ-ๅ็-๎.])")
_LATIN: Final = re.compile("[A-Za-z]")
_LONGEST: Final = 14
_SHORTEST: Final = ("ผู้", "ที่")
"""Words of one letter and its marks that are put in for a bare letter; others would fill abbreviations up."""
_EDIT: Final = 5.0
_EDIT_IN_DAMAGED: Final = 3.5
_UNKNOWN: Final = 16.0
"""Cost of a letter that belongs to no known word: more than any rare word's."""
_SURELY: Final = 4.5
"""The lead a mended reading must have before it is proposed."""


@dataclass(frozen=True)
class WordCosts:
    """Known words with their cost – the rarer, the higher – and the words by their letters without marks."""

    costs: Mapping[str, float]
    bare: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "WordCosts":
        """A lexicon of words and how often they are used."""
        total = math.log(sum(counts.values()) + 1)
        costs = {word: total - math.log(count) for word, count in counts.items()}
        bare: dict[str, tuple[str, ...]] = {}
        for word in costs:
            key = word.translate(_BARE)
            bare[key] = (*bare.get(key, ()), word)
        return cls(costs, bare)


class Speller:
    """Proposes the spelling of damaged words."""

    def __init__(self, lexicon: WordCosts) -> None:
        self._lexicon = lexicon
        self._run = lru_cache(maxsize=20_000)(self._of_run)

    def proposed(self, text: str, *, damaged: bool = False) -> str | None:
        """The text as it was probably spelt; None where nothing speaks for another spelling.

        In a file that is known to be damaged, less has to speak for it.
        """
        spelt = _RUN.sub(lambda found: self._run(found[0], damaged), text)
        return spelt if spelt != text else None

    def _of_run(self, run: str, damaged: bool) -> str:
        """Letters without a space, as they were probably spelt."""
        if len(run) <= _SHORT or (not damaged and _LATIN.search(run) is None and self._reads(run)):
            return run
        price = _EDIT_IN_DAMAGED if damaged else _EDIT
        as_is, mended = self._read(run, None), self._read(run, price)
        if as_is[0] - mended[0] < (_DAMAGED if damaged else _SURELY) and _LATIN.search(run) is None:
            return run
        return mended[1]

    def _reads(self, run: str) -> bool:
        """Check cheaply whether a run is a row of words in common use."""
        at = 0
        while at < len(run):
            for end in range(min(len(run), at + _LONGEST), at, -1):
                if self._lexicon.costs.get(run[at:end], _UNKNOWN) < _COMMON and end - at > _SHORT:
                    at = end
                    break
            else:
                return False
        return True

    def _read(self, run: str, price: float | None) -> tuple[float, str]:
        """The cheapest row of words for a run, with its cost; `price` is that of a changed mark, None for no change."""
        starts = _clusters(run)
        best: list[tuple[float, str]] = [(0.0, "")] + [(math.inf, "")] * (len(starts) - 1)
        for begin in range(len(starts) - 1):
            cost, text = best[begin]
            for end in range(begin + 1, min(len(starts), begin + _LONGEST + 1)):
                written = run[starts[begin] : starts[end]]
                for word, cost_of in self._words(written, price):
                    if cost + cost_of < best[end][0]:
                        best[end] = (cost + cost_of, text + word)
                if end == begin + 1 and cost + _UNKNOWN < best[end][0]:
                    best[end] = (cost + _UNKNOWN, text + written)
        return best[-1]

    def _words(self, written: str, price: float | None) -> Iterator[tuple[str, float]]:
        """Words a part may be, with what they cost."""
        if (cost := self._lexicon.costs.get(written)) is not None:
            yield written, cost
        if price is not None:
            letters = _LATIN.sub("", written).translate(_BARE)
            for word in self._lexicon.bare.get(letters, ()):
                if word != written and (len(letters) > 1 or word in _SHORTEST):
                    yield word, self._lexicon.costs[word] + price * _changes(written, word)


_COMMON: Final = 10.5
"""Cost of a word that is in common use."""
_DAMAGED: Final = 1.0
"""The lead it must have in a damaged file."""
_SHORT: Final = 2
"""Words up to this length fit into too many texts to speak for one."""


def _clusters(run: str) -> list[int]:
    """The places where letters that stand on the line begin, and the end."""
    return [at for at, one in enumerate(run) if at == 0 or (one not in _MARKS and not one.isascii())] + [len(run)]


def _changes(written: str, word: str) -> int:
    """The number of marks that differ between a part as written and a word of the same letters."""
    left, right = sorted(_marks(written)), sorted(_marks(word))
    common = 0
    for one in set(left):
        common += min(left.count(one), right.count(one))
    return max(len(left), len(right)) - common or 1


def _marks(text: str) -> list[str]:
    return [one for one in text if one in _MARKS or one == "ำ" or one.isascii()]
