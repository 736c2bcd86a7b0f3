"""Days of events: a unit says when the event was after which its step is due, by a tap or in words."""

from datetime import date

from db import decision_drafts
from domain.calendar.days_in_words import past_day_in
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import Stale
from domain.reports.reports import Duty
from follow_up.decisions import events, more_time
from handlers.buttons import Press, on
from handlers.context import Turn
from screens.base import Replies, replies
from screens.buttons import decisions as to
from screens.decisions import events as say_events
from screens.texts import say


async def day_asked(press: Press[to.AskEvent]) -> Replies:
    """Ask on which day the event was; a day that is typed answers it."""
    turn, duty = press.turn, press.data.duty
    events.check_asked(turn.office, turn.person, duty)
    quarter = await more_time.current_quarter(turn.session)
    draft = DecisionDraft(
        turn.person.id, DecisionKind.OCCURRED, quarter, duty.plan, duty.step, duty.unit, awaits=Awaited.UNTIL
    )
    await decision_drafts.keep(turn.session, turn.now, draft)
    return replies(say_events.ask(turn.lang, turn.office, duty), anew=True)


async def day_tapped(press: Press[to.EventOn]) -> Replies:
    """Take the day that was tapped."""
    draft = await decision_drafts.draft_of(press.turn.session, press.turn.person.id)
    if draft is None or draft.kind is not DecisionKind.OCCURRED:
        raise Stale
    return await _kept(press.turn, draft, press.data.day)


async def day_typed(turn: Turn, draft: DecisionDraft, text: str) -> Replies:
    """Take the day that was typed."""
    day = past_day_in(text, turn.office.today)
    return replies(say(turn.lang, "event.unread")) if day is None else await _kept(turn, draft, day)


async def undone(press: Press[to.UndoEvent]) -> Replies:
    """Take the day of an event back."""
    turn = press.turn
    made = await events.taken_back(turn.session, turn.office, turn.person, press.data.number)
    return replies(say_events.undone(turn.lang, turn.office, made))


async def _kept(turn: Turn, draft: DecisionDraft, day: date) -> Replies:
    duty = Duty(draft.plan or 0, draft.step, draft.unit)
    made = await events.occurred(turn.session, turn.office, turn.person, draft.round, duty, day)
    await decision_drafts.drop(turn.session, turn.person.id)
    return replies(say_events.kept(turn.lang, turn.office, made, day))


BUTTONS = (
    on(to.AskEvent, day_asked, Turn.private_only),
    on(to.EventOn, day_tapped, Turn.private_only),
    on(to.UndoEvent, undone, Turn.private_only),
)
