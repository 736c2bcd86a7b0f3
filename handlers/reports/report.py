"""/report and its buttons: choose a step, give its status, preview, send.

Typed text is taken in `handlers.reports.text`. Whatever a button says is checked again when it is pressed: that the
person still answers for the unit, that the round asks it and is open, that a preview still shows what would be sent.
"""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import drafts, evidence
from domain.errors import DomainError, Forbidden, Stale
from domain.reports.drafts import NONE, Draft, revising, stamp
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status
from domain.reports.text_to_drafts import draft_for
from domain.reports.worksheet import Worksheet
from handlers.answers.views import answered
from handlers.buttons import Press, on
from handlers.context import Context, Turn, where
from handlers.reports.duty_buttons import on_duty
from handlers.reports.earlier import asked_in
from handlers.reports.sending import replaced_meanwhile, submitted
from handlers.reports.text import placed, taken_after_all
from handlers.reports.worksheet import (
    check_asked,
    keep,
    locked_worksheet,
    preview_of,
    proceed,
    prompt_shows,
    step_shown,
    worksheet_of,
)
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons import reports as to
from screens.reports import preview as pre
from screens.reports import report as say_report
from screens.reports.replacing import just_sent
from screens.texts import label


async def report(update: Update, context: Context) -> Replies:
    """`/report`: what is owed and what has been sent."""
    return replies(say_report.listing(await worksheet_of(context.turn)))


async def listing_opened(press: Press[to.ListSteps]) -> Replies:
    """Show the list, which was tapped or gone back to."""
    return replies(say_report.listing(await worksheet_of(press.turn)))


async def step_chosen(press: Press[to.OpenStep], sheet: Worksheet) -> Replies:
    """Show the step that was tapped."""
    return replies(step_shown(sheet, press.data.duty))


async def still_completed(press: Press[to.StillCompleted], sheet: Worksheet) -> Replies:
    """Report a step completed as last time; for a button of another round, or if a report came since, show the step.

    So too for a step that is done again and again: that its last turn was done says nothing of this one.
    """
    duty = press.data.duty
    earlier = sheet.earlier.get(duty)
    meant = press.data.quarter or await asked_in(press) or sheet.duties.round.quarter
    if earlier is None or earlier.status is not Status.COMPLETED:
        raise Stale
    if str(meant) != sheet.quarter or duty in sheet.duties.answered or sheet.step(duty).turns:
        return replies(step_shown(sheet, duty))
    draft = revising(press.turn.person.id, sheet.quarter, earlier)
    return await submitted(press.turn, sheet, [draft])


async def status_chosen(press: Press[to.ChooseStatus], sheet: Worksheet) -> Replies:
    """Set the status that was tapped and go on with what is missing."""
    draft = replace(draft_for(sheet, press.data.duty), status=press.data.status)
    return replies(await proceed(press.turn, sheet, draft, just=Part.STATUS))


async def part_asked(press: Press[to.ChangePart], sheet: Worksheet) -> Replies:
    """Ask for a part that is to be changed: buttons for the status, typed text for the others."""
    turn, duty, part = press.turn, press.data.duty, press.data.part
    draft = draft_for(sheet, duty)
    if part is Part.STATUS:
        await keep(turn, sheet, draft.awaiting(None))
        return replies(say_report.status_question(sheet, duty))
    now, kept = await keep(turn, sheet, draft.awaiting(part))
    return replies(say_report.question(now, kept, part))


async def no_obstacles(press: Press[to.NoObstacles], sheet: Worksheet) -> Replies:
    """Record that there are no obstacles."""
    draft = replace(draft_for(sheet, press.data.duty), obstacles=NONE)
    return replies(await proceed(press.turn, sheet, draft, just=Part.OBSTACLES))


async def no_progress(press: Press[to.NoProgress], sheet: Worksheet) -> Replies:
    """Record that there is no progress yet."""
    words = label(press.turn.lang, "report.no_progress_yet")
    draft = replace(draft_for(sheet, press.data.duty), progress=words)
    return replies(await proceed(press.turn, sheet, draft, just=Part.PROGRESS))


