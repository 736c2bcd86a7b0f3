"""Changes about a unit's round, recorded by one statement with what changed, for its messages to show."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from db import prompt_changes, rounds
from db.prompt_changes import EVERYBODY
from domain.calendar.fiscal import Period
from domain.decisions.decisions import Decision
from domain.office import Office


async def changed(session: AsyncSession, office: Office, quarter: Period, units: Iterable[str]) -> None:
    """Let the messages of a round to units show what changed."""
    await prompt_changes.add(session, office.now, quarter, [(unit, EVERYBODY) for unit in units])


async def decided(session: AsyncSession, office: Office, decision: Decision) -> None:
    """Let the messages of the current round show a decision: a comment, an instruction, another date or owner."""
    current = await rounds.current_round(session)
    if current is None:
        return
    units = {decision.unit, decision.to_unit}
    plan = office.library.plan(decision.plan) if decision.plan is not None else None
    if plan is not None and (step := plan.plan.step_by_id.get(decision.step)) is not None:
        units.update(step.owners)
    await changed(session, office, current.quarter, units - {""})
