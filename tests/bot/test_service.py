"""A start: what is loaded before the first poll, on which loop; and nothing due waits for a poll for long."""

import asyncio
import gc
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot import cli
from bot.process.clock import OfficeClock
from bot.service import build
from bot.settings import Settings
from db.queues import outbox
from screens.base import Outgoing, Rich
from tests.addresses import address
from tests.bot.telegram_stand_in import TOKEN, StandIn, until
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.quarter import LOADED, bangkok, run_due, settle

LATER = (
    "bot.parts",
    "bot.inbound.webhook",
    "handlers",
    "scheduler",
    "documents",
    "screens.texts",
    "follow_up",
    "domain.search",
    "db.tables.catalogue",
    "alembic",
)


@pytest.fixture
def collected_as_before() -> Iterator[None]:
    """A served bot collects garbage less; the tests after it shall not."""
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_modules_the_first_poll_does_not_need_are_not_loaded_before_it() -> None:
    script = "import bot.cli, bot.commands.run, json, sys; print(json.dumps(sorted(sys.modules)))"

    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert [name for name in json.loads(told.stdout) if name in LATER] == []


def test_the_loop_is_asyncios_where_uvloop_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvloop", None)

    assert cli._faster_loop() is None


@pytest.mark.usefixtures("collected_as_before")
async def test_a_queued_message_is_sent_though_telegram_lets_nobody_poll(
    telegram: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service.OPEN_SECONDS", 0.01)
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "deleteWebhook", "times": 1_000, "error": {"code": 502}}])
    service = await build(
        Settings(
            _env_file=None,
            token=SecretStr(TOKEN),
            api_url=f"{telegram.url}/bot",
            database_url=SecretStr(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"),
        )
    )
    async with service.db.transaction() as session:
        await outbox.put(session, [Outgoing(Rich("ถึงกำหนดแล้ว"))], address(STAFF))
    stop = asyncio.Event()

    serving = asyncio.create_task(service.run(stop))
    texts = await until(lambda: telegram.texts(STAFF, STAFF))
    stop.set()
    await serving
    await service.close()

    assert texts == ["ถึงกำหนดแล้ว"]
    assert await telegram.calls("getUpdates") == []


@pytest.mark.usefixtures("collected_as_before")
async def test_a_start_sends_nothing_that_a_past_round_left_unsent(telegram: StandIn, tmp_path: Path) -> None:
    for person in (*UNIT_PEOPLE.values(), DIRECTOR, COORDINATOR):
        await telegram.person(person)
    clock = OfficeClock()
    clock.set(LOADED)
    service = await build(
        Settings(
            _env_file=None,
            token=SecretStr(TOKEN),
            api_url=f"{telegram.url}/bot",
            database_url=SecretStr(f"sqlite+aiosqlite:///{tmp_path / 'bot.db'}"),
            admins=frozenset({COORDINATOR}),
        ),
        clock=clock,
    )
    await settle(service.db)
    await run_due(service.db, service.setup, bangkok(6, 30))
    clock.set(bangkok(9, 30))
    stop = asyncio.Event()

    async def prompts() -> list[str]:
        told = [text for person in UNIT_PEOPLE.values() for text in await telegram.texts(person, person)]
        return [text.splitlines()[0] for text in told if text.startswith("📋")]

    async def everybody_is_prompted() -> bool:
        return sum("4/2563" in head for head in await prompts()) == len(UNIT_PEOPLE)

    serving = asyncio.create_task(service.run(stop))
    await until(everybody_is_prompted)
    told = await prompts()
    stop.set()
    await serving
    await service.close()

    assert set(told) == {"📋 รายงานความก้าวหน้า ไตรมาสที่ 4/2563 (ก.ค.–ก.ย. 2563)"}
