"""Rows of people, each with their addresses and memberships, as the persons of the domain."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, bindparam, column, select, tuple_, values
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from db.plain import run
from db.tables.people import AddressRow, MembershipRow, PersonRow
from domain.language.lang import as_language, pick_language
from domain.memberships import behalf_of, limits_of, roles_and_units
from domain.people import Address, Person, Role
from domain.setup import Setup


@dataclass(slots=True)
class PersonRecord:
    """A person's row with their (role, unit) memberships and addresses, each in order."""

    id: int
    name: str
    channel_language: str | None
    language: str | None = None
    blocked: bool = False
    seen_hour: int | None = None
    addresses: dict[Address, None] = field(default_factory=dict)
    held: dict[tuple[str, str], str] = field(default_factory=dict)
    """Steps that a membership is limited to, as written; "" for none."""


_PERSONS = (
    select(
        col(PersonRow.id),
        col(PersonRow.name),
        col(PersonRow.channel_language),
        col(PersonRow.language),
        col(PersonRow.blocked_at).is_not(None).label("blocked"),
        col(PersonRow.seen_hour),
        col(AddressRow.channel),
        col(AddressRow.external_id),
        col(MembershipRow.role),
        col(MembershipRow.unit),
        col(MembershipRow.steps),
    )
    .join_from(PersonRow, AddressRow, col(AddressRow.person) == col(PersonRow.id))
    .outerjoin(MembershipRow, col(MembershipRow.person) == col(PersonRow.id))
    .order_by(
        col(PersonRow.first_seen),
        col(PersonRow.id),
        col(AddressRow.since),
        col(AddressRow.channel),
        col(AddressRow.external_id),
        col(MembershipRow.id),
    )
)


@cache
def _persons(count: int) -> Select[Any]:
    """The query for `count` addresses: `c0` and `e0`, `c1` and `e1` and so on."""
    pairs = [tuple(bindparam(f"{part}{number}", type_=String) for part in "ce") for number in range(count)]
    seen = values(column("channel", String), column("external_id", String), name="seen").data(pairs).cte()
    at = aliased(AddressRow, name="at")
    theirs = (col(at.channel) == seen.c.channel) & (col(at.external_id) == seen.c.external_id)
    return _PERSONS.where(col(PersonRow.id).in_(select(col(at.person)).join_from(seen, at, theirs)))


async def met(session: AsyncSession, addresses: Collection[Address]) -> dict[Address, PersonRecord]:
    """Those of the addresses that are somebody's, in the order of the people."""
    asked = {f"c{number}": one.channel for number, one in enumerate(addresses)}
    asked |= {f"e{number}": one.id for number, one in enumerate(addresses)}
    found = _gathered(await run(session, _persons(len(addresses)), asked))
    return {address: known for known in found for address in known.addresses if address in addresses}


def _gathered(rows: Iterable[Sequence[Any]]) -> Sequence[PersonRecord]:
    """People in the order of the rows: one for each address and membership."""
    found: dict[int, PersonRecord] = {}
    for id_, name, channel_language, language, blocked, seen_hour, channel, external_id, role, unit, steps in rows:
        known = found.get(id_)
        if known is None:
            known = found[id_] = PersonRecord(id_, name, channel_language, language, bool(blocked), seen_hour)
        known.addresses[Address(channel, external_id)] = None
        if role is not None:
            known.held[role, unit] = steps
    return tuple(found.values())


async def matching(session: AsyncSession, setup: Setup, condition: ColumnElement[bool]) -> tuple[Person, ...]:
    """People whose rows fulfil a condition, in the order they first wrote."""
    found = await session.execute(_PERSONS.where(condition))
    return tuple(person_of(setup, one) for one in _gathered(found.tuples()))


def holds(role: Role, units: Collection[str] | None = None) -> ColumnElement[bool]:
    """Condition: the person has a role, for one of the units where they are given."""
    holders = select(col(MembershipRow.person)).where(col(MembershipRow.role) == role.value)
    if units is not None:
        holders = holders.where(col(MembershipRow.unit).in_(units))
    return col(PersonRow.id).in_(holders)


def is_at(addresses: Collection[Address]) -> ColumnElement[bool]:
    """Condition: one of the addresses is the person's."""
    holders = select(col(AddressRow.person)).where(
        tuple_(col(AddressRow.channel), col(AddressRow.external_id)).in_(addresses)
    )
    return col(PersonRow.id).in_(holders)


def person_of(setup: Setup, row: PersonRecord, address: Address | None = None) -> Person:
    """The person of a row, to be written to at an address of theirs, else at their first."""
    addresses = tuple(row.addresses) if address is None else tuple({address: None} | row.addresses)
    roles, units = roles_and_units(setup, addresses, tuple(row.held))
    return Person(
        id=row.id,
        name=row.name,
        language=pick_language(row.language, row.channel_language, setup.language),
        own_language=as_language(row.language),
        roles=roles,
        units=units,
        blocked=row.blocked,
        addresses=addresses,
        behalf=behalf_of(row.held),
        limits=limits_of(row.held),
    )
