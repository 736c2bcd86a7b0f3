"""Buttons of the conversation about the new year; each belongs to a stage, and is stale at another."""

from dataclasses import dataclass
from typing import Annotated

from domain.new_year.conversation import PlanSource, Stage, StepChoice
from screens.base.buttons import ButtonData, Page, PlanNumber, Year
from screens.base.codec import AtMost


@dataclass(frozen=True)
class BeginYear(ButtonData, prefix="year|begin"):
    """Begin the conversation about a year's plan."""

    fiscal_year: Year


@dataclass(frozen=True)
class BringScores(ButtonData, prefix="year|scores"):
    """Bring in the scores of a year that has its plan."""

    fiscal_year: Year


@dataclass(frozen=True)
class ShowYear(ButtonData, prefix="year|show"):
    """The conversation where it is."""


@dataclass(frozen=True)
class AskStopYear(ButtonData, prefix="year|ask-stop"):
    """Ask before the conversation is dropped."""


@dataclass(frozen=True)
class StopYear(ButtonData, prefix="year|stop", act="discard"):
    """Drop the conversation."""


@dataclass(frozen=True)
class GoOn(ButtonData, prefix="year|on"):
    """Go on from a stage."""

    stage: Stage


@dataclass(frozen=True)
class GoBack(ButtonData, prefix="year|back"):
    """Go back from a stage."""

    stage: Stage


@dataclass(frozen=True)
class ScoresLater(ButtonData, prefix="year|later"):
    """Go on without scores: they are not published yet."""


@dataclass(frozen=True)
class AcceptScores(ButtonData, prefix="year|accept"):
    """Keep scores as published although sums do not fit; `stamp` is of the mismatches that were shown."""

    stamp: str


@dataclass(frozen=True)
class TurnItems(ButtonData, prefix="year|items"):
    """A page of the items beside the earlier ones."""

    page: Page


@dataclass(frozen=True)
class OpenPair(ButtonData, prefix="year|item"):
    """An item with the earlier ones it may have been."""

    code: str


@dataclass(frozen=True)
class ChoosePair(ButtonData, prefix="year|pair"):
    """Take an item for an earlier one, or for a new one."""

    code: str
    was: str = ""


@dataclass(frozen=True)
class ShowWeakest(ButtonData, prefix="year|weakest"):
    """The weakest scores, or with `moved` what became of the items the last plan was for."""

    moved: bool


@dataclass(frozen=True)
class ChoosePlan(ButtonData, prefix="year|plan"):
    """Choose the origin of the new plan."""

    source: PlanSource


@dataclass(frozen=True)
class TurnSteps(ButtonData, prefix="year|steps"):
    """A page of the unfinished steps."""

    page: Page


@dataclass(frozen=True)
class ChooseEnd(ButtonData, prefix="year|end"):
    """Carry a step on, close it or drop it."""

    step: str
    ending: StepChoice
    page: Page = 1


@dataclass(frozen=True)
class CarryAll(ButtonData, prefix="year|carry"):
    """Carry every unfinished step on."""


@dataclass(frozen=True)
class TurnYearUnits(ButtonData, prefix="year|units"):
    """A page of the units."""

    page: Page


@dataclass(frozen=True)
class OpenYearUnit(ButtonData, prefix="year|unit"):
    """A unit with the changes possible."""

    unit: str


@dataclass(frozen=True)
class AskUnitName(ButtonData, prefix="year|name"):
    """Ask for a unit's new name."""

    unit: str


@dataclass(frozen=True)
class AskUnitParts(ButtonData, prefix="year|parts"):
    """Ask for the names of a unit's parts."""

    unit: str


@dataclass(frozen=True)
class AskJoin(ButtonData, prefix="year|ask-join"):
    """Ask which unit a unit joins."""

    unit: str


@dataclass(frozen=True)
class JoinUnit(ButtonData, prefix="year|join"):
    """Let a unit join another."""

    unit: str
    into: str


@dataclass(frozen=True)
class SameUnit(ButtonData, prefix="year|same"):
    """Take a new unit for an earlier one under a new name."""

    unit: str
    was: str


@dataclass(frozen=True)
class KeepUnit(ButtonData, prefix="year|keep"):
    """Leave a unit as it was."""

    unit: str


@dataclass(frozen=True)
class GiveStep(ButtonData, prefix="year|give"):
    """Give a step of a split unit to one of its parts, by its place."""

    unit: str
    step: str
    into_part: Annotated[int, AtMost(20)]


@dataclass(frozen=True)
class FollowOn(ButtonData, prefix="year|follow"):
    """Let the last plan go on being followed up, or end with the new one."""

    on: bool


@dataclass(frozen=True)
class AskEndPlan(ButtonData, prefix="year|ask-end"):
    """Ask before the follow-up of an earlier plan ends."""

    plan: PlanNumber


@dataclass(frozen=True)
class EndPlan(ButtonData, prefix="year|end-plan", act="discard"):
    """End the follow-up of an earlier plan."""

    plan: PlanNumber


@dataclass(frozen=True)
class CarryPlan(ButtonData, prefix="year|further"):
    """Carry a further plan on into the newest year."""

    plan: PlanNumber


@dataclass(frozen=True)
class PublishYear(ButtonData, prefix="year|publish", act="send"):
    """Publish the new year; `stamp` is of what was shown."""

    stamp: str
