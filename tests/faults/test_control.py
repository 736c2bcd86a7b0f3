"""The harness bites: a bare python-telegram-bot does not come through it."""

import pytest

from tests.faults.bots import control_of
from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.runs import Size, killed


@pytest.mark.parametrize("concurrent", [False, True], ids=["sequential", "concurrent"])
async def test_a_bot_without_an_inbox_loses_what_it_was_given(lab: Lab, make_bot: MakeBot, concurrent: bool) -> None:
    bot = control_of(make_bot(), concurrent=concurrent)

    verdict = await killed(lab, bot, seed=1, size=Size(messages=300, chats=60, kills=2))

    assert verdict.lost > 0, verdict
    assert not verdict.kept
