"""SIGKILL at any moment: nothing is lost, nothing is done twice, nothing is told out of order."""

import pytest

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.runs import Size, killed

SIZE = Size(messages=320, chats=80, kills=4)


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_it_survives_kills_at_random_moments(lab: Lab, make_bot: MakeBot, webhook: bool) -> None:
    verdict = await killed(lab, make_bot(webhook=webhook), seed=1, size=SIZE)

    assert verdict.kept, verdict
