"""Returning a report to its unit: with a usual comment, or one that is typed; and reports that come back."""

from collections.abc import Iterable

from db import decision_drafts, rounds
from domain.decisions import rights
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import Stale
from domain.reports.reports import Duty, Report
from follow_up.decisions import decisions as deciding
from follow_up.decisions import told
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions import prepare
from handlers.decisions.shown import changed, next_shown, step_shown
from screens.base import Outgoing, Replies, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.decisions import told as say_told
from screens.decisions.naming import stamp


async def return_asked(press: Press[to.AskReturn]) -> Replies:
    """Ask with which comment a report is returned."""
    turn, data = press.turn, press.data
    deciding.step_of(turn.office, data.duty.plan, data.duty.step)
    return replies(
        say_choices.comment(turn.lang, turn.office, data.quarter, data.duty, data.revision, prepared=_prepares(turn))
    )


def _prepares(turn: Turn) -> bool:
    return rights.prepares(turn.person, DecisionKind.RETURN)


async def report_returned(press: Press[to.ReturnReport]) -> Replies:
    """Return a report with the usual comment that was tapped."""
    data = press.data
    words = say_choices.usual(press.turn.lang, data.comment)
    if words is None:
        raise Stale
    return await returned(press.turn, str(data.quarter), data.duty, data.revision, words)


async def comment_asked(press: Press[to.WriteReturn]) -> Replies:
    """Wait for a comment to be typed."""
    turn, data = press.turn, press.data
    deciding.step_of(turn.office, data.duty.plan, data.duty.step)
    current = await rounds.current_round(turn.session)
    if current is None or current.quarter != data.quarter:
        raise Stale("decide.stale_round")
    draft = DecisionDraft(
        turn.person.id,
        DecisionKind.RETURN,
        str(data.quarter),
        data.duty.plan,
        data.duty.step,
        data.duty.unit,
        data.revision,
        awaits=Awaited.WORDS,
    )
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.type_comment(turn.lang, turn.office, data.duty, prepared=_prepares(turn)))


async def comment_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Return a report with the comment that was awaited."""
    await decision_drafts.drop(turn.session, turn.person.id)
    duty = Duty(draft.plan or 0, draft.step, draft.unit)
    return await returned(turn, draft.round, duty, draft.revision, text)


async def return_shown(turn: Turn, plan: int, step: str, words: str) -> Replies:
    """Show a report with the comment it is returned with; the step where several, or none, can be returned."""
    seen = await deciding.awaiting(turn.session, turn.office)
    found = seen.matter(plan, step)
    owners = found.step.owners if found is not None and found.step is not None else ()
    given = [one.report for one in owners if one.report is not None]
    able = [one for one in given if seen.record.owed_again(one.duty, one) is None]
    if len(able) != 1:
        return replies(await step_shown(turn, plan, step))
    (one,) = able
    quarter = str(seen.compiled.quarter)
    draft = DecisionDraft(turn.person.id, DecisionKind.RETURN, quarter, plan, step, one.unit, one.revision, words)
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.return_preview(turn.lang, turn.office, draft))


async def returned_as_said(press: Press[to.ReturnAsSaid]) -> Replies:
    """Return the report with the comment just as shown; an older preview shows what is meant by now."""
    turn = press.turn
    draft = await decision_drafts.draft_of(turn.session, turn.person.id)
    if draft is None or draft.kind is not DecisionKind.RETURN or not draft.words:
        raise Stale
    if stamp(draft) != press.data.stamp:
        return replies(say_choices.return_preview(turn.lang, turn.office, draft))
    return await comment_typed(turn, draft, draft.words)


async def returned(turn: Turn, quarter: str, duty: Duty, revision: int, words: str) -> Replies:
    """Return a report; its unit is prompted at once, and the next matter follows. A secretary's return is prepared."""
    kept = await prepare.instead(turn, DecisionKind.RETURN, quarter, duty, revision=revision, words=words)
    if kept is not None:
        return kept
    made = await deciding.return_report(turn.session, turn.office, turn.person, quarter, duty, revision, words)
    if made is None:
        return await changed(turn, duty.plan, duty.step)
    sent = await told.units(
        turn.session, turn.office, [duty.unit], lambda lang, office: say_told.returned(lang, office, made), duty=duty
    )
    done = say_choices.returned(turn.lang, turn.office, made, reached=bool(sent))
    return replies(done, await next_shown(turn, duty.plan, duty.step), sent)


async def came_back(turn: Turn, given: Iterable[Report]) -> list[Outgoing]:
    """Messages to those who decide about reports given anew after a return: one each, with what changed."""
    these = await deciding.came_back(turn.session, given)
    if not these:
        return []
    return await told.deciders(
        turn.session, turn.office, lambda lang, office: say_told.came_back(lang, office, these), but=turn.person
    )


BUTTONS = (
    on(to.AskReturn, return_asked, Turn.preparer_only),
    on(to.ReturnReport, report_returned, Turn.preparer_only),
    on(to.WriteReturn, comment_asked, Turn.preparer_only),
    on(to.ReturnAsSaid, returned_as_said, Turn.preparer_only),
)
