"""People: who has written to the bot, what they are to the agency, what language they are spoken to in.

Whoever an update came from is looked up in plain SQL, since that is done for every batch of updates.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, TextClause, bindparam, delete, literal_column, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.ext.asyncio import AsyncSession

from db.invitations import accept, invite, open_invitations, revoke, revoke_all_of, standing
from db.plain import run
from db.tables.people import MembershipRow, PersonRow
from db.tables.rounds import DraftRow
from domain.language.lang import Lang, as_language, pick_language
from domain.people import Person, Role
from domain.setup import Setup

__all__ = [
    "accept",
    "coordinators",
    "directors",
    "find",
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
    "set_language",
    "unlink",
]

_PERSON = PersonRow.__table__  # type: ignore[attr-defined]
_MEMBERSHIP = MembershipRow.__table__  # type: ignore[attr-defined]
_DRAFT = DraftRow.__table__  # type: ignore[attr-defined]

Seen = tuple[int, str, str | None]
"""Telegram's id, the full name, and Telegram's `language_code` of somebody an update came from."""


async def meet(
    session: AsyncSession, setup: Setup, now: datetime, user_id: int, name: str, telegram_language: str | None
) -> Person:
    """The person an update came from, remembered from now on."""
    return (await meet_many(session, setup, now, [(user_id, name, telegram_language)]))[user_id]


async def meet_many(session: AsyncSession, setup: Setup, now: datetime, seen: Iterable[Seen]) -> dict[int, Person]:
    """Everybody a batch of updates came from, by id: one statement when nobody is new or has changed.

    Later entries of the same person count. An update without a language leaves the one known.
    """
    latest = {user_id: (name, language) for user_id, name, language in seen}
    if not latest:
        return {}
    known = {one.id: one for one in await _met(session, tuple(latest))}
    new = [
        {"id": user_id, "name": name, "telegram_language": language, "first_seen": now}
        for user_id, (name, language) in latest.items()
        if user_id not in known
    ]
    changed = [
        {"person_id": user_id, "name": name, "telegram_language": language or known[user_id].telegram_language}
        for user_id, (name, language) in latest.items()
        if user_id in known and _has_changed(known[user_id], name, language)
    ]
    if new:
        await session.execute(_insert(session)(_PERSON).values(new).on_conflict_do_nothing())
    if changed:
        statement = update(_PERSON).where(_PERSON.c.id == bindparam("person_id"))
        await (await session.connection()).execute(statement, changed)
    if new or changed:
        known = {one.id: one for one in await _met(session, tuple(latest))}
    return {one.id: _person(setup, one) for one in known.values()}


async def find(session: AsyncSession, setup: Setup, person_id: int) -> Person | None:
    """Somebody who has written to the bot, by Telegram's id."""
    return next(iter(await _people(session, setup, _PERSON.c.id == person_id)), None)


async def people_of(session: AsyncSession, setup: Setup, unit: str) -> tuple[Person, ...]:
    """Everybody linked to a unit, who blocked the bot too, in the order they first wrote."""
    return await _people(session, setup, _holds(Role.UNIT, [unit]))


