"""/decide: what awaits the director's decision, step by step, until nothing does."""

from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from db import decision_drafts, decisions
from domain.decisions.decisions import Decision, DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import Stale
from domain.reports.reports import Duty
from follow_up.decisions import decisions as deciding
from follow_up.decisions import told
from handlers.buttons import Press, on
from handlers.context import Context, Turn
from handlers.decisions import prepare
from handlers.decisions.shown import changed, listing, next_shown, step_shown
from screens.base import Outgoing, Replies, Toast, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.decisions import matter as say_matter
from screens.decisions import told as say_told
from screens.decisions.naming import named, what
from screens.naming import unit_name
from screens.texts import label


async def decide(update: Update, context: Context) -> Replies:
    """`/decide`: the matters that await a decision."""
    turn = context.turn
    turn.overseer_only()
    return replies(await listing(turn))


async def list_opened(press: Press[to.ShowAwaiting]) -> Replies:
    """Show the list in place."""
    return replies(await listing(press.turn))


async def list_sent(press: Press[to.SendAwaiting]) -> Replies:
    """Send the list as a message of its own, below a summary that stays."""
    return replies(await listing(press.turn), anew=True)


async def step_opened(press: Press[to.OpenMatter]) -> Replies:
    """Show a step with what can be decided on it."""
    return replies(await step_shown(press.turn, press.data.plan, press.data.step))


async def step_acknowledged(press: Press[to.AcknowledgeStep]) -> Replies:
    """Acknowledge a step's reports as shown, and go on to the next matter."""
    turn, data = press.turn, press.data
    about = Duty(data.plan, data.step, "")
    kept = await prepare.instead(turn, DecisionKind.ACKNOWLEDGE, str(data.quarter), about, stamp=data.stamp)
    return kept or await acknowledged(turn, str(data.quarter), data.plan, data.step, data.stamp)


async def acknowledged(turn: Turn, quarter: str, plan: int, step: str, stamp: str) -> Replies:
    """Acknowledge a step's reports if they are still those of the stamp, and go on to the next matter."""
    if not await deciding.acknowledge(turn.session, turn.office, turn.person, quarter, plan, step, stamp):
        return await changed(turn, plan, step)
    return replies(await next_shown(turn, plan, step), Toast(label(turn.lang, "decide.done.ack")))


async def all_acknowledged(press: Press[to.AcknowledgeAll]) -> Replies:
    """Acknowledge everything on track as shown, and show what is left."""
    turn, data = press.turn, press.data
    done = await deciding.acknowledge_all(turn.session, turn.office, turn.person, str(data.quarter), data.stamp)
    key = "decide.done.all" if done else "decide.changed"
    return replies(
        await listing(turn), Toast(label(turn.lang, key, count=len(done)) if done else label(turn.lang, key))
    )


async def more_opened(press: Press[to.MoreChoices]) -> Replies:
    """Show the rarer choices for a step, with its history."""
    turn, data = press.turn, press.data
    seen = await deciding.awaiting(turn.session, turn.office)
    found = seen.matter(data.plan, data.step)
    if found is None:
        raise Stale
    for kind in (DecisionKind.CANCEL, DecisionKind.MOVE):
        await _why(turn, kind, Duty(data.plan, data.step, ""))  # whoever went back gives no reason
    history = await decisions.of_step(turn.session, data.plan, data.step)
    return replies(say_matter.more(turn.lang, turn.office, found, history, turn.person))


async def cancel_asked(press: Press[to.AskCancelStep]) -> Replies:
    """Ask before a step is cancelled, and wait for the reason: its owners' own where they say it can't be done."""
    turn, data = press.turn, press.data
    found = (await deciding.awaiting(turn.session, turn.office)).matter(data.plan, data.step)
    words = found.cannot if found is not None else ""
    return await _why_awaited(turn, DecisionKind.CANCEL, Duty(data.plan, data.step, ""), words)


async def _why_awaited(turn: Turn, kind: DecisionKind, about: Duty, words: str = "") -> Replies:
    """Show a cancellation or a move before it is made, with the reason typed so far."""
    step = deciding.step_of(turn.office, about.plan, about.step)
    quarter = (await deciding.awaiting(turn.session, turn.office)).compiled.quarter
    draft = DecisionDraft(turn.person.id, kind, str(quarter), about.plan, about.step, about.unit, words=words)
    await decision_drafts.keep(turn.session, turn.now, draft.awaiting(Awaited.WORDS))
    if kind is DecisionKind.CANCEL:
        return replies(say_choices.ask_cancel(turn.lang, turn.office, quarter, about.plan, step, words))
    others = [one for one in turn.library.of(about.plan).units if one.code not in step.owners]
    return replies(say_choices.ask_move(turn.lang, turn.office, quarter, about, others, words))


