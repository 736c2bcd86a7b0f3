"""Acts that are wrong in their circumstances: which words make a sign of a wrong when they stand together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from domain.wrongdoing import abuses, advantages, dealings, favours, papers, people, pressure

_NEAR: Final = 45
"""Letters within which words belong together, their own not counted."""
_FAR: Final = 90
"""Letters within which rarer words belong together."""

_MORE: Final = 6
"""Letters that a phrase has more than the word within it, if it says more than that."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Act:
    """A wrong, by groups of words of which one each must stand within `within` letters, in any order."""

    name: str
    parts: tuple[re.Pattern[str], ...]
    within: int = _NEAR


ACTS: Final = (
    _Act("money or presents from whoever sells", (advantages.TAKING, advantages.PAYOFF, people.SUPPLIER)),
    _Act("presents about a contract", (advantages.TAKING, advantages.PRESENT, dealings.UNFAIR)),
    _Act("presents about an offer", (advantages.TAKING, advantages.PRESENT, dealings.TENDER)),
    _Act("money or presents, and being let off", (advantages.TAKING, advantages.PAYOFF, advantages.LET_OFF)),
    _Act("a treat, and being let off", (advantages.TREAT, advantages.LET_OFF), _FAR),
    _Act("money asked of whoever sells", (advantages.DEMANDING, advantages.PAYOFF, people.SUPPLIER)),
    _Act("money asked of whoever comes", (advantages.DEMANDING, advantages.PAYOFF, people.CALLER)),
    _Act("money from whoever comes", (advantages.TAKING, advantages.PAYOFF, people.CALLER)),
    _Act("something free from whoever sells", (advantages.FREE, people.SUPPLIER, people.HANDLER)),
    _Act("money asked of those below", (advantages.DEMANDING, advantages.PAYOFF, people.BELOW)),
    _Act("money asked for what is owed", (advantages.CONDITION, advantages.PAYOFF, advantages.DEMANDING)),
    _Act("money by another name for what is owed", (advantages.CONDITION, advantages.EUPHEMISM)),
    _Act("a treat from whoever sells", (advantages.TREAT, people.SUPPLIER, people.POWER)),
    _Act("a treat about a contract", (advantages.TREAT, people.SUPPLIER, dealings.TENDER)),
    _Act("a contract for one's own by power", (people.KIN, dealings.CONTRACT, people.POWER), _FAR),
    _Act("a contract for one's own", (people.KIN, dealings.CONTRACT, people.HANDLER)),
    _Act("a contract for one's own, favoured", (people.KIN, dealings.CONTRACT, dealings.UNFAIR), _FAR),
    _Act("a post for one's own", (people.KIN, dealings.POST, people.POWER), _FAR),
    _Act("a post for one's own, not earned", (people.KIN, dealings.POST, dealings.UNEARNED), _FAR),
    _Act("a post for money", (dealings.POST, dealings.PAID_FOR), _FAR),
    _Act("a choice spoilt", (dealings.SELECTION, dealings.TAMPERED)),
    _Act("a secret told to one", (dealings.SECRET, dealings.TOLD, dealings.FAVOURED)),
    _Act("a contract steered", (dealings.TENDER, dealings.UNFAIR)),
    _Act("a price too high", (dealings.COSTS, dealings.INFLATED)),
    _Act("the agency's things for oneself", (abuses.PUBLIC_THING, abuses.PRIVATE_USE)),
    _Act("the agency's things for one's own", (abuses.PUBLIC_THING, people.KIN)),
    _Act("the agency's things gone", (abuses.PUBLIC_THING, abuses.GONE, abuses.SOMEBODYS_DOING), _FAR),
    _Act("money in the wrong hands", (abuses.MONEY, abuses.MISAPPROPRIATED)),
    _Act("people's data passed on", (abuses.DATA, abuses.PASSED_ON)),
    _Act("a paper that lies", (papers.CLAIM, papers.FALSE)),
    _Act("a paper against what was", (papers.CLAIM, papers.CONTRAST, papers.UNTRUE), _FAR),
    _Act("pay for nobody", (papers.NOBODY, papers.ON_PAY), _FAR),
    _Act("others made to do wrong", (pressure.ORDER, pressure.WRONG_DEED)),
    _Act("a threat", (advantages.CONDITION, pressure.PUNISHED)),
    _Act("revenge", (pressure.OBJECTED, pressure.PUNISHED)),
    _Act("a wrong hidden", (pressure.HIDING, pressure.HIDDEN)),
    _Act("a wrong let be", (pressure.KNOWN, people.HANDLER)),
    _Act("a survey steered", (pressure.SURVEY, pressure.STEERED)),
    _Act("unwanted nearness", (pressure.NEARNESS,)),
    _Act("things taken to somebody's place", (abuses.PUBLIC_THING, abuses.GONE, people.POWER)),
    _Act("money kept", (advantages.PAYOFF, abuses.MISAPPROPRIATED)),
    _Act("approved for one's own", (people.KIN, papers.CLAIM, people.POWER), _FAR),
    _Act("a treat about a claim or paper", (advantages.TREAT, people.SUPPLIER, people.HANDLER)),
    _Act("a contract had for a treat", (dealings.CONTRACT, advantages.TREAT, people.SUPPLIER)),
    _Act("a price that favours somebody", (dealings.COSTS, dealings.UNFAIR, people.SUPPLIER)),
    _Act("money that favours somebody", (advantages.PAYOFF, dealings.UNFAIR)),
    _Act("what is owed for something", (advantages.CONDITION, dealings.COSTS, people.HANDLER)),
    _Act("work that was none, paid", (papers.CLAIM, papers.SHAM)),
    *(
        _Act("something hinted at", (pressure.SUSPICION, concerned), _FAR)
        for concerned in (
            people.SUPPLIER,
            people.KIN,
            advantages.PAYOFF,
            dealings.TENDER,
            dealings.POST,
            dealings.SELECTION,
            papers.CLAIM,
            abuses.PUBLIC_THING,
            abuses.MISAPPROPRIATED,
            pressure.PUNISHED,
        )
    ),
    _Act("sudden riches", (pressure.WEALTH, people.SUPPLIER), _FAR),
    _Act("sudden riches", (pressure.WEALTH, dealings.TENDER), _FAR),
    _Act("sudden riches", (pressure.WEALTH, papers.CLAIM, people.HANDLER), _FAR),
    _Act("a wrong let be", (pressure.KNOWN, people.POWER)),
    _Act("what is owed for money or presents", (advantages.CONDITION, advantages.PAYOFF, people.HANDLER)),
    _Act("money asked by somebody with power", (advantages.DEMANDING, advantages.PAYOFF, people.POWER)),
    _Act("a favourite seller", (advantages.PAYOFF, people.POWER, dealings.UNFAIR)),
    _Act("a seller of one's own, favoured", (people.KIN, people.SUPPLIER, dealings.UNFAIR), _FAR),
    _Act("less than what was paid", (papers.CLAIM, papers.SHORT_OF), _FAR),
    _Act("less than what was paid", (abuses.MONEY, papers.SHORT_OF), _FAR),
    _Act("work that was none", (papers.WORKS, papers.SHAM)),
    _Act("one's name on a paper without one", (favours.RECORD, favours.ONES_NAME, favours.WITHOUT_ONE), _FAR),
    _Act("both sides of a deal in one hand", (favours.ROLE, favours.TIED, favours.OTHER_SIDE)),
    _Act("a document without its test", (favours.DOCUMENT, favours.UNTESTED, favours.BY_FAVOUR)),
    _Act("what is scarce by favour", (favours.SCARCE, favours.BY_WAY_OF, favours.GETS_IT)),
    _Act("pay handed back", (favours.PAY, favours.HANDED_BACK, favours.TAKER)),
    _Act("only for one's circle", (favours.CIRCLE, favours.ONLY_THEY, favours.GOODS)),
    _Act("punished for speaking up", (favours.SPOKE_UP, favours.SINCE_THEN, favours.PUNISHED)),
    _Act("private chores", (pressure.UNDERLINGS, pressure.CHORES)),
    _Act("pleasures on the agency's account", (advantages.PRESENT, abuses.MISAPPROPRIATED)),
)


