"""/report and its buttons: choose a step, say how it stands, preview, send.

Typed text is taken in `handlers.reports.text`. Whatever a button says is checked again when it is pressed: that the
person still answers for the unit, that the round asks it and is open, that a preview still shows what would be sent.
"""

from dataclasses import replace
from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from db import drafts, reports
from domain.errors import Forbidden, Stale
from domain.reports.drafts import NONE, Draft, Part, revising, stamp
from domain.reports.reports import Duty, Report, Status
from domain.reports.text_to_drafts import draft_for
from domain.reports.worksheet import Worksheet
from handlers.answers.views import answered
from handlers.context import Context, Turn, message_of, query_of, where
from handlers.reports.text import answer_for_only_unit, placed
from handlers.reports.worksheet import duty_in, in_place, keep, preview_of, proceed, prompt_quarter, worksheet_of
from screens.base import Replies, Toast, pressed, replies
from screens.reports import preview as pre
from screens.reports import report as say_report
from screens.texts import label


async def report(update: Update, context: Context) -> Replies:
    """`/report`: what is owed and what has been sent."""
    return replies(say_report.listing(await worksheet_of(context.turn)))


async def report_pressed(update: Update, context: Context) -> Replies:
    """A button of this feature was pressed."""
    turn = context.turn
    _, arguments = pressed(query_of(update).data or "")
    match arguments:
        case ():
            return await in_place(turn, update, say_report.listing(await worksheet_of(turn)))
        case ("use" | "question" as meant,):
            return await offer_answered(update, turn, meant)
        case ("all", unit, shown):
            return await all_sent(update, turn, unit, shown)
        case ("which", plan, unit) if plan.isdecimal():
            return await which_asked(update, turn, Duty(int(plan), "", unit))
        case ("drop", plan, "", unit) if plan.isdecimal():
            return await dropped(update, turn, Duty(int(plan), "", unit))
        case (action, plan, step, unit, *more) if action in _ACTIONS and len(more) <= 1:
            sheet = await worksheet_of(turn, running=True)
            duty = duty_in(sheet, plan, step, unit)
            return await _ACTIONS[action](update, turn, sheet, duty, more[0] if more else "")
        case _:
            raise Stale


