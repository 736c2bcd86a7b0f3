"""Screens of a unit's person who reports: the list of steps, a step, the questions, the sent report."""

from collections.abc import Sequence
from dataclasses import replace

from domain.calendar.fiscal import Period
from domain.calendar.period_texts import period_text
from domain.calendar.rounds import RoundState
from domain.people import Person
from domain.reports.drafts import Draft
from domain.reports.overdue import lapsed
from domain.reports.parts import Part, words
from domain.reports.reports import Duty, Report, Status
from domain.reports.worksheet import Worksheet
from screens.base.outgoing import Button, Outgoing
from screens.base.rich import Rich, join, quoted
from screens.base.topics import ReceiptTopic, UnitTopic
from screens.buttons import reports as to
from screens.naming import step_name, unit_name
from screens.reports.evidence import evidence_row
from screens.reports.owners import joint_line, others_block
from screens.reports.parts import (
    behalf_line,
    draft_topic,
    due_line,
    earlier_report,
    early_line,
    is_completed,
    late_note,
    list_button,
    owed_line,
    returned_words,
    sent_line,
    short_name,
    step_line,
    step_topic,
    when,
)
from screens.texts import label, say


def listing(sheet: Worksheet) -> Outgoing:
    """List the steps owed and the reports sent; each step is a button."""
    lang, round_ = sheet.lang, sheet.duties.round
    state = round_.state(sheet.office.now)
    owed, sent = sheet.owed(), sheet.sent
    if state is RoundState.CLOSED and round_.closed_at is not None:
        deadline = say(lang, "report.closed_on", when=when(sheet, round_.closed_at))
    else:
        deadline = say(
            lang, "report.due_past" if state is RoundState.DUE else "report.due", when=when(sheet, round_.due_at)
        )
    head = say(lang, "report.owed", count=len(owed)) if owed else say(lang, "report.owed_none")
    unplaced = [one for one in sheet.drafts.values() if one.unplaced]
    text = join(
        (
            join((say(lang, "report.title", period=period_text(sheet.duties.round.quarter, lang)), deadline)),
            join((head, *(owed_line(sheet, duty) for duty in owed)))
            if owed or sent
            else say(lang, "report.nothing_asked"),
            join((say(lang, "report.answered"), *(sent_line(sheet, one) for one in sent))) if sent else "",
            say(lang, "report.unplaced_draft") if unplaced else "",
            early_line(sheet),
        ),
        "\n\n",
    )
    rows = [(Button(short_name(sheet, duty), to.OpenStep(duty)),) for duty in (*owed, *(one.duty for one in sent))]
    rows += [(Button(label(lang, "report.b.resume"), to.AskStep(one.duty.plan, one.duty.unit)),) for one in unplaced]
    return Outgoing(text, () if sheet.closed else tuple(rows))


def instead(sheet: Worksheet, shown: Outgoing) -> Outgoing:
    """The step as it is now, in place of what a button of an earlier quarter would do, saying so."""
    return replace(shown, text=say(sheet.lang, "report.note_earlier", quarter=sheet.quarter) + "\n\n" + shown.text)


def status_question(sheet: Worksheet, duty: Duty) -> Outgoing:
    """A step with its last report, asking for its status."""
    lang, step, earlier = sheet.lang, sheet.step(duty), sheet.earlier.get(duty)
    back = sheet.duties.returned.get(duty)
    earlier = sheet.duties.answered.get(duty) if back is not None else earlier
    passed = lapsed(sheet.office.library.of(duty.plan).plan, step, sheet.office.today)
    due = "report.step_overdue" if passed is not None and not passed.is_met_by(earlier) else "report.step_due"
    text = join(
        (
            join((behalf_line(sheet, duty), step_line(sheet, duty), say(lang, due, date=due_line(sheet, duty)))),
            returned_words(lang, back) if back is not None else "",
            earlier_report(sheet, earlier) if earlier else "",
            others_block(sheet, duty),
            say(lang, "report.ask_status"),
        ),
        "\n\n",
    )
    still = label(lang, "report.b.still")
    rows: list[tuple[Button, ...]] = []
    if earlier is not None and is_completed(earlier) and not step.turns:
        rows.append((Button(still, to.StillCompleted(duty, sheet.duties.round.quarter)),))
    each = [Button(label(lang, f"status.{one}"), to.ChooseStatus(duty, one)) for one in Status]
    rows += [*(tuple(each[at : at + 2]) for at in range(0, len(each), 2)), (list_button(sheet),)]
    return Outgoing(text, tuple(rows), topic=step_topic(sheet, duty))


