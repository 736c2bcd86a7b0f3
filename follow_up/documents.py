"""Documents of a quarter: everything they tell is read and compiled here."""

from sqlalchemy.ext.asyncio import AsyncSession

from db import reports, rounds, snapshots
from documents.content import Compiled, paper_of
from documents.making import Material
from domain.calendar.fiscal import Quarter
from domain.errors import DomainError
from domain.language.lang import Lang
from domain.office import Office
from domain.summary.snapshot import Snapshot
from follow_up.summary import summarise


async def material(
    session: AsyncSession,
    office: Office,
    quarter: Quarter | None,
    lang: Lang,
    *,
    year: int | None = None,
    emblem: bytes | None = None,
) -> Material:
    """The material of a quarter's documents, the current round's without one; with `year`, of that year's report.

    DomainError `round.none` before the first round (of the year), `round.unknown` for a quarter that has none.
    """
    opened = [one.quarter for one in await rounds.rounds(session)]
    told = _quarters(opened, quarter, year)
    summaries = [await summarise(session, office, one) for one in told]
    signed = None if year is not None else await _signed(session, told[-1])
    if signed is not None:
        summaries[-1] = await summarise(session, office, told[-1], signed.at)
    revisions = await reports.every_revision(session, told)
    paper = paper_of(lang, office, Compiled(tuple(summaries), revisions, signed), year=year)
    scores = office.library.of(max(paper.plans)).assessment if paper.plans else office.catalogue.assessment
    return Material(paper, scores, office.library.before(scores.fiscal_year), emblem)


async def _signed(session: AsyncSession, quarter: Quarter) -> Snapshot | None:
    """The quarter's newest signed version, if it still holds all there is: the paper then shows what was signed."""
    version = await snapshots.signed(session, quarter)
    record = None if version is None else await rounds.record_of(session, quarter)
    if version is None or record is None or (record.newest_report or 0) > version.upto:
        return None
    return await snapshots.snapshot(session, quarter, version.version)


def _quarters(opened: list[Quarter], quarter: Quarter | None, year: int | None) -> list[Quarter]:
    """The quarters told of: those of the fiscal year up to the one asked for, which comes last."""
    if year is not None:
        opened = [one for one in opened if one.year == year]
    if not opened:
        raise DomainError("round.none")
    last = quarter or opened[-1]
    if last not in opened:
        raise DomainError("round.unknown", quarter=last)
    return [one for one in opened if one.year == last.year and one <= last]
