"""Acts that are wrong in their circumstances: which words make a sign of a wrong when they stand together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from domain.wrongdoing import abuses, advantages, people, pressure

_NEAR: Final = 45
"""Letters within which words belong together, their own not counted."""
_FAR: Final = 90
"""The same for words that seldom stand together by chance."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Act:
    """A wrong, by groups of words of which one each must stand within so many letters, in any order."""

    name: str
    parts: tuple[re.Pattern[str], ...]
    within: int = _NEAR


ACTS: Final = (
    Act("money or presents from whoever sells", (advantages.TAKING, advantages.PAYOFF, people.SUPPLIER)),
    Act("presents about a contract", (advantages.TAKING, advantages.PRESENT, advantages.UNFAIR)),
    Act("presents about an offer", (advantages.TAKING, advantages.PRESENT, advantages.TENDER)),
    Act("money or presents, and being let off", (advantages.TAKING, advantages.PAYOFF, advantages.LET_OFF)),
    Act("money asked of whoever sells", (advantages.DEMANDING, advantages.PAYOFF, people.SUPPLIER)),
    Act("money asked of whoever comes", (advantages.DEMANDING, advantages.PAYOFF, people.CALLER)),
    Act("money from whoever comes", (advantages.TAKING, advantages.PAYOFF, people.CALLER)),
    Act("something free from whoever sells", (advantages.FREE, people.SUPPLIER, people.HANDLER)),
    Act("money asked of those below", (advantages.DEMANDING, advantages.PAYOFF, people.BELOW)),
    Act("money asked for what is owed", (advantages.CONDITION, advantages.PAYOFF, advantages.DEMANDING)),
    Act("a treat from whoever sells", (advantages.TREAT, people.SUPPLIER, people.POWER)),
    Act("a treat about a contract", (advantages.TREAT, people.SUPPLIER, advantages.TENDER)),
    Act("a contract for one's own by power", (people.KIN, advantages.CONTRACT, people.POWER), _FAR),
    Act("a contract for one's own", (people.KIN, advantages.CONTRACT, people.HANDLER)),
    Act("a contract for one's own, favoured", (people.KIN, advantages.CONTRACT, advantages.UNFAIR), _FAR),
    Act("a post for one's own", (people.KIN, advantages.POST, people.POWER), _FAR),
    Act("a post for one's own, not earned", (people.KIN, advantages.POST, advantages.UNEARNED), _FAR),
    Act("a post for money", (advantages.POST, advantages.PAID_FOR), _FAR),
    Act("a choice spoilt", (advantages.SELECTION, advantages.TAMPERED)),
    Act("a contract steered", (advantages.TENDER, advantages.UNFAIR)),
    Act("a price too high", (advantages.COSTS, advantages.INFLATED)),
    Act("the agency's things for oneself", (abuses.PUBLIC_THING, abuses.PRIVATE_USE)),
    Act("the agency's things for one's own", (abuses.PUBLIC_THING, people.KIN)),
    Act("the agency's things gone", (abuses.PUBLIC_THING, abuses.GONE, abuses.SOMEBODYS_DOING), _FAR),
    Act("money in the wrong hands", (abuses.MONEY, abuses.MISAPPROPRIATED)),
    Act("people's data passed on", (abuses.DATA, abuses.PASSED_ON)),
    Act("a paper that lies", (abuses.CLAIM, abuses.FALSE)),
    Act("a paper against what was", (abuses.CLAIM, abuses.CONTRAST, abuses.UNTRUE), _FAR),
    Act("pay for nobody", (abuses.NOBODY, abuses.ON_PAY), _FAR),
    Act("others made to do wrong", (pressure.ORDER, pressure.WRONG_DEED)),
    Act("a threat", (advantages.CONDITION, pressure.PUNISHED)),
    Act("revenge", (pressure.OBJECTED, pressure.PUNISHED)),
    Act("a wrong hidden", (pressure.HIDING, pressure.HIDDEN)),
    Act("a wrong let be", (pressure.KNOWN, people.HANDLER)),
    Act("a survey steered", (pressure.SURVEY, pressure.STEERED)),
    Act("unwanted nearness", (pressure.NEARNESS,)),
)


def find_act(text: str) -> Act | None:
    """The first wrong of which a tidied text has all the words, near enough; None without one."""
    found: dict[re.Pattern[str], list[Span]] = {}
    for act in ACTS:
        for part in act.parts:
            if part not in found:
                found[part] = [match.span() for match in part.finditer(text)]
        if any(_together([found[part] for part in act.parts], act.within)):
            return act
    return None


def _together(places: Sequence[Sequence[Span]], within: int, taken: tuple[Span, ...] = ()) -> Iterator[bool]:
    """Yield True for every choice of a place a part that is near enough and shares no letter."""
    if not places:
        yield True
        return
    for span in places[0]:
        chosen = (*taken, span)
        apart = all(span[1] <= other[0] or other[1] <= span[0] for other in taken)
        letters = sum(end - start for start, end in chosen)
        if apart and max(end for _, end in chosen) - min(start for start, _ in chosen) - letters <= within:
            yield from _together(places[1:], within, chosen)
