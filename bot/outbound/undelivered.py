"""What happens when somebody can't be written to: recorded on the person, shown to the coordinators once.

A prompt that was lost with it is owed again, as soon as the person can be reached.
"""

from collections.abc import Callable
from datetime import datetime

from bot.outbound.sender import Sender
from db import notices, people
from db.engine import Database
from db.queues import outbox
from db.queues.outbox import Waiting
from domain.setup import Setup
from follow_up import prompts
from screens.base import Outgoing
from screens.texts import say


class Unreachable:
    """Called by the sender with the message that could not be delivered and Telegram's reason."""

    def __init__(self, db: Database, setup: Setup, office_now: Callable[[], datetime]) -> None:
        self._db = db
        self._setup = setup
        self._office_now = office_now
        self.sender: Sender | None = None
        """Woken when coordinators were told; set once it exists, since it is given this."""

    async def __call__(self, row: Waiting, why: str) -> None:
        """Record it; tell each coordinator other than the person, once a day a person."""
        now = self._office_now()
        async with self._db.transaction() as session:
            person = await people.find(session, self._setup, row.chat)
            if person is not None:
                await people.mark_blocked(session, now, row.chat, why)
                await prompts.not_delivered(session, row)
            name = person.name if person is not None else str(row.chat)
            day = now.astimezone(self._setup.zone).date()
            for one in await people.coordinators(session, self._setup):
                if one.id == row.chat or one.blocked:
                    continue
                if await notices.once(session, now, "unreachable", one.id, f"{row.chat}|{day}"):
                    note = Outgoing(say(one.language, "trouble.unreachable", name=name, why=why), chat=one.id)
                    await outbox.put(session, [note])
        if self.sender is not None:
            self.sender.wake()
