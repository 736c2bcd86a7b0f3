"""People who have written to the bot: their roles, units and languages.

The senders of updates are found by `db.plain`, since that is done for every batch of updates.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db import past
from db.invitations import revoke_all_of
from db.person_rows import PersonRecord, holds, is_at, matching, met, person_of
from db.tables.people import AddressRow, MembershipRow, PersonRow
from db.tables.rounds import DraftRow
from db.upsert import upsert
from domain.language.lang import Lang
from domain.people import Address, Deputy, Person, Role
from domain.setup import Setup

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
    known = await met(session, latest)
    changed, hour = [], hour_of(now)
    for address, one in known.items():
        name, language = latest[address]
        renamed = one.name != name or (language is not None and one.channel_language != language)
        if renamed or hour > (one.seen_hour or 0):
            one.name, one.channel_language, one.seen_hour = name, language or one.channel_language, hour
            kept: dict[str, Any] = {"name": one.name, "channel_language": one.channel_language, "seen_hour": hour}
            changed.append(kept | {"person_id": one.id})
    if changed:
        statement = update(PersonRow).where(col(PersonRow.id) == bindparam("person_id"))
        await (await session.connection()).execute(statement, changed)
    new = {address: said for address, said in latest.items() if address not in known}
    if new:
        known |= await _welcomed(session, now, new)
    return {address: person_of(setup, one, address) for address, one in known.items()}


async def _welcomed(
    session: AsyncSession, now: datetime, new: Mapping[Address, tuple[str, str | None]]
) -> dict[Address, PersonRecord]:
    """Rows for people never met, who differ in name and language only.

    An address that another transaction has taken meanwhile stays whose it is.
    """
    first = {"first_seen": now, "seen_hour": hour_of(now)}
    people = [{"name": name, "channel_language": language, **first} for name, language in new.values()]
    said = (col(PersonRow.id), col(PersonRow.name), col(PersonRow.channel_language))
    made = insert(PersonRow).values(people).returning(*said)
    numbers: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for number, name, language in sorted((await session.execute(made)).tuples(), key=itemgetter(0), reverse=True):
        numbers[name, language].append(number or 0)
    ids = [numbers[said].pop() for said in new.values()]
    rows = [
        {"channel": address.channel, "external_id": address.id, "person": person, "since": now}
        for address, person in zip(new, ids, strict=True)
    ]
    kept = upsert(session, AddressRow).values(rows).on_conflict_do_nothing().returning(col(AddressRow.person))
    mine = frozenset((await session.execute(kept)).scalars())
    if len(mine) < len(rows):
        await session.execute(delete(PersonRow).where(col(PersonRow.id).in_(frozenset(ids) - mine)))
        return await met(session, new)
    return {
        address: PersonRecord(person, *new[address], seen_hour=hour_of(now), addresses={address: None})
        for address, person in zip(new, ids, strict=True)
    }


def hour_of(moment: datetime) -> int:
    """The hour of a moment, counted from 1970 in UTC."""
    return int(moment.timestamp()) // 3600


async def find(session: AsyncSession, setup: Setup, person_id: int) -> Person | None:
    """Somebody who has written to the bot."""
    return next(iter(await matching(session, setup, col(PersonRow.id) == person_id)), None)


async def find_at(session: AsyncSession, setup: Setup, address: Address) -> Person | None:
    """Somebody who has written to the bot from an address."""
    known = (await met(session, (address,))).get(address)
    return None if known is None else person_of(setup, known, address)


async def people_of(session: AsyncSession, setup: Setup, unit: str) -> tuple[Person, ...]:
    """Everybody linked to a unit, who blocked the bot too, in the order they first wrote."""
    return await matching(session, setup, holds(Role.UNIT, [unit]))


async def directors(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody with the director's role."""
    return await matching(session, setup, holds(Role.DIRECTOR))


