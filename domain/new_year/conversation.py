"""The conversation about the new year, as it is kept between messages: choices, not results."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any


class Stage(StrEnum):
    """A stage of the conversation, in the order in which they are gone through."""

    SCORES = "scores"
    ITEMS = "items"
    WEAKEST = "weakest"
    PLAN = "plan"
    STEPS = "steps"
    UNITS = "units"
    PREVIEW = "preview"
    DONE = "done"


class PlanSource(StrEnum):
    """An origin of the new plan: a file, last year's plan, or its unfinished steps."""

    FILE = "file"
    COPY = "copy"
    UNFINISHED = "unfinished"


class StepChoice(StrEnum):
    """A choice about an unfinished step: carry it on, close it with a reason, or drop it."""

    CARRY = "carry"
    CLOSE = "close"
    DROP = "drop"


class AwaitedText(StrEnum):
    """A text the conversation waits for: why a step is closed, a unit's new name, the names of its parts."""

    REASON = "reason"
    NAME = "name"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A line with a score: its place in the file or message, the code or the words it has, and the score as written.

    `within` are the words of a column that names the indicator.
    """

    place: str
    code: str
    words: str
    score: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class StepEnding:
    """The choice about an unfinished step, with the reason for which it is closed."""

    choice: StepChoice
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnitChange:
    """A change of a unit for the new year: another name, the unit it joins, or the names of its parts.

    The first part is the unit itself. `steps` are those that go to another part than the first, by its place.
    """

    name: str = ""
    into: str = ""
    parts: tuple[str, ...] = ()
    steps: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class NewYear:
    """A coordinator's conversation about the plan of a year.

    `accepted` says that sums which do not fit are kept as published, `later` that the scores are not published yet;
    `was` are earlier codes chosen by hand ("" for a new item); `only_scores` brings in scores of a year that has its
    plan; `further` is the number of a further plan that is carried on in place of the year's own. `follows_on` says
    whether the old plan goes on being followed up, None as the source proposes. `number` is the import that published
    it.
    """

    person: int
    year: int
    stage: Stage = Stage.SCORES
    lines: tuple[ScoreLine, ...] = ()
    accepted: bool = False
    later: bool = False
    was: Mapping[str, str] = field(default_factory=dict)
    source: PlanSource | None = None
    endings: Mapping[str, StepEnding] = field(default_factory=dict)
    units: Mapping[str, UnitChange] = field(default_factory=dict)
    follows_on: bool | None = None
    only_scores: bool = False
    further: int = 0
    awaits: AwaitedText | None = None
    about: str = ""
    number: int | None = None

    def ending(self, step: str) -> StepEnding:
        """The choice about an unfinished step; it is carried on unless another was made."""
        return self.endings.get(step) or StepEnding(StepChoice.CARRY)

    def with_ending(self, step: str, ending: StepEnding) -> "NewYear":
        """The conversation with a choice about a step."""
        return replace(self, endings={**self.endings, step: ending}, awaits=None, about="")

    def with_unit(self, code: str, change: UnitChange | None) -> "NewYear":
        """The conversation with a change of a unit, or without one."""
        others = {key: value for key, value in self.units.items() if key != code}
        return replace(self, units=others | ({code: change} if change else {}), awaits=None, about="")

    def at(self, stage: Stage) -> "NewYear":
        """The conversation at another stage, where no text is awaited."""
        return replace(self, stage=stage, awaits=None, about="")


def dumped(one: NewYear) -> str:
    """The choices as JSON, without what has a column of its own."""
    values = asdict(one)
    for name in ("person", "year", "number"):
        del values[name]
    return json.dumps(values, ensure_ascii=False)


def loaded(person: int, year: int, number: int | None, text: str) -> NewYear:
    """The conversation of such a text."""
    values: dict[str, Any] = json.loads(text)
    values["stage"] = Stage(values["stage"])
    values["lines"] = tuple(ScoreLine(**one) for one in values["lines"])
    values["source"] = PlanSource(values["source"]) if values["source"] else None
    values["awaits"] = AwaitedText(values["awaits"]) if values["awaits"] else None
    values["endings"] = {
        step: StepEnding(StepChoice(one["choice"]), one["reason"]) for step, one in values["endings"].items()
    }
    values["units"] = {
        code: UnitChange(one["name"], one["into"], tuple(one["parts"]), one["steps"])
        for code, one in values["units"].items()
    }
    return NewYear(person, year, number=number, **values)
