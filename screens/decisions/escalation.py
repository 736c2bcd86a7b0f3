"""Notes to those above a unit that has not reported, with what was tried before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from domain.calendar.rounds import Round
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.occasions import Escalation
from domain.reports.reports import Duty
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join
from screens.buttons.summary import SendSummary
from screens.decisions.naming import moment
from screens.naming import step_name, unit_name
from screens.reports.prompt import day_and_time
from screens.texts import label, say

UNITS: Final = 10
"""Units named in one message."""


@dataclass(frozen=True, slots=True)
class Tried:
    """Attempts to get a unit's reports: reminders, whether anybody of it can be reached, when its office was told."""

    reminders: int
    reached: bool
    office_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SilentUnit:
    """A unit that has not reported, the steps it owes, and what was tried."""

    unit: str
    steps: tuple[Duty, ...]
    tried: Tried


def units_silent(
    lang: Lang, office: Office, round_: Round, to: Escalation, units: Sequence[SilentUnit], days: int
) -> tuple[Outgoing, ...]:
    """Say that units have not reported `days` working days after the due date, in as many messages as they need."""
    parts = [units[at : at + UNITS] for at in range(0, len(units), UNITS)]
    return tuple(_silent(lang, office, round_, to, part, days) for part in parts)


def _silent(
    lang: Lang, office: Office, round_: Round, to: Escalation, units: Sequence[SilentUnit], days: int
) -> Outgoing:
    due = day_and_time(lang, office.setup, round_.due_at)
    named = unit_name(lang, office, units[0].unit)
    key = "escalate.head" if len(units) == 1 else "escalate.head.several"
    head = say(lang, key, unit=named, count=len(units), quarter=round_.quarter, due=due, days=days)
    each = [_unit(lang, office, to, one, alone=len(units) == 1) for one in units]
    if to is Escalation.OFFICE:
        return Outgoing(join([head, *each, say(lang, "escalate.please")]))
    return Outgoing(join([head, *each]), ((Button(label(lang, "summary.button.open"), SendSummary()),),))


def _unit(lang: Lang, office: Office, to: Escalation, one: SilentUnit, *, alone: bool) -> Rich:
    """The steps a unit owes and what was tried; with its name where there are several."""
    lines = say(
        lang,
        "escalate.unit",
        steps=", ".join(step_name(lang, office.library, duty) for duty in one.steps),
        tried=_tried(lang, office, to, one.unit, one.tried),
    )
    return lines if alone else join([say(lang, "escalate.name", unit=unit_name(lang, office, one.unit)), lines])


def office_of(office: Office, unit: str) -> str | None:
    """The office a unit belongs to, if it is a section."""
    for one in reversed(office.library.catalogues):
        if unit in one.unit_by_code:
            return one.unit_by_code[unit].office
    return None


def _tried(lang: Lang, office: Office, to: Escalation, unit: str, tried: Tried) -> str:
    key = "escalate.tried" if tried.reached else "escalate.tried.nobody"
    text = label(lang, key, count=tried.reminders)
    if to is Escalation.OFFICE or tried.office_at is None:
        return text
    above = office_of(office, unit)
    named = unit_name(lang, office, above) if above else label(lang, "role.admin")
    return label(lang, "escalate.tried.office", tried=text, office=named, at=moment(lang, office, tried.office_at))
