"""An obstacle that is asked back: still there, or not to be asked about again."""

from dataclasses import replace

from db import obstacles, prompt_changes
from db.prompt_changes import EVERYBODY
from domain.reports.parts import Part
from domain.reports.reports import Duty, Report, Status
from domain.reports.text_to_drafts import draft_for
from domain.reports.worksheet import Worksheet
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.reports.worksheet import check_asked, proceed, worksheet_of
from screens.base import Outgoing, Replies, replies
from screens.buttons import reports as to
from screens.reports import report as say_report
from screens.texts import say


async def still_stuck(press: Press[to.StillStuck]) -> Replies:
    """Begin a report that is stuck by the obstacle asked back; where none is open, show where things stand."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn, running=True)
    check_asked(sheet, duty)
    carried = await _open(turn, sheet, duty)
    if carried is None or duty in sheet.duties.answered:
        return replies(say_report.listing(sheet))
    draft = replace(draft_for(sheet, duty), status=Status.STUCK, obstacles=carried.obstacles)
    return replies(await proceed(turn, sheet, draft, just=Part.OBSTACLES))


async def obstacle_settled(press: Press[to.SettleObstacle]) -> Replies:
    """Ask no more about an obstacle; where it is not open any more, show where things stand."""
    turn, duty = press.turn, press.data.duty
    sheet = await worksheet_of(turn, running=True)
    check_asked(sheet, duty)
    carried = await _open(turn, sheet, duty)
    if carried is None or sheet.duties.round.quarter != press.data.quarter:
        return replies(say_report.listing(sheet))
    await obstacles.settle(turn.session, turn.now, turn.person.id, carried)
    await prompt_changes.add(turn.session, turn.now, sheet.quarter, [(duty.unit, EVERYBODY)])
    return replies(Outgoing(say(turn.lang, "prompt.settled", words=carried.obstacles or "")))


async def _open(turn: Turn, sheet: Worksheet, duty: Duty) -> Report | None:
    found = await obstacles.open_before(turn.session, sheet.duties.round.quarter, [duty.unit])
    return found.get(duty)


BUTTONS = (
    on(to.StillStuck, still_stuck),
    on(to.SettleObstacle, obstacle_settled),
)
