"""Reports as text: whole ones, parts that were asked for, additions to a preview, edited messages.

Nothing here is sent as a report unless the person says so: it becomes a draft, shown as understood and sent with one
tap (`handlers.reports.report`) or word.
"""

from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import drafts, evidence
from domain.errors import DomainError, Forbidden
from domain.hearing.meanings import Move, PartMeant, ReportMeant
from domain.reports.doubts import DoubtKind
from domain.reports.drafts import Draft
from domain.reports.parts import Part
from domain.reports.percents import typed_percent
from domain.reports.reports import Duty
from domain.reports.text_to_drafts import (
    About,
    Merged,
    appended,
    draft_for,
    drafts_from,
    interpret,
    last_report,
    merged,
    moved,
    only_named,
    unplaced,
    with_part,
    with_typed,
)
from domain.reports.wishes import same_as_last
from domain.reports.worksheet import Worksheet
from handlers.addressing import to_one
from handlers.context import PASS, Context, Turn, message_of, where
from handlers.incoming import Incoming
from handlers.reports.sending import replaced_meanwhile, submitted
from handlers.reports.subject import source_of
from handlers.reports.worksheet import (
    current_worksheet,
    keep,
    locked_worksheet,
    preview_of,
    proceed,
    step_shown,
    worksheet_of,
)
from screens.base import Outgoing, Replies, replies
from screens.reports import preview as pre
from screens.reports import report as say_report
from screens.reports.replacing import just_sent
from screens.texts import say

Said = tuple[Outgoing, ...]


async def report_said(turn: Turn, message: Incoming, meant: ReportMeant, sheet: Worksheet | None) -> Replies:
    """Take a text as a report, or ask whether it is one."""
    if meant.about is not None and meant.about.unit and not turn.reporter.may_report_for(meant.about.unit):
        raise Forbidden("report.no_unit")
    sheet = sheet or await worksheet_of(turn)
    message_id = where(message)[1]
    if not sheet.closed and not sheet.early and (named := only_named(sheet, meant.text)) is not None:
        return replies(step_shown(sheet, named))
    if not meant.plain:
        return replies(say_report.offer(sheet, message_id))
    return replies(await _understood(turn, sheet, meant.about or About(sheet.quarter, ""), meant.text, message_id))


async def part_said(turn: Turn, message: Incoming, meant: PartMeant, sheet: Worksheet) -> Replies:
    """Act on words about the draft under way."""
    draft, message_id = meant.draft, where(message)[1]
    match meant.move:
        case Move.SEND:
            return await _sent(turn, sheet, draft)
        case Move.DISCARD:
            return replies(await _discarded(turn, sheet, draft))
        case Move.CONTINUE:
            about = await source_of(turn, message, 1)
            return replies(await _continued(turn, sheet, draft, about.part if about else None, meant.text, message_id))
        case Move.KEEP:
            return replies(say_report.plain(sheet, "report.kept"))
        case Move.PLACE:
            return replies(await _moved(turn, sheet, draft, meant.text))
        case Move.GIVE:
            return replies(await _part_typed(turn, sheet, draft, meant.text, message_id))
    return replies(await _added(turn, sheet, draft, meant.text, message_id))


async def _added(turn: Turn, sheet: Worksheet, draft: Draft, text: str, message_id: str) -> Outgoing:
    """Put more words to the draft that is shown; "as last time" fills what it has not said."""
    if draft.unplaced:
        sheet, kept = await keep(turn, sheet, unplaced(sheet, draft.duty.unit, text))
        return replace(say_report.which(sheet, kept), made_from=message_id)
    same = same_as_last(text) == (True, "")
    if same and last_report(sheet, draft.duty) is None:
        return preview_of(sheet, draft, ["own.same.none"])
    made = with_typed(sheet, draft, text)
    sheet, kept = await keep(turn, sheet, made.draft)
    notes = ["report.note_same" if same else "report.note_added", *_doubtful(made)]
    return replace(preview_of(sheet, kept, notes), made_from=message_id)


async def edited(update: Update, context: Context) -> Replies:
    """Update the draft of an edited text; a report already sent is offered as a revision."""
    turn, message = context.turn, message_of(update)
    text = (message.words).strip()
    if not turn.reporter.units or not text:
        return PASS
    about = await source_of(turn, message, 0)
    if about is None or not turn.reporter.may_report_for(about.unit):
        return PASS
    sheet, message_id = await worksheet_of(turn), where(message)[1]
    if about.part is None:
        made = replies(await _understood(turn, sheet, about, text, message_id, edited=True))
    elif about.duty is None or about.duty not in sheet.asked(about.unit):
        return PASS
    else:
        made = replies(await _part_edited(turn, sheet, about.duty, about.part, text, message_id))
    return made if turn.private else to_one(made, turn.person.id, message_id)


