"""Decisions of the director on reports and steps, in the caller's transaction. Times are UTC office time."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import asked, catalogue, decisions, people, prepared_decisions, reports, rounds
from domain.calendar.fiscal import Period
from domain.calendar.rounds import RoundState
from domain.catalogue.plan import Step
from domain.decisions import rights
from domain.decisions.awaiting import Awaiting, stamp_of, step_stamp, undecided
from domain.decisions.decisions import AMENDING, OF_UNITS, Decision, DecisionKind
from domain.decisions.record import DecisionRecord
from domain.errors import DomainError, Forbidden, Stale
from domain.office import Office
from domain.people import Person, Role
from domain.reports.overdue import is_over
from domain.reports.reports import Duty, Report, Status
from follow_up import prompt_changes
from follow_up.no_round import no_round
from follow_up.summary.summary import summarise


async def awaiting(session: AsyncSession, office: Office, *, lock: bool = False) -> Awaiting:
    """The current round with what awaits a decision; with `lock` nobody else decides on it meanwhile.

    DomainError `round.none` before the first round.
    """
    round_ = await rounds.current_round(session)
    if round_ is None:
        raise no_round(office, "round.none")
    if lock:
        await decisions.lock(session, round_.quarter)
    compiled = await summarise(session, office, round_.quarter)
    record = await decisions.record_of(session, round_.quarter)
    return Awaiting(compiled, record, await prepared_decisions.waiting(session, round_.quarter))


@dataclass(frozen=True)
class Deciding:
    """Somebody's decisions in one transaction: what they saw is compared with what there is, and added to."""

    session: AsyncSession
    office: Office
    person: Person
    round: str

    @classmethod
    async def begun(
        cls, session: AsyncSession, office: Office, person: Person, quarter: str, kind: DecisionKind
    ) -> "Deciding":
        """Begin to decide on a round. Forbidden for those who may not; Stale if the round is not the current one."""
        rights.check(person, kind)
        await check_deputy(session, office, person)
        current = await rounds.current_round(session)
        if current is None or str(current.quarter) != quarter:
            raise Stale("decide.stale_round")
        await decisions.lock(session, current.quarter)
        return cls(session, office, person, quarter)

    def made(self, kind: DecisionKind, duty: Duty | None = None, **more: object) -> Decision:
        """A decision of the person's, now."""
        about = {"plan": duty.plan, "step": duty.step, "unit": duty.unit} if duty is not None else {}
        values = {"author": self.person.id, "author_name": self.person.name, "at": self.office.now, **about, **more}
        return Decision(kind, self.round, **values)  # type: ignore[arg-type]  # fields of a decision by name

    async def kept(self, decision: Decision) -> Decision:
        """The decision, stored; one that changes the plan changes it for everybody."""
        number = await decisions.add(self.session, decision)
        if decision.kind in AMENDING:
            await catalogue.bump(self.session)
        await prompt_changes.decided(self.session, self.office, decision)
        return replace(decision, number=number)


async def check_deputy(session: AsyncSession, office: Office, person: Person) -> None:
    """Raise Forbidden for a deputy whose time is over, also while nobody has ended it."""
    if person.is_director or Role.DEPUTY not in person.roles:
        return
    if not any(one.person == person.id and one.until >= office.today for one in await people.deputies(session)):
        raise Forbidden("decide.forbidden")


async def acknowledge(
    session: AsyncSession, office: Office, person: Person, quarter: str, plan: int, step: str, stamp: str
) -> bool:
    """Acknowledge a step's reports as they were shown, or that there are none.

    False, and nothing is written, if they are others by now or somebody else decided on them meanwhile.
    """
    deciding = await Deciding.begun(session, office, person, quarter, DecisionKind.ACKNOWLEDGE)
    seen = await awaiting(session, office)
    found = seen.step(plan, step)
    if found is None:
        raise Stale
    if step_stamp(seen, plan, step) != stamp:
        return False
    rows = [
        deciding.made(
            DecisionKind.ACKNOWLEDGE, Duty(plan, step, one.unit.code), revision=one.report.revision if one.report else 0
        )
        for one in undecided(plan, found, seen.record)
    ]
    await decisions.add_all(session, rows)
    return bool(rows)


async def acknowledge_all(
    session: AsyncSession, office: Office, person: Person, quarter: str, stamp: str
) -> tuple[Report, ...]:
    """Acknowledge every report that is on track, as shown; none if they are others by now."""
    deciding = await Deciding.begun(session, office, person, quarter, DecisionKind.ACKNOWLEDGE)
    seen = await awaiting(session, office)
    if stamp_of(seen.on_track) != stamp:
        return ()
    rows = [deciding.made(DecisionKind.ACKNOWLEDGE, one.duty, revision=one.revision) for one in seen.on_track]
    await decisions.add_all(session, rows)
    return seen.on_track


async def return_report(
    session: AsyncSession, office: Office, person: Person, quarter: str, duty: Duty, revision: int, words: str
) -> Decision | None:
    """Return a report with a comment; None, and nothing is written, if it is another by now or was decided on.

    DomainError `decide.closed` where the unit could not answer any more.
    """
    deciding = await Deciding.begun(session, office, person, quarter, DecisionKind.RETURN)
    round_ = await rounds.round_of(session, quarter)
    if round_ is None or round_.state(office.now) is RoundState.CLOSED:
        raise DomainError("decide.closed", quarter=quarter)
    given = (await reports.of_round(session, quarter, duties=[duty])).get(duty)
    record = await decisions.record_of(session, quarter)
    if given is None:
        raise Stale
    step_of(office, duty.plan, duty.step)
    if given.revision != revision or record.owed_again(duty, given) is not None:
        return None
    return await deciding.kept(deciding.made(DecisionKind.RETURN, duty, revision=revision, words=words))


