"""Deputies: the director names somebody who decides in their place for a period, and ends it."""

from datetime import date

from db import decision_drafts, people
from domain.calendar.days_in_words import day_in
from domain.decisions.decisions import DecisionKind
from domain.decisions.drafts import Awaited, DecisionDraft
from domain.errors import Forbidden, Stale
from follow_up.decisions import deputies
from follow_up.decisions.more_time import current_quarter
from handlers.buttons import Press, on
from handlers.context import Turn
from screens.base import Replies, replies
from screens.buttons import decisions as to
from screens.decisions import deputies as say_deputies
from screens.people import invitation
from screens.texts import say


def director_only(turn: Turn) -> None:
    """Raise unless the director asks, in private: a deputy names no deputy."""
    turn.overseer_only()
    if not turn.person.is_director:
        raise Forbidden("decide.forbidden")


async def deputies_shown(press: Press[to.ShowDeputies]) -> Replies:
    """Show who decides in the director's place."""
    return replies(say_deputies.listing(press.turn.lang, await people.deputies(press.turn.session)))


async def deputy_asked(press: Press[to.AskDeputy]) -> Replies:
    """Ask until when somebody is to decide in the director's place; a date may be typed."""
    turn = press.turn
    quarter = await current_quarter(turn.session)
    draft = DecisionDraft(turn.person.id, DecisionKind.DEPUTE, quarter, awaits=Awaited.UNTIL)
    await decision_drafts.keep(turn.session, turn.now, draft)
    days = [turn.setup.workdays.add(turn.office.today, count) for count in (3, 5, 10)]
    return replies(say_deputies.until_when(turn.lang, days))


async def deputy_invited(press: Press[to.InviteDeputy]) -> Replies:
    """Make an invitation for a deputy until the day that was tapped."""
    return await invited(press.turn, press.data.day)


async def until_typed(turn: Turn, text: str) -> Replies:
    """Make an invitation for a deputy until the date that was typed."""
    director_only(turn)
    until = day_in(text, turn.office.today)
    if until is None:
        return replies(say(turn.lang, "decide.time.unread"))
    return await invited(turn, until)


async def invited(turn: Turn, until: date) -> Replies:
    """Make an invitation for a deputy, to be forwarded."""
    code, made = await deputies.invite(turn.session, turn.office, turn.person, until)
    await decision_drafts.drop(turn.session, turn.person.id)
    head = say_deputies.invited(turn.lang, until)
    return replies(*invitation.messages(turn.lang, turn.office, made, code, head))


async def deputy_ended(press: Press[to.EndDeputy]) -> Replies:
    """End a deputy's time."""
    turn = press.turn
    found = await deputies.end(turn.session, turn.office, press.data.person)
    if found is None:
        raise Stale
    return replies(say_deputies.ended(turn.lang, found.name))


BUTTONS = (
    on(to.ShowDeputies, deputies_shown, director_only),
    on(to.AskDeputy, deputy_asked, director_only),
    on(to.InviteDeputy, deputy_invited, director_only),
    on(to.EndDeputy, deputy_ended, director_only),
)