async def became_report(turn: Turn, message: Incoming) -> bool:
    """Return whether an edited message is one that (a part of) a report of the person's was made from."""
    if not turn.reporter.units or not message.edited:
        return False
    about = await source_of(turn, message, 0)
    return about is not None and turn.reporter.may_report_for(about.unit)


async def taken_after_all(turn: Turn, text: str, message_id: str) -> Said:
    """Take a plain text that the person calls a report. DomainError without a round that asks them."""
    sheet = await current_worksheet(turn)
    if sheet is None or sheet.closed or not sheet.asked():
        raise DomainError("report.offer_no_text")
    return await _understood(turn, sheet, About(sheet.quarter, ""), text.strip(), message_id)


async def placed(turn: Turn, sheet: Worksheet, text: Draft, duty: Duty) -> Outgoing:
    """Make a text kept without a step the draft of one."""
    (said,) = interpret(sheet, About(sheet.quarter, duty.unit, duty), text.progress or "")
    await drafts.drop_draft(turn.session, turn.now, turn.person.id, text.duty)
    turn.brought = tuple(one.id for one in await evidence.unplaced(turn.session, turn.person.id))
    made = merged(sheet, said, duty)
    now, kept = await keep(turn, sheet.without_draft(text.duty), made.draft)
    return preview_of(now, kept, _doubtful(made))


async def _understood(
    turn: Turn, sheet: Worksheet, about: About, text: str, message_id: str, *, edited: bool = False
) -> Said:
    """A whole report: the drafts it makes, shown to be sent; or the question which step it is about."""
    if not sheet.asked(about.unit or None):
        raise DomainError("report.not_asked")
    made = drafts_from(sheet, about, text, edited=edited)
    notes = _notes(sheet, about, any(one.by_order for one in made))
    if edited:
        had = any(one.draft.duty in sheet.drafts for one in made)
        notes = ["report.note_edited" if had or made[0].draft.unplaced else "report.note_edited_sent", *notes]
    notes += _doubtful(*made)
    for one in made:
        sheet, _ = await keep(turn, sheet, one.draft, alone=len(made) == 1)
    if sheet.closed:
        return (say_report.kept_closed(sheet),)
    these = [sheet.drafts[each.draft.duty] for each in made]
    if these[0].unplaced:
        return (replace(say_report.which(sheet, these[0]), made_from=message_id),)
    if len(these) == 1:
        return (replace(preview_of(sheet, these[0], notes), made_from=message_id),)
    unit = about.unit or these[0].duty.unit
    drafts_there = [sheet.drafts[duty] for duty in sheet.asked(unit) if duty in sheet.drafts]
    shown = [draft for draft in drafts_there if draft.round == sheet.quarter]
    return (replace(pre.overview(sheet, shown, unit=unit, notes=notes), made_from=message_id),)


async def _sent(turn: Turn, sheet: Worksheet, draft: Draft) -> Replies:
    """Send what was shown last: one draft, or those that one text made; show again what can't go as it is.

    Of a step a colleague has reported on meanwhile it is asked what becomes of the draft.
    """
    sheet = await locked_worksheet(turn)
    together = [
        one
        for one in sheet.drafts.values()
        if one.round == sheet.quarter and one.duty.unit == draft.duty.unit and one.updated_at == draft.updated_at
    ]
    late = [one for one in together if one.sendable and replaced_meanwhile(sheet, one)]
    asked = [just_sent(sheet, one, sheet.duties.answered[one.duty]) for one in late]
    ready = [one for one in together if one.sendable and one not in late]
    if not ready:
        if draft.unplaced:
            return replies(say_report.which(sheet, draft))
        return replies(asked or preview_of(sheet, draft, ["report.note_not_yet"]))
    made = await submitted(turn, sheet, ready)
    return replace(made, messages=(*made.messages, *asked))


