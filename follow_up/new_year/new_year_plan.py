"""Publishing what a conversation about the new year has made: one import, in one transaction, that can be undone."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import catalogue, catalogue_loading, new_year, plan_imports, rounds, unit_names
from domain.calendar.fiscal import Period
from domain.catalogue.plan import Catalogue, Plan
from domain.errors import DomainError
from domain.new_year.conversation import PlanSource, Stage
from domain.new_year.further_plans import as_further, is_carried, to_carry
from domain.new_year.prepared import Prepared
from domain.new_year.published import Published
from domain.office import Office
from domain.unit_groups import GroupMove
from follow_up import unit_groups
from follow_up.beside import Beside


async def publish(session: AsyncSession, office: Office, one: Prepared) -> Published:
    """Store the new year. DomainError where the year has a plan by now, or something is missing."""
    year, person = one.one.year, one.one.person
    target = await plan_imports.next_number(session) if one.one.further else year
    before = await plan_imports.snapshot(session, target)
    brings_scores = one.assessment is not None and not await new_year.are_scores_kept(session, one.scores_year)
    more = Beside(person, scores=one.scores_year if brings_scores else None)
    moves: tuple[GroupMove, ...] = ()
    if one.one.only_scores:
        plan = await _store_scores(session, office, one)
    else:
        plan = await _store_plan(session, office, one, target)
        moves = await unit_groups.follow(session, office, person, one.changed) if one.changed is not None else ()
        bound = tuple((unit, move.group.chat.channel, move.group.chat.id) for move in moves for unit in move.bound)
        more = await _changed_beside(session, office, one, replace(more, groups=bound))
    files = f"/newyear {plan.key if one.one.further else year}"
    number = await plan_imports.record(session, plan, files, person, before, office.now, beside=more.dumped())
    await new_year.keep(session, office.now, replace(one.one.at(Stage.DONE), number=number))
    if one.one.source is PlanSource.FILE:
        await plan_imports.drop_draft(session, person)
    further = () if one.one.only_scores else to_carry(office.library, year)
    left = tuple(each for each in further if each.number != one.one.further)
    return Published(number, await _next_opening(session, office), moves, left)


async def _store_scores(session: AsyncSession, office: Office, one: Prepared) -> Plan:
    if one.assessment is None:
        raise DomainError("newyear.scores_first")
    await catalogue_loading.store_scores(session, one.assessment, one.one.year)
    return office.library.of(one.one.year).plan


async def _store_plan(session: AsyncSession, office: Office, one: Prepared, number: int) -> Plan:
    """Store the plan under its number beside its scores, or beside the newest there are."""
    library, year, further = office.library, one.one.year, one.one.further
    if is_carried(library, one.last.plan, year) if further else library.of_year(year) is not None:
        raise DomainError("newyear.exists", year=year)
    if one.plan is None or not one.scores_settled:
        raise DomainError("newyear.plan_first")
    own = library.of_year(year) if further else None
    plan = as_further(library, one.plan, one.last.plan, number) if further else one.plan
    made = Catalogue(
        plan=plan,
        assessment=own.assessment if own is not None else one.assessment or one.earlier,
        units=one.units,
        guidelines=(),
        channels=(),
        errata=(),
        confidentiality=one.last.confidentiality,
        confidentiality_source=one.last.confidentiality_source,
    )
    await plan_imports.store(session, made, office.now)
    return plan


async def _changed_beside(session: AsyncSession, office: Office, one: Prepared, more: Beside) -> Beside:
    """Change what goes with the plan: names of units, links of people, how the last plan's steps ended."""
    year, last, now = one.one.year, one.last.plan.number, office.now
    if one.changed is not None:
        await unit_names.give(session, year, one.changed.names)
        links = await new_year.join_units(session, now, one.changed.joined)
        more = replace(more, names=tuple(one.changed.names), links=links)
    if one.one.source is PlanSource.UNFINISHED:
        endings = {step.step.id: one.one.ending(step.step.id) for step in one.unfinished}
        await new_year.end_steps(session, now, last, endings, one.one.person)
        more = replace(more, ended=last)
    if not one.follows_on and await catalogue.end_follow_up(session, now, last):
        more = replace(more, closed=last)
    return more


async def _next_opening(session: AsyncSession, office: Office) -> tuple[Period, datetime] | None:
    """The opening that comes by itself next, with the plans as they are by now."""
    by_now = replace(office, library=await catalogue.load(session))
    course, setup = by_now.course(await rounds.current_round(session)), office.setup
    return None if course is None else setup.calendar.next_opening(office.now, course)
