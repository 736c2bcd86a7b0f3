"""Questions asked while much waits: they are answered long before the rest has left."""

from collections.abc import Callable

import pytest

from tests.faults.backlog import behind_messages, behind_updates
from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab

WAITING = 80


@pytest.fixture
def database(request: pytest.FixtureRequest, kind: str) -> str:
    """The URL of an empty server's database, or "" for a file."""
    fresh: Callable[[], str] = request.getfixturevalue("postgres") if kind == "postgresql" else str
    return fresh()


async def test_an_answer_leaves_before_the_notices_that_wait(lab: Lab, make_bot: MakeBot, database: str) -> None:
    found = await behind_messages(lab, make_bot(rate=4, url=database), WAITING, askers=1)

    assert all(one.before < WAITING // 2 for one in found.values()), found


async def test_an_answer_leaves_before_those_to_chats_that_flood(lab: Lab, make_bot: MakeBot, database: str) -> None:
    found = await behind_updates(lab, make_bot(rate=10, url=database), count=300, chats=70, askers=1)

    assert all(one.before < 150 for one in found.values()), found
