"""Attacks by somebody with bad intentions, which all fail; `docs/security.md` names these tests."""

import asyncio
import json
import math
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from bot.inbound.intake import Intake
from bot.inbound.webhook import LARGEST, SECRET_HEADER, application
from bot.settings import Settings, SettingsError
from db import invitations, people
from db.engine import Database
from db.queues import inbox
from domain.people import Role
from tests.addresses import address
from tests.cast import COORDINATOR, DIRECTOR, STAFF, STRANGER, UNIT_PEOPLE
from tests.house import House
from tests.walk.watched import Watched

HR = UNIT_PEOPLE["hr"]
SECRET = "s3cret-of-the-webhook"


async def code_for(house: House, role: Role = Role.UNIT, unit: str | None = "hr") -> str:
    maker = await house.person(COORDINATOR)
    async with house.db.transaction() as session:
        return (await invitations.invite(session, house.now, role, unit, maker.id if maker else None))[0]


async def roles_of(house: House, person: int) -> frozenset[Role]:
    async with house.db.transaction() as session:
        found = await people.find_at(session, house.setup, address(person))
    return found.roles if found else frozenset()


async def stored(db: Database) -> int:
    async with db.reading() as session:
        return int((await session.execute(text("SELECT count(*) FROM inbox"))).scalar_one())


# ── a leaked invitation ────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_leaked_invitation_that_was_used_lets_nobody_else_in(house: House) -> None:
    code = await code_for(house)
    await house.says(HR, f"/start {code}")

    (said,) = await house.says(STRANGER, f"/start {code}")

    assert "มีผู้ใช้แล้ว" in said.text
    assert await roles_of(house, STRANGER) == frozenset()


async def test_a_leaked_invitation_opens_its_one_role_and_the_coordinator_is_told_who_used_it(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    house.name(STRANGER, "คนแปลกหน้า")

    await house.says(STRANGER, f"/start {await code_for(house)}")

    assert await roles_of(house, STRANGER) == {Role.UNIT}
    assert "คนแปลกหน้า รับคำเชิญแล้ว" in house.chats[COORDINATOR][-1].text


async def test_a_person_who_came_in_by_it_is_put_out_again_at_once(house: House) -> None:
    await house.says(STRANGER, f"/start {await code_for(house)}")
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(STRANGER), Role.UNIT, "hr")

    (said,) = await house.says(STRANGER, "/report")

    assert "ขอคำเชิญจากผู้ประสานงาน" in said.text


@pytest.mark.parametrize("why", ["expired", "revoked"])
async def test_a_leaked_invitation_ends(house: House, why: str) -> None:
    await house.says(COORDINATOR, "/start")
    code = await code_for(house)
    if why == "expired":
        house.now += timedelta(days=7)
    else:
        async with house.db.transaction() as session:
            (one,) = await invitations.open_invitations(session, house.now)
            assert await invitations.revoke(session, house.now, one.id)

    await house.says(STRANGER, f"/start {code}")

    assert await roles_of(house, STRANGER) == frozenset()


async def test_invitations_of_a_former_coordinator_let_nobody_in(house: House) -> None:
    await house.link(STRANGER, Role.ADMIN)
    said = await house.says(STRANGER, "/invite admin")
    code = re.findall(r"start(?:=| )([\w-]{24})", "\n".join(one.text for one in said))[0]
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(STRANGER), Role.ADMIN)

    await house.says(STRANGER, f"/start {code}")

    assert await roles_of(house, STRANGER) == frozenset()


# ── guessing ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_code_can_not_be_guessed(house: House) -> None:
    """144 random bits: a billion guesses a second would need 10^26 years for half of them."""
    codes = {await code_for(house) for _ in range(200)}

    assert len(codes) == 200
    assert {len(code) for code in codes} == {24}
    assert len(set("".join(codes))) == 64
    assert 24 * math.log2(64) == 144
    years = 2**143 / 1e9 / (365 * 86_400)
    assert years > 1e26


async def test_the_database_does_not_hold_a_code_that_can_be_used(house: House) -> None:
    code = await code_for(house)
    await house.says(HR, f"/start {code}x")
    await house.db.truncate_wal()

    path = house.db.path
    if path is None:
        pytest.skip("PostgreSQL's files are not ours to read")
    assert code.encode() not in await asyncio.to_thread(path.read_bytes)


# ── a forged webhook call ──────────────────────────────────────────────────────────────────────────────────────────

UPDATE = {"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "x"}}


@pytest.fixture
async def hook(house: House) -> AsyncIterator[TestClient[Any, Any]]:
    """The webhook as it runs, in front of the house's inbox."""
    app = application(Intake(house.db), SECRET, "/hook")
    async with TestClient(TestServer(app)) as client:
        yield client


@pytest.mark.parametrize(
    "headers",
    [{}, {SECRET_HEADER: ""}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: SECRET + "x"}, {SECRET_HEADER: SECRET[:-1]}],
)
async def test_a_forged_webhook_call_is_refused_and_nothing_stored(
    house: House, hook: TestClient[Any, Any], headers: dict[str, str]
) -> None:
    answer = await hook.post("/hook", json=UPDATE, headers=headers)

    assert answer.status == 403
    assert await answer.text() == ""
    assert await stored(house.db) == 0