async def directors(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Everybody with the director's role."""
    return await _people(session, setup, _holds(Role.DIRECTOR))


async def coordinators(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """The settings' coordinators who have written to the bot, and those invited as such."""
    return await _people(session, setup, or_(_holds(Role.ADMIN), _PERSON.c.id.in_(setup.admins)))


async def overseers(session: AsyncSession, setup: Setup) -> tuple[Person, ...]:
    """Directors and coordinators who can be reached, in one look; their roles tell which is which."""
    condition = or_(_holds(Role.DIRECTOR), _holds(Role.ADMIN), _PERSON.c.id.in_(setup.admins))
    return tuple(one for one in await _people(session, setup, condition) if not one.blocked)


async def members(
    session: AsyncSession, setup: Setup, units: Collection[str] | None = None
) -> Mapping[str, tuple[Person, ...]]:
    """Everybody linked to a unit, by unit code, of some units or all; a unit with nobody is not in it."""
    found: dict[str, list[Person]] = {}
    for person in await _people(session, setup, _holds(Role.UNIT, units)):
        for unit in person.units:
            if units is None or unit in units:
                found.setdefault(unit, []).append(person)
    return {unit: tuple(people) for unit, people in found.items()}


async def set_language(session: AsyncSession, setup: Setup, person: Person, lang: Lang | None) -> Person:
    """Keep the language somebody chose; None: Telegram's, then the settings'. Returns the person anew.

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
        .returning(_MEMBERSHIP.c.id)
    )
    if (await session.execute(statement)).first() is None:
        return False
    if role is Role.UNIT:
        mine = (_DRAFT.c.person == person_id) & (_DRAFT.c.unit == unit)
        await session.execute(update(_DRAFT).where(mine, _DRAFT.c.awaits.is_not(None)).values(awaits=None))
    elif role is Role.ADMIN:
        await revoke_all_of(session, now, person_id)
    return True


async def mark_blocked(session: AsyncSession, now: datetime, person_id: int, why: str) -> None:
    """Remember that nothing reaches somebody (`why` in Telegram's words), since when; the first reason stays."""
    statement = update(_PERSON).where(_PERSON.c.id == person_id, _PERSON.c.blocked_at.is_(None))
    await session.execute(statement.values(blocked_at=now, blocked_why=why[:200]))


async def mark_unblocked(session: AsyncSession, person_id: int) -> None:
    """Remember that messages reach somebody again."""
    statement = update(_PERSON).where(_PERSON.c.id == person_id, _PERSON.c.blocked_at.is_not(None))
    await session.execute(statement.values(blocked_at=None, blocked_why=None))


@dataclass(slots=True)
class _Known:
    """A person's row with their (role, unit) memberships."""

    id: int
    name: str
    language: str | None
    telegram_language: str | None
    blocked: bool
    held: list[tuple[str, str]] = field(default_factory=list)


_PERSONS = (
    select(
        _PERSON.c.id,
        _PERSON.c.name,
        _PERSON.c.language,
        _PERSON.c.telegram_language,
        _PERSON.c.blocked_at.is_not(None).label("blocked"),
        _MEMBERSHIP.c.role,
        _MEMBERSHIP.c.unit,
    )
    .select_from(_PERSON.outerjoin(_MEMBERSHIP, _MEMBERSHIP.c.person == _PERSON.c.id))
    .order_by(_PERSON.c.first_seen, _PERSON.c.id, _MEMBERSHIP.c.id)
)


@cache
def _persons(count: int) -> TextClause:
    """The same in plain SQL, for so many ids: `i0`, `i1` and so on."""
    within = _PERSON.c.id.in_([literal_column(f":i{number}") for number in range(count)])
    return text(str(_PERSONS.where(within)))


async def _met(session: AsyncSession, ids: Sequence[int]) -> Sequence[_Known]:
    found = await run(session, _persons(len(ids)), {f"i{number}": one for number, one in enumerate(ids)})
    return _gathered(found)


def _gathered(rows: Iterable[Sequence[Any]]) -> Sequence[_Known]:
    """People in the order of the rows: one for each membership, or one without."""
    found: dict[int, _Known] = {}
    for id_, name, language, telegram_language, blocked, role, unit in rows:
        known = found.setdefault(id_, _Known(id_, name, language, telegram_language, bool(blocked)))
        if role is not None:
            known.held.append((role, unit))
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


def _person(setup: Setup, row: _Known) -> Person:
    roles, units = standing(setup, row.id, row.held)
    return Person(
        id=row.id,
        name=row.name,
        language=pick_language(row.language, row.telegram_language, setup.language),
        own_language=as_language(row.language),
        roles=roles,
        units=units,
        blocked=row.blocked,
    )


def _has_changed(row: _Known, name: str, language: str | None) -> bool:
    return row.name != name or (language is not None and row.telegram_language != language)


def _insert(session: AsyncSession) -> Any:
    return sqlite_insert if session.get_bind().dialect.name == "sqlite" else postgresql_insert
