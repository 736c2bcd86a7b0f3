"""Instructions to units: given, reported done, accepted or returned, in the caller's transaction."""

from collections.abc import Collection, Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from db import decisions, reports
from domain.decisions.decisions import Decision, DecisionKind, Instruction, instructions_of
from domain.decisions.drafts import DecisionDraft
from domain.errors import Forbidden, Stale
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from follow_up import prompt_changes
from follow_up.decisions.decisions import Deciding, check_deputy


async def instruct(session: AsyncSession, office: Office, person: Person, draft: DecisionDraft) -> Decision:
    """Give the instruction somebody wrote. Forbidden for those who may not; Stale without a unit or words."""
    deciding = await Deciding.begun(session, office, person, draft.round, DecisionKind.INSTRUCT)
    if draft.unit not in office.catalogue.unit_by_code or not draft.words:
        raise Stale
    revision = 0
    if draft.plan is not None:
        duty = Duty(draft.plan, draft.step, draft.unit)
        revision = await reports.newest_revision(session, draft.round, duty)
    made = deciding.made(
        DecisionKind.INSTRUCT,
        None,
        plan=draft.plan,
        step=draft.step,
        unit=draft.unit,
        revision=revision,
        words=draft.words,
        until=draft.until,
    )
    return await deciding.kept(made)


async def open_of(session: AsyncSession, units: Collection[str]) -> Mapping[str, tuple[Instruction, ...]]:
    """Instructions to units that are not accepted yet, by unit, oldest first."""
    found: dict[str, list[Instruction]] = {}
    for one in instructions_of(await decisions.of_units(session, units)):
        if not one.accepted:
            found.setdefault(one.decision.unit, []).append(one)
    return {unit: tuple(these) for unit, these in found.items()}


async def instruction(session: AsyncSession, number: int) -> Instruction:
    """The instruction with a number. Stale if there is none, or it was taken back."""
    given = await decisions.find(session, number)
    if given is None or given.kind is not DecisionKind.INSTRUCT:
        raise Stale
    found = instructions_of(await decisions.of_units(session, [given.unit]))
    known = next((one for one in found if one.number == number), None)
    if known is None:
        raise Stale("decide.not_any_more")
    return known


async def report_done(
    session: AsyncSession, office: Office, person: Person, number: int, words: str
) -> tuple[Instruction, Decision] | None:
    """Report an instruction done; None if it was already. Forbidden for other units' people."""
    known = await _locked(session, number)
    if not person.may_report_for(known.decision.unit):
        raise Forbidden("report.no_unit")
    if known.accepted or known.done is not None:
        return None
    made = known.decision.answered(DecisionKind.DONE, person, office.now, words)
    await decisions.add(session, made)
    await prompt_changes.decided(session, office, made)
    return known, made


async def accept(session: AsyncSession, office: Office, person: Person, number: int) -> Instruction | None:
    """Accept an instruction that was reported done; None if it is not, or was accepted."""
    known = await _decided_on(session, office, person, number)
    if known.done is None or known.accepted:
        return None
    made = known.decision.answered(DecisionKind.ACCEPT, person, office.now)
    await decisions.add(session, made)
    await prompt_changes.decided(session, office, made)
    return known


async def return_done(
    session: AsyncSession, office: Office, person: Person, number: int, words: str
) -> Instruction | None:
    """Return what was reported of an instruction with a comment: it is open again. None if nothing was reported."""
    known = await _decided_on(session, office, person, number)
    if known.done is None or known.accepted:
        return None
    made = known.decision.answered(DecisionKind.RETURN, person, office.now, words)
    await decisions.add(session, made)
    await prompt_changes.decided(session, office, made)
    return known


async def _decided_on(session: AsyncSession, office: Office, person: Person, number: int) -> Instruction:
    """The instruction that somebody decides on. Forbidden for those who may not."""
    known = await _locked(session, number)
    if not person.decides:
        raise Forbidden("decide.forbidden")
    await check_deputy(session, office, person)
    return known


async def _locked(session: AsyncSession, number: int) -> Instruction:
    """The instruction, which nobody else changes meanwhile."""
    known = await instruction(session, number)
    await decisions.lock(session, known.decision.round)
    return await instruction(session, number)
