"""Rounds that somebody names in words: by the periods their plan goes by."""

from typing import NoReturn

from db.rounds import current_round
from domain.calendar.fiscal import Period
from domain.calendar.period_words import PeriodSaid, period_at_start, read_period
from domain.errors import DomainError
from handlers.context import Turn


async def period_meant(turn: Turn, said: PeriodSaid | None) -> Period | None:
    """The period meant, without a year the latest up to the current round's; None if none was named or there is."""
    if said is None:
        return None
    current = await current_round(turn.session)
    return turn.office.period(said, turn.office.under_way if current is None else current.quarter)


async def period_typed(turn: Turn, words: str, *, ahead: bool = False) -> Period | None:
    """The period that the words after a command name, None without words; `ahead` also the one under way.

    DomainError `round.bad_quarter` for other words.
    """
    if not words:
        return None
    try:
        said = read_period(words)
    except ValueError:
        unreadable(turn)
    found = turn.office.period(said, turn.office.under_way) if ahead else await period_meant(turn, said)
    return found or unreadable(turn)


async def period_then(turn: Turn, words: str) -> tuple[Period | None, str]:
    """The period that words after a command begin with, and the others. DomainError as `period_typed`."""
    begun = period_at_start(words)
    if begun is None:
        return (None, words) if not words else unreadable(turn)
    return await period_meant(turn, begun[0]) or unreadable(turn), begun[1]


def unreadable(turn: Turn) -> NoReturn:
    """Refuse words that name no round, with an example. DomainError `round.bad_quarter`."""
    period = turn.office.under_way
    raise DomainError("round.bad_quarter", quarter=period, example=str(period)) from None
