"""Invitations are used once, by whoever comes first, on both databases."""

import asyncio
import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from db import acceptance, invitations, people
from db.engine import Database
from db.tables.catalogue import UnitRow
from db.tables.people import InvitationRow
from domain.errors import DomainError
from domain.invitation_codes import codes_in
from domain.people import Person, Role
from domain.setup import Setup
from tests.addresses import address
from tests.cast import COLLEAGUE, COORDINATOR, STAFF

NOW = datetime(2020, 6, 29, 2, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest.fixture
async def hr(db: Database) -> str:
    """A unit to invite people to."""
    row = {"code": "hr", "position": 1, "name": "hr", "name_en": "hr", "short": "hr", "short_en": "hr"}
    async with db.transaction() as session:
        await session.execute(insert(UnitRow).values(row))
    return "hr"


async def made(db: Database, role: Role = Role.UNIT, unit: str | None = "hr") -> str:
    async with db.transaction() as session:
        return (await invitations.invite(session, NOW, role, unit, created_by=1))[0]


async def used(db: Database, setup: Setup, code: str, user: int = STAFF, now: datetime = NOW) -> Person:
    async with db.transaction() as session:
        person = await people.meet(session, setup, now, address(user), f"person {user}", None)
        return (await acceptance.accept(session, setup, now, code, person))[0]


async def refusal(db: Database, setup: Setup, code: str, user: int = STAFF, now: datetime = NOW) -> str:
    with pytest.raises(DomainError) as raised:
        await used(db, setup, code, user, now)
    return raised.value.key


async def test_it_makes_codes_a_deep_link_carries(db: Database, hr: str) -> None:
    codes = {await made(db) for _ in range(20)}

    assert len(codes) == 20
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{24}", code) for code in codes)
    assert all(code in codes_in(f"รหัส {code}.") for code in codes)


async def test_it_never_stores_the_code(db: Database, hr: str) -> None:
    code = await made(db)

    async with db.transaction() as session:
        row = (await session.execute(select(InvitationRow.__table__))).one()  # type: ignore[attr-defined]

    assert code not in repr(row)
    assert len(row.code_hash) == 64


async def test_it_links_whoever_brings_the_code(db: Database, setup: Setup, hr: str) -> None:
    person = await used(db, setup, await made(db))

    async with db.transaction() as session:
        stored = await people.find_at(session, setup, address(STAFF))
    assert person.units == ("hr",)
    assert person.roles == {Role.UNIT}
    assert stored == person


async def test_it_invites_directors_and_coordinators_too(db: Database, setup: Setup) -> None:
    await used(db, setup, await made(db, Role.DIRECTOR, None))

    person = await used(db, setup, await made(db, Role.ADMIN, None))

    assert person.is_director
    assert person.is_admin


async def test_it_takes_a_code_once(db: Database, setup: Setup, hr: str) -> None:
    code = await made(db)
    await used(db, setup, code, user=STAFF)

    assert await refusal(db, setup, code, user=COLLEAGUE) == "invite.used"


async def test_it_tells_the_one_who_used_it_that_they_are_linked(db: Database, setup: Setup, hr: str) -> None:
    code = await made(db)
    await used(db, setup, code)

    assert await refusal(db, setup, code) == "invite.already"


async def test_it_does_not_use_a_code_up_on_somebody_already_linked(db: Database, setup: Setup, hr: str) -> None:
    await used(db, setup, await made(db), user=STAFF)
    code = await made(db)

    assert await refusal(db, setup, code, user=STAFF) == "invite.already.valid"
    assert (await used(db, setup, code, user=COLLEAGUE)).units == ("hr",)


async def test_it_counts_the_settings_coordinator_as_one(db: Database, setup: Setup) -> None:
    assert await refusal(db, setup, await made(db, Role.ADMIN, None), user=COORDINATOR) == "invite.already.valid"


async def test_it_finds_the_code_that_can_be_used_among_others(db: Database, setup: Setup, hr: str) -> None:
    spent = await made(db)
    await used(db, setup, spent)
    good = await made(db)

    async with db.transaction() as session:
        named = await invitations.named_by(session, NOW, ["x" * 24, spent, good])
        other = await invitations.named_by(session, NOW, ["x" * 24, spent])

    assert named is not None
    assert (named[0], named[1].usable(NOW)) == (good, True)
    assert other is not None
    assert (other[0], other[1].usable(NOW)) == (spent, False)


async def test_it_finds_nothing_where_no_code_is_an_invitations(db: Database, hr: str) -> None:
    await made(db)

    async with db.transaction() as session:
        assert await invitations.named_by(session, NOW, ["x" * 24]) is None
        assert await invitations.named_by(session, NOW, []) is None


async def test_it_expires_after_seven_days(db: Database, setup: Setup, hr: str) -> None:
    code = await made(db)

    assert await refusal(db, setup, code, now=NOW + WEEK) == "invite.expired"
    assert (await used(db, setup, code, now=NOW + WEEK - timedelta(seconds=1))).units == ("hr",)


@pytest.mark.parametrize("code", ["", "wrong", "คำเชิญ", "a" * 64])
async def test_it_knows_no_other_code(db: Database, setup: Setup, hr: str, code: str) -> None:
    await made(db)

    assert await refusal(db, setup, code) == "invite.unknown"


async def test_it_refuses_a_revoked_code(db: Database, setup: Setup, hr: str) -> None:
    code = await made(db)

    async with db.transaction() as session:
        (invitation,) = await invitations.open_invitations(session, NOW)
        assert await invitations.revoke(session, NOW, invitation.id)
        assert not await invitations.revoke(session, NOW, invitation.id)
        assert await invitations.open_invitations(session, NOW) == ()

    assert await refusal(db, setup, code) == "invite.revoked"


async def test_it_can_no_longer_revoke_what_was_used(db: Database, setup: Setup, hr: str) -> None:
    await used(db, setup, await made(db))

    async with db.transaction() as session:
        assert not await invitations.revoke(session, NOW, 1)


async def test_it_lists_only_what_can_be_used(db: Database, setup: Setup, hr: str) -> None:
    await used(db, setup, await made(db))
    await made(db, Role.DIRECTOR, None)

    async with db.transaction() as session:
        still = await invitations.open_invitations(session, NOW)
        later = await invitations.open_invitations(session, NOW + WEEK)

    assert [(one.role, one.unit, one.created_at, one.expires_at) for one in still] == [
        (Role.DIRECTOR, None, NOW, NOW + WEEK)
    ]
    assert later == ()


async def test_it_links_one_of_many_who_press_at_once(db: Database, setup: Setup, hr: str) -> None:
    code = await made(db)

    got = await asyncio.gather(*(used(db, setup, code, user) for user in range(10, 16)), return_exceptions=True)

    async with db.transaction() as session:
        linked = await people.people_of(session, setup, "hr")
    assert len(linked) == 1
    assert sorted(one.key for one in got if isinstance(one, DomainError)) == ["invite.used"] * 5


@pytest.mark.parametrize(
    ("role", "unit"), [(Role.STAFF, None), (Role.UNIT, None), (Role.DIRECTOR, "hr"), (Role.ADMIN, "hr")]
)
async def test_it_makes_no_invitation_that_means_nothing(db: Database, role: Role, unit: str | None) -> None:
    async with db.transaction() as session:
        with pytest.raises(ValueError, match="no invitation"):
            await invitations.invite(session, NOW, role, unit)


async def test_it_names_a_unit_that_is_not_loaded(db: Database) -> None:
    async with db.transaction() as session:
        with pytest.raises(DomainError) as raised:
            await invitations.invite(session, NOW, Role.UNIT, "nowhere")

    assert (raised.value.key, raised.value.values) == ("invite.no_unit", {"unit": "nowhere"})
