"""People who have written to the bot: their roles, units and languages.

The senders of updates are found by `db.plain`, since that is done for every batch of updates.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    bindparam,
    column,
    delete,
    insert,
    or_,
    select,
    tuple_,
    update,
    values,
)
from sqlalchemy.ext.asyncio import AsyncSession

from db import past
from db.invitations import (
    accept,
    behalf_of,
    invite,
    limits_of,
    open_invitations,
    revoke,
    revoke_all_of,
    roles_and_units,
)
from db.plain import run
from db.tables.people import AddressRow, MembershipRow, PersonRow
from db.tables.rounds import DraftRow
from db.upsert import upsert
from domain.language.lang import Lang, as_language, pick_language
from domain.people import Address, Deputy, Person, Role
from domain.setup import Setup

__all__ = [
    "accept",
    "coordinators",
    "deciders",
    "deputies",
    "directors",
    "find",
    "find_at",
    "invite",
    "mark_blocked",
    "mark_unblocked",
    "meet",
    "meet_many",
    "members",
    "open_invitations",
    "overseers",
    "people_of",
    "revoke",
    "secretaries",
    "set_language",
    "unlink",
]

_PERSON = PersonRow.__table__  # type: ignore[attr-defined]
_ADDRESS = AddressRow.__table__  # type: ignore[attr-defined]
_MEMBERSHIP = MembershipRow.__table__  # type: ignore[attr-defined]
_DRAFT = DraftRow.__table__  # type: ignore[attr-defined]

Seen = tuple[Address, str, str | None]
"""The address, the full name, and the client's language (or none) of somebody an update came from."""


async def meet(
    session: AsyncSession, setup: Setup, now: datetime, address: Address, name: str, channel_language: str | None
) -> Person:
    """The person an update came from, remembered from now on."""
    return (await meet_many(session, setup, now, [(address, name, channel_language)]))[address]


async def meet_many(session: AsyncSession, setup: Setup, now: datetime, seen: Iterable[Seen]) -> dict[Address, Person]:
    """Everybody a batch of updates came from, by address: one statement when nobody is new or has changed.

    Later entries of the same person count. An update without a language leaves the one known. The hour they write in
    is kept, so somebody who goes on writing costs a statement more an hour.
    """
    latest = {address: (name, language) for address, name, language in seen}
    if not latest:
        return {}
    known = await _met(session, latest)
    changed, hour = [], hour_of(now)
    for address, one in known.items():
        name, language = latest[address]
        renamed = one.name != name or (language is not None and one.channel_language != language)
        if renamed or hour > (one.seen_hour or 0):
            one.name, one.channel_language, one.seen_hour = name, language or one.channel_language, hour
            kept: dict[str, Any] = {"name": one.name, "channel_language": one.channel_language, "seen_hour": hour}
            changed.append(kept | {"person_id": one.id})
    if changed:
        statement = update(_PERSON).where(_PERSON.c.id == bindparam("person_id"))
        await (await session.connection()).execute(statement, changed)
    new = {address: said for address, said in latest.items() if address not in known}
    if new:
        known |= await _welcomed(session, now, new)
    return {address: _person(setup, one, address) for address, one in known.items()}


async def _welcomed(
    session: AsyncSession, now: datetime, new: Mapping[Address, tuple[str, str | None]]
) -> dict[Address, "_Known"]:
    """Rows for people never met, who differ in name and language only.

    An address that another transaction has taken meanwhile stays whose it is.
    """
    met = {"first_seen": now, "seen_hour": hour_of(now)}
    people = [{"name": name, "channel_language": language, **met} for name, language in new.values()]
    made = insert(_PERSON).values(people).returning(_PERSON.c.id, _PERSON.c.name, _PERSON.c.channel_language)
    numbers: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for number, name, language in sorted((await session.execute(made)).tuples(), key=itemgetter(0), reverse=True):
        numbers[name, language].append(number)
    ids = [numbers[said].pop() for said in new.values()]
    rows = [
        {"channel": address.channel, "external_id": address.id, "person": person, "since": now}
        for address, person in zip(new, ids, strict=True)
    ]
    kept = upsert(session, _ADDRESS).values(rows).on_conflict_do_nothing().returning(_ADDRESS.c.person)
    mine = frozenset((await session.execute(kept)).scalars())
    if len(mine) < len(rows):
        await session.execute(delete(_PERSON).where(_PERSON.c.id.in_(frozenset(ids) - mine)))
        return await _met(session, new)
    return {
        address: _Known(person, *new[address], seen_hour=hour_of(now), addresses={address: None})
        for address, person in zip(new, ids, strict=True)
    }


def hour_of(moment: datetime) -> int:
    """The hour of a moment, counted from 1970 in UTC."""
    return int(moment.timestamp()) // 3600


