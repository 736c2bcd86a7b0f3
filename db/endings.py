"""Everything about people that ends with time, by one statement: deputies, hand-overs, absences, invitations."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

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


def _statement(now: datetime) -> Any:
    """One row an ending: its kind, ids, name (of a hand-over the unit), days, a word, a moment."""
    no_day, no_moment, no_word = cast(null(), Date), cast(null(), Instant()), cast(null(), String)
    of_person = _MEMBERSHIP.join(_PERSON, _PERSON.c.id == _MEMBERSHIP.c.person)
    deputies = (
        select(
            literal("deputy").label("kind"),
            _MEMBERSHIP.c.id.label("id"),
            _MEMBERSHIP.c.person.label("person"),
            _PERSON.c.name.label("name"),
            no_day.label("first"),
            _MEMBERSHIP.c.until.label("last"),
            no_word.label("word"),
            no_moment.label("at"),
        )
        .select_from(of_person)
        .where(_MEMBERSHIP.c.role == Role.DEPUTY.value, _MEMBERSHIP.c.until.is_not(None))
    )
    limited = select(
        literal("unit"),
        _MEMBERSHIP.c.id,
        _MEMBERSHIP.c.person,
        _MEMBERSHIP.c.unit,
        no_day,
        _MEMBERSHIP.c.until,
        _MEMBERSHIP.c.round,
        no_moment,
    ).where(
        _MEMBERSHIP.c.role == Role.UNIT.value, or_(_MEMBERSHIP.c.until.is_not(None), _MEMBERSHIP.c.round.is_not(None))
    )
    absences = (
        select(
            literal("absence"),
            _ABSENCE.c.id,
            _ABSENCE.c.person,
            _PERSON.c.name,
            _ABSENCE.c.first,
            _ABSENCE.c.last,
            _ABSENCE.c.told_for,
            no_moment,
        )
        .select_from(_ABSENCE.join(_PERSON, _PERSON.c.id == _ABSENCE.c.person))
        .where(_ABSENCE.c.welcomed_at.is_(None), _ABSENCE.c.ended_at.is_(None))
    )
    invitations = select(
        literal("invitation"),
        func.min(_INVITATION.c.id),
        cast(null(), BigInteger),
        no_word,
        no_day,
        no_day,
        no_word,
        func.min(_INVITATION.c.expires_at),
    ).where(
        _INVITATION.c.used_at.is_(None),
        _INVITATION.c.revoked_at.is_(None),
        _INVITATION.c.told_at.is_(None),
        _INVITATION.c.expires_at > now,
    )
    every = union_all(deputies, limited, absences, invitations).subquery()
    return select(every).order_by(every.c.kind, every.c.id)