async def test_the_secret_is_compared_byte_for_byte_also_when_it_is_not_ascii(
    house: House, hook: TestClient[Any, Any]
) -> None:
    answer = await hook.post("/hook", json=UPDATE, headers={SECRET_HEADER: "ความลับ"})

    assert answer.status == 403


async def test_the_real_secret_is_let_in_and_a_repeated_call_does_nothing(
    house: House, hook: TestClient[Any, Any]
) -> None:
    for _ in range(2):
        assert (await hook.post("/hook", json=UPDATE, headers={SECRET_HEADER: SECRET})).status == 200

    assert await stored(house.db) == 1


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"{", 400), (b"\xff\xfe", 400), (b"[]", 200), (b"1", 200), (b"{}", 200), (b" " * (LARGEST + 1), 413)],
)
async def test_a_body_that_is_no_update_or_too_large_is_not_stored(
    house: House, hook: TestClient[Any, Any], body: bytes, status: int
) -> None:
    """Even from who knows the secret."""
    answer = await hook.post("/hook", data=body, headers={SECRET_HEADER: SECRET})

    assert answer.status == status
    assert await stored(house.db) == 0


@pytest.mark.parametrize(("method", "path"), [("GET", "/hook"), ("PUT", "/hook"), ("POST", "/"), ("GET", "/admin")])
async def test_the_webhook_serves_nothing_else(hook: TestClient[Any, Any], method: str, path: str) -> None:
    answer = await hook.request(method, path, headers={SECRET_HEADER: SECRET})

    assert answer.status in (404, 405)


def test_a_webhook_without_a_secret_is_not_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BOT_WEBHOOK_URL", "https://bot.example.org/hook")
    monkeypatch.delenv("BOT_WEBHOOK_SECRET", raising=False)

    with pytest.raises(SettingsError, match="BOT_WEBHOOK_SECRET"):
        Settings.load()


# ── flooding ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def turns_until_answered(house: House, flood: str, other: str) -> int:
    """Turns of the worker that somebody waits who writes after 500 messages of somebody else."""
    updates = [_said(number, STRANGER, flood, house) for number in range(500)] + [_said(500, STAFF, other, house)]
    async with house.db.transaction() as session:
        await inbox.store(session, updates, 0.0)
    for turn in range(1, 600):
        await house.worker.turn()
        async with house.db.reading() as session:
            waiting = text("SELECT count(*) FROM outbox WHERE chat = :chat")
            if (await session.execute(waiting, {"chat": str(STAFF)})).scalar_one():
                return turn
    raise AssertionError("never answered")


def _said(number: int, person: int, words: str, house: House) -> inbox.Update:
    message: dict[str, Any] = {"message_id": number + 1, "date": 1, "from": house.user(person), "text": words}
    message["chat"] = {"id": person, "type": "private", "first_name": "x"}
    if words.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(words.split()[0])}]
    return str(5000 + number), address(person), json.dumps({"update_id": 5000 + number, "message": message})


async def test_a_flood_of_messages_keeps_nobody_waiting(tmp_path: Path) -> None:
    house = await Watched(Database(f"sqlite+aiosqlite:///{tmp_path / 'flood.db'}")).open()

    assert await turns_until_answered(house, "/whoami", "/whoami") == 1
    await house.db.close()


async def test_a_flood_of_refused_messages_keeps_nobody_waiting(tmp_path: Path) -> None:
    house = await Watched(Database(f"sqlite+aiosqlite:///{tmp_path / 'flood.db'}")).open()

    assert await turns_until_answered(house, "/units", "/whoami") <= 2
    await house.db.close()


async def test_a_flooder_is_answered_by_their_own_pace_of_one_message_a_turn(tmp_path: Path) -> None:
    house = await Watched(Database(f"sqlite+aiosqlite:///{tmp_path / 'flood.db'}")).open()
    async with house.db.transaction() as session:
        await inbox.store(session, [_said(number, STRANGER, "/whoami", house) for number in range(50)], 0.0)

    handled = [await house.worker.turn() for _ in range(3)]

    assert handled == [1, 1, 1]
    await house.db.close()


# ── words that look like markup, names that look like the office ─────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "name", ["<b>ผู้ประสานงาน</b>", "*x* [y](https://example.org)", "@tidtam_bot", "{name} %s", "\u202eผอ."]
)
async def test_a_name_is_shown_as_it_is_written_and_never_rendered(tmp_path: Path, name: str) -> None:
    house = await Watched(Database(f"sqlite+aiosqlite:///{tmp_path / 'names.db'}")).open()
    await house.says(COORDINATOR, "/start")
    house.name(HR, name)
    await house.link(HR, Role.UNIT, "hr")

    (said,) = await house.says(COORDINATOR, "/units")

    assert f"• {name}" in said.text
    assert house.troubles == []
    await house.db.close()


async def test_a_name_gives_no_role(house: House) -> None:
    await house.link(DIRECTOR, Role.DIRECTOR)
    house.name(STRANGER, f"P{DIRECTOR}")

    (said,) = await house.says(STRANGER, "/summary")

    assert "เกี่ยวข้องเท่านั้น" in said.text
