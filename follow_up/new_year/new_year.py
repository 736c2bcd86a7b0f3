"""The new year in one conversation: begun, gone through stage by stage, worked out for every screen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import new_year, people, plan_imports, rounds, step_status
from domain.calendar.fiscal import Period
from domain.calendar.rounds import RoundState
from domain.catalogue.framework import Framework
from domain.catalogue.library import Library
from domain.catalogue.plan import Catalogue, Plan, Unit
from domain.errors import DomainError, Stale
from domain.importing.agency import plan_of
from domain.importing.table import FileTable
from domain.new_year.changed_units import with_changes
from domain.new_year.checked_scores import CheckedScores
from domain.new_year.conversation import NewYear, PlanSource, ScoreLine, Stage, StepChoice
from domain.new_year.further_plans import in_year, to_carry
from domain.new_year.next_plan import next_plan
from domain.new_year.prepared import Prepared, framework_for, lacks_scores, scores_year_of
from domain.new_year.score_check import checked
from domain.new_year.score_lines import table_scores
from domain.office import Office
from domain.people import Person
from follow_up.plans import import_draft


async def begun(session: AsyncSession, office: Office, person: Person, year: int | None = None) -> Prepared:
    """Begin the conversation about a year, the one after the newest plan's if none is named.

    DomainError where the year has its plan, or lies before it.
    """
    newest = office.catalogue.plan.fiscal_year
    wanted = year if year is not None else newest + 1
    if office.library.of_year(wanted) is not None:
        raise DomainError("newyear.exists", year=wanted)
    if not newest < wanted <= newest + 2:
        raise DomainError("newyear.not_next", year=wanted, newest=newest, next=newest + 1)
    one = await prepared(session, office, NewYear(person.id, wanted))
    await import_draft.dropped(session, person.id)
    return await kept(session, office, one.one.at(one.stages[0]))


async def begun_with_scores(session: AsyncSession, office: Office, person: Person, year: int) -> Prepared:
    """Begin to bring in the scores of a year that has its plan. Stale where it has them."""
    if not lacks_scores(office.library, year):
        raise Stale
    return await kept(session, office, NewYear(person.id, year, only_scores=True))


async def begun_with_further(session: AsyncSession, office: Office, person: Person, number: int) -> Prepared:
    """Begin to carry a further plan on into the newest year. Stale where it is closed, or carried on by now.

    Units that were merged in the year's own plan are merged here too.
    """
    year = office.catalogue.plan.fiscal_year
    if number not in {plan.number for plan in to_carry(office.library, year)}:
        raise Stale
    own = await new_year.conversation(session, person.id)
    merged = own.units if own is not None and own.stage is Stage.DONE and own.year == year else {}
    units = {code: change for code, change in merged.items() if change.into}
    await import_draft.dropped(session, person.id)
    return await kept(session, office, NewYear(person.id, year, Stage.PLAN, units=units, further=number))


async def is_settled(session: AsyncSession, office: Office, person: int) -> bool:
    """Check whether the newest plan still is the matter: it lies ahead, was just published, or lacks its scores."""
    newest = office.catalogue.plan.fiscal_year
    one = await new_year.conversation(session, person)
    made = one is not None and one.stage is Stage.DONE and one.year == newest
    return made or newest > Period.of(office.today).year or lacks_scores(office.library, newest)


async def under_way(session: AsyncSession, office: Office, person: int) -> Prepared | None:
    """The conversation of a coordinator that has not ended yet."""
    one = await new_year.conversation(session, person)
    if one is None or one.stage is Stage.DONE:
        return None
    return await prepared(session, office, one)


async def kept(session: AsyncSession, office: Office, one: NewYear) -> Prepared:
    """Keep the conversation as it is by now, and work it out."""
    await new_year.keep(session, office.now, one)
    return await prepared(session, office, one)


async def prepared(session: AsyncSession, office: Office, one: NewYear) -> Prepared:
    """Work a conversation out: what its choices make of what is stored by now."""
    last = _last(office.library, one)
    scores_year = scores_year_of(office.library, one.year)
    framework = None if one.further else framework_for(office.library, last, scores_year)
    scores = _checked(one.lines, framework, last, scores_year, one.was) if framework and one.lines else None
    members = await people.members(session, office.setup)
    current = await rounds.current_round(session)
    state = current.state(office.now) if current is not None else RoundState.CLOSED
    found = Prepared(
        one=one,
        last=last,
        scores_year=scores_year,
        framework=framework,
        checked=scores,
        statuses=await step_status.step_statuses(session, office.library, last.plan.number),
        people={unit: tuple(person.name for person in linked) for unit, linked in members.items()},
        running=state is not RoundState.CLOSED and last.plan.number not in office.library.closed,
        due=state is RoundState.DUE,
        early=office.today < Period(one.year, 1).first_day,
    )
    plan, units, file_open = await _origin(session, office, found)
    changed = with_changes(plan, units, last.units, one.units) if plan is not None else None
    return replace(found, plan=changed.plan if changed else None, changed=changed, file_open=file_open)


async def _origin(session: AsyncSession, office: Office, one: Prepared) -> tuple[Plan | None, Sequence[Unit], bool]:
    """The plan the choices make, before its units are changed, and whether its file has open doubts."""
    source, last = one.one.source, one.last
    if source is PlanSource.COPY:
        return next_plan(last.plan, one.one.year, office.today), last.units, False
    if source is PlanSource.UNFINISHED:
        return next_plan(last.plan, one.one.year, office.today, set(one.carried)), last.units, False
    if source is PlanSource.FILE:
        file = await import_draft.under_way(session, office.library, one.one.person)
        if file is None:
            return None, (), False
        if file.unanswered:
            return None, (), True
        plan, units = plan_of(import_draft.plan_of(file), last, None)
        return replace(plan, kind=last.plan.kind), units, False
    return None, (), False


def _checked(
    lines: Sequence[ScoreLine], framework: Framework, last: Catalogue, year: int, was: Mapping[str, str]
) -> CheckedScores:
    """Check lines against the framework, whose items are the year's if it is another than that of the last scores."""
    before = last.assessment.framework
    known = before is None or not last.assessment.has_scores or before.id == framework.id
    return checked(lines, framework, year, was, None if known else before)


