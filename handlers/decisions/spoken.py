"""Decisions in own words: shown as they would be made, and made with a tap."""

from domain.hearing.meanings import DecidedOn, DecideMeant
from follow_up.decisions.decisions import awaiting
from handlers.context import Turn
from handlers.decisions.returning import return_shown
from handlers.decisions.shown import listing, step_shown
from handlers.summary.acts import sign_shown
from screens.base import Replies, replies


async def decided(turn: Turn, meant: DecideMeant) -> Replies:
    """Show what is decided: the round to be signed, the report to be returned, else the step or the list."""
    turn.preparer_only()
    if meant.what is DecidedOn.SIGN and turn.person.is_director:
        return await sign_shown(turn, (await awaiting(turn.session, turn.office)).compiled.quarter)
    plans = [one.plan for one in turn.library.followed]
    named = [(plan.number, step) for step in meant.steps for plan in plans if step in plan.step_by_id]
    if len(named) != 1:
        return replies(await listing(turn))
    ((plan, step),) = named
    if meant.what is DecidedOn.RETURN and meant.words:
        return await return_shown(turn, plan, step, meant.words)
    return replies(await step_shown(turn, plan, step))
