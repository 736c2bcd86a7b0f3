"""More time for steps: units ask for it in words, those who may grant it decide with one tap."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db import decision_drafts, decisions
from domain.calendar.days_in_words import day_in
from domain.calendar.local_time import local_time
from domain.decisions import rights
from domain.decisions.decisions import Decision, DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import DomainError, Forbidden, Stale
from domain.hearing.reasons import reason_in
from domain.language.normalise import tidy
from domain.reports.reports import Duty
from domain.reports.text_to_drafts import About, interpret, names_step
from domain.reports.worksheet import Worksheet
from domain.search.steps_named import StepReader
from follow_up.decisions import decisions as deciding
from follow_up.decisions import more_time, told
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.decisions import prepare
from handlers.decisions.instructing import until_chosen
from screens.base import Replies, Toast, replies
from screens.buttons import decisions as to
from screens.decisions import choices as say_choices
from screens.decisions import told as say_told
from screens.decisions.naming import day as day_text
from screens.decisions.naming import named, quoted, stamp
from screens.naming import unit_name
from screens.texts import label, say


async def asked_in_words(turn: Turn, sheet: Worksheet, about: About | None, text: str) -> Replies | None:
    """Prepare a request from words that ask for more time; None where they are about the report's date.

    The date they name must be later than the step's; the step is the one replied to, named, or the only one. A date
    before the round is due, with neither step nor reason, is the report's.
    """
    until = day_in(text, turn.office.today)
    if until is None or sheet.closed:
        return None
    late = [duty for duty in sheet.asked() if sheet.step(duty).is_later(until) and not sheet.step(duty).cancelled]
    found, named = _meant(sheet, about, text, late)
    reason = reason_in(text)
    before_due = until <= local_time(sheet.duties.round.due_at, turn.setup.zone).date()
    if not found or (before_due and not named and reason is None):
        return None
    draft = DecisionDraft(
        turn.person.id,
        DecisionKind.REQUEST,
        sheet.quarter,
        until=until,
        words=reason or "",
    )
    await decision_drafts.keep(turn.session, turn.now, draft)
    if len(found) > 1 or _names_another(turn, about, text, found):
        return replies(say_choices.which_step(turn.lang, turn.office, found))
    return await _went_on(turn, replace(draft, plan=found[0].plan, step=found[0].step, unit=found[0].unit))


async def time_wanted(press: Press[to.AskForTime]) -> Replies:
    """Ask for which of the person's steps more time is needed."""
    turn = press.turn
    plans = turn.library.followed
    mine = [
        Duty(one.plan.number, step.id, unit)
        for one in plans
        for unit in turn.person.units
        for step in one.plan.steps_owned_by(unit)
        if not step.cancelled
    ]
    if not mine:
        raise Forbidden("report.no_unit")
    return replies(say_choices.which_step(turn.lang, turn.office, mine), anew=True)


async def step_chosen(press: Press[to.RequestFor]) -> Replies:
    """Ask for more time for the step that was tapped."""
    turn, duty = press.turn, press.data.duty
    step = deciding.step_of(turn.office, duty.plan, duty.step)
    if not turn.person.may_report(duty) or duty.unit not in step.owners:
        raise Forbidden("report.no_unit")
    draft = await decision_drafts.draft_of(turn.session, turn.person.id)
    if draft is None or draft.kind is not DecisionKind.REQUEST:
        quarter = await more_time.current_quarter(turn.session)
        draft = DecisionDraft(turn.person.id, DecisionKind.REQUEST, quarter)
    return await _went_on(turn, replace(draft, plan=duty.plan, step=duty.step, unit=duty.unit))


async def until_tapped(press: Press[to.RequestUntil]) -> Replies:
    """Ask for more time until the day that was tapped."""
    return await _went_on(press.turn, replace(await _request(press.turn), until=press.data.day))


