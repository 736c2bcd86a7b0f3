"""Departures as stored: what ended for somebody who left, so that it can be taken back. Moments are UTC office time."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.people import DepartureRow, MembershipRow
from db.tables.rounds import DraftRow
from domain.people import Role

_DEPARTURE: Final = DepartureRow.__table__  # type: ignore[attr-defined]
_MEMBERSHIP: Final = MembershipRow.__table__  # type: ignore[attr-defined]
_DRAFT: Final = DraftRow.__table__  # type: ignore[attr-defined]


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
    columns = (_MEMBERSHIP.c[name] for name in ("role", "unit", "until", "round", "steps", "given_by"))
    mine = (_MEMBERSHIP.c.person == person, _MEMBERSHIP.c.role != Role.BEHALF.value)
    rows = (await session.execute(select(*columns).where(*mine).order_by(_MEMBERSHIP.c.id))).tuples()
    return tuple(Held(role, unit, until and until.isoformat(), *rest) for role, unit, until, *rest in rows)


async def add(session: AsyncSession, now: datetime, person: int, by: int, ended: Sequence[Held]) -> int:
    """Keep that somebody left; returns the departure's id."""
    values = {"person": person, "by": by, "at": now, "ended": _dumped(ended), "moved": "[]"}
    made = await session.execute(insert(_DEPARTURE).values(values).returning(_DEPARTURE.c.id))
    number: int = made.scalar_one()
    return number


async def find(session: AsyncSession, number: int) -> Departure | None:
    """A departure that was not taken back, by its id."""
    mine = (_DEPARTURE.c.id == number, _DEPARTURE.c.undone_at.is_(None))
    row = (await session.execute(select(_DEPARTURE).where(*mine))).first()
    return None if row is None else _departure(row)


async def from_unit(session: AsyncSession, unit: str) -> tuple[Departure, ...]:
    """Departures from a unit that were not taken back and whose drafts still wait for somebody."""
    writers = select(_DRAFT.c.person).where(_DRAFT.c.unit == unit)
    statement = select(_DEPARTURE).where(_DEPARTURE.c.undone_at.is_(None), _DEPARTURE.c.person.in_(writers))
    found = [_departure(row) for row in await session.execute(statement.order_by(_DEPARTURE.c.id))]
    return tuple(one for one in found if unit in one.units)


async def undone(session: AsyncSession, now: datetime, number: int) -> bool:
    """Record that a departure was taken back; False if it was before."""
    mine = (_DEPARTURE.c.id == number, _DEPARTURE.c.undone_at.is_(None))
    statement = update(_DEPARTURE).where(*mine).values(undone_at=now).returning(_DEPARTURE.c.id)
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
        await session.execute(insert(_MEMBERSHIP), rows)


async def move_drafts(session: AsyncSession, now: datetime, departure: Departure, to: int, unit: str) -> int:
    """Let the drafts of somebody who left be another's, where they have none of their own; returns how many."""
    theirs = await _duties(session, to, unit)
    moving = [key for key in await _duties(session, departure.person, unit) if key not in theirs]
    for plan, step in moving:
        await _move(session, departure.person, to, plan, step, unit)
    mine = _DEPARTURE.c.id == departure.id
    before = json.loads((await session.execute(select(_DEPARTURE.c.moved).where(mine))).scalar_one())
    moved = (*(MovedDraft(**one) for one in before), *(MovedDraft(to, plan, step, unit) for plan, step in moving))
    await session.execute(update(_DEPARTURE).where(mine).values(moved=_dumped(moved)))
    return len(moving)


async def move_drafts_back(session: AsyncSession, departure: Departure) -> None:
    """Give drafts back that nobody has changed since."""
    for one in departure.moved:
        mine = (
            _DRAFT.c.person == one.to,
            _DRAFT.c.plan == one.plan,
            _DRAFT.c.step == one.step,
            _DRAFT.c.unit == one.unit,
            _DRAFT.c.updated_at <= departure.at,
        )
        if (await session.execute(select(_DRAFT.c.id).where(*mine))).first() is not None:
            await _move(session, one.to, departure.person, one.plan, one.step, one.unit)


async def count_drafts(session: AsyncSession, person: int) -> int:
    """Count of the drafts somebody has."""
    kept = (_DRAFT.c.person == person, _DRAFT.c.discarded_at.is_(None), _DRAFT.c.step != "")
    return (await session.execute(select(func.count()).where(*kept))).scalar_one()


async def _duties(session: AsyncSession, person: int, unit: str) -> Collection[tuple[int, str]]:
    mine = (_DRAFT.c.person == person, _DRAFT.c.unit == unit, _DRAFT.c.discarded_at.is_(None), _DRAFT.c.step != "")
    return [
        (plan, step)
        for plan, step in (await session.execute(select(_DRAFT.c.plan, _DRAFT.c.step).where(*mine))).tuples()
    ]


async def _move(session: AsyncSession, person: int, to: int, plan: int, step: str, unit: str) -> None:
    """Let a draft be another's, in place of one they discarded."""
    same = (_DRAFT.c.plan == plan, _DRAFT.c.step == step, _DRAFT.c.unit == unit)
    await session.execute(delete(_DRAFT).where(_DRAFT.c.person == to, *same))
    statement = update(_DRAFT).where(_DRAFT.c.person == person, *same).values(person=to, awaits=None)
    await session.execute(statement)


def _dumped(these: Sequence[Held] | Sequence[MovedDraft]) -> str:
    return json.dumps([{name: getattr(one, name) for name in one.__slots__} for one in these], ensure_ascii=False)


def _departure(row: Any) -> Departure:
    ended, moved = json.loads(row.ended), json.loads(row.moved)
    return Departure(
        row.id, row.person, row.at, tuple(Held(**one) for one in ended), tuple(MovedDraft(**one) for one in moved)
    )
