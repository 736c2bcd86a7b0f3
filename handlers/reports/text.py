"""Reports as text: a reply to a prompt, a part that was asked for, an edited message, a caption.

Nothing here is sent as a report: it becomes a draft, shown as understood and sent with one tap
(`handlers.reports.report`).
"""

import re
from dataclasses import replace
from typing import Any, Final

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from db import drafts
from db.queues import outbox
from domain.commands.in_words import cancels
from domain.errors import DomainError, Forbidden
from domain.reports.doubts import DoubtKind
from domain.reports.drafts import Draft
from domain.reports.parts import Part, words
from domain.reports.percents import typed_percent
from domain.reports.reading import is_answer
from domain.reports.reports import Duty
from domain.reports.text_to_drafts import (
    About,
    Merged,
    appended,
    draft_for,
    interpret,
    last_words,
    looks_up,
    merged,
    unplaced,
    with_part,
)
from domain.reports.worksheet import Worksheet
from handlers.addressing import FILES, WRITTEN
from handlers.answers.views import answered
from handlers.context import PASS, Context, Turn, message_of, where
from handlers.reports.worksheet import current_worksheet, keep, preview_of, proceed, worksheet_of
from screens.base import Outgoing, Replies, Topic, replies
from screens.base.topics import PromptTopic, StepTopic, UnitTopic
from screens.reports import preview as pre
from screens.reports import report as say_report
from screens.texts import say

LONG = 3500
"""Letters from which a text may have been cut by the person's client, its rest following as the next message."""

Said = tuple[Outgoing, ...]

_MARK: Final = re.compile(r"\s*(?:รายงาน|report)\s*[:：]\s*", re.IGNORECASE)
"""The mark by which somebody says that a text is a report."""


async def reply(update: Update, context: Context) -> Replies:
    """Take a text as a report or part of one; ask if it only may be one; pass on any other."""
    turn, message = context.turn, message_of(update)
    if not turn.private:
        return PASS
    text = message.text or ""
    said = await _taken(turn, message, text)
    if said is not None:
        return replies(said)
    if turn.person.units and (_is_answer(turn, text) or is_marked(text)):
        sheet = await _only_open_unit(turn)
        if sheet is not None:
            return replies(say_report.offer(sheet, where(message)[1]))
    return PASS


async def attachment(update: Update, context: Context) -> Replies:
    """Refuse a photo or file, which can't be taken yet; its caption is taken where it is a report."""
    turn, message = context.turn, message_of(update)
    if not turn.private:
        return PASS
    said = await _taken(turn, message, message.caption) if message.caption else None
    if said is None:
        return replies(say(turn.lang, "report.no_files"))
    return replies(say(turn.lang, "report.no_files_caption"), said)


async def edited(update: Update, context: Context) -> Replies:
    """Update the draft of an edited text; a report already sent is offered as a revision."""
    turn, message = context.turn, message_of(update)
    text = (message.text or message.caption or "").strip()
    if not turn.private or not turn.person.units or not text:
        return PASS
    about = await _source(turn, message, 0)
    if about is None or not turn.person.may_report_for(about.unit):
        return PASS
    sheet = await worksheet_of(turn)
    if about.part is None:
        return replies(await _understood(turn, sheet, about, text, where(message)[1], edited=True))
    if about.duty is None or about.duty not in sheet.asked(about.unit):
        return PASS
    return replies(await _part_edited(turn, sheet, about.duty, about.part, text, where(message)[1]))


async def is_report(turn: Turn, message: Message, text: str) -> bool:
    """Return whether a text is meant as (part of) a report: it replies to us, belongs to a draft, or says so."""
    if not turn.private or not turn.person.units:
        return False
    about = await _about(turn, message) or await _source(turn, message, 0)
    if message.edit_date is None:
        about = about or await _source(turn, message, 1)
    if about is not None or message.edit_date is not None:
        return about is not None and turn.person.may_report_for(about.unit)
    draft = await drafts.active_draft(turn.session, turn.person.id)
    return draft is not None or is_marked(text) or _is_answer(turn, text)


def _is_answer(turn: Turn, text: str) -> bool:
    return is_answer(text, turn.library.current.assessment.item_prefixes)


def is_marked(text: str) -> bool:
    """Return whether a text calls itself a report, whatever it contains."""
    return _MARK.match(text) is not None


async def answer_for_only_unit(turn: Turn, text: str, message_id: str) -> Said:
    """Take a plain text that the person calls a report. DomainError unless just one unit of theirs still owes."""
    sheet = await _only_open_unit(turn)
    if sheet is None:
        raise DomainError("report.offer_no_text")
    about = About(sheet.quarter, sheet.owed()[0].unit)
    return await _understood(turn, sheet, about, text.strip(), message_id)


async def placed(turn: Turn, sheet: Worksheet, text: Draft, duty: Duty) -> Outgoing:
    """Make a text kept without a step the draft of one."""
    (said,) = interpret(sheet, About(sheet.quarter, duty.unit, duty), text.progress or "")
    await drafts.drop_draft(turn.session, turn.person.id, text.duty)
    made = merged(sheet, said, duty)
    now, kept = await keep(turn, sheet.without_draft(text.duty), made.draft)
    return preview_of(now, kept, _doubtful(made))