async def request_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Go on with a request by the date or the reason that was awaited."""
    if draft.awaits is Awaited.UNTIL:
        until = day_in(text, turn.office.today)
        if until is None:
            return replies(say(turn.lang, "decide.time.unread"))
        return await _went_on(turn, replace(draft, until=until))
    return await _went_on(turn, replace(draft, words=text))


async def request_sent(press: Press[to.SendRequest]) -> Replies:
    """Send a request just as shown; everybody who may grant it gets one message."""
    turn = press.turn
    draft = await _request(turn)
    if stamp(draft) != press.data.stamp:
        return await _went_on(turn, draft)
    made = await more_time.request(turn.session, turn.office, turn.person, draft)
    await decision_drafts.drop(turn.session, turn.person.id)
    if made is None:
        return replies(say(turn.lang, "time.again"))
    sent = await told.givers_of_time(
        turn.session, turn.office, lambda lang, office: say_told.requested(lang, office, made)
    )
    if not sent:
        raise DomainError("time.nobody")
    return replies(say_choices.requested(turn.lang, turn.office, made), sent)


async def granted(press: Press[to.GrantRequest]) -> Replies:
    """Grant a request as it was asked."""
    asked = await request_of(press.turn, press.data.number)
    return await decided(press.turn, press.data.number, asked.until)


async def other_asked(press: Press[to.GrantOther]) -> Replies:
    """Ask until which other date a request is granted."""
    asked = await request_of(press.turn, press.data.number)
    return await _until_awaited(press.turn, asked.plan or 0, asked.step, refers=asked.number)


async def time_asked(press: Press[to.AskTime]) -> Replies:
    """Ask until when a step gets more time, unasked."""
    return await _until_awaited(press.turn, press.data.plan, press.data.step)


async def day_chosen(press: Press[to.ChooseUntil]) -> Replies:
    """Take the day that was tapped as the date of what the person is writing."""
    turn, day = press.turn, press.data.day
    draft = await decision_drafts.draft_of(turn.session, turn.person.id)
    if draft is None:
        raise Stale
    if draft.kind is DecisionKind.INSTRUCT:
        turn.preparer_only()
        return await until_chosen(turn, draft, day)
    if draft.kind is DecisionKind.GRANT and day is not None:
        return await _given(turn, draft, day)
    raise Stale


async def grant_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Give a step more time until the date that was typed."""
    until = day_in(text, turn.office.today)
    if until is None:
        return replies(say(turn.lang, "decide.time.unread"))
    return await _given(turn, draft, until)


async def decided(turn: Turn, number: int, until: date | None, why: str = "") -> Replies:
    """Grant or refuse a request, with the reason why; the unit gets the result, and everybody's request shows it.

    A secretary's decision is prepared.
    """
    kind = DecisionKind.REFUSE if until is None else DecisionKind.GRANT
    if rights.prepares(turn.person, kind):
        await decision_drafts.drop(turn.session, turn.person.id)
        request = await request_of(turn, number)
        quarter = await more_time.current_quarter(turn.session)
        kept = await prepare.instead(turn, kind, quarter, request.duty, words=why, until=until, refers=number)
        return kept or replies()
    made = await more_time.decide(turn.session, turn.office, turn.person, number, until, why)
    await decision_drafts.drop(turn.session, turn.person.id)
    if made is None:
        return replies(Toast(label(turn.lang, "decide.done.before"), alert=True))
    asked, decision = made
    await told.request_decided(turn.session, turn.office, number, decision)
    step = turn.library.of(asked.plan or 0).plan.step_by_id[asked.step]
    units = step.owners if decision.kind is DecisionKind.GRANT else [asked.unit]
    return await _told(turn, decision, units, unit_name(turn.lang, turn.office, asked.unit))


async def _given(turn: Turn, draft: DecisionDraft, until: date) -> Replies:
    if draft.refers is not None:
        return await decided(turn, draft.refers, until)
    about = Duty(draft.plan or 0, draft.step, "")
    kept = await prepare.instead(turn, DecisionKind.GRANT, draft.round, about, until=until)
    await decision_drafts.drop(turn.session, turn.person.id)
    return kept or await given(turn, draft.round, about.plan, about.step, until)


async def given(turn: Turn, quarter: str, plan: int, step: str, until: date) -> Replies:
    """Give a step more time, unasked; its units get a note."""
    made = await more_time.grant(turn.session, turn.office, turn.person, quarter, plan, step, until)
    return await _told(turn, made, turn.library.of(plan).plan.step_by_id[step].owners, "")


