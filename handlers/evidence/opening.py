"""Opening evidence again, for those who may see the report; taking a piece back, for its unit."""

from db import evidence
from domain.errors import Forbidden, Stale
from domain.evidence.evidence import NONE, Evidence
from domain.reports.reports import Duty
from follow_up.evidence import may_see
from handlers.buttons import Press, on
from handlers.context import Turn
from screens.base import Replies, Toast, replies
from screens.buttons import evidence as to
from screens.evidence import given as say_given
from screens.texts import label


async def opened(press: Press[to.OpenEvidence]) -> Replies:
    """Send the evidence of a unit for a step again, below the message with the button."""
    turn, duty = press.turn, press.data.duty
    if not may_see(turn.person, turn.office, duty):
        raise Forbidden
    shown = await _shown(turn, duty, str(press.data.quarter))
    if not shown.pieces:
        return replies(Toast(label(turn.lang, "evidence.gone"), alert=True))
    own = turn.person.may_report(duty)
    return replies(*say_given.again(turn.lang, turn.office, duty, shown, own=own), anew=True)


async def removed(press: Press[to.RemovePiece]) -> Replies:
    """Take a piece of one's own unit back, as long as the coordinator has not decided on it."""
    turn = press.turn
    one = await evidence.find(turn.session, press.data.piece)
    if one is None or not one.step or (not one.sent and one.sender != turn.person.id):
        raise Stale
    duty = Duty(one.plan, one.step, one.unit)
    if not turn.person.may_report(duty):
        raise Forbidden
    if one.verdict is not None:
        return replies(Toast(label(turn.lang, "evidence.decided"), alert=True))
    await evidence.remove(turn.session, [one.id])
    return replies(say_given.listing(turn.lang, turn.office, duty, await _shown(turn, duty, one.round), own=True))


async def _shown(turn: Turn, duty: Duty, quarter: str) -> Evidence:
    """The evidence of a duty that counts: of reports sent, and of the person's own draft."""
    given = (await evidence.of_round(turn.session, quarter, [duty.unit])).get(duty, NONE).of_draft(turn.person.id)
    return Evidence(tuple(one for one in given.pieces if one.counts))


BUTTONS = (
    on(to.OpenEvidence, opened, Turn.private_only),
    on(to.RemovePiece, removed, Turn.private_only),
)
