"""SIGKILL at any moment: nothing is lost, nothing is done twice, nothing is said out of order."""

import pytest

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.runs import Size, alternating, killed, killed_at_commits

SIZE = Size(messages=160, chats=80, kills=2)
SLOTS = 25
"""Messages in flight at BOT_SEND_RATE=100: a quarter of a second's worth."""


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_it_survives_kills_at_random_moments(lab: Lab, make_bot: MakeBot, webhook: bool) -> None:
    verdict = await killed(lab, make_bot(webhook=webhook), seed=1, size=SIZE)

    assert verdict.kept, verdict
    assert verdict.repeated <= SLOTS * verdict.kills, "a crash repeats what was in flight at most"


async def test_it_survives_a_kill_at_every_commit(lab: Lab, make_bot: MakeBot) -> None:
    verdict = await killed_at_commits(lab, make_bot(), seed=2, lives=alternating(6))

    assert verdict.kept, verdict
