"""Single-use invitations: made, listed, revoked, and accepted exactly once. Only a code's SHA-256 is kept."""

import hashlib
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.tables.catalogue import UnitRow
from db.tables.people import InvitationRow, MembershipRow, PersonRow
from domain.errors import DomainError
from domain.invitation_codes import LETTERS
from domain.people import Address, Invitation, Limit, Person, Role, read_limits
from domain.setup import Setup

LIFETIME: Final = timedelta(days=7)
"""Validity of an invitation, in office time."""

_CODE_BYTES: Final = LETTERS * 3 // 4
"""144 random bits, six a letter."""

_INVITATION = InvitationRow.__table__  # type: ignore[attr-defined]
_MEMBERSHIP = MembershipRow.__table__  # type: ignore[attr-defined]
_PERSON = PersonRow.__table__  # type: ignore[attr-defined]
_UNIT = UnitRow.__table__  # type: ignore[attr-defined]


_UNUSED: Final = (_INVITATION.c.used_at.is_(None), _INVITATION.c.revoked_at.is_(None))
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
    known = select(_UNIT.c.code).where(_UNIT.c.code == unit)
    if unit is not None and (await session.execute(known)).first() is None:
        raise DomainError("invite.no_unit", unit=unit)
    code, values = _new(now, role, unit, created_by)
    values |= {"until": until, "round": terms.round, "steps": terms.steps, "given_by": terms.given_by}
    values |= {"name": terms.name}
    await _revoke_earlier(session, now, role, [unit], terms)
    made = (await session.execute(insert(_INVITATION).values(values).returning(*_INVITATION.c))).one()
    return code, _invitation(made)


async def invite_units(
    session: AsyncSession, now: datetime, units: Collection[str], created_by: int | None = None
) -> Mapping[str, tuple[str, Invitation]]:
    """A new invitation with its code for each of the loaded units; each as `invite` makes one."""
    if not units:
        return {}
    new = {unit: _new(now, Role.UNIT, unit, created_by) for unit in units}
    await _revoke_earlier(session, now, Role.UNIT, list(units), WHOLE)
    statement = insert(_INVITATION).returning(*_INVITATION.c)
    made = await session.execute(statement, [values for _, values in new.values()])
    return {row.unit: (new[row.unit][0], _invitation(row)) for row in made}


async def accept(
    session: AsyncSession, setup: Setup, now: datetime, code: str, person: Person
) -> tuple[Person, Invitation]:
    """Use a code: the person with the new role, and the invitation. Nothing changes when it raises.

    DomainError `invite.unknown`, `invite.revoked`, `invite.already` (the person is that already, perhaps by this very
    code), `invite.already.valid` (so is the code, which is not used up), `invite.used`, `invite.expired`. A conditional
    update decides between two who press at once.
    """
    found = await _by_code(session, code)
    if found is None:
        raise DomainError("invite.unknown")
    held = {(row.role, row.unit): row for row in await _held(session, person.id)}
    role, unit, why = Role(found.role), found.unit, _refusal(found, now)
    if _holds_already(held, found) or (role is Role.ADMIN and setup.names_coordinator(person.addresses)):
        raise DomainError("invite.already" if why else "invite.already.valid")
    if why is not None:
        raise DomainError(why)
    taken = await session.execute(
        update(_INVITATION)
        .where(
            _INVITATION.c.id == found.id,
            _INVITATION.c.used_at.is_(None),
            _INVITATION.c.revoked_at.is_(None),
            _INVITATION.c.expires_at > now,
        )
        .values(used_at=now, used_by=person.id)
        .returning(*_INVITATION.c)
    )
    used = taken.first()
    if used is None:
        latest = await _by_code(session, code)
        raise DomainError((latest and _refusal(latest, now)) or "invite.used")
    link = {"person": person.id, "role": role.value, "unit": unit or "", "since": now}
    link |= {"until": used.until, "round": used.round, "steps": used.steps, "given_by": used.given_by}
    before = held.get((role.value, unit or ""))
    if before is not None:
        link = _widened(before, link)
        await session.execute(delete(_MEMBERSHIP).where(_MEMBERSHIP.c.id == before.id))
    await session.execute(insert(_MEMBERSHIP).values(link))
    now_held = {key: row.steps for key, row in held.items()} | {(role.value, unit or ""): str(link["steps"])}
    roles, units = roles_and_units(setup, person.addresses, tuple(now_held))
    return replace(person, roles=roles, units=units, limits=limits_of(now_held)), _invitation(used)


