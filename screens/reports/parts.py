"""Parts of the screens of a unit's person who reports: a step and its reports in a line, topics, moments."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from domain.calendar.date_texts import datetime_text
from domain.calendar.fiscal import Period
from domain.language.formats import step_text
from domain.language.lang import Lang
from domain.reports.drafts import Draft
from domain.reports.duties import Comment
from domain.reports.parts import REMARKS, Part, words
from domain.reports.reports import Duty, Report, Status
from domain.reports.worksheet import Worksheet
from screens.answers.parts import shorten
from screens.base.outgoing import Button
from screens.base.rich import Rich, bold, join
from screens.base.topics import StepTopic
from screens.buttons import reports as to
from screens.due import due_text
from screens.naming import unit_name
from screens.plan_names import plan_mark
from screens.texts import label, say

BUTTON_LETTERS: Final = 40
"""Letters of a button that has its row for itself."""


def step_line(sheet: Worksheet, duty: Duty) -> Rich:
    """Title of a step as `1.1 ข้อ 4 title`, with the unit for people of several and the plan if several are followed."""
    step = sheet.step(duty)
    title = bold(step_text(duty.step, sheet.lang)) + " " + step.title.say(sheet.lang)
    extra = []
    if len(sheet.person.units) > 1:
        extra.append(sheet.unit_name(duty.unit))
    if mark := plan_mark(sheet.lang, sheet.office.library, duty.plan):
        extra.append(mark)
    return title + (f" ({' · '.join(extra)})" if extra else "")


def early_line(sheet: Worksheet) -> Rich:
    """The opening that what is written waits for; nothing once the round is open."""
    opens = when(sheet, sheet.duties.round.opened_at)
    return say(sheet.lang, "report.note_early", quarter=sheet.quarter, opens=opens) if sheet.early else Rich("")


def behalf_line(sheet: Worksheet, duty: Duty) -> Rich | str:
    """The unit in whose people's place the person reports on a duty; empty for one of their own."""
    if duty.unit not in sheet.person.behalf:
        return ""
    return say(sheet.lang, "coord.behalf.note", unit=unit_name(sheet.lang, sheet.office, duty.unit))


def when(sheet: Worksheet, moment: datetime) -> str:
    """A moment as people read it."""
    return datetime_text(moment, sheet.office.setup.zone, sheet.lang)


def step_topic(sheet: Worksheet, duty: Duty) -> StepTopic:
    """The topic of a message about a step."""
    return StepTopic(sheet.duties.round.quarter, duty)


def draft_topic(draft: Draft, became: Part | None) -> StepTopic:
    """The topic of a message about a draft; `became` is the part that the person's message became, None for all."""
    return StepTopic(Period.parse(draft.round), draft.duty, became)


def owed_line(sheet: Worksheet, duty: Duty) -> Rich:
    """A step that is owed, with the comment it was returned with, or its draft."""
    draft, back = sheet.drafts.get(duty), sheet.duties.returned.get(duty)
    if draft is None:
        line = say(sheet.lang, "report.line_owed", mark="○", step=step_line(sheet, duty))
        return line if back is None else join((line, returned_words(sheet.lang, back, "report.returned.line")))
    key = "report.line_draft" if draft.round == sheet.quarter else "report.line_old_draft"
    return say(sheet.lang, key, step=step_line(sheet, duty), quarter=draft.round)


def late_note(sheet: Worksheet, duties: Sequence[Duty], *, sent: bool = False) -> Rich | str:
    """Say that reports are late, or corrected after the due date, if given now; `sent` once they were given."""
    if not sheet.late:
        return ""
    kind = "late" if sheet.late_for(duties) else "corrected"
    return say(sheet.lang, f"report.{'sent' if sent else 'note'}_{kind}")


def returned_words(lang: Lang, back: Comment, key: str = "report.returned") -> Rich:
    """The comment a report was returned with; where it may not be shown, the place to read it."""
    if not back.words:
        return say(lang, "group.returned")
    return say(lang, key, words=back.words, **({"name": back.by} if key == "report.returned" else {}))


def due_line(sheet: Worksheet, duty: Duty) -> str:
    """A step's date; where it has more time with the first."""
    step = sheet.step(duty)
    return due_text(step, sheet.lang)


def sent_line(sheet: Worksheet, report: Report) -> Rich:
    """A report that was sent: step, status, who and when."""
    return say(
        sheet.lang,
        "report.line_answered",
        step=step_line(sheet, report.duty),
        status=label(sheet.lang, f"status.{report.status}"),
        name=report.author_name,
        when=when(sheet, report.at),
    )


def short_name(sheet: Worksheet, duty: Duty) -> str:
    """A step on a button: a mark for drafted, owed or sent, its number, and its plan or what fits of its title."""
    mark = "✎" if duty in sheet.drafts else "○" if duty in sheet.owed() else "✓"
    unit = f" · {sheet.unit_name(duty.unit)}" if len(sheet.person.units) > 1 else ""
    of_plan = plan_mark(sheet.lang, sheet.office.library, duty.plan)
    number = f"{mark} {step_text(duty.step, sheet.lang)}{unit}"
    if of_plan:
        return f"{number} ({of_plan})"
    return shorten(f"{number} {sheet.step(duty).title.say(sheet.lang)}", BUTTON_LETTERS)


def earlier_report(sheet: Worksheet, report: Report) -> Rich:
    """The report of an earlier round, in its words."""
    lang = sheet.lang
    return join(
        (
            say(lang, "report.earlier", quarter=report.round, status=label(lang, f"status.{report.status}")),
            say(lang, "report.earlier_progress", words=report.progress or label(lang, "report.progress_unsaid")),
            *(say(lang, f"report.earlier_{part}", words=said) for part in REMARKS if (said := words(report, part))),
        )
    )


def is_completed(report: Report) -> bool:
    """Check whether a report says that its step is completed."""
    return report.status is Status.COMPLETED


def list_button(sheet: Worksheet) -> Button:
    """The button back to the list of steps."""
    return Button(label(sheet.lang, "report.b.list"), to.ListSteps())
