"""Documents of a quarter: everything they tell is read and compiled here."""

from collections.abc import Iterable, Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from db import decisions, evidence, reports, rounds, snapshots
from documents.content import Compiled, paper_of
from documents.evidence_index import GivenEvidence
from documents.making import Material
from domain.calendar.fiscal import Period
from domain.errors import DomainError
from domain.evidence.evidence import Piece
from domain.language.lang import Lang
from domain.office import Office
from domain.summary.snapshot import Snapshot
from follow_up.summary import summarise


async def material(
    session: AsyncSession,
    office: Office,
    quarter: Period | None,
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
    pieces = await _pieces(session, told)
    record = await decisions.record_of(session, told[-1])
    known = record if signed is None else record.as_of(signed.at)
    open_ = tuple(one for one in known.instructions if not one.accepted) if year is None else ()
    compiled = Compiled(tuple(summaries), revisions, signed, _counting(pieces), record.rows, open_)
    paper = paper_of(lang, office, compiled, year=year)
    scores = office.library.of(max(paper.plans)).assessment if paper.plans else office.catalogue.assessment
    return Material(paper, scores, office.library.before(scores.fiscal_year), emblem, _given(office, lang, pieces))


async def _pieces(session: AsyncSession, told: Iterable[Period]) -> tuple[Piece, ...]:
    """Evidence of reports that were sent, of all quarters told of."""
    by_round = [await evidence.of_round(session, quarter) for quarter in told]
    return tuple(piece for one in by_round for given in one.values() for piece in given.sent.pieces)


def _given(office: Office, lang: Lang, pieces: tuple[Piece, ...]) -> GivenEvidence:
    """The evidence with the names of all units, of those last that are in the newest plan."""
    units = {one.code: one.name.say(lang) for each in reversed(office.library.catalogues) for one in each.units}
    return GivenEvidence(pieces, units, office.setup.zone)


def _counting(pieces: Iterable[Piece]) -> Mapping[tuple[int, str], tuple[Piece, ...]]:
    """Pieces that count as evidence, by plan and step."""
    found: dict[tuple[int, str], list[Piece]] = {}
    for one in pieces:
        if one.counts:
            found.setdefault((one.plan, one.step), []).append(one)
    return {key: tuple(these) for key, these in found.items()}


async def _signed(session: AsyncSession, quarter: Period) -> Snapshot | None:
    """The quarter's newest signed version, if it still holds all there is: the paper then shows what was signed."""
    version = await snapshots.signed(session, quarter)
    record = None if version is None else await rounds.record_of(session, quarter)
    if version is None or record is None or (record.newest_report or 0) > version.upto:
        return None
    return await snapshots.snapshot(session, quarter, version.version)


def _quarters(opened: list[Period], quarter: Period | None, year: int | None) -> list[Period]:
    """The periods told of: those of the fiscal year and cycle up to the one asked for, which comes last.

    A year's report has those of every cycle.
    """
    if year is not None:
        opened = [one for one in opened if one.year == year]
    if not opened:
        raise DomainError("round.none")
    last = quarter or opened[-1]
    if last not in opened:
        raise DomainError("round.unknown", quarter=last)
    cycles = {one.cycle for one in opened} if year is not None else {last.cycle}
    return [one for one in opened if one.year == last.year and one <= last and one.cycle in cycles]
