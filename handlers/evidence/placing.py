"""The step evidence is for: that of the report under way or of the message replied to, the only one, or one chosen."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from db import evidence, reports
from domain.errors import Forbidden
from domain.evidence.evidence import Piece
from domain.reports.drafts import Draft
from domain.reports.reports import Duty, Report
from domain.reports.text_to_drafts import About, draft_for
from domain.reports.worksheet import Worksheet
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.reports.worksheet import check_asked, join_evidence, keep, preview_of, worksheet_of
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons import evidence as to
from screens.evidence import given as say_given
from screens.reports import report as say_report
from screens.texts import label, say

UNDER_WAY: Final = timedelta(days=1)
"""Age of a draft up to which evidence sent on its own joins it."""


async def belongs(turn: Turn, sheet: Worksheet, about: About | None) -> Outgoing:
    """Let what the message brought join the report it belongs to, or ask which step it is for."""
    if about is not None and about.duty is not None and str(about.quarter) != sheet.quarter:
        of_then = await reports.of_round(turn.session, about.quarter, duties=[about.duty])
        if (sent := of_then.get(about.duty)) is not None and turn.person.may_report(about.duty):
            return await _to_report(turn, sheet, sent)
    making = _under_way(sheet)
    if about is None and making and making[0].unplaced:
        return say_report.which(sheet, making[0])
    meant = _meant(sheet, about, making)
    if len(meant) == 1:
        return await to_duty(turn, sheet, meant[0])
    turn.brought = ()
    return say_given.which(sheet, await evidence.unplaced(turn.session, turn.person.id), meant or sheet.asked())


async def beside(turn: Turn, sheet: Worksheet, sibling: Piece) -> Outgoing:
    """Let more of an album join what the rest of it joined; its step may still have to be chosen."""
    duty = Duty(sibling.plan, sibling.step, sibling.unit)
    if not sibling.step:
        return await belongs(turn, sheet, None)
    if sibling.sent:
        sent = (await reports.of_round(turn.session, sibling.round, duties=[duty])).get(duty)
        if sent is not None:
            return await _to_report(turn, sheet, sent)
    return await to_duty(turn, sheet, duty)


async def to_duty(turn: Turn, sheet: Worksheet, duty: Duty) -> Outgoing:
    """Let what the message brought join a duty's draft, or else the report that was sent, or else begin a draft."""
    draft, sent = sheet.drafts.get(duty), sheet.duties.answered.get(duty)
    if sent is not None and (draft is None or draft.round != sheet.quarter):
        return await _to_report(turn, sheet, sent)
    brought = len(turn.brought)
    await evidence.follow(turn.session, turn.person.id, duty, sheet.quarter)
    now, kept = await keep(turn, sheet, replace(draft_for(sheet, duty), round=sheet.quarter))
    if now.closed:
        return say_report.kept_closed(now)
    note = _note(turn, brought)
    if kept.awaits is not None:
        return say_report.question(now, kept, kept.awaits, note=note)
    return preview_of(now, kept, [note])


async def chosen(press: Press[to.PlaceEvidence]) -> Replies:
    """Let the evidence whose step was asked join the one that was tapped."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn)
    check_asked(sheet, duty)
    turn.brought = tuple(one.id for one in await evidence.unplaced(turn.session, turn.person.id))
    if not turn.brought:
        return replies(Toast(label(turn.lang, "evidence.none_left"), alert=True))
    return replies(await to_duty(turn, sheet, duty))


async def dropped(press: Press[to.DropEvidence]) -> Replies:
    """Keep none of the evidence whose step was asked."""
    turn = press.turn
    if not turn.person.units:
        raise Forbidden("report.no_unit")
    unplaced = await evidence.unplaced(turn.session, turn.person.id)
    if not unplaced:
        return replies(Toast(label(turn.lang, "evidence.none_left"), alert=True))
    await evidence.remove(turn.session, [one.id for one in unplaced])
    return replies(say(turn.lang, "evidence.dropped"))


def _under_way(sheet: Worksheet) -> tuple[Draft, ...]:
    """The draft that awaits a text, or those shown last, which one text made; none that are old."""
    awaiting = next((one for one in sheet.drafts.values() if one.awaits is not None), None)
    if awaiting is not None:
        return (awaiting,)
    fresh = sheet.office.now - UNDER_WAY
    recent = [one for one in sheet.drafts.values() if one.round == sheet.quarter and (one.updated_at or fresh) > fresh]
    return tuple(one for one in recent if one.updated_at == recent[0].updated_at)


def _meant(sheet: Worksheet, about: About | None, making: tuple[Draft, ...]) -> tuple[Duty, ...]:
    """The steps evidence may be for: one if that is clear."""
    asked = sheet.asked()
    if about is not None and about.duty in asked and about.duty is not None:
        return (about.duty,)
    unit = about.unit if about is not None else None
    of_unit = [one for one in asked if unit in (None, one.unit)]
    drafts = tuple(one.duty for one in making if one.duty in of_unit)
    return drafts or tuple(of_unit)


async def _to_report(turn: Turn, sheet: Worksheet, sent: Report) -> Outgoing:
    brought = len(turn.brought)
    now = await join_evidence(turn, sheet, sent.duty, sent.round, sent.revision)
    notes = ["evidence.twin"] if brought and turn.doubles >= brought else []
    return say_given.added(now, sent, now.evidence_of(sent), notes)


def _note(turn: Turn, brought: int) -> str:
    return "evidence.twin" if brought and turn.doubles >= brought else "evidence.joined"


BUTTONS = (
    on(to.PlaceEvidence, chosen, Turn.private_only),
    on(to.DropEvidence, dropped, Turn.private_only),
)