def names_scores(one: Prepared, lines: Sequence[ScoreLine]) -> bool:
    """Check whether lines name anything of the framework, so that they are scores and no other message."""
    framework = one.framework
    return framework is not None and bool(_checked(lines, framework, one.last, one.scores_year, {}).known)


async def scores_said(session: AsyncSession, office: Office, one: Prepared, lines: Sequence[ScoreLine]) -> Prepared:
    """Take scores in place of those before: lines that name what was given already replace it."""
    choices = replace(one.one, lines=tuple(lines), accepted=False, later=False, was={})
    return await kept(session, office, choices.at(Stage.SCORES))


async def scores_sent(
    session: AsyncSession, office: Office, one: Prepared, file: str, tables: Sequence[FileTable]
) -> Prepared:
    """Take the scores of a file. DomainError where it has none."""
    lines = table_scores(tables, one.scores_year)
    if not lines:
        raise DomainError("newyear.no_scores", name=file)
    await plan_imports.drop_draft(session, one.one.person)
    return await scores_said(session, office, one, lines)


async def gone_on(session: AsyncSession, office: Office, one: Prepared, stage: Stage) -> Prepared:
    """Go on from a stage, if what it asks for is there. DomainError for what is missing."""
    if one.one.stage is not stage:
        return one
    if stage is Stage.SCORES and not one.scores_settled:
        raise DomainError("newyear.scores_first")
    if stage is Stage.ITEMS and not one.scores_settled:  # an item that became new may belong elsewhere
        return await kept(session, office, one.one.at(Stage.SCORES))
    if stage is Stage.PLAN and one.plan is None:
        raise DomainError("newyear.plan_first")
    if stage is Stage.STEPS:
        _check_endings(one)
    if stage is Stage.UNITS and one.plan is not None:
        nobody = [step.id for step in one.plan.steps if not step.owners]
        if nobody:
            raise DomainError("import.no_owner", steps=", ".join(nobody))
    return await kept(session, office, one.one.at(one.after(stage)))


async def gone_back(session: AsyncSession, office: Office, one: Prepared, stage: Stage) -> Prepared:
    """Go back from a stage."""
    if one.one.stage is not stage:
        return one
    return await kept(session, office, one.one.at(one.before(stage)))


async def plan_chosen(session: AsyncSession, office: Office, one: Prepared, source: PlanSource) -> Prepared:
    """Choose the origin of the plan, and go on. DomainError where there is nothing to make it of."""
    if source is PlanSource.UNFINISHED and not one.unfinished:
        raise DomainError("newyear.all_done", year=one.last.plan.fiscal_year)
    chosen = await prepared(session, office, replace(one.one, source=source))
    if chosen.plan is None and source is not PlanSource.FILE:
        raise DomainError("newyear.plan_first")
    if source is PlanSource.FILE:
        _check_file(chosen)
    if source is PlanSource.UNFINISHED:
        return await kept(session, office, chosen.one.at(Stage.STEPS))
    return await kept(session, office, chosen.one.at(chosen.after(Stage.STEPS)))


def _check_file(one: Prepared) -> None:
    if one.plan is None:
        raise DomainError("newyear.plan_first")
    if one.plan.fiscal_year != one.one.year:
        raise DomainError("newyear.file_year", year=one.one.year, file=one.plan.fiscal_year)


def _check_endings(one: Prepared) -> None:
    bare = [
        step.step.id
        for step in one.unfinished
        if (end := one.one.ending(step.step.id)).choice is StepChoice.CLOSE and not end.reason
    ]
    if bare:
        raise DomainError("newyear.no_reason", steps=", ".join(bare))
    if not one.carried:
        raise DomainError("newyear.none_carried")


def _last(library: Library, one: NewYear) -> Catalogue:
    """The newest plan before a year, or the year's own where it is the first; the further plan that is carried on.

    Stale where none is loaded any more.
    """
    before = (each for each in reversed(library.own) if each.plan.fiscal_year < one.year)
    found = library.plan(one.further) if one.further else next(before, library.of_year(one.year))
    if found is None:
        raise Stale
    return in_year(library, found, one.year) if one.further else found
