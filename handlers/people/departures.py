"""Replacing somebody who has left: said in words or tapped in /units, confirmed once, and taken back within a day."""

from db import people
from domain.hearing.meanings import LeftMeant
from follow_up.people import departures
from handlers.buttons import Press, on
from handlers.context import Turn
from screens import departures as say_departure
from screens.base import Outgoing, Replies, replies
from screens.buttons import departures as to


async def left_said(turn: Turn, meant: LeftMeant) -> Replies:
    """Ask before somebody's access ends, or which of several people it is."""
    turn.admin_only()
    if not meant.people:
        return replies(say_departure.nobody(turn.lang, meant.name))
    if len(meant.people) > 1:
        found = [await people.find(turn.session, turn.setup, one) for one in meant.people]
        return replies(say_departure.choose(turn.lang, turn.office, [one for one in found if one is not None]))
    return replies(await _asked(turn, meant.people[0]))


async def left_asked(press: Press[to.AskLeft]) -> Replies:
    """Ask before somebody's access ends."""
    return replies(await _asked(press.turn, press.data.person))


async def left(press: Press[to.EndAccess]) -> Replies:
    """End the access, as confirmed, with an invitation for each role that is free now."""
    turn = press.turn
    made = await departures.leave(turn.session, turn.office, turn.person, press.data.person)
    if made.person.id == turn.person.id:
        turn.person = made.person
    shown = say_departure.done(turn.lang, turn.office, made.id, made.person, made.made, made.drafts, made.to)
    return replies(*shown)


async def left_undone(press: Press[to.UndoLeft]) -> Replies:
    """Take a departure back."""
    turn = press.turn
    person = await departures.undo(turn.session, turn.office, press.data.departure)
    return replies(say_departure.undone(turn.lang, person))


async def kept(press: Press[to.KeepPerson]) -> Replies:
    """End nothing."""
    return replies(say_departure.kept(press.turn.lang))


async def _asked(turn: Turn, person: int) -> Outgoing:
    return say_departure.ask(turn.lang, turn.office, await departures.leaver(turn.session, turn.office, person))


BUTTONS = (
    on(to.AskLeft, left_asked, Turn.admin_only),
    on(to.EndAccess, left, Turn.admin_only),
    on(to.UndoLeft, left_undone, Turn.admin_only),
    on(to.KeepPerson, kept, Turn.admin_only),
)
