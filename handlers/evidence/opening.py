"""Opening evidence again: for those who may see the report."""

from db import evidence
from domain.errors import Forbidden
from domain.evidence.evidence import NONE, Evidence
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
    given = (await evidence.of_step(turn.session, press.data.quarter, duty.plan, duty.step)).get(duty, NONE)
    shown = Evidence(tuple(one for one in given.pieces if one.counts))
    if not shown.pieces:
        return replies(Toast(label(turn.lang, "evidence.gone"), alert=True))
    return replies(*say_given.again(turn.lang, turn.office, duty, shown), anew=True)


BUTTONS = (on(to.OpenEvidence, opened, Turn.private_only),)
