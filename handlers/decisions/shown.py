"""Screens the handlers of decisions share: the list, a matter, and what comes after a decision."""

from db import decisions
from domain.errors import Stale
from follow_up.decisions.decisions import awaiting
from handlers.context import Turn
from screens.base import Outgoing, Replies, Toast, replies
from screens.decisions import matter as say_matter
from screens.decisions import open_matters as say_open
from screens.texts import label


async def listing(turn: Turn) -> Outgoing:
    """The matters that await a decision."""
    seen = await awaiting(turn.session, turn.office)
    return say_open.awaiting(turn.lang, turn.office, seen, turn.person)


async def step_shown(turn: Turn, plan: int, step: str) -> Outgoing:
    """A step with what can be decided on it; Stale for one the round knows nothing of."""
    seen = await awaiting(turn.session, turn.office)
    found = seen.matter(plan, step)
    if found is None:
        raise Stale
    history = await decisions.of_step(turn.session, plan, step)
    return say_matter.step(turn.lang, turn.office, seen, found, history, turn.person)


async def next_shown(turn: Turn, plan: int, step: str) -> Outgoing:
    """The matter to decide after a step's; the list once there is none."""
    seen = await awaiting(turn.session, turn.office)
    following = seen.after(plan, step)
    if following is None:
        return say_open.awaiting(turn.lang, turn.office, seen, turn.person)
    if following.instruction is not None:
        prepared = seen.prepared_for(following)
        return say_matter.instruction(turn.lang, turn.office, following.instruction, turn.person, prepared)
    history = await decisions.of_step(turn.session, following.plan, following.step.step.id if following.step else "")
    return say_matter.step(turn.lang, turn.office, seen, following, history, turn.person)


async def changed(turn: Turn, plan: int, step: str) -> Replies:
    """Show a step as it is by now: nothing was written on what was shown before."""
    return replies(await step_shown(turn, plan, step), Toast(label(turn.lang, "decide.changed"), alert=True))