async def no_percent(press: Press[to.NoPercent], sheet: Worksheet) -> Replies:
    """Leave the percentage out."""
    draft = replace(draft_for(sheet, press.data.duty), percent=None)
    return replies(await proceed(press.turn, sheet, draft, just=Part.PERCENT))


async def draft_shown(press: Press[to.ShowDraft], sheet: Worksheet) -> Replies:
    """Show the preview again; no text is awaited then. A draft that is gone is not begun anew: the step is shown."""
    if press.data.duty not in sheet.drafts:
        return replies(step_shown(sheet, press.data.duty))
    return replies(await _kept(press.turn, sheet, draft_for(sheet, press.data.duty)))


async def draft_kept(press: Press[to.KeepDraft], sheet: Worksheet) -> Replies:
    """Cancel for now; the draft stays."""
    turn, draft = press.turn, sheet.drafts.get(press.data.duty)
    if draft is not None:
        await drafts.save_draft(turn.session, turn.now, draft.awaiting(None))
    return replies(say_report.plain(sheet, "report.kept"))


async def draft_dropped(press: Press[to.DropDraft]) -> Replies:
    """Discard the person's own draft, if there is one: a forged button may name anything."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn, running=bool(duty.step))
    if duty.step:
        check_asked(sheet, duty)
    if not turn.reporter.may_report_for(duty.unit):
        raise Forbidden("report.no_unit")
    if duty in sheet.drafts:
        await drafts.discard(turn.session, turn.now, turn.person.id, duty)
        await prompt_shows(turn, sheet, sheet.drafts[duty])
        await evidence.discard(turn.session, turn.person.id, duty)
    return replies(say_report.discarded(sheet.without_draft(duty), duty))


async def draft_restored(press: Press[to.RestoreDraft]) -> Replies:
    """Take a discarded draft back, unless another was begun since."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn, running=bool(duty.step))
    if not turn.reporter.may_report_for(duty.unit):
        raise Forbidden("report.no_unit")
    if duty not in sheet.drafts and (draft := await drafts.restore(turn.session, turn.person.id, duty)) is not None:
        await evidence.restore(turn.session, turn.person.id, duty)
        await prompt_shows(turn, sheet, draft)
        found = await evidence.of_round(turn.session, sheet.quarter, turn.reporter.units)
        sheet = replace(sheet.with_draft(draft), evidence=found)
    kept = sheet.drafts.get(duty)
    if kept is None:
        raise Stale
    return replies(say_report.which(sheet, kept) if kept.unplaced else preview_of(sheet, kept))


async def correction(press: Press[to.CorrectReport], sheet: Worksheet) -> Replies:
    """Begin a draft from a report that is to be corrected."""
    duty = press.data.duty
    sent = sheet.duties.answered.get(duty)
    if sent is None:
        return replies(step_shown(sheet, duty))
    draft = sheet.drafts.get(duty) or revising(press.turn.person.id, sheet.quarter, sent)
    return replies(await _kept(press.turn, sheet, draft))


async def draft_moved(press: Press[to.MoveDraft], sheet: Worksheet) -> Replies:
    """Use a closed round's draft for the current one, with its evidence."""
    turn, duty = press.turn, press.data.duty
    await evidence.follow(turn.session, turn.person.id, duty, sheet.quarter)
    sheet = replace(sheet, evidence=await evidence.of_round(turn.session, sheet.quarter, turn.reporter.units))
    return replies(await _kept(turn, sheet, draft_for(sheet, duty)))


async def text_placed(press: Press[to.PlaceText], sheet: Worksheet) -> Replies:
    """Make a draft of a kept text for the step that was tapped."""
    duty = press.data.duty
    unplaced = next((one for one in sheet.drafts.values() if one.unplaced), None)
    if unplaced is None:
        raise Stale
    return replies(await placed(press.turn, sheet, unplaced, duty))


