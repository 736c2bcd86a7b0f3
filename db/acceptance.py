"""Accepting invitations: each exactly once, whoever presses at once. Times are UTC office time."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.invitations import UNUSED, as_invitation, by_code, refusal
from db.tables.people import InvitationRow, MembershipRow
from domain.errors import DomainError
from domain.memberships import limits_of, roles_and_units
from domain.people import Invitation, Person, Role
from domain.setup import Setup


async def accept(
    session: AsyncSession, setup: Setup, now: datetime, code: str, person: Person
) -> tuple[Person, Invitation]:
    """Use a code: the person with the new role, and the invitation. Nothing changes when it raises.

    DomainError `invite.unknown`, `invite.revoked`, `invite.already` (the person is that already, perhaps by this very
    code), `invite.already.valid` (so is the code, which is not used up), `invite.used`, `invite.expired`. A conditional
    update decides between two who press at once.
    """
    found = await by_code(session, code)
    if found is None:
        raise DomainError("invite.unknown")
    held = {(row.role, row.unit): row for row in await _held(session, person.id)}
    role, unit, why = Role(found.role), found.unit, refusal(found, now)
    if _holds_already(held, found) or (role is Role.ADMIN and setup.names_coordinator(person.addresses)):
        raise DomainError("invite.already" if why else "invite.already.valid")
    if why is not None:
        raise DomainError(why)
    still = (col(InvitationRow.id) == found.id, *UNUSED, col(InvitationRow.expires_at) > now)
    taken = update(InvitationRow).where(*still).values(used_at=now, used_by=person.id)
    used = (await session.execute(taken.returning(InvitationRow))).scalar()
    if used is None:
        latest = await by_code(session, code)
        raise DomainError((latest and refusal(latest, now)) or "invite.used")
    link: dict[str, Any] = {"person": person.id, "role": role.value, "unit": unit or "", "since": now}
    link |= {"until": used.until, "round": used.round, "steps": used.steps, "given_by": used.given_by}
    before = held.get((role.value, unit or ""))
    if before is not None:
        link = _widened(before, link)
        await session.execute(delete(MembershipRow).where(col(MembershipRow.id) == before.id))
    await session.execute(insert(MembershipRow).values(link))
    now_held = {key: row.steps for key, row in held.items()} | {(role.value, unit or ""): str(link["steps"])}
    roles, units = roles_and_units(setup, person.addresses, tuple(now_held))
    return replace(person, roles=roles, units=units, limits=limits_of(now_held)), as_invitation(used)


async def _held(session: AsyncSession, person_id: int) -> Sequence[MembershipRow]:
    statement = select(MembershipRow).where(col(MembershipRow.person) == person_id).order_by(col(MembershipRow.id))
    return (await session.execute(statement.execution_options(populate_existing=True))).scalars().all()


def _holds_already(held: Mapping[tuple[str, str], MembershipRow], invitation: InvitationRow) -> bool:
    """Check whether somebody has the role of an invitation already, without a limit or with the same ones."""
    row = held.get((invitation.role, invitation.unit or ""))
    if row is None:
        return False
    same = all(getattr(row, name) == getattr(invitation, name) for name in ("until", "round", "steps"))
    return same or not (row.until or row.round or row.steps)


def _widened(before: MembershipRow, link: dict[str, Any]) -> dict[str, Any]:
    """A membership with what its person had before: the steps of both, or all; without an end where one had none."""
    lines = dict.fromkeys((*before.steps.split("\n"), *link["steps"].split("\n")))
    endless = not (before.until or before.round) or not (link["until"] or link["round"])
    return link | {
        "steps": "\n".join(lines) if before.steps and link["steps"] else "",
        "until": None if endless else max(filter(None, (before.until, link["until"])), default=None),
        "round": None if endless or before.until or link["until"] else link["round"],
        "since": before.since,
    }
