"""Items of two years paired by their text, since codes change meaning: proposed, for a person to confirm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from domain.catalogue.framework import Framework, FrameworkItem, squeezed

ALIKE: Final = 90
"""Likeness (of 100) that two wordings of one question have at least."""
PROPOSED: Final = 65
"""Likeness from which an earlier item is proposed; below it, the item is proposed as new."""
CANDIDATES: Final = 5


@dataclass(frozen=True, slots=True)
class Paired:
    """An item beside the earlier one it is taken for: `was` is empty for a new one, `likeness` of 100.

    `chosen` says that a person chose; `blind` that the file has no text, so that only the code could be compared.
    """

    code: str
    text: str
    was: str
    likeness: int
    chosen: bool = False
    blind: bool = False

    @property
    def sure(self) -> bool:
        """Check whether nothing about it needs a look: chosen by hand, or hardly reworded."""
        return self.chosen or (bool(self.was) and self.likeness >= ALIKE and not self.blind)


def likeness(one: str, other: str) -> int:
    """Likeness of two texts, of 100, blanks aside."""
    return round(fuzz.ratio(squeezed(one), squeezed(other)))


def paired(items: Sequence[tuple[str, str]], before: Framework, was: Mapping[str, str]) -> tuple[Paired, ...]:
    """Pair items (code, text) with earlier ones, each earlier item once, the most alike first."""
    texts = {one.code: squeezed(one.text.th) for one in before.items}
    likest = sorted(
        (
            (fuzz.ratio(squeezed(text), known), at, code)
            for at, (_, text) in enumerate(items)
            if text
            for code, known in texts.items()
        ),
        key=lambda one: (-one[0], one[1], items[one[1]][0] != one[2]),
    )
    taken = {code for code in was.values() if code}
    found: dict[int, tuple[str, int]] = {}
    for score, at, code in likest:
        if score < PROPOSED:
            break
        if at not in found and code not in taken and items[at][0] not in was:
            found[at] = (code, round(score))
            taken.add(code)
    return tuple(_pair(code, text, found.get(at), texts, was, taken) for at, (code, text) in enumerate(items))


def _pair(
    code: str,
    text: str,
    found: tuple[str, int] | None,
    texts: Mapping[str, str],
    was: Mapping[str, str],
    taken: set[str],
) -> Paired:
    if code in was:
        old = was[code]
        alike = round(fuzz.ratio(squeezed(text), texts[old])) if old in texts and text else 0
        return Paired(code, text, old, alike, chosen=True)
    if not text:
        return Paired(code, "", code if code in texts and code not in taken else "", 0, blind=True)
    old, alike = found or ("", 0)
    return Paired(code or old, text, old, alike)


def candidates(text: str, before: Mapping[str, FrameworkItem]) -> tuple[tuple[str, int], ...]:
    """The earlier items most like a text, with their likeness."""
    rated = sorted(((likeness(text, one.text.th), one.code) for one in before.values()), reverse=True)
    return tuple((code, score) for score, code in rated[:CANDIDATES])
