"""Single-use invitations: made, listed, revoked, and accepted exactly once. Only a code's SHA-256 is kept."""

import hashlib
import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Select, SQLColumnExpression, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.catalogue import UnitRow
from db.tables.people import InvitationRow, PersonRow
from domain.errors import DomainError
from domain.invitation_codes import LETTERS
from domain.people import Invitation, Role, read_limits

LIFETIME: Final = timedelta(days=7)
"""Validity of an invitation, in office time."""

_CODE_BYTES: Final = LETTERS * 3 // 4
"""144 random bits, six a letter."""

UNUSED: Final = (col(InvitationRow.used_at).is_(None), col(InvitationRow.revoked_at).is_(None))
"""Conditions of an invitation that was neither used nor revoked."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of an invitation beside the last day of its role: whom it addresses by name, and of a hand-over the rest.

    That is the round it ends with, its steps as written, and who gives it.
    """

    round: str | None = None
    steps: str = ""
    given_by: int | None = None
    name: str = ""


WHOLE: Final = Terms()
"""A role as it is, without a limit, handed over by nobody."""


async def invite(
    session: AsyncSession,
    now: datetime,
    role: Role,
    unit: str | None,
    created_by: int | None = None,
    until: date | None = None,
    terms: Terms = WHOLE,
) -> tuple[str, Invitation]:
    """A new invitation and its code, which is shown once and can't be read back; `until` ends the role after a day.

    It is the only valid one for its purpose: an unused one for the same is revoked. Raises ValueError for staff, or a
    role whose unit is missing or too many; DomainError("invite.no_unit") for a unit that is not loaded.
    """
    if role is Role.STAFF or (role is Role.UNIT) != (unit is not None):
        raise ValueError(f"no invitation for {role} with unit {unit}")
    known = select(col(UnitRow.code)).where(col(UnitRow.code) == unit)
    if unit is not None and (await session.execute(known)).first() is None:
        raise DomainError("invite.no_unit", unit=unit)
    code, values = _new(now, role, unit, created_by)
    values |= {"until": until, "round": terms.round, "steps": terms.steps, "given_by": terms.given_by}
    values |= {"name": terms.name}
    await _revoke_earlier(session, now, role, [unit], terms)
    made = insert(InvitationRow).values(values).returning(InvitationRow)
    return code, as_invitation((await session.execute(made)).scalar_one())


async def invite_units(
    session: AsyncSession, now: datetime, units: Collection[str], created_by: int | None = None
) -> Mapping[str, tuple[str, Invitation]]:
    """A new invitation with its code for each of the loaded units; each as `invite` makes one."""
    if not units:
        return {}
    new = {unit: _new(now, Role.UNIT, unit, created_by) for unit in units}
    await _revoke_earlier(session, now, Role.UNIT, list(units), WHOLE)
    statement = insert(InvitationRow).returning(InvitationRow)
    made = (await session.execute(statement, [values for _, values in new.values()])).scalars()
    return {row.unit: (new[row.unit][0], as_invitation(row)) for row in made if row.unit is not None}


async def revoke(session: AsyncSession, now: datetime, invitation_id: int) -> bool:
    """Make an unused invitation useless; False if it was used or revoked before, or never existed."""
    statement = (
        update(InvitationRow)
        .where(col(InvitationRow.id) == invitation_id, *UNUSED)
        .values(revoked_at=now)
        .returning(col(InvitationRow.id))
    )
    return (await session.execute(statement)).first() is not None


async def revoke_for(session: AsyncSession, now: datetime, role: Role, unit: str | None) -> None:
    """Revoke the unused invitation for a role and unit, if there is one."""
    await _revoke_earlier(session, now, role, [unit], WHOLE)


async def revoke_all_of(session: AsyncSession, now: datetime, created_by: int) -> int:
    """Revoke every unused invitation somebody made; returns how many there were."""
    statement = (
        update(InvitationRow)
        .where(col(InvitationRow.created_by) == created_by, *UNUSED)
        .values(revoked_at=now)
        .returning(col(InvitationRow.id))
    )
    return len((await session.execute(statement)).all())


async def taken_since(
    session: AsyncSession, since: datetime, most: int
) -> tuple[int, tuple[tuple[Invitation, str], ...]]:
    """The number of invitations taken from a moment on, and the newest with the names of who took them."""
    many = func.count().over()
    statement = (
        _read(col(PersonRow.name), many)
        .join(PersonRow, col(PersonRow.id) == col(InvitationRow.used_by))
        .where(col(InvitationRow.used_at) >= since)
        .order_by(col(InvitationRow.used_at).desc(), col(InvitationRow.id).desc())
        .limit(most)
    )
    rows = (await session.execute(statement)).tuples().all()
    return (rows[0][2] if rows else 0), tuple((as_invitation(row), taker) for row, taker, _ in rows)