async def _told(turn: Turn, made: Decision, units: Sequence[str], unit: str) -> Replies:
    sent = await told.units(
        turn.session, turn.office, units, lambda lang, office: say_told.time_decided(lang, office, made)
    )
    name = named(turn.lang, turn.office, made.plan, made.step)
    if made.kind is DecisionKind.REFUSE:
        key = "decide.done.refuse.why" if made.words else "decide.done.refuse"
        shown = say_choices.done(turn.lang, key, made, step=name, unit=unit, words=quoted(made.words))
    else:
        date_ = day_text(turn.lang, made.until) if made.until else ""
        shown = say_choices.done(turn.lang, "decide.done.grant", made, step=name, date=date_)
    return replies(shown, sent)


async def _until_awaited(turn: Turn, plan: int, step_id: str, refers: int | None = None) -> Replies:
    if not rights.prepares(turn.person, DecisionKind.GRANT):
        rights.check(turn.person, DecisionKind.GRANT)
    step = deciding.step_of(turn.office, plan, step_id)
    quarter = await more_time.current_quarter(turn.session)
    draft = DecisionDraft(
        turn.person.id, DecisionKind.GRANT, quarter, plan, step_id, refers=refers, awaits=Awaited.UNTIL
    )
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_choices.ask_time(turn.lang, turn.office, plan, step, more_time.later_days(turn.office, step)))


async def _went_on(turn: Turn, draft: DecisionDraft) -> Replies:
    """Ask for what a request still lacks, else show it before it is sent."""
    step = deciding.step_of(turn.office, draft.plan or 0, draft.step)
    if draft.until is not None:
        more_time.check_later(turn.office, step, draft.until)
    lacks = Awaited.UNTIL if draft.until is None else Awaited.WORDS if not draft.words else None
    await decision_drafts.keep(turn.session, turn.now, draft.awaiting(lacks))
    if lacks is Awaited.UNTIL:
        return replies(
            say_choices.until_when(
                turn.lang, turn.office, draft.plan or 0, step, more_time.later_days(turn.office, step)
            )
        )
    if lacks is Awaited.WORDS:
        return replies(say_choices.why(turn.lang, turn.office, draft))
    return replies(say_choices.request_preview(turn.lang, turn.office, step, draft))


def _meant(sheet: Worksheet, about: About | None, text: str, late: Sequence[Duty]) -> tuple[Sequence[Duty], bool]:
    """Of the steps a date would give more time those that a text is about, and whether it says which."""
    if about is not None and about.duty is not None:
        return [about.duty] if about.duty in late else [], True
    named = [one.duty for one in interpret(sheet, About(sheet.quarter, about.unit if about else "", named=True), text)]
    chosen = [duty for duty in late if duty in named]
    return chosen or late, bool(chosen) and names_step(sheet, text)


def _names_another(turn: Turn, about: About | None, text: str, found: Sequence[Duty]) -> bool:
    """Check whether a text names a step of the plan, and none of those found: the writer has another in mind."""
    if about is not None and about.duty is not None:
        return False
    ids, _ = StepReader(turn.catalogue.plan).read(tidy(text))
    named = {one for one in ids if one in turn.catalogue.plan.step_by_id}
    return bool(named) and not named & {duty.step for duty in found}


async def _request(turn: Turn) -> DecisionDraft:
    draft = await decision_drafts.draft_of(turn.session, turn.person.id)
    if draft is None or draft.kind is not DecisionKind.REQUEST or not draft.step:
        raise Stale
    return draft


async def request_of(turn: Turn, number: int) -> Decision:
    """A request by its number; Stale where there is none."""
    found = await decisions.find(turn.session, number)
    if found is None or found.kind is not DecisionKind.REQUEST:
        raise Stale
    return found


BUTTONS = (
    on(to.AskForTime, time_wanted, Turn.private_only),
    on(to.RequestFor, step_chosen, Turn.private_only),
    on(to.RequestUntil, until_tapped, Turn.private_only),
    on(to.SendRequest, request_sent, Turn.private_only),
    on(to.GrantRequest, granted, Turn.overseer_only),
    on(to.GrantOther, other_asked, Turn.overseer_only),
    on(to.AskTime, time_asked, Turn.overseer_only),
    on(to.ChooseUntil, day_chosen, Turn.overseer_only),
)