async def revoke(session: AsyncSession, now: datetime, invitation_id: int) -> bool:
    """Make an unused invitation useless; False if it was used or revoked before, or never existed."""
    statement = (
        update(_INVITATION)
        .where(_INVITATION.c.id == invitation_id, _INVITATION.c.used_at.is_(None), _INVITATION.c.revoked_at.is_(None))
        .values(revoked_at=now)
        .returning(_INVITATION.c.id)
    )
    return (await session.execute(statement)).first() is not None


async def revoke_for(session: AsyncSession, now: datetime, role: Role, unit: str | None) -> None:
    """Revoke the unused invitation for a role and unit, if there is one."""
    await _revoke_earlier(session, now, role, [unit], WHOLE)


async def revoke_all_of(session: AsyncSession, now: datetime, created_by: int) -> int:
    """Revoke every unused invitation somebody made; returns how many there were."""
    statement = (
        update(_INVITATION)
        .where(
            _INVITATION.c.created_by == created_by,
            _INVITATION.c.used_at.is_(None),
            _INVITATION.c.revoked_at.is_(None),
        )
        .values(revoked_at=now)
        .returning(_INVITATION.c.id)
    )
    return len((await session.execute(statement)).all())


async def taken_since(
    session: AsyncSession, since: datetime, most: int
) -> tuple[int, tuple[tuple[Invitation, str], ...]]:
    """The number of invitations taken from a moment on, and the newest with the names of who took them."""
    many = func.count().over()
    statement = (
        select(*_INVITATION.c, _PERSON.c.name.label("taker"), many.label("many"))
        .join(_PERSON, _PERSON.c.id == _INVITATION.c.used_by)
        .where(_INVITATION.c.used_at >= since)
        .order_by(_INVITATION.c.used_at.desc(), _INVITATION.c.id.desc())
        .limit(most)
    )
    rows = (await session.execute(statement)).all()
    return (rows[0].many if rows else 0), tuple((_invitation(row), row.taker) for row in rows)


async def open_invitations(session: AsyncSession, now: datetime) -> tuple[Invitation, ...]:
    """Invitations that can still be used, oldest first."""
    statement = (
        select(_INVITATION)
        .where(_INVITATION.c.used_at.is_(None), _INVITATION.c.revoked_at.is_(None), _INVITATION.c.expires_at > now)
        .order_by(_INVITATION.c.id)
    )
    return tuple(_invitation(row) for row in await session.execute(statement))


async def told(session: AsyncSession, now: datetime, these: Collection[int]) -> frozenset[int]:
    """Record that the coordinators are informed of invitations about to expire; returns those that are new to them."""
    mine = (_INVITATION.c.id.in_(these), _INVITATION.c.told_at.is_(None))
    statement = update(_INVITATION).where(*mine).values(told_at=now).returning(_INVITATION.c.id)
    return frozenset((await session.execute(statement)).scalars())


async def named_by(session: AsyncSession, now: datetime, codes: Collection[str]) -> tuple[str, Invitation] | None:
    """The first of the codes that is an invitation's, with the invitation; one that can be used before the others."""
    hashes = {_hash(code): code for code in codes}
    found = (
        (await session.execute(select(_INVITATION).where(_INVITATION.c.code_hash.in_(hashes)))).all() if hashes else ()
    )
    order = list(hashes)
    known = sorted(found, key=lambda row: (_refusal(row, now) is not None, order.index(row.code_hash)))
    return (hashes[known[0].code_hash], _invitation(known[0])) if known else None


