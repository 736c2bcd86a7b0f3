"""Text a coordinator types: a text that was asked for, a new due date, a wish to report for a unit."""

from db import coordination
from domain.calendar.fiscal import Period
from domain.coordination.drafts import CoordinatorText
from domain.hearing.meanings import BehalfMeant, CoordinatorTextMeant, MoveDueMeant
from handlers.context import Turn
from handlers.coordination import nudging, on_behalf
from handlers.named_periods import period_meant
from handlers.rounds import rounds
from screens.base import Replies, replies
from screens.coordination import nudging as say_nudging
from screens.naming import unit_short


async def coordination_said(turn: Turn, meant: CoordinatorTextMeant | MoveDueMeant | BehalfMeant) -> Replies:
    """Go on with what a coordinator is writing, or begin what they wish."""
    if isinstance(meant, BehalfMeant):
        return await on_behalf.unit_named(turn, meant.unit)
    if isinstance(meant, MoveDueMeant):
        return await rounds.due_typed(turn, await period_meant(turn, meant.quarter), meant.text)
    draft = meant.draft
    if meant.drops:
        await coordination.drop(turn.session, turn.person.id)
        return replies(say_nudging.dropped(turn.lang, draft.unit, unit_short(turn.lang, turn.office, draft.unit)))
    if draft.kind is CoordinatorText.DUE:
        return await rounds.due_typed(turn, Period.parse(draft.round), meant.text)
    return await nudging.words_typed(turn, draft, meant.text)
