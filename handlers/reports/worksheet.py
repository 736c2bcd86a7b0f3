"""What the handlers of an answer share: the sheet of the person who writes, and the screen a draft is at."""

from collections.abc import Sequence
from dataclasses import replace

from telegram import Message, Update

from db import drafts, reports
from db.queues import outbox
from domain.calendar.fiscal import Quarter
from domain.errors import DomainError, Forbidden, Stale
from domain.reports.drafts import Draft, Part
from domain.reports.reports import Duty
from domain.reports.worksheet import Worksheet
from follow_up.rounds import duties_of
from handlers.context import Turn, message_of, where
from screens.base import Outgoing, Replies, Toast, replies
from screens.reports import preview as pre
from screens.reports import report as say_report

Source = tuple[Part | None, str]
"""A message of the person's, and the part of the answer it is (None: all of it)."""


async def worksheet_of(turn: Turn, *, running: bool = False) -> Worksheet:
    """The current round as the person answers it. DomainError before the first round and, if `running`, when closed."""
    turn.private_only()
    if not turn.person.units:
        raise Forbidden("report.no_unit")
    standing = await duties_of(turn.session, turn.library, turn.person)
    if standing is None:
        raise DomainError("report.no_round")
    written = await drafts.drafts_of(turn.session, turn.person.id)
    sheet = Worksheet(
        person=turn.person,
        setup=turn.setup,
        library=turn.library,
        now=turn.now,
        standing=standing,
        drafts={one.duty: one for one in written if turn.person.may_report_for(one.duty.unit)},
        earlier=await reports.newest(turn.session, units=turn.person.units, before=standing.round.quarter),
    )
    if running and sheet.closed:
        raise DomainError("report.closed", quarter=sheet.quarter)
    return sheet


def duty_in(sheet: Worksheet, plan: str, step: str, unit: str) -> Duty:
    """The duty a button names, if the round asks it of the person; else Forbidden or Stale."""
    if not sheet.person.may_report_for(unit):
        raise Forbidden("report.no_unit")
    duty = next((one for one in sheet.asked(unit) if (str(one.plan), one.step) == (plan, step)), None)
    if duty is None:
        raise Stale
    return duty


async def keep(turn: Turn, draft: Draft) -> tuple[Worksheet, Draft]:
    """Save a draft; returns the sheet with it."""
    kept = await drafts.save_draft(turn.session, turn.now, draft)
    return await worksheet_of(turn), kept


async def proceed(
    turn: Turn, draft: Draft, *, just: Part, note: str = "", source: tuple[Part, str] | None = None
) -> Outgoing:
    """Save a draft and go on step by step: ask for what is missing, else show it whole.

    `just` is the part that was given. Who changes the status or percent of a written answer sees it whole again.
    """
    missing = draft.missing
    written = bool(draft.progress) and just in (Part.STATUS, Part.PERCENT)
    if missing is None or missing is Part.STATUS or written:
        sheet, kept = await keep(turn, draft.awaiting(None))
        return pre.preview(sheet, kept, source=source)
    sheet, kept = await keep(turn, draft.awaiting(missing))
    return say_report.question(sheet, kept, missing, note=note, source=source)


def preview_of(sheet: Worksheet, draft: Draft, notes: Sequence[str] = (), source: Source | None = None) -> Outgoing:
    """A draft as it stands; one of a closed round is offered for the current one first."""
    if draft.round != sheet.quarter:
        return say_report.old_draft(sheet, draft, pre.content(sheet, draft))
    return pre.preview(sheet, draft, notes=notes, source=source)


async def in_place(turn: Turn, update: Update, message: Outgoing, toast: str = "") -> Replies:
    """Show a message in place of the one whose button was pressed; prompts and reminders stay as they are."""
    pressed_on = message_of(update)
    topic = await outbox.topic_of(turn.session, *where(pressed_on))
    stays = topic is not None and topic.startswith("prompt|")
    shown = message if stays else replace(message, edit=pressed_on.message_id)
    return replies(shown, Toast(toast)) if toast else replies(shown)


async def prompt_quarter(turn: Turn, message: Message) -> Quarter | None:
    """The round a message of the bot's prompted for, if it did."""
    topic = await outbox.topic_of(turn.session, *where(message))
    feature, _, rest = (topic or "").partition("|")
    return Quarter.parse(rest.partition("|")[0]) if feature == "prompt" else None
