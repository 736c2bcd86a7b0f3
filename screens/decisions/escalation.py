"""Notes to those above a unit that has not reported, with what was tried before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.calendar.rounds import Round
from domain.language.lang import Lang
from domain.office import Office
from domain.reports.occasions import Escalation
from domain.reports.reports import Duty
from screens.base.outgoing import Outgoing
from screens.decisions.naming import moment
from screens.naming import step_name, unit_name
from screens.reports.prompt import day_and_time
from screens.texts import label, say


@dataclass(frozen=True, slots=True)
class Tried:
    """Attempts to get a unit's reports: reminders, whether anybody of it can be reached, when its office was told."""

    reminders: int
    reached: bool
    office_at: datetime | None = None


def unit_silent(
    lang: Lang,
    office: Office,
    round_: Round,
    to: Escalation,
    unit: str,
    steps: Sequence[Duty],
    days: int,
    tried: Tried,
) -> Outgoing:
    """A unit has not reported, `days` working days after the round was due."""
    text = say(
        lang,
        f"escalate.{to}",
        unit=unit_name(lang, office, unit),
        quarter=round_.quarter,
        due=day_and_time(lang, office.setup, round_.due_at),
        days=days,
        steps=", ".join(step_name(office.library, duty) for duty in steps),
        tried=_tried(lang, office, to, unit, tried),
    )
    return Outgoing(text)


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
