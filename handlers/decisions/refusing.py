"""Refusing more time: with a usual reason that is tapped, or one that is typed; the unit is told it."""

from db import decision_drafts
from domain.decisions import rights
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import Stale
from follow_up.decisions import more_time
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions.more_time import decided, request_of
from screens.base import Replies, Toast, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.texts import label


async def reason_asked(press: Press[to.RefuseRequest]) -> Replies:
    """Ask for the reason, below the request, which stays; the next text is one."""
    turn, number = press.turn, press.data.number
    if not rights.prepares(turn.person, DecisionKind.REFUSE):
        rights.check(turn.person, DecisionKind.REFUSE)
    request = await request_of(turn, number)
    if number not in {one.number for one in await more_time.open_requests(turn.session, request.duty)}:
        return replies(Toast(label(turn.lang, "decide.done.before"), alert=True))
    draft = DecisionDraft(
        turn.person.id,
        DecisionKind.REFUSE,
        request.round,
        request.plan,
        request.step,
        request.unit,
        refers=number,
        awaits=Awaited.WORDS,
    )
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.why_refused(turn.lang, turn.office, request), anew=True)


async def reason_chosen(press: Press[to.RefuseBecause]) -> Replies:
    """Refuse with the usual reason that was tapped."""
    words = say_choices.usual_refusal(press.turn.lang, press.data.comment)
    if words is None:
        raise Stale
    return await decided(press.turn, press.data.number, None, words)


async def reason_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Refuse with the reason that was awaited."""
    return await decided(turn, draft.refers or 0, None, text)


BUTTONS = (
    on(to.RefuseRequest, reason_asked, Turn.overseer_only),
    on(to.RefuseBecause, reason_chosen, Turn.overseer_only),
)