def still_waiting(sheet: Worksheet, draft: Draft) -> Outgoing:
    """Reminder after a question in between: the report still waits for its text."""
    return Outgoing(
        say(sheet.lang, "report.still_waiting", step=step_name(sheet.lang, sheet.office.library, draft.duty))
    )


def question(sheet: Worksheet, draft: Draft, part: Part, *, note: str = "", became: Part | None = None) -> Outgoing:
    """Ask for a part to be typed; `note` is a text key said first, `became` the part the message just taken is."""
    lang, duty = sheet.lang, draft.duty
    current = words(draft, part)
    asks = f"report.ask_{part}"
    if part is Part.PROGRESS and current:
        asks = "report.change_progress"
    elif part is Part.PROGRESS and draft.status is Status.COMPLETED:
        asks = "report.ask_result"
    elif part is Part.OBSTACLES and draft.status is Status.STUCK:
        asks = "report.ask_what_holds"
    elif part is Part.OBSTACLES and draft.status is Status.CANNOT:
        asks = "report.ask_why_cannot"
    status = label(lang, f"status.{draft.status or 'none'}")
    text = join(
        (
            say(lang, note) if note else "",
            step_line(sheet, duty),
            say(lang, "report.now", words=quoted(current)) if current else "",
            say(lang, asks, status=status),
        ),
        "\n\n",
    )
    rows: list[tuple[Button, ...]] = []
    if part is Part.OBSTACLES and not draft.needs_reason:
        rows.append((Button(label(lang, "report.b.none"), to.NoObstacles(duty)),))
    if part is Part.PROGRESS and not current and draft.status is not Status.COMPLETED:
        rows.append((Button(label(lang, "report.b.nothing"), to.NoProgress(duty)),))
    if part is Part.PERCENT and draft.percent is not None:
        rows.append((Button(label(lang, "report.b.no_percent"), to.NoPercent(duty)),))
    before = (
        Button(label(lang, "back"), to.ChangePart(duty, _before(draft, part)))
        if draft.missing is part
        else Button(label(lang, "back"), to.ShowDraft(duty))
    )
    rows.append((before, Button(label(lang, "report.b.keep"), to.KeepDraft(duty))))
    return Outgoing(text, tuple(rows), topic=draft_topic(draft, became))


def _before(draft: Draft, part: Part) -> Part:
    """The part that was asked for before another; of a step that needs a reason nothing else is."""
    return Part.PROGRESS if part is Part.OBSTACLES and not draft.needs_reason else Part.STATUS


def which(sheet: Worksheet, draft: Draft) -> Outgoing:
    """Ask which step a kept text is about."""
    unit = draft.duty.unit
    asked = sheet.asked(unit)
    steps = join(step_line(sheet, duty) for duty in asked)
    text = join(
        (
            join((say(sheet.lang, "report.which_kept"), draft.progress or "")),
            say(sheet.lang, "report.which"),
            steps,
        ),
        "\n\n",
    )
    rows = [(Button(short_name(sheet, duty), to.PlaceText(duty)),) for duty in asked]
    drop = Button(label(sheet.lang, "report.b.drop"), to.DropDraft(draft.duty))
    return Outgoing(text, (*rows, (drop,)), topic=UnitTopic(sheet.duties.round.quarter, unit))


def shown(sheet: Worksheet, report: Report, content: Rich) -> Outgoing:
    """Show the report sent for a step in this round, to be corrected if need be."""
    lang = sheet.lang
    by = say(
        lang,
        "report.shown_by",
        name=report.author_name,
        when=when(sheet, report.at),
        revision=report.revision,
    )
    late = late_note(sheet, [report.duty], sent=True) if report.late else ""
    noted = say(lang, "report.acknowledged") if report.duty in sheet.duties.acknowledged else ""
    head = join(
        (
            say(lang, "report.shown", quarter=sheet.quarter),
            joint_line(lang, report, unit_name(lang, sheet.office, report.joint)),
        )
    )
    text = join((head, content, join((by, late, noted)), others_block(sheet, report.duty)), "\n\n")
    fix = Button(label(lang, "report.b.fix"), to.CorrectReport(report.duty))
    rows = (*evidence_row(sheet, report), (fix, list_button(sheet)))
    return Outgoing(text, rows, topic=step_topic(sheet, report.duty))