async def find(session: AsyncSession, setup: Setup, person_id: int) -> Person | None:
    """Somebody who has written to the bot."""
    return next(iter(await _people(session, setup, _PERSON.c.id == person_id)), None)


async def find_at(session: AsyncSession, setup: Setup, address: Address) -> Person | None:
    """Somebody who has written to the bot from an address."""
    known = (await _met(session, (address,))).get(address)
    return None if known is None else _person(setup, known, address)


async def people_of(session: AsyncSession, setup: Setup, unit: str) -> tuple[Person, ...]:
    """Everybody linked to a unit, who blocked the bot too, in the order they first wrote."""
    return await _people(session, setup, _holds(Role.UNIT, [unit]))


async def directors(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody with the director's role."""
    return await _people(session, setup, _holds(Role.DIRECTOR))


async def deciders(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody who decides: directors and their deputies."""
    return await _people(session, setup, or_(_holds(Role.DIRECTOR), _holds(Role.DEPUTY)))


async def secretaries(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody who prepares decisions for the director."""
    return await _people(session, setup, _holds(Role.SECRETARY))


async def coordinators(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """The settings' coordinators who have written to the bot, and those invited as such."""
    return await _people(session, setup, or_(_holds(Role.ADMIN), _is_at(setup.admins)))


async def overseers(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Directors, deputies and coordinators who can be reached, in one query; their roles tell them apart."""
    condition = or_(_holds(Role.DIRECTOR), _holds(Role.DEPUTY), _holds(Role.ADMIN), _is_at(setup.admins))
    return tuple(one for one in await _people(session, setup, condition) if not one.blocked)


async def members(
    session: AsyncSession, setup: Setup, units: Collection[str] | None = None, *, limited: bool = False
) -> Mapping[str, tuple[Person, ...]]:
    """Everybody linked to a unit, by unit code, of some units or all; a unit with nobody is not in it.

    With `limited` also those to whom only some of its steps were handed over.
    """
    found: dict[str, list[Person]] = {}
    for person in await _people(session, setup, _holds(Role.UNIT, units)):
        for unit in person.units:
            if (units is None or unit in units) and _of_unit(person, unit, limited=limited):
                found.setdefault(unit, []).append(person)
    return {unit: tuple(people) for unit, people in found.items()}


async def colleagues(session: AsyncSession, setup: Setup) -> tuple[tuple[int, str], ...]:
    """Ids and names of everybody with a role."""
    anybody: ColumnElement[bool] = _PERSON.c.id.in_(select(_MEMBERSHIP.c.person))
    return tuple((one.id, one.name) for one in await _people(session, setup, or_(anybody, _is_at(setup.admins))))


def _of_unit(person: Person, unit: str, *, limited: bool) -> bool:
    return unit not in person.behalf and (limited or not person.limited(unit))


async def deputies(session: AsyncSession) -> tuple[Deputy, ...]:
    """Everybody who decides in the director's place, the earliest first, also those whose time is over."""
    statement = (
        select(_PERSON.c.id, _PERSON.c.name, _MEMBERSHIP.c.until)
        .join_from(_MEMBERSHIP, _PERSON, _PERSON.c.id == _MEMBERSHIP.c.person)
        .where(_MEMBERSHIP.c.role == Role.DEPUTY.value, _MEMBERSHIP.c.until.is_not(None))
        .order_by(_MEMBERSHIP.c.id)
    )
    return tuple(Deputy(*row) for row in (await session.execute(statement)).tuples())


async def set_language(session: AsyncSession, setup: Setup, person: Person, lang: Lang | None) -> Person:
    """Keep the language somebody chose; None: that of their client, then the settings'. Returns the person anew.

    Raises LookupError for somebody never met.
    """
    await session.execute(update(_PERSON).where(_PERSON.c.id == person.id).values(language=lang))
    changed = await find(session, setup, person.id)
    if changed is None:
        raise LookupError(person.id)
    return changed


async def unlink(session: AsyncSession, now: datetime, person_id: int, role: Role, unit: str | None = None) -> bool:
    """Take a role back; False if the person did not have it. A coordinator of the settings stays one.

    What they were writing for the unit is kept but no longer waited for. A coordinator's unused invitations are
    revoked: none may lead back in.
    """
    statement = (
        delete(_MEMBERSHIP)
        .where(_MEMBERSHIP.c.person == person_id, _MEMBERSHIP.c.role == role.value, _MEMBERSHIP.c.unit == (unit or ""))
        .returning(_MEMBERSHIP.c.since)
    )
    since = (await session.execute(statement)).scalar()
    if since is None:
        return False
    if role is Role.UNIT:
        await past.end_link(session, now, person_id, unit or "", since)
        mine = (_DRAFT.c.person == person_id) & (_DRAFT.c.unit == unit)
        await session.execute(update(_DRAFT).where(mine, _DRAFT.c.awaits.is_not(None)).values(awaits=None))
    elif role is Role.ADMIN:
        await revoke_all_of(session, now, person_id)
    return True


async def mark_blocked(session: AsyncSession, now: datetime, person_id: int, why: str) -> None:
    """Remember that nothing reaches somebody (`why` in the messenger's words), since when; the first reason stays."""
    statement = update(_PERSON).where(_PERSON.c.id == person_id, _PERSON.c.blocked_at.is_(None))
    await session.execute(statement.values(blocked_at=now, blocked_why=why[:200]))


async def mark_unblocked(session: AsyncSession, now: datetime, person_id: int) -> None:
    """Remember that messages reach somebody again."""
    await past.end_block(session, now, person_id)
    statement = update(_PERSON).where(_PERSON.c.id == person_id, _PERSON.c.blocked_at.is_not(None))
    await session.execute(statement.values(blocked_at=None, blocked_why=None))


@dataclass(slots=True)
class _Known:
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
        _PERSON.c.id,
        _PERSON.c.name,
        _PERSON.c.channel_language,
        _PERSON.c.language,
        _PERSON.c.blocked_at.is_not(None).label("blocked"),
        _PERSON.c.seen_hour,
        _ADDRESS.c.channel,
        _ADDRESS.c.external_id,
        _MEMBERSHIP.c.role,
        _MEMBERSHIP.c.unit,
        _MEMBERSHIP.c.steps,
    )
    .select_from(
        _PERSON.join(_ADDRESS, _ADDRESS.c.person == _PERSON.c.id).outerjoin(
            _MEMBERSHIP, _MEMBERSHIP.c.person == _PERSON.c.id
        )
    )
    .order_by(
        _PERSON.c.first_seen,
        _PERSON.c.id,
        _ADDRESS.c.since,
        _ADDRESS.c.channel,
        _ADDRESS.c.external_id,
        _MEMBERSHIP.c.id,
    )
)


@cache
def _persons(count: int) -> Select[Any]:
    """The query for `count` addresses: `c0` and `e0`, `c1` and `e1` and so on."""
    pairs = [tuple(bindparam(f"{part}{number}", type_=String) for part in "ce") for number in range(count)]
    seen = values(column("channel", String), column("external_id", String), name="seen").data(pairs).cte()
    at = _ADDRESS.alias("at")
    theirs = (at.c.channel == seen.c.channel) & (at.c.external_id == seen.c.external_id)
    return _PERSONS.where(_PERSON.c.id.in_(select(at.c.person).join_from(seen, at, theirs)))


async def _met(session: AsyncSession, addresses: Collection[Address]) -> dict[Address, _Known]:
    """Those of the addresses that are somebody's, in the order of the people."""
    asked = {f"c{number}": one.channel for number, one in enumerate(addresses)}
    asked |= {f"e{number}": one.id for number, one in enumerate(addresses)}
    found = _gathered(await run(session, _persons(len(addresses)), asked))
    return {address: known for known in found for address in known.addresses if address in addresses}


def _gathered(rows: Iterable[Sequence[Any]]) -> Sequence[_Known]:
    """People in the order of the rows: one for each address and membership."""
    found: dict[int, _Known] = {}
    for id_, name, channel_language, language, blocked, seen_hour, channel, external_id, role, unit, steps in rows:
        known = found.get(id_)
        if known is None:
            known = found[id_] = _Known(id_, name, channel_language, language, bool(blocked), seen_hour)
        known.addresses[Address(channel, external_id)] = None
        if role is not None:
            known.held[role, unit] = steps
    return tuple(found.values())


async def _people(session: AsyncSession, setup: Setup, condition: ColumnElement[bool]) -> tuple[Person, ...]:
    found = await session.execute(_PERSONS.where(condition))
    return tuple(_person(setup, one) for one in _gathered(found.tuples()))


def _holds(role: Role, units: Collection[str] | None = None) -> ColumnElement[bool]:
    holders = select(_MEMBERSHIP.c.person).where(_MEMBERSHIP.c.role == role.value)
    if units is not None:
        holders = holders.where(_MEMBERSHIP.c.unit.in_(units))
    within: ColumnElement[bool] = _PERSON.c.id.in_(holders)
    return within


def _is_at(addresses: Collection[Address]) -> ColumnElement[bool]:
    """Condition: one of the addresses is the person's."""
    holders = select(_ADDRESS.c.person).where(tuple_(_ADDRESS.c.channel, _ADDRESS.c.external_id).in_(addresses))
    within: ColumnElement[bool] = _PERSON.c.id.in_(holders)
    return within


def _person(setup: Setup, row: _Known, address: Address | None = None) -> Person:
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
