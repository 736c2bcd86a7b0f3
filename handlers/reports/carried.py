"""Matters of earlier reports that are asked back: an obstacle still there, or not to be asked about again."""

from dataclasses import replace

from db import carried, prompt_changes
from db.prompt_changes import EVERYBODY
from domain.reports.carried import NOTHING, Carried
from domain.reports.parts import Part
from domain.reports.reports import Duty, Status
from domain.reports.text_to_drafts import draft_for
from domain.reports.worksheet import Worksheet
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.reports.worksheet import check_asked, proceed, worksheet_of
from screens.base import Replies, replies
from screens.buttons import reports as to
from screens.reports import prompt as say_prompt
from screens.reports import report as say_report


async def still_stuck(press: Press[to.StillStuck]) -> Replies:
    """Begin a report on what still holds a step up, as asked back; where nothing does, show where things stand."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn, running=True)
    check_asked(sheet, duty)
    obstacle = (await _open(turn, sheet, duty)).obstacle
    if obstacle is None or duty in sheet.duties.answered:
        return replies(say_report.listing(sheet))
    status = Status.CANNOT if obstacle.status is Status.CANNOT else Status.STUCK
    draft = replace(draft_for(sheet, duty), status=status, obstacles=obstacle.obstacles)
    return replies(await proceed(turn, sheet, draft, just=Part.OBSTACLES))


async def carried_settled(press: Press[to.SettleCarried]) -> Replies:
    """Ask no more about what is open of a step; where nothing is any more, show where things stand."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn, running=True)
    check_asked(sheet, duty)
    there = await _open(turn, sheet, duty)
    if not there.reports or sheet.duties.round.quarter != press.data.quarter:
        return replies(say_report.listing(sheet))
    await carried.settle(turn.session, turn.now, turn.person.id, there.reports)
    await prompt_changes.add(turn.session, turn.now, sheet.quarter, [(duty.unit, EVERYBODY)])
    return replies(say_prompt.settled(turn.lang, there))


async def _open(turn: Turn, sheet: Worksheet, duty: Duty) -> Carried:
    found = await carried.open_before(turn.session, sheet.duties.round.quarter, [duty.unit])
    return found.get(duty, NOTHING)


BUTTONS = (
    on(to.StillStuck, still_stuck),
    on(to.SettleCarried, carried_settled),
)
