"""The stored step that a row of a report is about: by its title, or by the titles most like it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Final

from rapidfuzz.fuzz import ratio

from domain.catalogue.plan import Plan, Step
from domain.importing.agency import is_reworded
from domain.importing.values import without_number
from domain.language.digits import arabic_digits

_MOST: Final = 4
"""Steps that are proposed for a title."""
_LOOKED_AT: Final = 6
_RAREST: Final = 10
"""Parts of a title by which others like it are found: the rarest tell most, and what every title has tells nothing."""
_COMMON: Final = 500
"""Titles from which a part is what all have; the rarest part of a title is looked for all the same."""
_LIKE: Final = 0.5
"""Likeness from which a title is proposed."""


@dataclass(frozen=True)
class StepTitles:
    """A plan's steps by their titles, blanks and the numbers before them aside."""

    plan: Plan

    @cached_property
    def _by_title(self) -> dict[str, list[Step]]:
        found: dict[str, list[Step]] = defaultdict(list)
        for step in self.plan.steps:
            for title in dict.fromkeys(self._plain(one) for one in (step.title.th, *step.wordings)):
                found[title].append(step)
        return found

    @cached_property
    def _by_part(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for title in self._by_title:
            for part in set(_parts(title)):
                found[part].append(title)
        return found

    def sure(self, title: str, measure: str | None) -> Step | None:
        """The step of a title: alone with it, in the measure that is named, or the only one worded much like it."""
        same = self._by_title.get(self._plain(title), [])
        if len(same) > 1 and measure:
            named = {one.id for one in self.plan.measures if self._plain(one.title.th) == self._plain(measure)}
            same = [one for one in same if one.measure in named]
        if same:
            return same[0] if len(same) == 1 else None
        plain = self._plain(title)
        alike = (one for one in self.like(title) if is_reworded(self._plain(one.title.th), plain))
        found = list(islice(alike, 2))
        return found[0] if len(found) == 1 else None

    def like(self, title: str) -> tuple[Step, ...]:
        """The steps whose titles are most like one, the likest first."""
        plain = self._plain(title)
        if (same := self._by_title.get(plain)) is not None:
            return tuple(same[:_MOST])
        if plain not in self._likest:
            self._likest[plain] = self._ranked(plain)
        return self._likest[plain]

    @cached_property
    def _tidied(self) -> dict[str, str]:
        """Titles that were tidied so far, as the file and the plan write them."""
        return {}

    def _plain(self, title: str) -> str:
        if title not in self._tidied:
            self._tidied[title] = _plain(title)
        return self._tidied[title]

    @cached_property
    def _likest(self) -> dict[str, tuple[Step, ...]]:
        """The steps most like the titles that were asked about so far."""
        return {}

    def _ranked(self, plain: str) -> tuple[Step, ...]:
        parts = sorted((part for part in set(_parts(plain)) if part in self._by_part), key=self._count)
        rare = [part for at, part in enumerate(parts[:_RAREST]) if at == 0 or self._count(part) < _COMMON]
        shared = Counter(one for part in rare for one in self._by_part[part])
        found = [(ratio(plain, one) / 100, one) for one, _ in shared.most_common(_LOOKED_AT)]
        ranked = sorted(found, key=lambda each: -each[0])
        steps = (step for likeness, one in ranked if likeness >= _LIKE for step in self._by_title[one])
        return tuple(dict.fromkeys(steps))[:_MOST]

    def _count(self, part: str) -> int:
        return len(self._by_part[part])

    def named(self, words: str) -> Step | None:
        """The step that somebody names by its id or its whole title."""
        text = arabic_digits(words).strip().removeprefix("M")
        by_id = next((one for one in self.plan.steps if one.id.removeprefix("M") == text), None)
        same = self._by_title.get(self._plain(words), [])
        return by_id or (same[0] if len(same) == 1 else None)

    def names(self, steps: Sequence[Step]) -> tuple[str, ...]:
        """Names for steps among which is chosen: titles, with the id where several have one."""
        return tuple(self._name(one) for one in steps)

    def of_name(self, name: str) -> Step | None:
        """The step that such a name, an id or a title is of."""
        return next((one for one in self.like(name.partition(" · ")[2] or name) if self._name(one) == name), None) or (
            self.named(name)
        )

    def _name(self, step: Step) -> str:
        alone = len(self._by_title[self._plain(step.title.th)]) == 1
        return step.title.th if alone else f"{step.id} · {step.title.th}"


def _plain(title: str) -> str:
    return "".join(without_number(" ".join(title.split())).split()).lower()


def _parts(title: str) -> Iterator[str]:
    """Every three letters in a row."""
    return (title[at : at + 3] for at in range(max(len(title) - 2, 1)))