async def _discarded(turn: Turn, sheet: Worksheet, draft: Draft) -> Outgoing:
    """Stop waiting for a text, or else discard the draft that is shown, which can be undone."""
    if draft.awaits is not None:
        await drafts.stop_awaiting(turn.session, turn.person.id)
        return Outgoing(say(turn.lang, "cancel.stopped"))
    await drafts.discard(turn.session, turn.now, turn.person.id, draft.duty)
    await evidence.discard(turn.session, turn.person.id, draft.duty)
    return say_report.discarded(sheet.without_draft(draft.duty), draft.duty)


async def _moved(turn: Turn, sheet: Worksheet, draft: Draft, text: str) -> Outgoing:
    """Make a draft that of the step a text names, put behind what was written of it; else show it as it is."""
    duty = next((one.duty for one in interpret(sheet, About(sheet.quarter, "", named=True), text) if one.duty), None)
    if duty is None or duty == draft.duty:
        return preview_of(sheet, draft)
    await drafts.drop_draft(turn.session, turn.now, turn.person.id, draft.duty)
    await evidence.move(turn.session, turn.person.id, draft.duty, duty)
    sheet = replace(sheet, evidence=await evidence.of_round(turn.session, sheet.quarter, turn.reporter.units))
    now, kept = await keep(turn, sheet.without_draft(draft.duty), moved(sheet, draft, duty))
    return preview_of(now, kept)


def _notes(sheet: Worksheet, about: About, by_order: bool) -> list[str]:
    """Notes for a preview about how the text was understood."""
    notes = ["report.note_old_prompt"] if about.prompted and about.quarter != sheet.quarter else []
    return [*notes, "report.note_by_order"] if by_order else notes


def _doubtful(*made: Merged) -> list[str]:
    """A note where a text puts a status or percent in place of an earlier one."""
    replaced = {DoubtKind.STATUS_REPLACED, DoubtKind.PERCENT_REPLACED}
    return ["report.note_replaced"] if any(doubt.kind in replaced for one in made for doubt in one.doubts) else []


async def _part_typed(turn: Turn, sheet: Worksheet, draft: Draft, text: str, message_id: str) -> Outgoing:
    """Put the text that a draft awaits into it."""
    part = draft.awaits or Part.PROGRESS
    asked = draft.duty in sheet.asked(draft.duty.unit)
    if asked and only_named(sheet, text) == draft.duty:
        return say_report.question(sheet, draft, part)
    if part is Part.PERCENT:
        percent = typed_percent(text)
        if percent is None:
            return say_report.question(sheet, draft, part, note="report.bad_percent")
        draft = replace(draft, percent=percent)
    else:
        draft = with_part(draft, part, text)
    if sheet.closed or not asked or draft.round != sheet.quarter:
        now, kept = await keep(turn, sheet, draft.awaiting(None))
        if not asked:
            return say_report.plain(now, "report.not_asked")
        return say_report.kept_closed(now) if now.closed else preview_of(now, kept)
    note = "report.saved_progress" if part is Part.PROGRESS else ""
    return replace(await proceed(turn, sheet, draft, just=part, note=note, became=part), made_from=message_id)


async def _part_edited(turn: Turn, sheet: Worksheet, duty: Duty, part: Part, text: str, message_id: str) -> Outgoing:
    """Update the part of a draft whose text was edited."""
    mine = sheet.drafts.get(duty)
    draft = draft_for(sheet, duty)
    if part is Part.PERCENT:
        percent = typed_percent(text)
        if percent is None:
            return say_report.question(sheet, draft, part, note="report.bad_percent")
        draft = replace(draft, percent=percent)
    else:
        draft = with_part(draft, part, text)
    now, kept = await keep(turn, sheet, draft)
    if now.closed:
        return say_report.kept_closed(now)
    if kept.awaits is not None:
        asked = say_report.question(now, kept, kept.awaits, note="report.note_edited", became=part)
        return replace(asked, made_from=message_id)
    sent = mine is None and duty in sheet.duties.answered
    note = "report.note_edited_sent" if sent else "report.note_edited"
    return replace(preview_of(now, kept, [note], part), made_from=message_id)


async def _continued(
    turn: Turn, sheet: Worksheet, draft: Draft, part: Part | None, text: str, message_id: str
) -> Outgoing:
    """The rest of a long text that the person's client cut in two."""
    now, kept = await keep(turn, sheet, appended(draft, part, text))
    if kept.awaits is not None:
        return say_report.question(now, kept, kept.awaits, note="report.appended")
    return replace(preview_of(now, kept, ["report.appended"], part), made_from=message_id)


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.UpdateType.EDITED_MESSAGE & ~filters.COMMAND, edited),
)
