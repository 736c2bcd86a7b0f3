"""Trends over the quarters and the year, from the rows."""

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, decisions, reports, rounds, snapshots
from domain.calendar.fiscal import Period
from domain.decisions.decisions import Instruction
from domain.office import Office
from domain.summary.trends import TWICE, Trends, trends_of
from domain.summary.year import YearSummary
from follow_up.summary.summary import summarise


async def trends(session: AsyncSession, upto: Period) -> Trends:
    """Trends of every round up to a quarter's."""
    return trends_of(await asked.first_reports(session, upto), await reports.stuck_steps(session, upto))


async def never_done(session: AsyncSession, office: Office, upto: Period) -> tuple[Instruction, ...]:
    """Instructions of the rounds up to a quarter's whose day has passed without a report that they are done."""
    given = await decisions.unaccepted(session)
    return tuple(one for one in given if one.overdue(office.today) and Period.parse(one.decision.round) <= upto)


async def year(session: AsyncSession, office: Office, last: Period) -> YearSummary:
    """The fiscal year that ends with a quarter."""
    opened = [one.quarter for one in await rounds.rounds(session) if one.quarter.year == last.year]
    versions = [await snapshots.last_version(session, quarter) for quarter in opened]
    times: dict[tuple[int, str], int] = {}
    for quarter, step in await reports.stuck_steps(session, last):
        times[step] = times.get(step, 0) + (quarter.year == last.year)
    return YearSummary(
        year=last.year,
        last=await summarise(session, office, last),
        rounds=len(opened),
        signed=sum(version > 0 for version in versions),
        often_stuck=frozenset(step for step, count in times.items() if count >= TWICE),
    )