async def step_chosen(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """A step: the draft if there is one, else what has been sent, else how it stands."""
    draft, sent = sheet.drafts.get(duty), sheet.standing.answered.get(duty)
    if draft is not None:
        return await in_place(turn, update, preview_of(sheet, draft))
    if sent is not None:
        return await in_place(turn, update, say_report.shown(sheet, sent, pre.content(sheet, sent)))
    return await in_place(turn, update, say_report.status_question(sheet, duty))


async def still_completed(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, quarter: str) -> Replies:
    """One tap: completed as last time. Shown for another round, or when answered since, the step is shown instead."""
    earlier = sheet.earlier.get(duty)
    prompted = await prompt_quarter(turn, message_of(update))
    meant = quarter or (str(prompted) if prompted else sheet.quarter)
    if earlier is None or earlier.status is not Status.COMPLETED:
        raise Stale
    if meant != sheet.quarter or duty in sheet.standing.answered:
        return await step_chosen(update, turn, sheet, duty, "")
    draft = revising(turn.person.id, sheet.quarter, earlier)
    return await _submitted(update, turn, [draft])


async def status_chosen(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, status: str) -> Replies:
    """How the step stands: go on with what is missing."""
    if status not in set(Status):
        raise Stale
    draft = replace(draft_for(sheet, duty), status=Status(status))
    return await in_place(turn, update, await proceed(turn, draft, just=Part.STATUS))


async def part_asked(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, part: str) -> Replies:
    """A part is to be changed: buttons for the status, typed text for the others."""
    if part not in set(Part):
        raise Stale
    draft = draft_for(sheet, duty)
    if part == Part.STATUS:
        await keep(turn, draft.awaiting(None))
        return await in_place(turn, update, say_report.status_question(sheet, duty))
    now, kept = await keep(turn, draft.awaiting(Part(part)))
    return await in_place(turn, update, say_report.question(now, kept, Part(part)))


async def no_obstacles(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """There are no obstacles."""
    return await in_place(
        turn, update, await proceed(turn, replace(draft_for(sheet, duty), obstacles=NONE), just=Part.OBSTACLES)
    )


async def no_progress(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """There is no progress yet."""
    words = label(turn.lang, "report.no_progress_yet")
    return await in_place(
        turn, update, await proceed(turn, replace(draft_for(sheet, duty), progress=words), just=Part.PROGRESS)
    )


async def no_percent(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """No percentage is given."""
    return await in_place(
        turn, update, await proceed(turn, replace(draft_for(sheet, duty), percent=None), just=Part.PERCENT)
    )


async def draft_shown(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """Back to the preview; no text is awaited then."""
    now, kept = await keep(turn, draft_for(sheet, duty).awaiting(None))
    return await in_place(turn, update, preview_of(now, kept))


async def draft_kept(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """Cancelled for now: the draft stays."""
    draft = sheet.drafts.get(duty)
    if draft is not None:
        await drafts.save_draft(turn.session, turn.now, draft.awaiting(None))
    return await in_place(turn, update, say_report.plain(sheet, "report.kept"))


async def draft_dropped(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """The draft is discarded."""
    return await dropped(update, turn, duty)


async def correction(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """What has been sent is to be corrected: a draft that starts from it."""
    sent = sheet.standing.answered.get(duty)
    if sent is None:
        return await step_chosen(update, turn, sheet, duty, "")
    draft = sheet.drafts.get(duty) or revising(turn.person.id, sheet.quarter, sent)
    now, kept = await keep(turn, draft.awaiting(None))
    return await in_place(turn, update, preview_of(now, kept))


async def draft_moved(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """A closed round's draft is used for the current one."""
    now, kept = await keep(turn, draft_for(sheet, duty).awaiting(None))
    return await in_place(turn, update, preview_of(now, kept))


async def step_of_text(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, _: str) -> Replies:
    """The step of a text that was kept without one."""
    unplaced = sheet.drafts.get(Duty(duty.plan, "", duty.unit))
    if unplaced is None:
        raise Stale
    return await in_place(turn, update, await placed(turn, sheet, unplaced, duty))


async def draft_sent(update: Update, turn: Turn, sheet: Worksheet, duty: Duty, shown: str) -> Replies:
    """Send what the preview showed. If it is no longer that, it is shown again instead."""
    draft, sent = sheet.drafts.get(duty), sheet.standing.answered.get(duty)
    if draft is None:
        return replies(Toast(label(turn.lang, "report.already_sent"), alert=True))
    if draft.round != sheet.quarter:
        return await in_place(turn, update, preview_of(sheet, draft))
    if not draft.sendable or shown != stamp(draft, sent):
        why = "report.colleague" if sent and sent.author != turn.person.id else "report.changed"
        again = await in_place(turn, update, preview_of(sheet, draft))
        return replace(again, toast=Toast(label(turn.lang, why), alert=True))
    return await _submitted(update, turn, [draft])


async def all_sent(update: Update, turn: Turn, unit: str, shown: str) -> Replies:
    """Send every complete draft of a unit, as shown together."""
    sheet = await worksheet_of(turn, running=True)
    these = [
        one for duty in sheet.asked(unit) if (one := sheet.drafts.get(duty)) is not None and one.round == sheet.quarter
    ]
    if not any(one.sendable for one in these):
        return replies(Toast(label(turn.lang, "report.already_sent"), alert=True))
    if shown != pre.joint_stamp(sheet, these):
        again = await in_place(turn, update, pre.overview(sheet, these, unit=unit))
        return replace(again, toast=Toast(label(turn.lang, "report.changed"), alert=True))
    return await _submitted(update, turn, [one for one in these if one.sendable])


async def which_asked(update: Update, turn: Turn, duty: Duty) -> Replies:
    """A kept text without a step: ask again which one it is about."""
    sheet = await worksheet_of(turn, running=True)
    unplaced = sheet.drafts.get(duty)
    if unplaced is None:
        raise Stale
    return await in_place(turn, update, say_report.which(sheet, unplaced))


async def dropped(update: Update, turn: Turn, duty: Duty) -> Replies:
    """Discard the person's own draft, if there is one: a forged button may name anything."""
    sheet = await worksheet_of(turn)
    if not turn.person.may_report_for(duty.unit):
        raise Forbidden("report.no_unit")
    if duty in sheet.drafts:
        await drafts.drop_draft(turn.session, turn.person.id, duty)
    return await in_place(turn, update, say_report.plain(await worksheet_of(turn), "report.dropped"))


async def offer_answered(update: Update, turn: Turn, meant: str) -> Replies:
    """A plain text was offered to be used as a report: do so, or answer it as the question it is."""
    asked_about = message_of(update).reply_to_message
    text = asked_about.text if isinstance(asked_about, Message) else None
    if asked_about is None or not text:
        return replies(Toast(label(turn.lang, "report.offer_no_text"), alert=True))
    if meant == "question":
        return await answered(turn, turn.answerer().ask(text), text)
    return replies(*await answer_for_only_unit(turn, text, where(asked_about)[1]))


async def _submitted(update: Update, turn: Turn, these: list[Draft]) -> Replies:
    done: list[Report] = [
        await reports.submit(turn.session, turn.setup, turn.now, turn.person, draft) for draft in these
    ]
    sheet = await worksheet_of(turn)
    return await in_place(turn, update, say_report.sent(sheet, [(one, pre.content(sheet, one)) for one in done]))


_ACTIONS = {
    "step": step_chosen,
    "still": still_completed,
    "status": status_chosen,
    "ask": part_asked,
    "none": no_obstacles,
    "nothing": no_progress,
    "nopercent": no_percent,
    "show": draft_shown,
    "keep": draft_kept,
    "drop": draft_dropped,
    "fix": correction,
    "move": draft_moved,
    "for": step_of_text,
    "send": draft_sent,
}

HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    CommandHandler("report", report),
    CallbackQueryHandler(report_pressed, pattern=r"^report(\||$)"),
)
