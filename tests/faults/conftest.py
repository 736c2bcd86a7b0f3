"""A loopback Telegram, and bots on it that end with the test."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from tests.faults.bots import Bot
from tests.faults.lab import Lab

MakeBot = Callable[..., Bot]


@pytest.fixture
async def lab() -> AsyncIterator[Lab]:
    """A server of its own for each test."""
    async with Lab() as server:
        yield server


@pytest.fixture
async def make_bot(lab: Lab, tmp_path: Path) -> AsyncIterator[MakeBot]:
    """Makes bots (not started) with a database in the test's folder; kills what is left of them at the end."""
    made: list[Bot] = []

    def make(**settings: object) -> Bot:
        folder = tmp_path / f"bot{len(made)}"
        folder.mkdir()
        made.append(Bot(lab, folder, **settings))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for bot in made:
        await bot.kill()
