"""People who have written to the bot, with their roles, on both databases."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import event, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from db import acceptance, invitations, people
from db.engine import Database
from db.tables.catalogue import UnitRow
from db.tables.people import AddressRow, PersonRow
from db.tables.rounds import DraftRow
from domain.people import Address, Role
from domain.setup import Setup
from tests.addresses import address
from tests.cast import COLLEAGUE, COORDINATOR, STAFF

PERSON = PersonRow.__table__  # type: ignore[attr-defined]
DRAFT = DraftRow.__table__  # type: ignore[attr-defined]
NOW = datetime(2020, 6, 29, 2, tzinfo=UTC)


def unit(code: str, position: int) -> dict[str, object]:
    return {"code": code, "position": position, "name": code, "name_en": code, "short": code, "short_en": code}


@pytest.fixture
async def session(db: Database) -> AsyncIterator[AsyncSession]:
    """An open transaction over two units and no people."""
    async with db.transaction() as opened:
        await opened.execute(insert(UnitRow).values([unit("hr", 1), unit("legal", 2)]))
        yield opened


@contextmanager
def statements(session: AsyncSession) -> Iterator[list[str]]:
    """The statements run meanwhile: as SQLite sees them, or as they are sent to the server."""
    run: list[str] = []
    connection = session.sync_session.connection()
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.set_trace_callback(run.append)
        yield run
        driver.set_trace_callback(None)
        return

    def seen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        run.append(statement)

    event.listen(connection, "before_cursor_execute", seen)
    yield run
    event.remove(connection, "before_cursor_execute", seen)


async def link(session: AsyncSession, setup: Setup, user: int, role: Role, code: str | None = None) -> None:
    person = await people.meet(session, setup, NOW, address(user), f"person {user}", None)
    secret, _ = await invitations.invite(session, NOW, role, code)
    await acceptance.accept(session, setup, NOW, secret, person)


async def number(session: AsyncSession, setup: Setup, user: int) -> int:
    """Our id of somebody."""
    person = await people.find_at(session, setup, address(user))
    assert person is not None
    return person.id


async def test_it_makes_nobody_of_unknown_people(session: AsyncSession, setup: Setup) -> None:
    person = await people.meet(session, setup, NOW, address(STAFF), "สมหญิง ใจดี", None)

    assert (person.address, person.name, person.language) == (address(STAFF), "สมหญิง ใจดี", "th")
    assert not person.roles
    assert not person.units


async def test_it_makes_coordinators_of_the_settings_admins(session: AsyncSession, setup: Setup) -> None:
    person = await people.meet(session, setup, NOW, address(COORDINATOR), "Admin", None)

    assert person.is_admin
    assert [one.address for one in await people.coordinators(session, setup)] == [address(COORDINATOR)]


async def test_it_names_no_coordinator_who_never_wrote(session: AsyncSession, setup: Setup) -> None:
    assert await people.coordinators(session, setup) == ()


async def test_it_knows_a_person_far_beyond_32_bits(session: AsyncSession, setup: Setup) -> None:
    await people.meet(session, setup, NOW, address(2**52 - 1), "Far", None)

    found = await people.find_at(session, setup, address(2**52 - 1))

    assert found is not None
    assert found.name == "Far"


async def test_it_follows_a_changed_name(session: AsyncSession, setup: Setup) -> None:
    await people.meet(session, setup, NOW, address(STAFF), "Old", None)

    assert (await people.meet(session, setup, NOW, address(STAFF), "New", None)).name == "New"
    found = await people.find_at(session, setup, address(STAFF))
    assert found is not None
    assert found.name == "New"


async def test_it_asks_once_for_a_batch_in_which_nothing_is_new(session: AsyncSession, setup: Setup) -> None:
    batch = [(address(number), f"person {number}", "th") for number in range(1, 60)]
    await people.meet_many(session, setup, NOW, batch)

    with statements(session) as run:
        met = await people.meet_many(session, setup, NOW, batch)

    assert len(run) == 1
    assert met.keys() == {address(number) for number in range(1, 60)}


async def test_it_welcomes_a_batch_of_new_people_in_three_statements(session: AsyncSession, setup: Setup) -> None:
    batch = [(address(COORDINATOR), "A", "en"), (address(COLLEAGUE), "B", None), (address(COLLEAGUE), "B", None)]

    with statements(session) as run:
        met = await people.meet_many(session, setup, NOW, batch)

    assert [text.startswith("INSERT") for text in run] == [False, True, True]
    assert met == await people.meet_many(session, setup, NOW, batch)
    assert [met[address(COORDINATOR)].language, met[address(COLLEAGUE)].language] == ["en", "th"]


async def test_it_meets_nobody_without_asking(session: AsyncSession, setup: Setup) -> None:
    with statements(session) as run:
        assert await people.meet_many(session, setup, NOW, []) == {}

    assert run == []


async def test_it_speaks_telegrams_language_until_the_person_chooses(session: AsyncSession, setup: Setup) -> None:
    person = await people.meet(session, setup, NOW, address(STAFF), "A", "en-GB")
    assert person.language == "en"

    chosen = await people.set_language(session, setup, person, "th")
    again = await people.meet(session, setup, NOW, address(STAFF), "A", "en-GB")
    back = await people.set_language(session, setup, chosen, None)

    assert (chosen.language, chosen.own_language) == ("th", "th")
    assert again == chosen
    assert (back.language, back.own_language) == ("en", None)


async def test_it_keeps_telegrams_language_when_an_update_has_none(session: AsyncSession, setup: Setup) -> None:
    await people.meet(session, setup, NOW, address(STAFF), "A", "en")

    assert (await people.meet(session, setup, NOW, address(STAFF), "B", None)).language == "en"


async def test_it_lets_a_person_hold_several_roles_and_units(session: AsyncSession, setup: Setup) -> None:
    await link(session, setup, STAFF, Role.UNIT, "legal")
    await link(session, setup, STAFF, Role.UNIT, "hr")
    await link(session, setup, STAFF, Role.DIRECTOR)

    person = await people.find_at(session, setup, address(STAFF))

    assert person is not None
    assert person.roles == {Role.UNIT, Role.DIRECTOR}
    assert person.units == ("legal", "hr")
    assert await people.directors(session, setup) == (person,)


async def test_it_lets_a_unit_have_several_people(session: AsyncSession, setup: Setup) -> None:
    for user in (COLLEAGUE, STAFF):
        await link(session, setup, user, Role.UNIT, "hr")
    await link(session, setup, STAFF, Role.UNIT, "legal")

    by_unit = await people.members(session, setup)

    assert [one.address.id for one in await people.people_of(session, setup, "hr")] == [str(COLLEAGUE), str(STAFF)]
    assert {code: [one.address.id for one in some] for code, some in by_unit.items()} == {
        "hr": [str(COLLEAGUE), str(STAFF)],
        "legal": [str(STAFF)],
    }


async def test_it_gives_all_units_of_whoever_is_found_by_one(session: AsyncSession, setup: Setup) -> None:
    await link(session, setup, STAFF, Role.UNIT, "hr")
    await link(session, setup, STAFF, Role.UNIT, "legal")

    (person,) = await people.people_of(session, setup, "legal")

    assert person.units == ("hr", "legal")


async def test_it_unlinks_one_role_and_leaves_the_others(session: AsyncSession, setup: Setup) -> None:
    await link(session, setup, STAFF, Role.UNIT, "hr")
    await link(session, setup, STAFF, Role.UNIT, "legal")

    assert await people.unlink(session, NOW, await number(session, setup, STAFF), Role.UNIT, "hr")

    person = await people.find_at(session, setup, address(STAFF))
    assert person is not None
    assert person.units == ("legal",)
    assert not await people.unlink(session, NOW, await number(session, setup, STAFF), Role.UNIT, "hr")


async def test_it_leaves_the_settings_coordinator_a_coordinator(session: AsyncSession, setup: Setup) -> None:
    await people.meet(session, setup, NOW, address(COORDINATOR), "Admin", None)

    assert not await people.unlink(session, NOW, await number(session, setup, COORDINATOR), Role.ADMIN)
    assert [one.address for one in await people.coordinators(session, setup)] == [address(COORDINATOR)]


async def test_it_revokes_what_an_unlinked_coordinator_handed_out(session: AsyncSession, setup: Setup) -> None:
    await link(session, setup, STAFF, Role.ADMIN)
    await invitations.invite(session, NOW, Role.ADMIN, None, created_by=await number(session, setup, STAFF))
    _, kept = await invitations.invite(session, NOW, Role.UNIT, "hr", created_by=99)

    await people.unlink(session, NOW, await number(session, setup, STAFF), Role.ADMIN)

    assert await invitations.open_invitations(session, NOW) == (kept,)


async def test_it_keeps_an_unlinked_persons_draft_but_waits_for_it_no_longer(
    session: AsyncSession, setup: Setup
) -> None:
    await link(session, setup, STAFF, Role.UNIT, "hr")
    draft = {
        "person": await number(session, setup, STAFF),
        "round": "3/2563",
        "plan": 2563,
        "step": "M1.1/1",
        "unit": "hr",
        "updated_at": NOW,
    }
    await session.execute(insert(DraftRow).values(**draft, progress="half", awaits="obstacles"))

    await people.unlink(session, NOW, await number(session, setup, STAFF), Role.UNIT, "hr")

    kept = (await session.execute(select(DRAFT.c.progress, DRAFT.c.awaits))).one()
    assert tuple(kept) == ("half", None)


async def test_it_remembers_since_when_and_why_somebody_is_out_of_reach(session: AsyncSession, setup: Setup) -> None:
    await people.meet(session, setup, NOW, address(STAFF), "A", None)
    await people.mark_blocked(
        session, NOW, await number(session, setup, STAFF), "Forbidden: bot was blocked by the user"
    )
    await people.mark_blocked(session, NOW.replace(hour=9), await number(session, setup, STAFF), "again")

    since = (await session.execute(select(PERSON.c.blocked_at, PERSON.c.blocked_why))).one()
    person = await people.find_at(session, setup, address(STAFF))

    assert tuple(since) == (NOW, "Forbidden: bot was blocked by the user")
    assert person is not None
    assert person.blocked


async def test_it_reaches_somebody_again_who_unblocked_the_bot(session: AsyncSession, setup: Setup) -> None:
    await link(session, setup, STAFF, Role.UNIT, "hr")
    await people.mark_blocked(session, NOW, await number(session, setup, STAFF), "Forbidden")
    assert [one.blocked for one in await people.people_of(session, setup, "hr")] == [True]

    await people.mark_unblocked(session, NOW, await number(session, setup, STAFF))

    assert [one.blocked for one in await people.people_of(session, setup, "hr")] == [False]


async def test_it_counts_people_by_the_settings_of_now(session: AsyncSession, setup: Setup) -> None:
    await people.meet(session, setup, NOW, address(COORDINATOR), "Admin", None)

    person = await people.find_at(session, replace(setup, admins=frozenset()), address(COORDINATOR))

    assert person is not None
    assert not person.is_admin


async def test_it_gives_people_ids_of_our_own(session: AsyncSession, setup: Setup) -> None:
    first = await people.meet(session, setup, NOW, address(2**52 - 1), "A", None)
    second = await people.meet(session, setup, NOW, address(first.id), "B", None)

    assert second.id != first.id
    assert second.addresses == (address(first.id),)


async def test_it_knows_a_person_by_each_of_their_addresses(session: AsyncSession, setup: Setup) -> None:
    met = await people.meet(session, setup, NOW, address(STAFF), "A", None)
    other = Address("other", str(STAFF))
    await session.execute(insert(AddressRow).values(channel="other", external_id=str(STAFF), person=met.id, since=NOW))

    elsewhere = await people.meet(session, setup, NOW, other, "A", None)
    found = await people.find(session, setup, met.id)

    assert (elsewhere.id, elsewhere.addresses) == (met.id, (other, address(STAFF)))
    assert found is not None
    assert found.addresses == (other, address(STAFF))


async def test_it_keeps_people_of_two_channels_with_equal_ids_apart(session: AsyncSession, setup: Setup) -> None:
    one = await people.meet(session, setup, NOW, address(COORDINATOR), "A", None)
    other = await people.meet(session, setup, NOW, Address("other", "1"), "B", None)

    assert one.id != other.id
    assert (one.is_admin, other.is_admin) == (True, False)


async def test_two_transactions_that_meet_somebody_make_one_person(db: Database, setup: Setup) -> None:
    async def meet() -> int:
        async with db.transaction() as session:
            return (await people.meet(session, setup, NOW, address(STAFF), "A", None)).id

    ids = await asyncio.gather(meet(), meet(), meet())

    async with db.reading() as session:
        kept = (await session.execute(select(PERSON.c.id))).scalars().all()
    assert set(ids) == set(kept)
    assert len(kept) == 1
