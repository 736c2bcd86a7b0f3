"""Buttons that open an answer, with its year: a code may mean something else in the next."""

from dataclasses import dataclass
from typing import Final, Literal

from screens.base.buttons import ButtonData, Page, PlanNumber, Year

WHOLE: Final = "all"
"""Code of the whole plan in place of an entry."""


@dataclass(frozen=True)
class ShowScore(ButtonData, prefix="score"):
    """An item, indicator, tool or the overall score; of the newest year without one."""

    code: str
    page: Page = 1
    year: Year | None = None


@dataclass(frozen=True)
class ShowScores(ButtonData, prefix="scores"):
    """The overview of a year, or a page of its items from the lowest up."""

    order: Literal["all", "low"] = "all"
    page: Page = 1
    year: Year | None = None


@dataclass(frozen=True)
class ShowMeasures(ButtonData, prefix="measures"):
    """A measure or step of a plan, or all of it."""

    entry: str = WHOLE
    page: Page = 1
    plan: PlanNumber | None = None


@dataclass(frozen=True)
class ShowList(ButtonData, prefix="list"):
    """A page of a list; `packed` is the list itself (`screens.answers.lists`)."""

    order: str
    page: Page
    plan: PlanNumber | None
    packed: str


@dataclass(frozen=True)
class ShowGuidelines(ButtonData, prefix="guide"):
    """The first page of the guidelines."""


@dataclass(frozen=True)
class TurnGuidelines(ButtonData, prefix="guide|page"):
    """Another page of them."""

    page: Page


@dataclass(frozen=True)
class ShowGuideline(ButtonData, prefix="guide"):
    """A guideline."""

    entry: str


@dataclass(frozen=True)
class SendGuidelineFile(ButtonData, prefix="guide|file"):
    """The file of a guideline."""

    entry: str


@dataclass(frozen=True)
class ShowChannels(ButtonData, prefix="complain"):
    """Show the channels for reporting wrongdoing."""
