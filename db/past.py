"""Links, blocks, drafts and what rounds ask at any moment: periods that are over are kept. Times are UTC."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, func, insert, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.columns import Instant
from db.tables.people import MembershipRow, PersonRow
from db.tables.rounds import AskedRow, DraftRow, RoundRow
from db.tables.summary import PastPeriodRow
from domain.calendar.fiscal import Period
from domain.people import Role
from domain.reports.reports import Duty

_LINKED, _BLOCKED, _DRAFT, _ASKED = "linked", "blocked", "draft", "asked"


async def end_link(session: AsyncSession, now: datetime, person_id: int, unit: str, since: datetime) -> None:
    """Keep the period in which somebody was linked to a unit, which ends now."""
    period = {"what": _LINKED, "person": person_id, "unit": unit, "since": since, "until": now}
    await session.execute(insert(PastPeriodRow).values(period))


async def end_block(session: AsyncSession, now: datetime, person_id: int) -> None:
    """Keep the period in which nothing reached somebody, which ends now; nothing where messages did."""
    blocked = select(
        literal(_BLOCKED),
        col(PersonRow.id),
        col(PersonRow.blocked_at),
        literal(now, Instant()),
        *(literal(empty) for empty in ("", 0, "", "")),
    ).where(col(PersonRow.id) == person_id, col(PersonRow.blocked_at).is_not(None))
    names = ["what", "person", "since", "until", "round", "plan", "step", "unit"]
    await session.execute(insert(PastPeriodRow).from_select(names, blocked))


async def end_draft(session: AsyncSession, now: datetime, person_id: int, duty: Duty) -> None:
    """Keep the period in which a draft waited, which ends now; nothing where none does."""
    waiting = select(
        literal(_DRAFT),
        col(DraftRow.person),
        col(DraftRow.round),
        col(DraftRow.plan),
        col(DraftRow.step),
        col(DraftRow.unit),
        col(DraftRow.begun_at),
        literal(now, Instant()),
    ).where(
        col(DraftRow.person) == person_id,
        col(DraftRow.plan) == duty.plan,
        col(DraftRow.step) == duty.step,
        col(DraftRow.unit) == duty.unit,
        col(DraftRow.begun_at).is_not(None),
        col(DraftRow.discarded_at).is_(None),
        col(DraftRow.step) != "",  # a text without a step is in no summary, so nothing of it stays
    )
    names = ["what", "person", "round", "plan", "step", "unit", "since", "until"]
    await session.execute(insert(PastPeriodRow).from_select(names, waiting))


async def end_asked(session: AsyncSession, now: datetime, person_id: int, *which: ColumnElement[bool]) -> None:
    """Keep the period in which a round asked for duties, which somebody's decision ends now."""
    since = func.coalesce(col(AskedRow.since), col(RoundRow.opened_at), type_=Instant())
    duty = (col(AskedRow.round), col(AskedRow.plan), col(AskedRow.step), col(AskedRow.unit))
    known = select(literal(_ASKED), literal(person_id, BigInteger()), *duty, since, literal(now, Instant()))
    joined = known.join(RoundRow, col(RoundRow.quarter) == col(AskedRow.round)).where(*which)
    names = ["what", "person", "round", "plan", "step", "unit", "since", "until"]
    await session.execute(insert(PastPeriodRow).from_select(names, joined))


async def asked(session: AsyncSession, quarter: Period | str, at: datetime) -> tuple[Duty, ...]:
    """Duties that a round asked for at a moment, and no longer does."""
    columns = (col(PastPeriodRow.plan), col(PastPeriodRow.step), col(PastPeriodRow.unit))
    found = await session.execute(_over(_ASKED, at, *columns).where(col(PastPeriodRow.round) == str(quarter)))
    return tuple(Duty(*row) for row in found.tuples())


async def reach(session: AsyncSession, units: Collection[str], at: datetime | None = None) -> Mapping[str, bool]:
    """Units somebody is linked to, by code, and whether one of them can be reached; as of a moment, or now."""
    if not units:
        return {}
    of_unit = (col(MembershipRow.role) == Role.UNIT.value, col(MembershipRow.unit).in_(units))
    linked: Any = select(col(MembershipRow.unit), col(MembershipRow.person)).where(*of_unit)
    blocked: Any = select(col(PersonRow.id)).where(col(PersonRow.blocked_at).is_not(None))
    if at is not None:
        former = _over(_LINKED, at, col(PastPeriodRow.unit), col(PastPeriodRow.person))
        linked = linked.where(col(MembershipRow.since) <= at).union(former.where(col(PastPeriodRow.unit).in_(units)))
        blocked = blocked.where(col(PersonRow.blocked_at) <= at).union(_over(_BLOCKED, at, col(PastPeriodRow.person)))
    away = frozenset((await session.execute(blocked)).scalars())
    found: dict[str, bool] = {}
    for unit, person in (await session.execute(linked)).tuples():
        found[unit] = found.get(unit, False) or person not in away
    return found


async def drafts(session: AsyncSession, quarter: Period, at: datetime | None = None) -> frozenset[Duty]:
    """Duties of a round that somebody has a draft for; as of a moment, or now."""
    duty = (col(DraftRow.plan), col(DraftRow.step), col(DraftRow.unit))
    waiting: Any = select(*duty).where(col(DraftRow.round) == str(quarter), _waits(at))
    if at is not None:
        columns = (col(PastPeriodRow.plan), col(PastPeriodRow.step), col(PastPeriodRow.unit))
        waiting = waiting.union(_over(_DRAFT, at, *columns).where(col(PastPeriodRow.round) == str(quarter)))
    return frozenset(Duty(*row) for row in await session.execute(waiting))


def _waits(at: datetime | None) -> ColumnElement[bool]:
    kept = col(DraftRow.discarded_at).is_(None)
    return kept if at is None else and_(col(DraftRow.begun_at) <= at, or_(kept, col(DraftRow.discarded_at) > at))


def _over(what: str, at: datetime, *columns: Any) -> Select[Any]:
    """Periods that are over and covered a moment."""
    periods = select(*columns).where(col(PastPeriodRow.what) == what)
    return periods.where(col(PastPeriodRow.since) <= at, col(PastPeriodRow.until) > at)
