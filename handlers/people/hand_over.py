"""Handing reporting over to a colleague: what, an invitation for them, taking it back; at most three taps."""

from db import asked_days, hand_overs
from db.rounds import current_round
from domain.calendar.days_in_words import day_in
from domain.calendar.rounds import RoundState
from domain.calendar.spans_in_words import days_in
from domain.errors import Forbidden
from domain.hearing.meanings import AskedDayMeant
from domain.people import Role
from follow_up.people import hand_over
from follow_up.people.hand_over import Extent
from handlers.buttons import Press, on
from handlers.context import Turn
from handlers.reports.worksheet import current_worksheet
from screens import hand_over as say_hand_over
from screens.base import Outgoing, Replies, replies
from screens.buttons import hand_over as to
from screens.people import invitation as say_invitation
from screens.texts import say


async def said(turn: Turn, text: str, reply_to: str) -> Replies:
    """Offer what can be handed over, as asked for in words; with a date it is made at once where the unit is plain."""
    mine = [unit for unit in turn.person.units if unit not in turn.person.behalf]
    until = day_in(text, turn.office.today)
    if len(mine) == 1 and until is not None and until >= turn.office.today:
        return replies(*await _made(turn, Extent(mine[0], until=until)))
    if len(mine) != 1:
        return replies(say_hand_over.choose_unit(turn.lang, turn.office, mine))
    return replies(await _choice(turn, mine[0], reply_to))


async def offered(press: Press[to.OfferHandOver]) -> Replies:
    """Offer what can be handed over of a unit's reporting, below the message with the button."""
    return replies(await _choice(press.turn, press.data.unit), anew=True)


async def step_given(press: Press[to.HandOverStep]) -> Replies:
    """Hand one step over."""
    duty = press.data.duty
    return replies(*await _made(press.turn, Extent(duty.unit, (duty,))), anew=True)


async def round_given(press: Press[to.HandOverRound]) -> Replies:
    """Hand all steps over for a quarter."""
    return replies(*await _made(press.turn, Extent(press.data.unit, round=str(press.data.quarter))), anew=True)


async def day_asked(press: Press[to.AskHandOverUntil]) -> Replies:
    """Ask until when."""
    turn, unit = press.turn, press.data.unit
    return replies(await _until_when(turn, unit))


async def day_said(turn: Turn, meant: AskedDayMeant) -> Replies:
    """Hand all steps over until the day that was asked for."""
    until = days_in(meant.text, turn.office.today)
    if until is None:
        return replies(await _until_when(turn, meant.unit))
    return replies(*await _made(turn, Extent(meant.unit, until=until.last)))


async def given_until(press: Press[to.HandOverUntil]) -> Replies:
    """Hand all steps over until a day."""
    return replies(*await _made(press.turn, Extent(press.data.unit, until=press.data.until)), anew=True)


async def given_for_good(press: Press[to.HandOverForGood]) -> Replies:
    """Hand all steps over without an end."""
    return replies(*await _made(press.turn, Extent(press.data.unit)), anew=True)


async def taken_back(press: Press[to.TakeHandOverBack]) -> Replies:
    """Take back what an invitation handed over."""
    turn = press.turn
    name = await hand_over.take_back(turn.session, turn.office, turn.person, press.data.invitation)
    return replies(say_hand_over.taken_back(turn.lang, name))


async def ended(press: Press[to.EndHandOver]) -> Replies:
    """Take back what somebody was given."""
    turn = press.turn
    name = await hand_over.end(turn.session, turn.office, turn.person, press.data.unit, press.data.person)
    return replies(say_hand_over.taken_back(turn.lang, name))


async def _choice(turn: Turn, unit: str, reply_to: str | None = None) -> Outgoing:
    await hand_over.check_may_give(turn.session, turn.person, unit)
    round_ = await current_round(turn.session)
    running = round_ is not None and round_.state(turn.now) is not RoundState.CLOSED
    sheet = await current_worksheet(turn)
    duties = sheet.asked(unit) if sheet is not None and running else ()
    given = [one for one in await hand_overs.by_person(turn.session, turn.person.id) if one.unit == unit]
    quarter = round_.quarter if round_ is not None and running else None
    return say_hand_over.choose(turn.lang, turn.office, unit, quarter, duties, given, reply_to)


async def _until_when(turn: Turn, unit: str) -> Outgoing:
    await hand_over.check_may_give(turn.session, turn.person, unit)
    await asked_days.ask(turn.session, turn.now, turn.person.id, unit)
    return say_hand_over.until_when(turn.lang, unit, turn.office.today)


async def _made(turn: Turn, extent: Extent) -> tuple[Outgoing, ...]:
    """The note with the ways to pass the invitation on and to take it back, and the text to forward."""
    await asked_days.stop_awaiting(turn.session, turn.person.id)
    code, made = await hand_over.give(turn.session, turn.office, turn.person, extent)
    head = say(turn.lang, "hand.made", what=say_invitation.terms(turn.lang, turn.office, made))
    return say_hand_over.invited(turn.lang, turn.office, made, code, head, turn.person.name)


def reporter_only(turn: Turn) -> None:
    """Raise unless somebody who reports asks, in private."""
    turn.private_only()
    if Role.UNIT not in turn.person.roles:
        raise Forbidden("report.no_unit")


BUTTONS = (
    on(to.OfferHandOver, offered, reporter_only),
    on(to.HandOverStep, step_given, reporter_only),
    on(to.HandOverRound, round_given, reporter_only),
    on(to.AskHandOverUntil, day_asked, reporter_only),
    on(to.HandOverUntil, given_until, reporter_only),
    on(to.HandOverForGood, given_for_good, reporter_only),
    on(to.TakeHandOverBack, taken_back, reporter_only),
    on(to.EndHandOver, ended, reporter_only),
)
