"""A round's summary, compiled from the rows: as they are, or as they were known at any moment of the past."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import absences, asked, catalogue, evidence, past, reports, rounds
from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round
from domain.errors import DomainError
from domain.office import Office
from domain.people import Person
from domain.reports.overdue import lapsed
from domain.reports.reports import Duty, Report
from domain.summary.compiling import Circumstances, compile_summary, count_before
from domain.summary.summary import Before, Summary
from follow_up.no_round import no_round


async def summarise(
    session: AsyncSession, office: Office, quarter: Period | None = None, at: datetime | None = None
) -> Summary:
    """A quarter's summary, the current round's without one; with `at` as it was known at that moment.

    DomainError `round.none` before the first round, `round.unknown` for a quarter that has none – or had none then –
    and `summary.ahead` for a moment that lies ahead.
    """
    if at is not None and at > office.now:
        raise DomainError("summary.ahead")
    office = await office_at(session, office, at)
    round_ = await _round(session, quarter, at)
    if round_ is None:
        raise no_round(office, "round.none") if quarter is None else DomainError("round.unknown", quarter=quarter)
    revisions = await reports.revisions_of_round(session, round_.quarter, until=at)
    known = {duty: _as_of(given, round_, at) for duty, given in revisions.items()}
    newest = {duty: given[-1] for duty, given in known.items()}
    expected = await asked.expected(session, round_.quarter, at=at)
    owing = {duty.unit for duty in expected if duty not in newest}
    return compile_summary(
        round_,
        office.library.catalogues,
        expected,
        newest,
        await _earlier(session, office, round_.quarter, expected, at),
        at or office.now,
        office.setup.zone,
        Circumstances(
            corrected=_corrected(known),
            drafts=await past.drafts(session, round_.quarter, at) if owing else frozenset(),
            reach=await past.reach(session, owing, at),
            away=await absences.away_units(session, owing, office.today, at),
            evidence=await evidence.of_round(session, round_.quarter, until=at),
            before=await _before(session, office, round_.quarter.previous(), at),
            kept=await _kept(session, office, round_.quarter, frozenset(expected) - newest.keys(), at),
        ),
    )


async def revisions_known(session: AsyncSession, quarter: Period, at: datetime | None) -> tuple[Report, ...]:
    """Every revision in a round by plan, step and unit, the oldest first; with `at` as it was known at that moment."""
    round_ = await _round(session, quarter, at)
    found = await reports.revisions_of_round(session, quarter, until=at) if round_ is not None else {}
    return tuple(one for duty in sorted(found) for one in _as_of(found[duty], round_, at)) if round_ else ()


async def office_at(session: AsyncSession, office: Office, at: datetime | None) -> Office:
    """The office as it was at a moment: plans, units and dates as they were then; without one as it is."""
    if at is None:
        return office
    unchanged = await catalogue.is_unchanged_since(session, at)
    return Office(office.setup, office.library if unchanged else await catalogue.load(session, at), at)


def readers(overseers: Iterable[Person]) -> tuple[tuple[Person, ...], bool]:
    """Of directors and coordinators those who get the summary, and whether they take the place of a director.

    The coordinators do when no director can be reached.
    """
    reachable = tuple(one for one in overseers if not one.blocked)
    directors = tuple(one for one in reachable if one.decides)
    return (directors, False) if directors else (tuple(one for one in reachable if one.is_admin), True)


async def _round(session: AsyncSession, quarter: Period | None, at: datetime | None) -> Round | None:
    """The round of a quarter, or the last one opened by then."""
    if at is None:
        return await (rounds.current_round(session) if quarter is None else rounds.round_of(session, quarter))
    if quarter is None:
        opened = [one for one in await rounds.rounds(session) if one.opened_at <= at]
        quarter = opened[-1].quarter if opened else None
    return None if quarter is None else await rounds.round_as_of(session, quarter, at)


def _as_of(given: tuple[Report, ...], round_: Round, at: datetime | None) -> tuple[Report, ...]:
    """Revisions as they were known: a due date that was moved since may have made a late report punctual."""
    if at is None:
        return given
    return tuple(replace(one, late=round_.is_late(one.at) and not one.file) for one in given)


def _corrected(known: Mapping[Duty, tuple[Report, ...]]) -> frozenset[Duty]:
    """Duties that were reported on in time and changed after the round was due."""
    return frozenset(duty for duty, given in known.items() if not given[0].late and given[-1].late)


async def _before(session: AsyncSession, office: Office, quarter: Period, at: datetime | None) -> Before | None:
    """The counts of the quarter before; None where it had no round."""
    round_ = await (rounds.round_of(session, quarter) if at is None else rounds.round_as_of(session, quarter, at))
    if round_ is None:
        return None
    expected = await asked.expected(session, quarter, at=at)
    earlier = await _earlier(session, office, quarter, expected, at)
    statuses = {duty: report.status for duty, report in earlier.items() if duty not in frozenset(expected)}
    statuses |= await reports.statuses_of_round(session, quarter, at)
    kept = await _kept(session, office, quarter, frozenset(expected) - statuses.keys(), at)
    now, zone = at or office.now, office.setup.zone
    return count_before(round_, office.library.catalogues, expected, statuses, now, zone, kept)


async def _kept(
    session: AsyncSession, office: Office, quarter: Period, unanswered: Collection[Duty], at: datetime | None
) -> frozenset[Duty]:
    """Of duties without a report in a round those whose date has passed, but which a report before it answers.

    What was reported completed is asked again until that is acknowledged, and is not overdue meanwhile.
    """
    plans = {one.plan.number: one.plan for one in office.library.catalogues}
    past_date = {
        duty: passed
        for duty in unanswered
        if (plan := plans.get(duty.plan)) is not None
        and (step := plan.step_by_id.get(duty.step)) is not None
        and (passed := lapsed(plan, step, office.today)) is not None
    }
    found = await reports.newest(session, duties=list(past_date), before=quarter, until=at) if past_date else {}
    return frozenset(duty for duty, one in found.items() if past_date[duty].is_met_by(one))


async def _earlier(
    session: AsyncSession, office: Office, quarter: Period, expected: Collection[Duty], at: datetime | None
) -> Mapping[Duty, Report]:
    """Reports of earlier rounds on duties this one does not ask about; where it asks about all, none is read."""
    plans, asked_about = {duty.plan for duty in expected}, frozenset(expected)
    left = [
        duty
        for one in office.library.catalogues
        if one.plan.number in plans
        for step in one.plan.steps
        for owner in step.owners_in(quarter)
        if (duty := Duty(one.plan.number, step.id, owner)) not in asked_about
    ]
    return await reports.newest(session, duties=left, before=quarter, until=at) if left else {}