def sent(sheet: Worksheet, reports: Sequence[tuple[Report, Rich]]) -> Outgoing:
    """Confirm the stored report, list the steps still owed, and thank for the last. `sheet` includes the report."""
    lang, owed = sheet.lang, sheet.owed()
    first = reports[0][0]
    late = [one.duty for one, _ in reports if one.late]
    key = "report.sent_revision" if len(reports) == 1 and first.revision > 1 else "report.sent"
    left = join((say(lang, "report.left", count=len(owed)), *(step_line(sheet, duty) for duty in owed)))
    text = join(
        (
            say(lang, key, quarter=sheet.quarter, revision=first.revision),
            *(content for _, content in reports),
            late_note(sheet, late, sent=True) if late else "",
            left if owed else say(lang, "report.all_done"),
        ),
        "\n\n",
    )
    rows: list[tuple[Button, ...]] = []
    if owed:
        rows.append((Button(label(lang, "report.b.next", step=owed[0].step), to.OpenStep(owed[0])),))
    if len(reports) == 1:
        rows += evidence_row(sheet, first)
        rows.append((Button(label(lang, "report.b.fix"), to.CorrectReport(first.duty)), list_button(sheet)))
    else:
        rows.append((list_button(sheet),))
    return Outgoing(text, tuple(rows), topic=ReceiptTopic(sheet.duties.round.quarter, first.duty))


def replaced(sheet: Worksheet, colleague: Person, mine: tuple[Report, Rich], now: Rich) -> Outgoing:
    """The note to somebody whose report a colleague replaced, with both; one button sends theirs once more."""
    report, words = mine
    text = join(
        (
            say(sheet.lang, "report.replaced_by", name=colleague.name, quarter=sheet.quarter),
            join((say(sheet.lang, "report.replaced_mine"), words)),
            join((say(sheet.lang, "report.replaced_now"), now)),
        ),
        "\n\n",
    )
    back = Button(label(sheet.lang, "report.b.mine"), to.TakeReportBack(report.duty, report.revision))
    return Outgoing(text, ((back,),), topic=step_topic(sheet, report.duty), chat=sheet.person.address)


def old_draft(sheet: Worksheet, draft: Draft, content: Rich) -> Outgoing:
    """Offer a closed round's draft for the current round."""
    lang = sheet.lang
    text = join(
        (say(lang, "report.note_old_draft", old=Period.parse(draft.round), quarter=sheet.quarter), content),
        "\n\n",
    )
    use = Button(label(lang, "report.b.move", quarter=sheet.quarter), to.MoveDraft(draft.duty))
    drop = Button(label(lang, "report.b.drop"), to.DropDraft(draft.duty))
    return Outgoing(text, ((use,), (drop, list_button(sheet))))


def offer(sheet: Worksheet, reply_to: str) -> Outgoing:
    """Ask whether a plain text is meant as a report; the text is found again as the message this replies to."""
    lang = sheet.lang
    row = (
        Button(label(lang, "report.b.use"), to.TakeAsReport()),
        Button(label(lang, "report.b.question"), to.TakeAsQuestion()),
    )
    return Outgoing(say(lang, "report.offer", quarter=sheet.quarter), (row,), reply_to=reply_to)


def discarded(sheet: Worksheet, duty: Duty) -> Outgoing:
    """Say that a draft was discarded; it can be taken back."""
    back = Button(label(sheet.lang, "report.b.restore"), to.RestoreDraft(duty))
    return Outgoing(say(sheet.lang, "report.dropped"), ((back, list_button(sheet)),))


def waits(sheet: Worksheet, draft: Draft) -> Outgoing:
    """Reminder that a draft is still to be sent, after something else was answered."""
    if draft.unplaced:
        row = Button(label(sheet.lang, "report.b.resume"), to.AskStep(draft.duty.plan, draft.duty.unit))
        return Outgoing(say(sheet.lang, "report.unplaced_draft"), ((row,),))
    waiting = sum(one.round == sheet.quarter and not one.unplaced for one in sheet.drafts.values())
    if waiting > 1:
        return Outgoing(say(sheet.lang, "report.drafts_wait", count=waiting), ((list_button(sheet),),))
    show = Button(label(sheet.lang, "report.b.show_draft"), to.ShowDraft(draft.duty))
    return Outgoing(
        say(sheet.lang, "report.draft_waits", step=step_name(sheet.lang, sheet.office.library, draft.duty)), ((show,),)
    )


def kept_closed(sheet: Worksheet) -> Outgoing:
    """A text for a closed round is kept."""
    return Outgoing(say(sheet.lang, "report.kept_closed", quarter=sheet.quarter))


def plain(sheet: Worksheet, key: str) -> Outgoing:
    """A short word, with the way back to the list."""
    return Outgoing(say(sheet.lang, key), ((list_button(sheet),),))
