"""Steps the tests of people who change share: the due work of a moment, codes in messages."""

import re
from datetime import datetime

from tests.cast import COORDINATOR
from tests.handlers.reports.reporting import open_round
from tests.house import House
from tests.quarter import run_due
from tests.recorded import Delivered


async def opened(house: House) -> None:
    """A round is open and everybody linked."""
    await house.link_everybody()
    await open_round(house)


async def goes(house: House, now: datetime) -> None:
    """Let the clock go on, and do all that is due by then."""
    house.now = now
    await run_due(house.db, house.setup, now)
    await house.deliver()


def code_in(message: Delivered) -> str:
    """The code of an invitation."""
    found = re.search(r"/start ([\w-]{24})", message.text)
    assert found is not None, message.text
    return found[1]


async def take(house: House, person: int, invitation: Delivered) -> None:
    """Somebody takes an invitation."""
    await house.says(person, f"/start {code_in(invitation)}")


def told(house: House, person: int = COORDINATOR) -> str:
    """The newest message somebody got."""
    return house.chats[person][-1].text
