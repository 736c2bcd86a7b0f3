"""Results of instructions: reported by their units, accepted or returned by whoever decides."""

from db import decision_drafts
from domain.decisions.awaiting import Matter
from domain.decisions.decisions import DecisionKind, Instruction
from domain.decisions.drafts import DecisionDraft
from domain.errors import Forbidden
from domain.reports.reports import Duty
from follow_up.decisions import decisions as deciding
from follow_up.decisions import instructions, told
from follow_up.decisions.more_time import current_quarter
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions import prepare
from handlers.decisions.shown import listing
from screens.base import Replies, Toast, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.decisions import matter as say_matter
from screens.decisions import told as say_told
from screens.naming import unit_name
from screens.texts import label, say


async def instruction_opened(press: Press[to.OpenInstruction]) -> Replies:
    """Show an instruction with what came of it."""
    turn = press.turn
    found = await instructions.instruction(turn.session, press.data.number)
    seen = await deciding.awaiting(turn.session, turn.office)
    prepared = seen.prepared_for(Matter((), instruction=found))
    return replies(say_matter.instruction(turn.lang, turn.office, found, turn.person, prepared))


async def done_asked(press: Press[to.ReportDone]) -> Replies:
    """Ask a unit's person for the result of an instruction, which may be left out."""
    turn = press.turn
    found = await instructions.instruction(turn.session, press.data.number)
    if not turn.person.may_report_for(found.decision.unit):
        raise Forbidden("report.no_unit")
    if found.accepted or found.done is not None:
        return replies(Toast(label(turn.lang, "told.done.before"), alert=True))
    draft = DecisionDraft.on(found, turn.person.id, DecisionKind.DONE)
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.type_result(turn.lang, found), anew=True)


async def done_bare(press: Press[to.ReportDoneBare]) -> Replies:
    """Report an instruction done without a word about it."""
    return await reported_done(press.turn, press.data.number, "")


async def reported_done(turn: Turn, number: int, words: str) -> Replies:
    """Report an instruction done; those who decide get one message."""
    made = await instructions.report_done(turn.session, turn.office, turn.person, number, words)
    await decision_drafts.drop(turn.session, turn.person.id)
    if made is None:
        return replies(say(turn.lang, "told.done.before"))
    found, reported = made
    sent = await told.deciders(
        turn.session, turn.office, lambda lang, office: say_told.done(lang, office, found, reported), but=turn.person
    )
    return replies(say(turn.lang, "told.done.sent"), sent)


async def done_accepted(press: Press[to.AcceptDone]) -> Replies:
    """Accept an instruction as done, as tapped."""
    turn, number = press.turn, press.data.number
    found = await instructions.instruction(turn.session, number)
    kept = await _prepared_on(turn, DecisionKind.ACCEPT, found)
    return kept or await accepted(turn, number)


async def accepted(turn: Turn, number: int) -> Replies:
    """Accept an instruction as done; its unit gets a note."""
    found = await instructions.accept(turn.session, turn.office, turn.person, number)
    if found is None:
        return replies(await listing(turn), Toast(label(turn.lang, "decide.done.before"), alert=True))
    unit = found.decision.unit
    sent = await told.units(turn.session, turn.office, [unit], lambda lang, _: say_told.order_accepted(lang, found))
    name = unit_name(turn.lang, turn.office, unit)
    return replies(say_choices.done(turn.lang, "decide.done.accept", unit=name), sent)


async def not_done_asked(press: Press[to.ReturnDone]) -> Replies:
    """Wait for the comment with which the result of an instruction is returned."""
    turn = press.turn
    found = await instructions.instruction(turn.session, press.data.number)
    if found.done is None or found.accepted:
        return replies(await listing(turn), Toast(label(turn.lang, "decide.done.before"), alert=True))
    draft = DecisionDraft.on(found, turn.person.id, DecisionKind.RETURN)
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.type_not_done(turn.lang, turn.office, found))


async def not_done_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Return the result of an instruction with the comment that was awaited."""
    await decision_drafts.drop(turn.session, turn.person.id)
    known = await instructions.instruction(turn.session, draft.refers or 0)
    kept = await _prepared_on(turn, DecisionKind.RETURN, known, text)
    return kept or await result_returned(turn, known.number, text)


async def result_returned(turn: Turn, number: int, text: str) -> Replies:
    """Return the result of an instruction with a comment; its unit gets it."""
    found = await instructions.return_done(turn.session, turn.office, turn.person, number, text)
    if found is None:
        return replies(say(turn.lang, "decide.done.before"))
    sent = await told.units(
        turn.session,
        turn.office,
        [found.decision.unit],
        lambda lang, _: say_told.order_back(lang, found, text, turn.person.name),
    )
    unit = unit_name(turn.lang, turn.office, found.decision.unit)
    return replies(say_choices.done(turn.lang, "decide.done.not_done", unit=unit, words=text), sent)


async def _prepared_on(turn: Turn, kind: DecisionKind, found: Instruction, words: str = "") -> Replies | None:
    """Keep a decision on an instruction's result as prepared, for whoever may only prepare it."""
    quarter, given = await current_quarter(turn.session), found.decision
    about = Duty(given.plan or 0, given.step, given.unit)
    return await prepare.instead(turn, kind, quarter, about, words=words, refers=found.number)


BUTTONS = (
    on(to.OpenInstruction, instruction_opened, Turn.overseer_only),
    on(to.ReportDone, done_asked, Turn.private_only),
    on(to.ReportDoneBare, done_bare, Turn.private_only),
    on(to.AcceptDone, done_accepted, Turn.preparer_only),
    on(to.ReturnDone, not_done_asked, Turn.preparer_only),
)
