"""Due work about people: absences that begin or are over, hand-overs that end, invitations about to expire."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from db.endings import Limited
from domain.calendar.fiscal import Period
from domain.office import Office
from follow_up import invitations
from follow_up.agenda.due_work import Work
from follow_up.decisions import deputies
from follow_up.people import absences, hand_over
from follow_up.state import State


def work(session: AsyncSession, office: Office, state: State) -> list[Work]:
    """Pieces of work about people, from the state that was read."""
    return [*_absences(session, office, state), *_limited(session, office, state), *_expiring(session, office, state)]


def _absences(session: AsyncSession, office: Office, state: State) -> Iterator[Work]:
    """The message to somebody who is back, and the one to others about somebody who is away in a round."""
    setup, now = office.setup, office.now
    welcome = partial(absences.welcome, session, office)
    tell = partial(absences.tell_others, session, office)
    slot = setup.calendar.office_slot(now)
    for one in state.endings.absences:
        back = setup.workdays.on_or_after(one.period.last + timedelta(days=1))
        at = setup.calendar.office_opens(back)
        yield Work(f"back|{one.id}", max(at, slot) if at <= now else at, welcome, str(one.id))
        running = state.running
        if running is not None and one.covers(office.today) and one.told_for != str(running.round.quarter):
            yield Work(f"away|{one.id}", slot, tell, str(one.id))


def _limited(session: AsyncSession, office: Office, state: State) -> Iterator[Work]:
    """Hand-overs whose last day or round is over."""
    end = partial(hand_over.end_all, session, office)
    closed = {one.round.quarter for one in state.records if state.running is None or one is not state.running}
    newest = state.current.round.quarter if state.current is not None else None
    for one in state.endings.limited:
        name = f"{one.person} {one.unit}"
        if one.until is not None:
            yield Work(f"handed|{name}", deputies.ends_at(office.setup, one.until), end, name)
        elif _is_over(one, closed, newest):
            yield Work(f"handed|{name}", office.now, end, name)


def _is_over(one: Limited, closed: set[Period], newest: Period | None) -> bool:
    quarter = Period.parse(one.round or "")
    return quarter in closed or (newest is not None and quarter < newest)


def _expiring(session: AsyncSession, office: Office, state: State) -> Sequence[Work]:
    """The message to the coordinators about invitations that are about to expire unused, while there is time."""
    expires, setup = state.endings.expires_at, office.setup
    if expires is None or not state.coordinators:
        return []

    async def tell(_: Sequence[str]) -> None:
        await invitations.tell_expiring(session, office, state.coordinators)

    at = invitations.told_at(office, expires)
    slot = setup.calendar.office_slot(max(at, office.now))
    return [Work("expiring", slot, tell)] if slot < expires else []
