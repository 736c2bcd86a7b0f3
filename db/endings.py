"""Everything about people that ends with time, by one statement: deputies, hand-overs, absences, invitations."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import BigInteger, Date, String, cast, func, literal, null, or_, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.columns import Instant
from db.tables.people import AbsenceRow, InvitationRow, MembershipRow, PersonRow
from domain.absence import Absence, Days
from domain.people import Deputy, Role


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
            col(MembershipRow.id).label("id"),
            col(MembershipRow.person).label("person"),
            col(PersonRow.name).label("name"),
            _NO_DAY.label("first"),
            col(MembershipRow.until).label("last"),
            _NO_WORD.label("word"),
            _NO_MOMENT.label("at"),
        )
        .join_from(MembershipRow, PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(col(MembershipRow.role) == Role.DEPUTY.value, col(MembershipRow.until).is_not(None))
    )


def _limited() -> Any:
    """Rows of memberships of a unit that end."""
    until, round_ = col(MembershipRow.until), col(MembershipRow.round)
    whose = (col(MembershipRow.id), col(MembershipRow.person), col(MembershipRow.unit))
    statement: Any = select(literal("unit"), *whose, _NO_DAY, until, round_, _NO_MOMENT)
    return statement.where(col(MembershipRow.role) == Role.UNIT.value, or_(until.is_not(None), round_.is_not(None)))


def _absences() -> Any:
    """Rows of absences whose person was not welcomed back."""
    one = AbsenceRow
    whose = (col(one.id), col(one.person), col(PersonRow.name))
    days = (col(one.first), col(one.last))
    statement: Any = select(literal("absence"), *whose, *days, col(one.told_for), _NO_MOMENT)
    statement = statement.join_from(one, PersonRow, col(PersonRow.id) == col(one.person))
    return statement.where(col(one.welcomed_at).is_(None), col(one.ended_at).is_(None))


def _invitations(now: datetime) -> Any:
    """A row of the first unused invitation to expire of which nobody was told."""
    one = InvitationRow
    nobody = cast(null(), BigInteger)
    first, expires = func.min(col(one.id)), func.min(col(one.expires_at))
    columns = (literal("invitation"), first, nobody, _NO_WORD, _NO_DAY, _NO_DAY, _NO_WORD, expires)
    waits = (col(one.used_at).is_(None), col(one.revoked_at).is_(None), col(one.told_at).is_(None))
    return select(*columns).where(*waits, col(one.expires_at) > now)
