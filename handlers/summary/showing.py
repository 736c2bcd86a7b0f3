"""A summary as somebody who oversees the round sees it: compiled, with what they may do."""

from datetime import UTC, date, datetime

from db import rounds
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.errors import DomainError, Stale
from domain.summary.request import SummaryRequest, read_request
from follow_up.no_round import no_round
from follow_up.summary.director import view_for
from follow_up.summary.summary import summarise
from handlers.context import Turn
from handlers.named_periods import period_meant
from screens.base import Outgoing
from screens.summary import screen
from screens.summary.view import SummaryView


async def view(turn: Turn, quarter: Period | None, at: int = 0) -> SummaryView:
    """A quarter's summary, the current round's without one; `at` as buttons carry it."""
    return await view_as_of(turn, quarter, _moment(at))


async def view_as_of(turn: Turn, quarter: Period | None, known_at: datetime | None) -> SummaryView:
    """A quarter's summary as it was known at a moment, or as it is."""
    compiled = await summarise(turn.session, turn.office, quarter, known_at)
    return await view_for(turn.session, turn.office, compiled, turn.person, known_at)


async def requested(turn: Turn, words: str) -> Outgoing:
    """The summary that the words after the command ask for. DomainError `summary.bad_quarter` for other words."""
    try:
        asked = read_request(words)
        quarter = await _quarter(turn, asked)
        known_at = asked.moment(await _opened_on(turn, quarter), turn.now, turn.setup.zone)
    except ValueError as error:
        period = turn.office.under_way
        raise DomainError("summary.bad_quarter", quarter=period, example=str(period)) from error
    return screen.summary(await view_as_of(turn, quarter, known_at))


async def _quarter(turn: Turn, asked: SummaryRequest) -> Period | None:
    """The period asked for; ValueError for words that name none of the plan's."""
    if asked.quarter is None:
        return None
    if asked.quarter.year is None and await rounds.current_round(turn.session) is None:
        raise no_round(turn.office, "round.none")
    found = await period_meant(turn, asked.quarter)
    if found is None:
        raise ValueError("summary.request")
    return found


async def _opened_on(turn: Turn, quarter: Period | None) -> date:
    """The local day from which a day without a year is counted: that of the round's opening."""
    round_ = await (rounds.current_round(turn.session) if quarter is None else rounds.round_of(turn.session, quarter))
    return local_time(turn.now if round_ is None else round_.opened_at, turn.setup.zone).date()


def _moment(at: int) -> datetime | None:
    """The moment a button carries; Stale for one that no clock shows."""
    if not at:
        return None
    try:
        return datetime.fromtimestamp(at, UTC)
    except (OverflowError, ValueError) as error:
        raise Stale from error
