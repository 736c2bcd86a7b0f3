"""Instructions: written by the director, sent to a unit, reported done, accepted or returned."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bundled.kinds import plan_kinds
from db import decision_drafts
from domain.calendar.days_in_words import day_in
from domain.catalogue.plan import Unit
from domain.decisions.decisions import Decision, DecisionKind
from domain.decisions.drafts import EVERY_UNIT, Awaited, DecisionDraft
from domain.errors import DomainError, Stale
from domain.hearing.addressees import nearest
from domain.hearing.meanings import InstructMeant
from domain.hearing.unit_names import names_of
from domain.language.normalise import tidy
from domain.reports.reports import Duty
from domain.search.plan_named import plan_named
from follow_up.decisions import decisions as deciding
from follow_up.decisions import instructions, told
from follow_up.decisions.more_time import current_quarter
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions import prepare
from screens.base import Outgoing, Replies, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.decisions import told as say_told
from screens.decisions.naming import stamp
from screens.texts import say


async def instruct_asked(press: Press[to.AskInstruct]) -> Replies:
    """Ask for an instruction about a step, of one owner or the one that is chosen."""
    turn, data = press.turn, press.data
    step = deciding.step_of(turn.office, data.plan, data.step)
    draft = await _begun(turn, plan=data.plan, step=data.step)
    if data.unit and data.unit not in step.owners:
        raise Stale
    if not data.unit and len(step.owners) > 1:
        known = turn.library.of(data.plan).unit_by_code
        return replies(say_choices.which_unit(turn.lang, [known[code] for code in step.owners]))
    return await _words_awaited(turn, replace(draft, unit=data.unit or step.owners[0]))


async def unit_asked(press: Press[to.NewInstruction]) -> Replies:
    """Ask which unit is instructed."""
    turn = press.turn
    await _begun(turn)
    return replies(say_choices.which_unit(turn.lang, _units(turn)))


async def unit_chosen(press: Press[to.InstructUnit]) -> Replies:
    """Instruct the unit that was tapped: ask for the words, or show them if they were typed."""
    turn = press.turn
    draft = await _draft(turn, DecisionKind.INSTRUCT)
    if press.data.unit not in turn.catalogue.unit_by_code:
        raise Stale
    draft = replace(draft, unit=press.data.unit)
    return await (_previewed(turn, draft) if draft.words else _words_awaited(turn, draft))


async def instruction_said(turn: Turn, meant: InstructMeant) -> Replies:
    """Preview an instruction that the director typed, or ask which unit it is for.

    A step that several plans have is meant only where the plan is named: else the instruction is about none.
    """
    text, units, steps = meant.text, meant.units, meant.steps
    draft = await _begun(turn)
    named = plan_named(tidy(text), turn.library, plan_kinds())
    plan = named.catalogue.plan if named is not None else turn.catalogue.plan
    further = [one.plan for one in turn.library.followed if one.plan.further]
    open_ = named is None and any(steps[0] in one.step_by_id for one in further) if steps else False
    if len(steps) == 1 and steps[0] in plan.step_by_id and not open_:
        draft = replace(draft, plan=plan.number, step=steps[0])
    owners = plan.step_by_id[draft.step].owners if draft.step else ()
    addressed = bool(units or meant.every or meant.unknown)
    chosen = units[:1] if len(units) == 1 else owners if len(owners) == 1 and not addressed else ()
    chosen = (EVERY_UNIT,) if meant.every else chosen
    text = _without_names(turn, text, units)
    draft = replace(draft, words=text, until=_until(turn, text))
    if not text:
        return replies(say_choices.which_unit(turn.lang, _units(turn)))
    if not chosen:
        await decision_drafts.keep(turn.session, turn.now, draft)
        return replies(say_choices.which_unit(turn.lang, _offered(turn, meant, owners), meant.unknown))
    return await _previewed(turn, replace(draft, unit=chosen[0]))


async def words_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Preview an instruction with the words, or the date, that were awaited."""
    if draft.awaits is Awaited.UNTIL and draft.words:
        until = _until(turn, text)
        if until is None:
            return replies(say(turn.lang, "decide.time.unread"))
        return await _previewed(turn, replace(draft, until=until))
    return await _previewed(turn, replace(draft, words=text, until=_until(turn, text)))


async def until_chosen(turn: Turn, draft: DecisionDraft, day: date | None) -> Replies:
    """Preview an instruction with the date that was tapped."""
    return await _previewed(turn, replace(draft, until=day))


async def decision_sent(press: Press[to.SendDecision]) -> Replies:
    """Send the instruction just as shown; its unit gets it at once."""
    turn = press.turn
    draft = await _draft(turn, DecisionKind.INSTRUCT)
    if stamp(draft) != press.data.stamp:
        return await _previewed(turn, draft)
    about = [Duty(draft.plan or 0, draft.step, unit) for unit in _receivers(turn, draft)]
    kept = [
        await prepare.instead(turn, DecisionKind.INSTRUCT, draft.round, one, words=draft.words, until=draft.until)
        for one in about
    ]
    await decision_drafts.drop(turn.session, turn.person.id)
    return kept[-1] or await instructed(turn, draft)


