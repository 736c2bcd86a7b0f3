"""Buttons of handing reporting over to a colleague, and taking it back."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from domain.calendar.fiscal import Period
from domain.reports.reports import Duty
from screens.base.buttons import ButtonData
from screens.base.codec import AtMost


@dataclass(frozen=True)
class OfferHandOver(ButtonData, prefix="hand"):
    """Offer what can be handed over of a unit's reporting."""

    unit: str


@dataclass(frozen=True)
class HandOverStep(ButtonData, prefix="hand|step"):
    """Hand one step over."""

    duty: Duty


@dataclass(frozen=True)
class HandOverRound(ButtonData, prefix="hand|round"):
    """Hand a unit's steps over for one quarter."""

    unit: str
    quarter: Period


@dataclass(frozen=True)
class AskHandOverUntil(ButtonData, prefix="hand|when"):
    """Ask until when a unit's steps are handed over."""

    unit: str


@dataclass(frozen=True)
class HandOverUntil(ButtonData, prefix="hand|until"):
    """Hand a unit's steps over until a day, which is included."""

    unit: str
    until: date


@dataclass(frozen=True)
class HandOverForGood(ButtonData, prefix="hand|good"):
    """Hand a unit's steps over without an end."""

    unit: str


@dataclass(frozen=True)
class TakeHandOverBack(ButtonData, prefix="hand|back"):
    """Take back what an invitation hands over, used or not."""

    invitation: int


@dataclass(frozen=True)
class EndHandOver(ButtonData, prefix="hand|end"):
    """Take back what somebody was given in a unit."""

    unit: str
    person: Annotated[int, AtMost(2**63 - 1)]
