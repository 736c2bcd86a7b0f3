"""Nudges: reminders that a person who oversees the round sends by hand, to one unit or to all that owe."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, asked, nudge_words, people, reachable
from domain.calendar.rounds import Round
from domain.office import Office
from domain.people import Person
from domain.reports import occasions
from follow_up.prompts import prompts


@dataclass(frozen=True, slots=True)
class Nudged:
    """Units that were reminded, or would be, by code with their people, and those left out.

    `today` were reminded before on this day; in `unreachable` nobody can be reached, of `away` all are.
    """

    reached: Mapping[str, frozenset[int]]
    today: tuple[str, ...] = ()
    unreachable: tuple[str, ...] = ()
    away: tuple[str, ...] = ()

    @property
    def people(self) -> int:
        """Count of the people."""
        return len(frozenset().union(*self.reached.values()))


async def look(
    session: AsyncSession, office: Office, round_: Round, units: Collection[str] = (), *, words: bool = False
) -> Nudged:
    """Find out whom a nudge would reach now: of some units, or of all that owe; with words also those of today."""
    owing = tuple(dict.fromkeys(duty.unit for duty in await asked.missing(session, round_.quarter)))
    wanted = [unit for unit in owing if not units or unit in units]
    reach = await reachable.reach(session, wanted, office.today) if wanted else {}
    there = [unit for unit in wanted if reach.get(unit)]
    occasion = occasions.nudge(round_, office.today)
    fresh = there if words or not there else await reachable.unnotified(session, occasion, there, office.today)
    members = await people.members(session, office.setup, fresh, limited=True) if fresh else {}
    away = await absences.of_people(session, [one.id for these in members.values() for one in these], office.today)
    return Nudged(
        {
            unit: frozenset(one.id for one in members.get(unit, ()) if not one.blocked and one.id not in away)
            for unit in fresh
        },
        tuple(unit for unit in there if unit not in fresh),
        tuple(unit for unit in wanted if unit not in reach),
        tuple(unit for unit, here in reach.items() if not here),
    )


async def nudge(
    session: AsyncSession,
    office: Office,
    round_: Round,
    by: Person,
    units: Collection[str] = (),
    words: str = "",
) -> Nudged:
    """Remind some units, or all that owe: once a day a unit without words, each time with somebody's own words."""
    found = await look(session, office, round_, units, words=bool(words))
    occasion = occasions.nudge(round_, office.today)
    said = None
    if words and found.reached:
        occasion = replace(occasion, what="nudge-words", after=f"|{by.id}|{office.now:%Y-%m-%dT%H%M%S.%fZ}")
        said = await nudge_words.keep(session, office.now, round_.quarter, by, words)
    await prompts.nudge_units(session, office, round_, tuple(found.reached), occasion, said)
    return found