async def draft_sent(press: Press[to.SendReport], sheet: Worksheet) -> Replies:
    """Send what the preview showed. If it is no longer that, it is shown again instead."""
    turn, duty = press.turn, press.data.duty
    draft, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if draft is None:
        return replies(Toast(label(turn.lang, "report.already_sent"), alert=True))
    if draft.round != sheet.quarter:
        return replies(preview_of(sheet, draft))
    if not draft.sendable or press.data.stamp != stamp(draft, sent):
        if sent is not None and draft.sendable and replaced_meanwhile(sheet, draft):
            return replies(just_sent(sheet, draft, sent))
        return replies(preview_of(sheet, draft), Toast(label(turn.lang, "report.changed"), alert=True))
    return await submitted(turn, sheet, [draft])


async def all_sent(press: Press[to.SendAll]) -> Replies:
    """Send every complete draft of a unit, as shown together."""
    turn, unit = press.turn, press.data.unit
    sheet = await locked_worksheet(turn)
    these = [
        one for duty in sheet.asked(unit) if (one := sheet.drafts.get(duty)) is not None and one.round == sheet.quarter
    ]
    if not any(one.sendable for one in these):
        return replies(Toast(label(turn.lang, "report.already_sent"), alert=True))
    if press.data.stamp != pre.joint_stamp(sheet, these):
        return replies(pre.overview(sheet, these, unit=unit), Toast(label(turn.lang, "report.changed"), alert=True))
    return await submitted(turn, sheet, [one for one in these if one.sendable])


async def step_asked(press: Press[to.AskStep]) -> Replies:
    """Ask again which step a kept text is about."""
    sheet = await worksheet_of(press.turn, running=True)
    unplaced = sheet.drafts.get(Duty(press.data.plan, "", press.data.unit))
    if unplaced is None:
        raise Stale
    return replies(say_report.which(sheet, unplaced))


async def taken_as_report(press: Press[to.TakeAsReport]) -> Replies:
    """Use the offered plain text as a report."""
    text, message_id = _offered(press)
    return replies(*await taken_after_all(press.turn, text, message_id), anew=True)


async def taken_as_question(press: Press[to.TakeAsQuestion]) -> Replies:
    """Answer the offered plain text as a question instead of using it as a report."""
    text, _ = _offered(press)
    return replace(await answered(press.turn, press.turn.answerer().ask(text), text), anew=True)


def _offered(press: Press[Any]) -> tuple[str, str]:
    """The text that was offered, and its message's id; DomainError where Telegram no longer gives it."""
    if press.replied_to is None or not press.words:
        raise DomainError("report.offer_no_text")
    return press.words, where(press.replied_to)[1]


async def _kept(turn: Turn, sheet: Worksheet, draft: Draft) -> Outgoing:
    """Save a draft that awaits no text, and show it."""
    now, kept = await keep(turn, sheet, draft.awaiting(None))
    return preview_of(now, kept)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("report", report),)

BUTTONS = (
    on(to.ListSteps, listing_opened),
    on(to.TakeAsReport, taken_as_report),
    on(to.TakeAsQuestion, taken_as_question),
    on(to.SendAll, all_sent),
    on(to.AskStep, step_asked),
    on(to.DropDraft, draft_dropped),
    on(to.RestoreDraft, draft_restored),
    on_duty(to.OpenStep, step_chosen),
    on_duty(to.StillCompleted, still_completed, sends=True),
    on_duty(to.ChooseStatus, status_chosen),
    on_duty(to.ChangePart, part_asked),
    on_duty(to.NoObstacles, no_obstacles),
    on_duty(to.NoProgress, no_progress),
    on_duty(to.NoPercent, no_percent),
    on_duty(to.ShowDraft, draft_shown),
    on_duty(to.KeepDraft, draft_kept),
    on_duty(to.CorrectReport, correction),
    on_duty(to.MoveDraft, draft_moved),
    on_duty(to.PlaceText, text_placed),
    on_duty(to.SendReport, draft_sent, sends=True),
)