async def cancel_step(
    session: AsyncSession, office: Office, person: Person, quarter: str, plan: int, step: str, words: str = ""
) -> Decision:
    """Cancel a step: it is not asked for any more. Stale if there is none, or it is cancelled."""
    deciding = await Deciding.begun(session, office, person, quarter, DecisionKind.CANCEL)
    found = step_of(office, plan, step)
    decision = await deciding.kept(deciding.made(DecisionKind.CANCEL, plan=plan, step=step, words=words))
    duties = [Duty(plan, step, unit) for unit in found.owners]
    await asked.withdraw(session, quarter, duties, office.now, person.id)
    return decision


async def move_step(
    session: AsyncSession, office: Office, person: Person, quarter: str, duty: Duty, to_unit: str, words: str = ""
) -> Decision:
    """Move a step from one unit to another, which is asked for it at once if its round runs.

    Stale if the unit does not own it, or the other does.
    """
    deciding = await Deciding.begun(session, office, person, quarter, DecisionKind.MOVE)
    found = step_of(office, duty.plan, duty.step)
    if duty.unit not in found.owners or to_unit in found.owners or to_unit not in office.catalogue.unit_by_code:
        raise Stale
    decision = await deciding.kept(deciding.made(DecisionKind.MOVE, duty, to_unit=to_unit, words=words))
    await _asked_of(session, office, person, quarter, duty, to_unit)
    return decision


async def take_back(session: AsyncSession, office: Office, person: Person, number: int) -> Decision:
    """Take a decision back, visibly; returns the one that is taken back. What it did to a step is undone.

    Stale for one that was taken back, that others rest on, or that is not a decision. Forbidden for those who may not.
    """
    before = await decisions.find(session, number)
    if before is None or before.kind in {*OF_UNITS, DecisionKind.TAKE_BACK, DecisionKind.DEPUTE}:
        raise Stale
    deciding = await Deciding.begun(session, office, person, before.round, before.kind)
    record = await decisions.record_of(session, before.round)
    now = record.decision(number) or before
    if now.taken_back or any(one.refers == number for one in record.in_force):
        raise Stale("decide.not_any_more")
    await deciding.kept(before.answered(DecisionKind.TAKE_BACK, person, office.now))
    if before.kind in AMENDING:
        await catalogue.bump(session)
    if before.kind is DecisionKind.CANCEL and before.plan is not None:
        found = office.library.of(before.plan).plan.step_by_id[before.step]
        await _ask(session, office, before.round, [Duty(before.plan, before.step, unit) for unit in found.owners])
    if before.kind is DecisionKind.MOVE:
        await _asked_of(session, office, person, before.round, before.duty.of(before.to_unit), before.unit)
    return before


async def came_back(session: AsyncSession, given: Iterable[Report]) -> tuple[tuple[Decision, Report, Report], ...]:
    """Of reports just sent those that answer a return: the return, the report as it was, and as it is."""
    found = []
    for one in given:
        if one.revision == 1:
            continue
        record: DecisionRecord = await decisions.record_of(session, one.round)
        last = record.returned.get(one.duty)
        if last is None:
            continue
        written = [each for each in await reports.history(session, one.duty) if each.round == one.round]
        earlier = next((each for each in written if each.revision < one.revision), None)
        if earlier is not None and earlier.revision == last.revision:
            found.append((last, earlier, one))
    return tuple(found)


async def completed(session: AsyncSession, office: Office, quarters: Collection[str]) -> frozenset[Duty]:
    """Duties whose newest report says completed and was acknowledged: no later round asks for them.

    A turn of a repeat that is completed is no end of it: the round of the next turn asks again.
    """
    newest = await reports.newest(session)
    known = await decisions.acknowledged(session, quarters)
    return frozenset(
        duty
        for duty, one in newest.items()
        if one.status is Status.COMPLETED and (duty, one.round, one.revision) in known and _is_over(office, one)
    )


def _is_over(office: Office, report: Report) -> bool:
    """Check whether the step of a report that says completed is so for good."""
    found = office.library.plan(report.plan)
    step = found.plan.step_by_id.get(report.step) if found is not None else None
    return found is None or step is None or is_over(found.plan, step, Period.parse(report.round))


def step_of(office: Office, plan: int, step: str) -> Step:
    """A step of a loaded plan that is followed up; Stale for another."""
    found = office.library.plan(plan)
    known = found.plan.step_by_id.get(step) if found else None
    if known is None or known.cancelled:
        raise Stale
    return known


async def _asked_of(
    session: AsyncSession, office: Office, person: Person, quarter: str, duty: Duty, to_unit: str
) -> None:
    """Let a running round ask another unit for a step, unless the first has reported."""
    await asked.withdraw(session, quarter, [duty], office.now, person.id)
    await catalogue.admit(session, duty.plan, duty.step, to_unit)
    await _ask(session, office, quarter, [duty.of(to_unit)])


async def _ask(session: AsyncSession, office: Office, quarter: str, duties: Iterable[Duty]) -> None:
    round_ = await rounds.round_of(session, quarter)
    if round_ is None or round_.state(office.now) is RoundState.CLOSED:
        return
    fresh = [one for one in duties if not await asked.is_asked(session, quarter, one)]
    await asked.ask(session, round_.quarter, fresh, office.now)
