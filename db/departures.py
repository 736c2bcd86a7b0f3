"""Departures as stored: what ended for somebody who left, so that it can be taken back. Moments are UTC office time."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.people import DepartureRow, MembershipRow
from db.tables.rounds import DraftRow
from domain.people import Role


@dataclass(frozen=True, slots=True)
class Held:
    """A membership that ended, as it was."""

    role: str
    unit: str
    until: str | None = None
    round: str | None = None
    steps: str = ""
    given_by: int | None = None


@dataclass(frozen=True, slots=True)
class MovedDraft:
    """A draft that went to somebody else of the unit."""

    to: int
    plan: int
    step: str
    unit: str


@dataclass(frozen=True, slots=True)
class Departure:
    """Somebody's leaving."""

    id: int
    person: int
    at: datetime
    ended: tuple[Held, ...]
    moved: tuple[MovedDraft, ...]

    @property
    def units(self) -> tuple[str, ...]:
        """Units they reported for."""
        return tuple(one.unit for one in self.ended if one.role == Role.UNIT)


async def held_by(session: AsyncSession, person: int) -> tuple[Held, ...]:
    """Memberships of somebody, but for reporting in others' place."""
    columns = (getattr(MembershipRow, name) for name in ("role", "unit", "until", "round", "steps", "given_by"))
    mine = (col(MembershipRow.person) == person, col(MembershipRow.role) != Role.BEHALF.value)
    rows = (await session.execute(select(*columns).where(*mine).order_by(col(MembershipRow.id)))).tuples()
    return tuple(Held(role, unit, until and until.isoformat(), *rest) for role, unit, until, *rest in rows)


async def add(session: AsyncSession, now: datetime, person: int, by: int, ended: Sequence[Held]) -> int:
    """Keep that somebody left; returns the departure's id."""
    values = {"person": person, "by": by, "at": now, "ended": _dumped(ended), "moved": "[]"}
    made = await session.execute(insert(DepartureRow).values(values).returning(col(DepartureRow.id)))
    return made.scalar_one() or 0


async def find(session: AsyncSession, number: int) -> Departure | None:
    """A departure that was not taken back, by its id."""
    mine = (col(DepartureRow.id) == number, col(DepartureRow.undone_at).is_(None))
    row = (await session.execute(select(DepartureRow).where(*mine))).scalar()
    return None if row is None else _departure(row)


async def from_unit(session: AsyncSession, unit: str) -> tuple[Departure, ...]:
    """Departures from a unit that were not taken back and whose drafts still wait for somebody."""
    writers = select(col(DraftRow.person)).where(col(DraftRow.unit) == unit)
    statement = select(DepartureRow).where(col(DepartureRow.undone_at).is_(None), col(DepartureRow.person).in_(writers))
    rows = (await session.execute(statement.order_by(col(DepartureRow.id)))).scalars()
    found = [_departure(row) for row in rows]
    return tuple(one for one in found if unit in one.units)


async def undone(session: AsyncSession, now: datetime, number: int) -> bool:
    """Record that a departure was taken back; False if it was before."""
    mine = (col(DepartureRow.id) == number, col(DepartureRow.undone_at).is_(None))
    statement = update(DepartureRow).where(*mine).values(undone_at=now).returning(col(DepartureRow.id))
    return (await session.execute(statement)).first() is not None


async def restore(session: AsyncSession, now: datetime, departure: Departure) -> None:
    """Give somebody back what had ended, from now on; what they hold again by now stays as it is."""
    there = {(one.role, one.unit) for one in await held_by(session, departure.person)}
    rows = [
        {
            "person": departure.person,
            "role": one.role,
            "unit": one.unit,
            "since": now,
            "until": None if one.until is None else date.fromisoformat(one.until),
            "round": one.round,
            "steps": one.steps,
            "given_by": one.given_by,
        }
        for one in departure.ended
        if (one.role, one.unit) not in there
    ]
    if rows:
        await session.execute(insert(MembershipRow), rows)


async def move_drafts(session: AsyncSession, now: datetime, departure: Departure, to: int, unit: str) -> int:
    """Let the drafts of somebody who left be another's, where they have none of their own; returns how many."""
    theirs = await _duties(session, to, unit)
    moving = [key for key in await _duties(session, departure.person, unit) if key not in theirs]
    for plan, step in moving:
        await _move(session, departure.person, to, plan, step, unit)
    mine = col(DepartureRow.id) == departure.id
    before = json.loads((await session.execute(select(col(DepartureRow.moved)).where(mine))).scalar_one())
    moved = (*(MovedDraft(**one) for one in before), *(MovedDraft(to, plan, step, unit) for plan, step in moving))
    await session.execute(update(DepartureRow).where(mine).values(moved=_dumped(moved)))
    return len(moving)


async def move_drafts_back(session: AsyncSession, departure: Departure) -> None:
    """Give drafts back that nobody has changed since."""
    for one in departure.moved:
        mine = (
            col(DraftRow.person) == one.to,
            col(DraftRow.plan) == one.plan,
            col(DraftRow.step) == one.step,
            col(DraftRow.unit) == one.unit,
            col(DraftRow.updated_at) <= departure.at,
        )
        if (await session.execute(select(col(DraftRow.id)).where(*mine))).first() is not None:
            await _move(session, one.to, departure.person, one.plan, one.step, one.unit)


async def count_drafts(session: AsyncSession, person: int) -> int:
    """Count of the drafts somebody has."""
    kept = (col(DraftRow.person) == person, col(DraftRow.discarded_at).is_(None), col(DraftRow.step) != "")
    return (await session.execute(select(func.count()).where(*kept))).scalar_one()


async def _duties(session: AsyncSession, person: int, unit: str) -> Collection[tuple[int, str]]:
    mine = (
        col(DraftRow.person) == person,
        col(DraftRow.unit) == unit,
        col(DraftRow.discarded_at).is_(None),
        col(DraftRow.step) != "",
    )
    statement = select(col(DraftRow.plan), col(DraftRow.step)).where(*mine)
    return [(plan, step) for plan, step in (await session.execute(statement)).tuples()]


async def _move(session: AsyncSession, person: int, to: int, plan: int, step: str, unit: str) -> None:
    """Let a draft be another's, in place of one they discarded."""
    same = (col(DraftRow.plan) == plan, col(DraftRow.step) == step, col(DraftRow.unit) == unit)
    await session.execute(delete(DraftRow).where(col(DraftRow.person) == to, *same))
    statement = update(DraftRow).where(col(DraftRow.person) == person, *same).values(person=to, awaits=None)
    await session.execute(statement)


def _dumped(these: Sequence[Held] | Sequence[MovedDraft]) -> str:
    return json.dumps([{name: getattr(one, name) for name in one.__slots__} for one in these], ensure_ascii=False)


def _departure(row: DepartureRow) -> Departure:
    ended, moved = json.loads(row.ended), json.loads(row.moved)
    return Departure(
        row.id or 0, row.person, row.at, tuple(Held(**one) for one in ended), tuple(MovedDraft(**one) for one in moved)
    )
