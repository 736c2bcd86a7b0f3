"""Decisions in own words: shown as they would be made, and made with a tap."""

from db import decision_drafts
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import DecisionDraft
from domain.hearing.meanings import DecidedOn, DecideMeant, DecisionMeant, GrantMeant, InstructMeant
from domain.reports.reports import Duty
from follow_up.decisions.decisions import awaiting
from handlers.context import Turn
from handlers.decisions.shown import listing, step_shown
from handlers.decisions.typed import decision_said as words_said
from handlers.summary.acts import sign_shown
from screens.base import Replies, replies
from screens.decisions import choices as say_choices


async def decision_said(turn: Turn, meant: DecideMeant | DecisionMeant | InstructMeant | GrantMeant) -> Replies:
    """Act on words of somebody who decides: a decision, the text one awaits, an instruction, more time."""
    return await (_decided(turn, meant) if isinstance(meant, DecideMeant) else words_said(turn, meant))


async def _decided(turn: Turn, meant: DecideMeant) -> Replies:
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
        return await _return_shown(turn, plan, step, meant.words)
    return replies(await step_shown(turn, plan, step))


async def _return_shown(turn: Turn, plan: int, step: str, words: str) -> Replies:
    """Show a report with the comment it is returned with; the step where several, or none, can be returned."""
    seen = await awaiting(turn.session, turn.office)
    found = seen.matter(plan, step)
    owners = found.step.owners if found is not None and found.step is not None else ()
    given = [one.report for one in owners if one.report is not None]
    able = [one for one in given if seen.record.owed_again(one.duty, one) is None]
    if len(able) != 1:
        return replies(await step_shown(turn, plan, step))
    (report,) = able
    duty: Duty = report.duty
    draft = DecisionDraft(
        turn.person.id,
        DecisionKind.RETURN,
        str(seen.compiled.quarter),
        plan,
        step,
        duty.unit,
        report.revision,
        words=words,
    )
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.return_preview(turn.lang, turn.office, draft))
