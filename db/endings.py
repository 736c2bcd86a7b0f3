"""Everything about people that ends with time, by one statement: deputies, hand-overs, absences, invitations."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Date, String, cast, func, literal, null, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.columns import Instant
from db.tables.people import AbsenceRow, InvitationRow, MembershipRow, PersonRow
from domain.absence import Absence, Days
from domain.people import Deputy, Role

_PERSON = PersonRow.__table__  # type: ignore[attr-defined]
_MEMBERSHIP = MembershipRow.__table__  # type: ignore[attr-defined]
_ABSENCE = AbsenceRow.__table__  # type: ignore[attr-defined]
_INVITATION = InvitationRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Limited:
    """A membership of a unit that ends after a day, or with a round."""

    person: int
    unit: str
    until: date | None
    round: str | None


@dataclass(frozen=True, slots=True)
class Endings:
    """Deputies, hand-overs that end, absences whose person was not welcomed back.

    `expires_at` is when the first unused invitation expires of which the coordinators were not told.
    """

    deputies: tuple[Deputy, ...] = ()
    limited: tuple[Limited, ...] = ()
    absences: tuple[Absence, ...] = ()
    expires_at: datetime | None = None


async def endings(session: AsyncSession, now: datetime) -> Endings:
    """Everything that ends with time, by one statement."""
    rows = (await session.execute(_statement(now))).all()
    of = {kind: [row for row in rows if row.kind == kind] for kind in ("deputy", "unit", "absence", "invitation")}
    return Endings(
        tuple(Deputy(row.person, row.name, row.last) for row in of["deputy"]),
        tuple(Limited(row.person, row.name, row.last, row.word) for row in of["unit"]),
        tuple(Absence(row.id, row.person, row.name, Days(row.first, row.last), row.word) for row in of["absence"]),
        next((row.at for row in of["invitation"]), None),
    )


_NO_DAY: Final = cast(null(), Date)
_NO_MOMENT: Final = cast(null(), Instant())
_NO_WORD: Final = cast(null(), String)


def _statement(now: datetime) -> Any:
    """One row an ending: its kind, ids, name (of a hand-over the unit), days, a word, a moment."""
    every = union_all(_deputies(), _limited(), _absences(), _invitations(now)).subquery()
    return select(every).order_by(every.c.kind, every.c.id)


def _deputies() -> Any:
    """Rows of deputies; their labels are those of the whole."""
    return (
        select(
            literal("deputy").label("kind"),
            _MEMBERSHIP.c.id.label("id"),
            _MEMBERSHIP.c.person.label("person"),
            _PERSON.c.name.label("name"),
            _NO_DAY.label("first"),
            _MEMBERSHIP.c.until.label("last"),
            _NO_WORD.label("word"),
            _NO_MOMENT.label("at"),
        )
        .select_from(_MEMBERSHIP.join(_PERSON, _PERSON.c.id == _MEMBERSHIP.c.person))
        .where(_MEMBERSHIP.c.role == Role.DEPUTY.value, _MEMBERSHIP.c.until.is_not(None))
    )


def _limited() -> Any:
    """Rows of memberships of a unit that end."""
    one = _MEMBERSHIP.c
    ends = or_(one.until.is_not(None), one.round.is_not(None))
    columns = (literal("unit"), one.id, one.person, one.unit, _NO_DAY, one.until, one.round, _NO_MOMENT)
    return select(*columns).where(one.role == Role.UNIT.value, ends)


def _absences() -> Any:
    """Rows of absences whose person was not welcomed back."""
    one = _ABSENCE.c
    columns = (literal("absence"), one.id, one.person, _PERSON.c.name, one.first, one.last, one.told_for, _NO_MOMENT)
    joined = _ABSENCE.join(_PERSON, _PERSON.c.id == one.person)
    return select(*columns).select_from(joined).where(one.welcomed_at.is_(None), one.ended_at.is_(None))


def _invitations(now: datetime) -> Any:
    """A row of the first unused invitation to expire of which nobody was told."""
    one = _INVITATION.c
    nobody = cast(null(), BigInteger)
    first, expires = func.min(one.id), func.min(one.expires_at)
    columns = (literal("invitation"), first, nobody, _NO_WORD, _NO_DAY, _NO_DAY, _NO_WORD, expires)
    waits = one.used_at.is_(None), one.revoked_at.is_(None), one.told_at.is_(None), one.expires_at > now
    return select(*columns).where(*waits)
