"""Asking a unit to change a report it sent: the report holds until it sends another. Messages are returned."""

from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import people, reports
from domain.calendar.rounds import Round
from domain.errors import Stale
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from screens.base import Outgoing
from screens.coordination import nudging as say_nudging


async def check_sent(session: AsyncSession, round_: Round, duty: Duty) -> None:
    """Check that a unit reported on a duty in a round. Stale where it did not."""
    if not await reports.newest_revision(session, str(round_.quarter), duty):
        raise Stale


async def ask(
    session: AsyncSession, office: Office, round_: Round, duty: Duty, by: Person, words: str
) -> list[Outgoing]:
    """A message in each language to everybody of the unit who can be reached, asking for a change in one's words."""
    await check_sent(session, round_, duty)
    members = (await people.members(session, office.setup, [duty.unit], limited=True)).get(duty.unit, ())
    return [
        replace(say_nudging.change_asked(one.language, office, duty, round_.quarter, by.name, words), chat=one.address)
        for one in members
        if not one.blocked and one.may_report(duty)
    ]
