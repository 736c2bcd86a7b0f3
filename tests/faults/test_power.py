"""The power goes: what was acknowledged is on the disk. With weaker syncing it is not, so the test bites."""

import pytest

from tests.faults import disk
from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.runs import Size, cut_off

pytestmark = pytest.mark.skipif(not disk.available(), reason="this Python's SQLite is linked in and can't be watched")

SIZE = Size(messages=160, chats=80, kills=2)


async def test_a_power_cut_loses_nothing_that_was_acknowledged(lab: Lab, make_bot: MakeBot) -> None:
    verdict = await cut_off(lab, make_bot(), seed=8, size=SIZE)

    assert verdict.kept, verdict


async def test_a_power_cut_loses_something_where_commits_are_not_synced(lab: Lab, make_bot: MakeBot) -> None:
    verdict = await cut_off(lab, make_bot(), seed=8, size=SIZE, synchronous="NORMAL")

    assert verdict.lost > 0, verdict
