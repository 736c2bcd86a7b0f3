"""Reporting in the place of a unit's people: begun and ended by the coordinator, confirmed by the unit.

In between, reading, preview and buttons are those of the unit's people (`handlers.reports`).
"""

from dataclasses import replace

from db import coordination, people
from domain.errors import Stale
from domain.reports.drafts import revising
from domain.reports.parts import Part
from domain.reports.text_to_drafts import draft_for
from follow_up.coordination.unit_status import unit_status
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.coordination import status
from handlers.reports.sending import submitted
from handlers.reports.worksheet import check_asked, keep, preview_of, worksheet_of
from screens.base import Replies, Toast, replies
from screens.buttons import coordination as to
from screens.coordination import unit as say_unit
from screens.reports import preview as pre
from screens.reports import report as say_report
from screens.texts import label


async def unit_named(turn: Turn, unit: str) -> Replies:
    """Offer the steps of a unit, as asked for in words."""
    turn.admin_only()
    return replies(say_unit.choose_behalf(turn.lang, await unit_status(turn.session, turn.office, unit), 1))


async def steps_listed(press: Press[to.ListBehalf]) -> Replies:
    """Offer the steps of a unit, as tapped."""
    turn, asked = press.turn, press.data
    seen = await unit_status(turn.session, turn.office, asked.unit)
    return replies(say_unit.choose_behalf(turn.lang, seen, asked.page))


async def begun(press: Press[to.ReportOnBehalf]) -> Replies:
    """Let the coordinator report for the unit, and show the step that was tapped."""
    turn, duty = press.turn, press.data.duty
    if turn.office.library.unit(duty.unit) is None:
        raise Stale
    if duty.unit not in turn.person.units:
        await coordination.begin_behalf(turn.session, turn.now, turn.person.id, duty.unit)
        turn.person = await people.find(turn.session, turn.setup, turn.person.id) or turn.person
    sheet = await worksheet_of(turn, running=True)
    check_asked(sheet, duty)
    draft = sheet.drafts.get(duty)
    if draft is not None:
        return replies(preview_of(sheet, draft))
    sheet, _ = await keep(turn, sheet, draft_for(sheet, duty).awaiting(Part.PROGRESS))
    shown = say_report.status_question(sheet, duty)
    return replies(say_unit.with_behalf(turn.lang, shown))


async def ended(press: Press[to.EndBehalf]) -> Replies:
    """Let the coordinator report for nobody any more."""
    turn = press.turn
    done = await coordination.end_behalf(turn.session, turn.person.id)
    turn.person = await people.find(turn.session, turn.setup, turn.person.id) or turn.person
    key = "coord.behalf.ended" if done else "coord.behalf.not"
    return replies(await status.shown(turn), Toast(label(turn.lang, key)))


async def confirmed(press: Press[to.ConfirmBehalf]) -> Replies:
    """Store a report that was given in the unit's place once more as its own; a newer one is shown instead."""
    turn, asked = press.turn, press.data
    sheet = await worksheet_of(turn, running=True)
    check_asked(sheet, asked.duty)
    newest = sheet.duties.answered.get(asked.duty)
    if newest is None or str(asked.quarter) != sheet.quarter:
        raise Stale
    if newest.revision != asked.revision or not newest.on_behalf or asked.duty.unit in turn.person.behalf:
        newer = Toast(label(turn.lang, "coord.behalf.newer"), alert=True)
        return replies(say_report.shown(sheet, newest, pre.content(sheet, newest)), newer)
    kept = await submitted(turn, sheet, [revising(turn.person.id, sheet.quarter, newest)])
    return replace(kept, toast=Toast(label(turn.lang, "coord.behalf.confirmed", step=asked.duty.step)))


BUTTONS = (
    on(to.ListBehalf, steps_listed, Turn.admin_only),
    on(to.ReportOnBehalf, begun, Turn.admin_only),
    on(to.EndBehalf, ended, Turn.admin_only),
    on(to.ConfirmBehalf, confirmed),
)