async def deciders(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody who decides: directors and their deputies."""
    return await matching(session, setup, or_(holds(Role.DIRECTOR), holds(Role.DEPUTY)))


async def secretaries(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody who prepares decisions for the director."""
    return await matching(session, setup, holds(Role.SECRETARY))


async def coordinators(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """The settings' coordinators who have written to the bot, and those invited as such."""
    return await matching(session, setup, or_(holds(Role.ADMIN), is_at(setup.admins)))


async def overseers(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Directors, deputies and coordinators who can be reached, in one query; their roles tell them apart."""
    condition = or_(holds(Role.DIRECTOR), holds(Role.DEPUTY), holds(Role.ADMIN), is_at(setup.admins))
    return tuple(one for one in await matching(session, setup, condition) if not one.blocked)


async def members(
    session: AsyncSession, setup: Setup, units: Collection[str] | None = None, *, limited: bool = False
) -> Mapping[str, tuple[Person, ...]]:
    """Everybody linked to a unit, by unit code, of some units or all; a unit with nobody is not in it.

    With `limited` also those to whom only some of its steps were handed over.
    """
    found: dict[str, list[Person]] = {}
    for person in await matching(session, setup, holds(Role.UNIT, units)):
        for unit in person.units:
            if (units is None or unit in units) and _of_unit(person, unit, limited=limited):
                found.setdefault(unit, []).append(person)
    return {unit: tuple(people) for unit, people in found.items()}


async def colleagues(session: AsyncSession, setup: Setup) -> tuple[tuple[int, str], ...]:
    """Ids and names of everybody with a role."""
    anybody = col(PersonRow.id).in_(select(col(MembershipRow.person)))
    return tuple((one.id, one.name) for one in await matching(session, setup, or_(anybody, is_at(setup.admins))))


def _of_unit(person: Person, unit: str, *, limited: bool) -> bool:
    return unit not in person.behalf and (limited or not person.limited(unit))


async def deputies(session: AsyncSession) -> tuple[Deputy, ...]:
    """Everybody who decides in the director's place, the earliest first, also those whose time is over."""
    statement = (
        select(col(PersonRow.id), col(PersonRow.name), col(MembershipRow.until))
        .join_from(MembershipRow, PersonRow, col(PersonRow.id) == col(MembershipRow.person))
        .where(col(MembershipRow.role) == Role.DEPUTY.value, col(MembershipRow.until).is_not(None))
        .order_by(col(MembershipRow.id))
    )
    found = (await session.execute(statement)).tuples()
    return tuple(Deputy(number or 0, name, until) for number, name, until in found if until is not None)


async def set_language(session: AsyncSession, setup: Setup, person: Person, lang: Lang | None) -> Person:
    """Keep the language somebody chose; None: that of their client, then the settings'. Returns the person anew.

    Raises LookupError for somebody never met.
    """
    await session.execute(update(PersonRow).where(col(PersonRow.id) == person.id).values(language=lang))
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
        delete(MembershipRow)
        .where(
            col(MembershipRow.person) == person_id,
            col(MembershipRow.role) == role.value,
            col(MembershipRow.unit) == (unit or ""),
        )
        .returning(col(MembershipRow.since))
    )
    since = (await session.execute(statement)).scalar()
    if since is None:
        return False
    if role is Role.UNIT:
        await past.end_link(session, now, person_id, unit or "", since)
        mine = (col(DraftRow.person) == person_id) & (col(DraftRow.unit) == unit)
        await session.execute(update(DraftRow).where(mine, col(DraftRow.awaits).is_not(None)).values(awaits=None))
    elif role is Role.ADMIN:
        await revoke_all_of(session, now, person_id)
    return True


async def mark_blocked(session: AsyncSession, now: datetime, person_id: int, why: str) -> None:
    """Remember that nothing reaches somebody (`why` in the messenger's words), since when; the first reason stays."""
    statement = update(PersonRow).where(col(PersonRow.id) == person_id, col(PersonRow.blocked_at).is_(None))
    await session.execute(statement.values(blocked_at=now, blocked_why=why[:200]))


async def blocked_since(session: AsyncSession, since: datetime, most: int) -> tuple[int, tuple[str, ...]]:
    """The number of people found unreachable from a moment on, and the names of the newest."""
    statement = (
        select(col(PersonRow.name), func.count().over().label("many"))
        .where(col(PersonRow.blocked_at) >= since)
        .order_by(col(PersonRow.blocked_at).desc(), col(PersonRow.id).desc())
        .limit(most)
    )
    rows = (await session.execute(statement)).all()
    return (rows[0].many if rows else 0), tuple(row.name for row in rows)


async def mark_unblocked(session: AsyncSession, now: datetime, person_id: int) -> None:
    """Remember that messages reach somebody again."""
    await past.end_block(session, now, person_id)
    statement = update(PersonRow).where(col(PersonRow.id) == person_id, col(PersonRow.blocked_at).is_not(None))
    await session.execute(statement.values(blocked_at=None, blocked_why=None))