async def open_invitations(session: AsyncSession, now: datetime) -> tuple[Invitation, ...]:
    """Invitations that can still be used, oldest first."""
    statement = _read().where(*UNUSED, col(InvitationRow.expires_at) > now).order_by(col(InvitationRow.id))
    return tuple(as_invitation(row) for row in (await session.execute(statement)).scalars())


async def told(session: AsyncSession, now: datetime, these: Collection[int]) -> frozenset[int]:
    """Record that the coordinators are informed of invitations about to expire; returns those that are new to them."""
    mine = (col(InvitationRow.id).in_(these), col(InvitationRow.told_at).is_(None))
    statement = update(InvitationRow).where(*mine).values(told_at=now).returning(col(InvitationRow.id))
    return frozenset(number or 0 for number in (await session.execute(statement)).scalars())


async def named_by(session: AsyncSession, now: datetime, codes: Collection[str]) -> tuple[str, Invitation] | None:
    """The first of the codes that is an invitation's, with the invitation; one that can be used before the others."""
    hashes = {_hash(code): code for code in codes}
    if not hashes:
        return None
    found = (await session.execute(_read().where(col(InvitationRow.code_hash).in_(hashes)))).scalars()
    order = list(hashes)
    known = sorted(found, key=lambda row: (refusal(row, now) is not None, order.index(row.code_hash)))
    return (hashes[known[0].code_hash], as_invitation(known[0])) if known else None


async def find_invitation(session: AsyncSession, invitation_id: int) -> Invitation | None:
    """An invitation by its id."""
    row = (await session.execute(_read().where(col(InvitationRow.id) == invitation_id))).scalar()
    return None if row is None else as_invitation(row)


def _new(now: datetime, role: Role, unit: str | None, created_by: int | None) -> tuple[str, dict[str, Any]]:
    """A new code, and the row of its invitation."""
    code = secrets.token_urlsafe(_CODE_BYTES)
    return code, {
        "code_hash": _hash(code),
        "role": role.value,
        "unit": unit,
        "created_by": created_by,
        "created_at": now,
        "expires_at": now + LIFETIME,
    }


async def _revoke_earlier(
    session: AsyncSession, now: datetime, role: Role, units: Sequence[str | None], terms: "Terms"
) -> None:
    """Revoke the unused invitations for a purpose: the role, the unit, what is handed over and by whom."""
    unit = col(InvitationRow.unit).is_(None) if units == [None] else col(InvitationRow.unit).in_(units)
    same = [col(InvitationRow.steps) == terms.steps, col(InvitationRow.given_by).is_not_distinct_from(terms.given_by)]
    statement = update(InvitationRow).where(col(InvitationRow.role) == role.value, unit, *same, *UNUSED)
    await session.execute(statement.values(revoked_at=now))


async def by_code(session: AsyncSession, code: str) -> InvitationRow | None:
    """The row of a code's invitation, as it is now whatever was read before."""
    return (await session.execute(_read().where(col(InvitationRow.code_hash) == _hash(code)))).scalar()


def refusal(row: InvitationRow, now: datetime) -> str | None:
    """The reason an invitation can't be used, as a text key."""
    if row.revoked_at is not None:
        return "invite.revoked"
    if row.used_at is not None:
        return "invite.used"
    return "invite.expired" if now >= row.expires_at else None


def _hash(code: str) -> str:
    """Hash a code. SHA-256 is enough: it is 144 random bits, not a password somebody chose."""
    return hashlib.sha256(code.encode(errors="replace")).hexdigest()


def _read(*more: SQLColumnExpression[Any]) -> Select[Any]:
    """Rows of invitations, as they are now whatever was read before, with more columns if any."""
    return select(InvitationRow, *more).execution_options(populate_existing=True)


def as_invitation(row: InvitationRow) -> Invitation:
    """The invitation of a row."""
    return Invitation(
        id=row.id or 0,
        role=Role(row.role),
        unit=row.unit,
        created_at=row.created_at,
        expires_at=row.expires_at,
        used_at=row.used_at,
        used_by=row.used_by,
        revoked_at=row.revoked_at,
        until=row.until,
        round=row.round,
        limits=read_limits(row.unit or "", row.steps),
        given_by=row.given_by,
        created_by=row.created_by,
        name=row.name,
    )
