"""Text about people: that somebody is away, back, or has left, or that somebody else is to report."""

from domain.hearing.meanings import AskedDayMeant, AwayMeant, BackMeant, LeftMeant, OwnMeant
from follow_up.people.hand_over import may_give
from handlers.context import Turn, where
from handlers.incoming import Incoming
from handlers.people import absences, departures, hand_over
from screens.base import Replies


async def people_change_said(turn: Turn, meant: AwayMeant | AskedDayMeant | BackMeant | LeftMeant) -> Replies:
    """Keep or end an absence; begin to replace somebody who has left."""
    if isinstance(meant, LeftMeant):
        return await departures.left_said(turn, meant)
    if isinstance(meant, AskedDayMeant):
        return await (hand_over.day_said(turn, meant) if meant.unit else absences.day_said(turn, meant))
    return await absences.absence_said(turn, meant)


async def hand_over_said(turn: Turn, message: Incoming, meant: OwnMeant) -> Replies | None:
    """Offer what can be handed over; None for somebody who may not, whose words go to the coordinator."""
    if not await may_give(turn.session, turn.person):
        return None
    return await hand_over.said(turn, meant.text, where(message)[1])