class Places:
    """Places of the words of each group in a tidied text, each group looked for once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spans: dict[re.Pattern[str], list[Span]] = {}

    def of(self, group: re.Pattern[str]) -> list[Span]:
        """The places of a group's words."""
        if group not in self._spans:
            self._spans[group] = [match.span() for match in group.finditer(self._text)]
        return self._spans[group]


def find_act(places: Places) -> str | None:
    """Name of the first wrong of which a text has all the words, near enough; None without one."""
    for act in ACTS:
        if not all(places.of(part) for part in act.parts):
            continue
        if any(_together([places.of(part) for part in act.parts], act.within)):
            return act.name
    return None


def _together(parts: Sequence[Sequence[Span]], within: int, taken: tuple[Span, ...] = ()) -> Iterator[bool]:
    """Yield True for every choice of a place a part that is near enough and names something else."""
    if not parts:
        yield True
        return
    for span in parts[0]:
        chosen = (*taken, span)
        apart = all(_apart(span, other) for other in taken)
        letters = sum(end - start for start, end in chosen)
        if apart and max(end for _, end in chosen) - min(start for start, _ in chosen) - letters <= within:
            yield from _together(parts[1:], within, chosen)


def _apart(one: Span, other: Span) -> bool:
    """Check whether two words are different ones: beside each other, or one within a phrase that says more."""
    if one[1] <= other[0] or other[1] <= one[0]:
        return True
    inner, outer = sorted((one, other), key=lambda span: span[1] - span[0])
    return outer[0] <= inner[0] and inner[1] <= outer[1] and _length(outer) - _length(inner) >= _MORE


def _length(span: Span) -> int:
    return span[1] - span[0]