async def why_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Show a cancellation or a move again, with the reason that was typed."""
    return await _why_awaited(turn, draft.kind, Duty(draft.plan or 0, draft.step, draft.unit), text)


async def _why(turn: Turn, kind: DecisionKind, about: Duty) -> str:
    """The reason that was typed for just this decision, which waits for one no more."""
    draft = await decision_drafts.draft_of(turn.session, turn.person.id)
    if draft is None or draft.kind is not kind:
        return ""
    await decision_drafts.drop(turn.session, turn.person.id)
    return draft.words if (draft.plan, draft.step, draft.unit) == (about.plan, about.step, about.unit) else ""


async def step_cancelled(press: Press[to.CancelStep]) -> Replies:
    """Cancel a step, as confirmed, and tell its units."""
    turn, data = press.turn, press.data
    about = Duty(data.plan, data.step, "")
    words = await _why(turn, DecisionKind.CANCEL, about)
    kept = await prepare.instead(turn, DecisionKind.CANCEL, str(data.quarter), about, words=words)
    return kept or await cancelled(turn, str(data.quarter), data.plan, data.step, words)


async def cancelled(turn: Turn, quarter: str, plan: int, step: str, words: str) -> Replies:
    """Cancel a step, and tell its units."""
    owners = deciding.step_of(turn.office, plan, step).owners
    made = await deciding.cancel_step(turn.session, turn.office, turn.person, quarter, plan, step, words)
    sent = await told.units(
        turn.session, turn.office, owners, lambda lang, office: say_told.cancelled(lang, office, made)
    )
    name = named(turn.lang, turn.office, plan, step)
    return replies(say_choices.done(turn.lang, "decide.done.cancel", made, step=name), sent)


async def move_asked(press: Press[to.AskMoveStep]) -> Replies:
    """Ask to which unit a step is moved, and wait for the reason, which may be left out."""
    turn, duty = press.turn, press.data.duty
    if duty.unit not in deciding.step_of(turn.office, duty.plan, duty.step).owners:
        raise Stale
    return await _why_awaited(turn, DecisionKind.MOVE, duty)


async def step_moved(press: Press[to.MoveStep]) -> Replies:
    """Move a step to another unit, and tell both."""
    turn, data = press.turn, press.data
    words = await _why(turn, DecisionKind.MOVE, data.duty)
    kept = await prepare.instead(turn, DecisionKind.MOVE, str(data.quarter), data.duty, to_unit=data.to, words=words)
    return kept or await moved(turn, str(data.quarter), data.duty, data.to, words)


async def moved(turn: Turn, quarter: str, duty: Duty, to_unit: str, words: str) -> Replies:
    """Move a step to another unit, and tell both."""
    made = await deciding.move_step(turn.session, turn.office, turn.person, quarter, duty, to_unit, words)
    before = await told.units(
        turn.session, turn.office, [made.unit], lambda lang, office: say_told.moved_from(lang, office, made)
    )
    after = await told.units(
        turn.session, turn.office, [made.to_unit], lambda lang, office: say_told.moved_to(lang, office, made)
    )
    unit = unit_name(turn.lang, turn.office, to_unit)
    name = named(turn.lang, turn.office, duty.plan, duty.step)
    shown = say_choices.done(turn.lang, "decide.done.move", made, step=name, unit=unit)
    return replies(shown, [*before, *after])


async def taken_back(press: Press[to.TakeBack]) -> Replies:
    """Take a decision back, and tell those it was sent to."""
    turn = press.turn
    before = await deciding.take_back(turn.session, turn.office, turn.person, press.data.number)
    text = what(turn.lang, turn.office, before)
    return replies(say_choices.done(turn.lang, "decide.done.undo", what=text), await _told_undone(turn, before))


async def _told_undone(turn: Turn, before: Decision) -> list[Outgoing]:
    """Messages to the units that had one about the decision."""
    if before.kind in (DecisionKind.ACKNOWLEDGE, DecisionKind.ACCEPT):
        return []
    units = {one for one in (before.unit, before.to_unit) if one}
    if not units and before.plan is not None:
        units = set(turn.library.of(before.plan).plan.step_by_id[before.step].owners)
    return await told.units(
        turn.session, turn.office, units, lambda lang, office: say_told.undone(lang, office, before)
    )


HANDLERS: tuple[BaseHandler[Any, Any, Any], ...] = (CommandHandler("decide", decide),)

BUTTONS = (
    on(to.ShowAwaiting, list_opened, Turn.overseer_only),
    on(to.SendAwaiting, list_sent, Turn.overseer_only),
    on(to.OpenMatter, step_opened, Turn.overseer_only),
    on(to.AcknowledgeStep, step_acknowledged, Turn.preparer_only),
    on(to.AcknowledgeAll, all_acknowledged, Turn.decider_only),
    on(to.MoreChoices, more_opened, Turn.overseer_only),
    on(to.AskCancelStep, cancel_asked, Turn.preparer_only),
    on(to.CancelStep, step_cancelled, Turn.preparer_only),
    on(to.AskMoveStep, move_asked, Turn.preparer_only),
    on(to.MoveStep, step_moved, Turn.preparer_only),
    on(to.TakeBack, taken_back, Turn.overseer_only),
)