async def instructed(turn: Turn, draft: DecisionDraft) -> Replies:
    """Instruct a unit, or each of all, which get it at once."""
    if draft.unit == EVERY_UNIT:
        return await _all_instructed(turn, draft)
    made = await instructions.instruct(turn.session, turn.office, turn.person, draft)
    sent = await _told(turn, made)
    return replies(say_choices.instructed(turn.lang, turn.office, made, reached=bool(sent)), sent)


async def _all_instructed(turn: Turn, draft: DecisionDraft) -> Replies:
    """Instruct every unit: each gets an instruction of its own, and reports it done for itself."""
    these: list[Decision] = []
    sent: list[Outgoing] = []
    unreached: list[str] = []
    for unit in _receivers(turn, draft):
        one = await instructions.instruct(turn.session, turn.office, turn.person, replace(draft, unit=unit))
        told_ = await _told(turn, one)
        these.append(one)
        sent += told_
        unreached += [] if told_ else [unit]
    return replies(say_choices.instructed_all(turn.lang, turn.office, these, unreached), sent)


async def _told(turn: Turn, made: Decision) -> list[Outgoing]:
    """An instruction as its unit's people get it."""
    return await told.units(
        turn.session, turn.office, [made.unit], lambda lang, office: say_told.ordered(lang, office, made)
    )


async def decision_dropped(press: Press[to.DropDecision]) -> Replies:
    """Stop writing."""
    await decision_drafts.drop(press.turn.session, press.turn.person.id)
    return replies(say(press.turn.lang, "decide.stopped"))


async def _begun(turn: Turn, *, plan: int | None = None, step: str = "") -> DecisionDraft:
    """A new instruction in place of whatever the person was writing; it awaits nothing yet."""
    quarter = await current_quarter(turn.session)
    draft = DecisionDraft(turn.person.id, DecisionKind.INSTRUCT, quarter, plan, step)
    await decision_drafts.keep(turn.session, turn.now, draft)
    return draft


async def _draft(turn: Turn, kind: DecisionKind) -> DecisionDraft:
    """The decision of a kind that the person is writing; Stale if they are not."""
    draft = await decision_drafts.draft_of(turn.session, turn.person.id)
    if draft is None or draft.kind is not kind:
        raise Stale
    return draft


async def _words_awaited(turn: Turn, draft: DecisionDraft) -> Replies:
    await decision_drafts.keep(turn.session, turn.now, draft.awaiting(Awaited.WORDS))
    return replies(say_choices.type_order(turn.lang, turn.office, draft))


async def _previewed(turn: Turn, draft: DecisionDraft) -> Replies:
    """Show an instruction before it is sent, or ask for its unit; while it has no date, one may be typed."""
    if not draft.unit:
        await decision_drafts.keep(turn.session, turn.now, draft)
        return replies(say_choices.which_unit(turn.lang, _units(turn)))
    kept = draft.awaiting(None if draft.until else Awaited.UNTIL)
    await decision_drafts.keep(turn.session, turn.now, kept)
    days = [turn.setup.workdays.add(turn.office.today, count) for count in (5, 10, 20)]
    receivers = len(_receivers(turn, kept))
    shown: Outgoing = say_choices.order_preview(turn.lang, turn.office, kept, days, receivers)
    return replies(shown)


def _until(turn: Turn, text: str) -> date | None:
    """The date that words name. DomainError `time.past` for one that has passed."""
    found = day_in(text, turn.office.today)
    if found is not None and found < turn.office.today:
        raise DomainError("time.past")
    return found


def _without_names(turn: Turn, text: str, units: Sequence[str]) -> str:
    """An instruction without the name of the unit it begins with: it stands above it already."""
    known = turn.catalogue.unit_by_code
    names = [name for code in units for name in (*known[code].name.both, *known[code].short.both, code)]
    for name in sorted(names, key=len, reverse=True):
        if name and text.lower().startswith(name.lower()):
            return text[len(name) :].lstrip(" :,-") or text
    return text


def _receivers(turn: Turn, draft: DecisionDraft) -> Sequence[str]:
    """Codes of the units that an instruction goes to."""
    return [one.code for one in _units(turn)] if draft.unit == EVERY_UNIT else [draft.unit]


def _offered(turn: Turn, meant: InstructMeant, owners: Sequence[str]) -> list[Unit]:
    """Units to choose from: those named, else a step's, else all; the nearest names first where one is not known."""
    known = turn.catalogue.unit_by_code
    if meant.unknown:
        every = {one.code: one for one in _units(turn)}
        return [every[code] for code in nearest(meant.unknown, names_of(turn.catalogue)) if code in every]
    return [known[code] for code in (meant.units or owners) if code in known] or _units(turn)


def _units(turn: Turn) -> list[Unit]:
    asked = turn.catalogue.plan.responsible_units
    return [one for one in turn.catalogue.units if one.code in asked] or list(turn.catalogue.units)


BUTTONS = (
    on(to.AskInstruct, instruct_asked, Turn.preparer_only),
    on(to.NewInstruction, unit_asked, Turn.preparer_only),
    on(to.InstructUnit, unit_chosen, Turn.preparer_only),
    on(to.SendDecision, decision_sent, Turn.preparer_only),
    on(to.DropDecision, decision_dropped, Turn.private_only),
)
