"""Reports given in a unit's place: as its people get them, and what came of it for the coordinator."""

from dataclasses import replace

from domain.calendar.fiscal import Period
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Address
from domain.reports.reports import Report
from screens.base.outgoing import BROADCAST, Button, Outgoing
from screens.base.rich import Rich
from screens.base.topics import StepTopic
from screens.buttons.coordination import ConfirmBehalf, ShowUnitStatus
from screens.buttons.reports import CorrectReport
from screens.buttons.rounds import RefreshStatus
from screens.naming import step_name, unit_name, unit_short
from screens.texts import label, say


def told(lang: Lang, office: Office, report: Report, content: Rich, chat: Address) -> Outgoing:
    """The report to the unit's people, who confirm or correct it."""
    unit = unit_name(lang, office, report.unit)
    text = say(lang, "coord.behalf.told", unit=unit, name=report.author_name, report=content)
    quarter = Period.parse(report.round)
    buttons = (
        Button(label(lang, "coord.b.confirm"), ConfirmBehalf(report.duty, quarter, report.revision)),
        Button(label(lang, "coord.b.fix"), CorrectReport(report.duty)),
    )
    topic = StepTopic(quarter, report.duty)
    return Outgoing(text, (buttons,), chat=chat, topic=topic, priority=BROADCAST)


def answered(lang: Lang, office: Office, report: Report, chat: Address, *, same: bool) -> Outgoing:
    """The note to the coordinator that the unit confirmed or corrected a report given in its place."""
    key = "coord.behalf.answer.same" if same else "coord.behalf.answer.other"
    text = say(lang, key, unit=unit_name(lang, office, report.unit), step=step_name(lang, office.library, report.duty))
    back = Button(label(lang, "coord.b.unit", unit=unit_short(lang, office, report.unit)), ShowUnitStatus(report.unit))
    return Outgoing(text, ((back,),), chat=chat, priority=BROADCAST)


def to_unit(lang: Lang, office: Office, receipt: Outgoing, unit: str) -> Outgoing:
    """The receipt of a report in a unit's place, with the way back to the unit instead of one's own list."""
    name = label(lang, "coord.b.unit", unit=unit_short(lang, office, unit))
    rows = ((Button(name, ShowUnitStatus(unit)), Button(label(lang, "coord.b.status"), RefreshStatus())),)
    return replace(receipt, buttons=rows)
