"""Preparing instead of deciding: what a secretary taps or types is kept for whoever decides."""

from datetime import date

from domain.decisions import rights
from domain.decisions.decisions import Decision, DecisionKind
from domain.reports.reports import Duty
from follow_up.decisions import preparing
from handlers.context import Turn
from handlers.decisions.shown import changed, listing
from screens.base import Replies, replies
from screens.decisions import prepared as say_prepared


async def instead(
    turn: Turn,
    kind: DecisionKind,
    quarter: str,
    about: Duty | None = None,
    *,
    revision: int = 0,
    words: str = "",
    until: date | None = None,
    refers: int | None = None,
    to_unit: str = "",
    stamp: str = "",
) -> Replies | None:
    """Keep a decision as prepared for somebody who may only prepare it; None for whoever makes it themselves.

    A step without a unit is a duty without one.
    """
    if not rights.prepares(turn.person, kind):
        return None
    plan, step, unit = (about.plan, about.step, about.unit) if about is not None else (None, "", "")
    decision = Decision(
        kind,
        quarter,
        turn.person.id,
        turn.person.name,
        turn.now,
        plan or None,
        step,
        unit,
        to_unit,
        revision,
        words,
        until,
        refers,
    )
    kept = await preparing.prepare(turn.session, turn.office, turn.person, decision, stamp)
    if kept is not None:
        return replies(say_prepared.kept(turn.lang, turn.office, kept))
    return await changed(turn, plan, step) if plan and step else replies(await listing(turn))
