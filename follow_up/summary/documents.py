"""Documents of a quarter: everything they tell is read and compiled here."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import decisions, evidence, reports, rounds, snapshots
from documents.content import Compiled, newest_of, paper_of
from documents.evidence_index import GivenEvidence
from documents.making import Material
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.errors import DomainError
from domain.evidence.evidence import Piece
from domain.language.lang import Lang
from domain.office import Office
from domain.summary.snapshot import Snapshot
from follow_up.summary.summary import office_at, revisions_known, summarise


async def material(
    session: AsyncSession,
    office: Office,
    quarter: Period | None,
    lang: Lang,
    *,
    year: int | None = None,
    emblem: bytes | None = None,
    at: datetime | None = None,
) -> Material:
    """The material of a quarter's documents, the current round's without one; with `year`, of that year's report.

    With `at` everything as it was known at that moment. DomainError `round.none` before the first round (of the
    year), `round.unknown` for a quarter that has none, `summary.ahead` for a moment that lies ahead.
    """
    opened = [one.quarter for one in await rounds.rounds(session) if at is None or one.opened_at <= at]
    told = _quarters(opened, quarter, year)
    summaries = [await summarise(session, office, one, at) for one in told]
    signed = None if year is not None else await _signed(session, told[-1], at)
    if signed is not None:
        summaries[-1] = await summarise(session, office, told[-1], signed.at)
    office = await office_at(session, office, at)
    revisions = [one for quarter in told for one in await revisions_known(session, quarter, at)]
    pieces = await _pieces(session, told, at)
    record = await decisions.record_of(session, told[-1])
    record = record if at is None else record.as_of(at)
    known = record if signed is None else record.as_of(signed.at)
    open_ = tuple(one for one in known.instructions if not one.accepted) if year is None else ()
    compiled = Compiled(tuple(summaries), tuple(revisions), signed, _counting(pieces), record.rows, open_)
    paper = paper_of(lang, office, compiled, year=year)
    if at is not None:
        paper = replace(paper, known_on=local_time(at, office.setup.zone).date())
    newest = newest_of(office.library.of(plan) for plan in paper.plans) or office.catalogue
    scores = newest.assessment
    return Material(paper, scores, office.library.before(scores.fiscal_year), emblem, _given(office, lang, pieces))


async def _pieces(session: AsyncSession, told: Iterable[Period], at: datetime | None) -> tuple[Piece, ...]:
    """Evidence of reports that were sent, of all quarters of a document."""
    by_round = [await evidence.of_round(session, quarter, until=at) for quarter in told]
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


async def _signed(session: AsyncSession, quarter: Period, at: datetime | None) -> Snapshot | None:
    """The quarter's newest signed version, if it still holds all there is: the paper then shows what was signed."""
    version = await snapshots.signed(session, quarter, at)
    if version is None or await reports.newest_id(session, quarter, at) > version.upto:
        return None
    return await snapshots.snapshot(session, quarter, version.version)


def _quarters(opened: list[Period], quarter: Period | None, year: int | None) -> list[Period]:
    """The periods of a document: those of the fiscal year and cycle up to the one asked for, which comes last.

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
