"""A text that a decision, a request or the result of an instruction awaits; it is heard as such by the ear."""

from db import decision_drafts
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.hearing.meanings import DecideMeant, DecisionMeant, GrantMeant, InstructMeant
from handlers.context import Turn
from handlers.decisions import (
    decide,
    deputies,
    events,
    giving_time,
    instructing,
    instruction_results,
    more_time,
    refusing,
    returning,
    spoken,
)
from screens.base import Replies, replies
from screens.texts import say


async def decision_said(turn: Turn, meant: DecideMeant | DecisionMeant | InstructMeant | GrantMeant) -> Replies:
    """Go on with what somebody writes by the text they typed; else show what their words decide, instruct or give."""
    if isinstance(meant, DecideMeant):
        return await spoken.decided(turn, meant)
    if isinstance(meant, InstructMeant):
        return await instructing.instruction_said(turn, meant)
    if isinstance(meant, GrantMeant):
        return await giving_time.time_said(turn, meant)
    draft, text = meant.draft, meant.text
    if meant.drops:
        await decision_drafts.drop(turn.session, turn.person.id)
        return replies(say(turn.lang, "decide.stopped"))
    match draft.kind:
        case DecisionKind.RETURN if draft.refers is not None:
            turn.preparer_only()
            return await instruction_results.not_done_typed(turn, draft, text)
        case DecisionKind.RETURN:
            turn.preparer_only()
            return await returning.comment_typed(turn, draft, text)
        case DecisionKind.INSTRUCT:
            turn.preparer_only()
            return await instructing.words_typed(turn, draft, text)
        case DecisionKind.CANCEL | DecisionKind.MOVE:
            turn.preparer_only()
            return await decide.why_typed(turn, draft, text)
        case DecisionKind.GRANT:
            return await more_time.grant_typed(turn, draft, text)
        case DecisionKind.REFUSE:
            return await refusing.reason_typed(turn, draft, text)
        case DecisionKind.DEPUTE:
            return await deputies.until_typed(turn, text)
    return await _unit_typed(turn, draft, text)


async def _unit_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Go on with what somebody of a unit writes: a request, the day of an event, the result of an instruction."""
    if draft.kind is DecisionKind.REQUEST:
        return await more_time.request_typed(turn, draft, text)
    if draft.kind is DecisionKind.OCCURRED:
        return await events.day_typed(turn, draft, text)
    return await instruction_results.reported_done(turn, draft.refers or 0, text)
