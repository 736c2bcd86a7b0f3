"""Steps that several units own: the other owners' reports, a joint report, reports that contradict each other."""

from collections.abc import Iterable, Sequence
from typing import Final

from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.language.formats import list_text
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.reports.drafts import Draft, stamp
from domain.reports.parts import REMARKS, words
from domain.reports.reports import Duty, Report, may_join
from domain.reports.worksheet import Worksheet
from screens.answers.parts import BUTTON_LETTERS, shorten
from screens.base.outgoing import Button, Outgoing, Rows
from screens.base.rich import Rich, join
from screens.base.topics import StepTopic
from screens.buttons import reports as to
from screens.naming import one_line, step_name, unit_name, unit_short
from screens.reports.prompt_step import QUOTED_LETTERS, status_text
from screens.texts import label, say

MOST_JOINT: Final = 3
"""Other owners for whom a report is sent jointly at most: of more, nobody knows how things stand."""

_LISTED: Final = 5
"""Other owners who are named although they have not reported."""


def others_block(sheet: Worksheet, duty: Duty) -> Rich | str:
    """The newest reports of a step's other owners; "" for a step of one."""
    others = sheet.others_of(duty)
    if not others:
        return ""
    given = [_given(sheet.lang, sheet.office, one) for one in others.values() if one is not None]
    missing = [unit_name(sheet.lang, sheet.office, other.unit) for other, one in others.items() if one is None]
    silent = (
        [say(sheet.lang, "owners.missing", unit=list_text(missing, sheet.lang))] if 0 < len(missing) <= _LISTED else []
    )
    return join((say(sheet.lang, "owners.head"), *given, *silent))


def joint_row(sheet: Worksheet, draft: Draft, replaced: Report | None) -> Rows:
    """The button that sends a draft for the other owners too, who have not reported."""
    owing = joined_by(sheet, draft.duty)
    if not 0 < len(owing) <= MOST_JOINT or sheet.closed:
        return ()
    lang = sheet.lang
    text = _jointly(lang, [unit_name(lang, sheet.office, unit) for unit in owing])
    if len(text) > BUTTON_LETTERS:
        text = _jointly(lang, [unit_short(lang, sheet.office, unit) for unit in owing])
    if len(text) > BUTTON_LETTERS:
        text = label(lang, "owners.b.joint.many", count=len(owing)) if len(owing) > 1 else shorten(text, BUTTON_LETTERS)
    return ((Button(text, to.SendJointly(draft.duty, stamp(draft, replaced))),),)


def _jointly(lang: Lang, names: Sequence[str]) -> str:
    return label(lang, "owners.b.joint", units=list_text(names, lang))


def joined_by(sheet: Worksheet, duty: Duty) -> list[str]:
    """The other owners of a step for whom a unit may report; none where a coordinator reports in its place."""
    if duty.unit in sheet.person.behalf:
        return []
    return [other.unit for other, one in sheet.others_of(duty).items() if may_join(duty.unit, one)]


def joint_line(lang: Lang, report: Report, unit: str) -> Rich | str:
    """The name of the unit that gave a joint report, on the other unit's part of it."""
    return say(lang, "owners.joint", unit=unit) if report.is_anothers else ""


def sent_jointly(lang: Lang, office: Office, units: Iterable[str]) -> Rich:
    """The units for which a report was sent too."""
    return say(lang, "owners.sent", units=list_text([unit_name(lang, office, unit) for unit in units], lang))


def told_joint(lang: Lang, office: Office, report: Report) -> Outgoing:
    """The note to the other unit that a report was given for it too; a reply to it is its own."""
    head = say(
        lang,
        "owners.told",
        unit=unit_name(lang, office, report.joint),
        own=unit_name(lang, office, report.unit),
        quarter=report.round,
    )
    undo = Button(label(lang, "owners.b.undo"), to.UndoJoint(report.duty, report.revision))
    own = Button(label(lang, "owners.b.own"), to.CorrectReport(report.duty))
    text = join(
        (head, _step(lang, office, report.duty), _given(lang, office, report), say(lang, "owners.told.how")), "\n\n"
    )
    return Outgoing(text, ((undo,), (own,)), topic=_topic(report))


def undone(sheet: Worksheet, duty: Duty) -> Rich:
    """A unit's part of a joint report was taken back."""
    return say(sheet.lang, "owners.undone", unit=unit_name(sheet.lang, sheet.office, duty.unit))


def told_undone(lang: Lang, office: Office, report: Report, by: Person) -> Outgoing:
    """The note to the unit that gave a joint report that the other took its part back."""
    unit, step = unit_name(lang, office, report.unit), step_name(lang, office.library, report.duty)
    return Outgoing(say(lang, "owners.undone.told", unit=unit, name=by.name, step=step))


def told_replaced(lang: Lang, office: Office, report: Report) -> Outgoing:
    """The note to the unit that gave a joint report that the other sent its own, which is shown."""
    head = say(lang, "owners.replaced.told", unit=unit_name(lang, office, report.unit), quarter=report.round)
    body = (head, _step(lang, office, report.duty), _given(lang, office, report), say(lang, "owners.replaced.how"))
    return Outgoing(join(body, "\n\n"))


def contradiction(lang: Lang, office: Office, own: Report, others: Sequence[Report]) -> Outgoing:
    """A unit's report beside those of other owners that contradict it."""
    confirm = Button(label(lang, "owners.b.confirm"), to.ConfirmReport(own.duty, own.revision))
    fix = Button(label(lang, "owners.b.fix"), to.CorrectReport(own.duty))
    text = join(
        (
            say(lang, "owners.contradict", quarter=own.round),
            _step(lang, office, own.duty),
            *(_given(lang, office, one) for one in (own, *others)),
            say(lang, "owners.contradict.how"),
        ),
        "\n\n",
    )
    return Outgoing(text, ((confirm, fix),), topic=_topic(own))


def confirmed(lang: Lang, office: Office, report: Report) -> Rich:
    """A unit stands by its report."""
    unit = unit_name(lang, office, report.unit)
    return say(lang, "owners.confirmed", step=step_name(lang, office.library, report.duty), unit=unit)


def told_confirmed(lang: Lang, office: Office, report: Report) -> Outgoing:
    """The note to the other owners of a step that a unit stands by its report."""
    return Outgoing(confirmed(lang, office, report))


def _given(lang: Lang, office: Office, report: Report) -> Rich:
    """A report of another owner: unit, status, words, who and when."""
    lines = [
        say(
            lang,
            "owners.given",
            unit=unit_name(lang, office, report.unit),
            status=status_text(lang, report),
            name=report.author_name,
            when=datetime_text(report.at, office.setup.zone, lang),
        )
    ]
    if report.progress:
        lines.append(say(lang, "owners.words", words=one_line(report.progress, QUOTED_LETTERS)))
    for part in REMARKS:
        if said := words(report, part):
            remark = say(lang, f"step.report.{part}", text=f"“{one_line(said, QUOTED_LETTERS)}”")
            lines.append(Rich("  ") + remark)
    return join(lines)


def _step(lang: Lang, office: Office, duty: Duty) -> Rich:
    title = office.library.of(duty.plan).plan.step_by_id[duty.step].title.say(lang)
    return say(lang, "prompt.step", step=step_name(lang, office.library, duty), title=title)


def _topic(report: Report) -> StepTopic:
    return StepTopic(Period.parse(report.round), report.duty)