async def _taken(turn: Turn, message: Message, text: str) -> Said | None:
    """The reply to a report, or part of one; None when the text is not plainly that."""
    text = _MARK.sub("", text, count=1).strip() if is_marked(text) else text.strip()
    about = await _about(turn, message)
    if about is not None and not turn.person.may_report_for(about.unit):
        raise Forbidden("report.no_unit")
    if not turn.person.units:
        return None
    prompted = about is not None and about.prompted
    draft = None if prompted else await drafts.active_draft(turn.session, turn.person.id)
    if about is not None and draft is None:
        return await _understood(turn, await worksheet_of(turn), about, text, where(message)[1])
    if draft is not None and (between := await _asked_between(turn, draft, text)) is not None:
        return between
    rest = await _continued(turn, message, text)
    if rest is not None:
        return (rest,)
    if draft is not None and not cancels(text) and turn.person.may_report_for(draft.duty.unit):
        return (await _part_typed(turn, draft, text, where(message)[1]),)
    return None


async def _asked_between(turn: Turn, draft: Draft, text: str) -> Said | None:
    """The answer to a code or the question for its score, typed while a part is awaited; the part is still awaited."""
    if not looks_up(text, turn.library.current.assessment.item_prefixes):
        return None
    answer = turn.answerer().ask(text)
    if answer.basis != "code":
        return None
    said = await answered(turn, answer, text)
    return *said.messages, say_report.still_waiting(await worksheet_of(turn), draft)


async def _about(turn: Turn, message: Message) -> About | None:
    """The subject of the message replied to, if it was one of ours about a report."""
    to = message.reply_to_message
    return None if to is None else _read(await outbox.topic_of(turn.session, *where(to)))


async def _source(turn: Turn, message: Message, back: int) -> About | None:
    """The subject of what was made from this message of the person's, or from the one `back` messages before it."""
    chat, _ = where(message)
    return _read(await outbox.topic_made_from(turn.session, chat, str(message.message_id - back)))


def _read(topic: Topic | None) -> About | None:
    """The subject of a message about a report; None for another feature's."""
    match topic:
        case PromptTopic(quarter, unit):
            return About(str(quarter), unit, prompted=True)
        case UnitTopic(quarter, unit):
            return About(str(quarter), unit)
        case StepTopic(quarter, duty, part):
            return About(str(quarter), duty.unit, duty, part)
    return None


async def _understood(
    turn: Turn, sheet: Worksheet, about: About, text: str, message_id: str, *, edited: bool = False
) -> Said:
    """A whole report: the drafts it makes, shown to be sent; or the question which step it is about."""
    if not sheet.asked(about.unit):
        raise DomainError("report.not_asked")
    found = [(one, one.duty) for one in interpret(sheet, about, text)]
    notes = _notes(sheet, about, found[0][0].by_order)
    if edited:
        had = any(duty in sheet.drafts for _, duty in found)
        notes = ["report.note_edited" if had or found[0][1] is None else "report.note_edited_sent", *notes]
    each = [merged(sheet, one, duty, edited=edited) for one, duty in found if duty is not None]
    notes += _doubtful(*each)
    made = [one.draft for one in each] or [unplaced(sheet, about.unit, text, edited=edited)]
    for one in made:
        sheet, _ = await keep(turn, sheet, one)
    if sheet.closed:
        return (say_report.kept_closed(sheet),)
    if made[0].unplaced:
        return (replace(say_report.which(sheet, sheet.drafts[made[0].duty]), made_from=message_id),)
    if len(made) == 1:
        return (replace(preview_of(sheet, sheet.drafts[made[0].duty], notes), made_from=message_id),)
    these = [sheet.drafts[one] for one in sheet.asked(about.unit) if one in sheet.drafts]
    these = [one for one in these if one.round == sheet.quarter]
    return (replace(pre.overview(sheet, these, unit=about.unit, notes=notes), made_from=message_id),)


def _notes(sheet: Worksheet, about: About, by_order: bool) -> list[str]:
    """Notes for a preview about how the text was understood."""
    notes = ["report.note_old_prompt"] if about.prompted and about.quarter != sheet.quarter else []
    return [*notes, "report.note_by_order"] if by_order else notes


def _doubtful(*made: Merged) -> list[str]:
    """A note where a text puts a status or percent in place of an earlier one."""
    replaced = {DoubtKind.STATUS_REPLACED, DoubtKind.PERCENT_REPLACED}
    return ["report.note_replaced"] if any(doubt.kind in replaced for one in made for doubt in one.doubts) else []


async def _part_typed(turn: Turn, draft: Draft, text: str, message_id: str) -> Outgoing:
    """Put the text that a draft awaits into it."""
    part = draft.awaits or Part.PROGRESS
    sheet = await worksheet_of(turn)
    asked = draft.duty in sheet.asked(draft.duty.unit)
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


async def _continued(turn: Turn, message: Message, text: str) -> Outgoing | None:
    """The rest of a long text that the person's client cut in two: it follows the first part directly."""
    about = await _source(turn, message, 1)
    if about is None or about.duty is None or about.part is Part.PERCENT:
        return None
    draft = await drafts.draft_of(turn.session, turn.person.id, about.duty)
    if draft is None or not turn.person.may_report_for(about.unit):
        return None
    if len(words(draft, last_words(draft, about.part)) or "") < LONG:
        return None
    now, kept = await keep(turn, await worksheet_of(turn), appended(draft, about.part, text))
    if kept.awaits is not None:
        return say_report.question(now, kept, kept.awaits, note="report.appended")
    return replace(preview_of(now, kept, ["report.appended"], about.part), made_from=where(message)[1])


async def _only_open_unit(turn: Turn) -> Worksheet | None:
    """The worksheet, if the round runs and exactly one unit of the person's still owes."""
    sheet = await current_worksheet(turn)
    return sheet if sheet is not None and not sheet.closed and len({duty.unit for duty in sheet.owed()}) == 1 else None


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (
    MessageHandler(filters.TEXT & ~filters.COMMAND & WRITTEN, reply),
    MessageHandler(FILES & WRITTEN, attachment),
    MessageHandler(filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE & ~filters.COMMAND, edited),
)