async def find_invitation(session: AsyncSession, invitation_id: int) -> Invitation | None:
    """An invitation by its id."""
    row = (await session.execute(select(_INVITATION).where(_INVITATION.c.id == invitation_id))).first()
    return None if row is None else _invitation(row)


def roles_and_units(
    setup: Setup, addresses: Iterable[Address], held: Sequence[tuple[str, str]]
) -> tuple[frozenset[Role], tuple[str, ...]]:
    """Roles and units that follow from (role, unit) memberships, and from addresses the settings name."""
    roles = {Role(role) for role, _ in held} | ({Role.ADMIN} if setup.names_coordinator(addresses) else set())
    return frozenset(roles), tuple(dict.fromkeys(unit for role, unit in held if role in (Role.UNIT, Role.BEHALF)))


def limits_of(held: Mapping[tuple[str, str], str]) -> tuple[Limit, ...]:
    """Steps that somebody is limited to, from their (role, unit) memberships with the steps of each as written."""
    return tuple(
        one for (role, unit), steps in held.items() if steps and role == Role.UNIT for one in read_limits(unit, steps)
    )


def behalf_of(held: Collection[tuple[str, str]]) -> tuple[str, ...]:
    """Units somebody reports for in their people's place: those they are not linked to as well."""
    return tuple(unit for role, unit in held if role == Role.BEHALF and (Role.UNIT.value, unit) not in held)


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


async def _held(session: AsyncSession, person_id: int) -> Sequence[Row[Any]]:
    statement = select(_MEMBERSHIP).where(_MEMBERSHIP.c.person == person_id).order_by(_MEMBERSHIP.c.id)
    return (await session.execute(statement)).all()


def _holds_already(held: Mapping[tuple[str, str], Row[Any]], invitation: Row[Any]) -> bool:
    """Check whether somebody has the role of an invitation already, without a limit or with the same ones."""
    row = held.get((invitation.role, invitation.unit or ""))
    if row is None:
        return False
    same = all(getattr(row, name) == getattr(invitation, name) for name in ("until", "round", "steps"))
    return same or not (row.until or row.round or row.steps)


def _widened(before: Row[Any], link: dict[str, Any]) -> dict[str, Any]:
    """A membership with what its person had before: the steps of both, or all; without an end where one had none."""
    lines = dict.fromkeys((*before.steps.split("\n"), *link["steps"].split("\n")))
    endless = not (before.until or before.round) or not (link["until"] or link["round"])
    return link | {
        "steps": "\n".join(lines) if before.steps and link["steps"] else "",
        "until": None if endless else max(filter(None, (before.until, link["until"])), default=None),
        "round": None if endless or before.until or link["until"] else link["round"],
        "since": before.since,
    }


async def _revoke_earlier(
    session: AsyncSession, now: datetime, role: Role, units: Sequence[str | None], terms: "Terms"
) -> None:
    """Revoke the unused invitations for a purpose: the role, the unit, what is handed over and by whom."""
    unit = _INVITATION.c.unit.is_(None) if units == [None] else _INVITATION.c.unit.in_(units)
    same = [_INVITATION.c.steps == terms.steps, _INVITATION.c.given_by.is_not_distinct_from(terms.given_by)]
    statement = update(_INVITATION).where(_INVITATION.c.role == role.value, unit, *same, *_UNUSED)
    await session.execute(statement.values(revoked_at=now))


async def _by_code(session: AsyncSession, code: str) -> Row[Any] | None:
    statement = select(_INVITATION).where(_INVITATION.c.code_hash == _hash(code))
    return (await session.execute(statement)).first()


def _refusal(row: Row[Any], now: datetime) -> str | None:
    """The reason an invitation can't be used, as a text key."""
    if row.revoked_at is not None:
        return "invite.revoked"
    if row.used_at is not None:
        return "invite.used"
    return "invite.expired" if now >= row.expires_at else None


def _hash(code: str) -> str:
    """Hash a code. SHA-256 is enough: it is 144 random bits, not a password somebody chose."""
    return hashlib.sha256(code.encode(errors="replace")).hexdigest()


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(
        id=row.id,
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
