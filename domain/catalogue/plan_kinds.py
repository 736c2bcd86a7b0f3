"""Kinds of plans, as data (`bundled/kinds.toml`): what each is called, and the words by which a title shows it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.language.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class PlanKind:
    """A kind of plan; the last of the kinds is that of plans whose titles show none."""

    id: str
    name: Bilingual
    words: tuple[str, ...]


def kind_in(text: str, kinds: Sequence[PlanKind]) -> PlanKind:
    """The kind a title shows: that of the words that come first in it; the last one without any."""
    said = squeezed(text)
    places = [(at, one) for one in kinds if (at := first_word(said, one.words)) is not None]
    return min(places, key=lambda place: place[0], default=(0, kinds[-1]))[1]


def first_word(said: str, words: Iterable[str]) -> int | None:
    """The place in squeezed words where the first of some begins; None where there are none."""
    found = (said.find(squeezed(word)) for word in words)
    return min((at for at in found if at >= 0), default=None)


def squeezed(text: str) -> str:
    """Words without blanks and capitals: titles are divided in many ways."""
    return "".join(text.lower().split())
