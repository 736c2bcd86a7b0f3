"""Messages that never leave: the coordinators are notified with the reason, once a day a person.

Somebody who can't be written to is marked so, and a prompt lost with that is owed again as soon as they can be reached;
a group that can't is no unit's any more. A message whose content Telegram refuses says nothing about the person. Of an
answer that was passed on to who asked nobody is notified: it would name them to whoever answered.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from bot.outbound.sender import Sender
from bot.telegram.results import DeliveryFailed, Kind
from db import catalogue, groups, notices, people
from db.engine import Database
from db.queues import content, outbox, sent_messages
from db.queues.outbox import Waiting
from domain.calendar.date_texts import short_date_text
from domain.calendar.local_time import local_time
from domain.language.formats import list_text
from domain.office import Office
from domain.people import Address, Person
from domain.setup import Setup
from follow_up import digests, unit_groups
from follow_up.prompts import prompts
from screens.base import BROADCAST, Outgoing, Topic
from screens.base.topics import AnsweredTopic, UnreachableTopic
from screens.texts import say

_NAMED: Final = 20
"""People named in a message about many."""


class Undelivered:
    """Called by the sender with each message that was given up and Telegram's reason."""

    def __init__(self, db: Database, setup: Setup, office_now: Callable[[], datetime]) -> None:
        self._db = db
        self._setup = setup
        self._office_now = office_now
        self.sender: Sender | None = None
        """Woken when coordinators were notified; set once it exists, since it is given this."""

    async def __call__(self, row: Waiting, failure: DeliveryFailed) -> None:
        """Record an undelivered message and notify the coordinators."""
        now = self._office_now()
        async with self._db.transaction() as session:
            person = await people.find_at(session, self._setup, row.chat)
            names_asker = isinstance(await sent_messages.topic_in(session, row), AnsweredTopic)
            if failure.kind is Kind.UNREACHABLE:
                if person is not None:
                    await people.mark_blocked(session, now, person.id, failure.description)
                    await prompts.not_delivered(session, person, row)
                lost = person is None and await self._lost(session, now, row.chat)
                if not lost and not names_asker:
                    await self._tell(session, now, "unreachable", row, person, failure)
            elif content.is_new(row.kind, row.payload) and not names_asker:  # an edit or a menu is missed by nobody
                await self._tell(session, now, "refused", row, person, failure)
        if self.sender is not None:
            self.sender.wake()

    async def _lost(self, session: AsyncSession, now: datetime, chat: Address) -> bool:
        """End the bindings of a unit's group, and notify the coordinators; False for any other chat."""
        if not await groups.bound_to(session, chat):
            return False
        office = Office(self._setup, await catalogue.load(session), now)
        await outbox.put(session, await unit_groups.lost(session, office, chat))
        return True

    async def _tell(
        self,
        session: AsyncSession,
        now: datetime,
        what: str,
        row: Waiting,
        person: Person | None,
        failure: DeliveryFailed,
    ) -> None:
        """Notify each coordinator who can be reached, once a day a person."""
        name = person.name if person is not None else row.chat.id
        whose = person.id if person is not None else row.chat
        day = local_time(now, self._setup.zone).date()
        many = await self._many(session, now) if what == "unreachable" and person is not None else None
        for one in await people.coordinators(session, self._setup):
            if one.blocked or (what == "unreachable" and one == person):
                continue
            if await notices.once(session, now, what, one.id, f"{whose}|{day}"):
                if many is not None:
                    await digests.show(session, *many(one))
                    continue
                text = say(one.language, f"trouble.{what}", name=name, why=failure.description)
                await outbox.put(session, [Outgoing(text, chat=one.address, priority=BROADCAST)])

    async def _many(
        self, session: AsyncSession, now: datetime
    ) -> Callable[[Person], tuple[Topic, list[Outgoing]]] | None:
        """The message about everybody found unreachable today; None while they are few."""
        day = local_time(now, self._setup.zone).date()
        await digests.begin(session, "unreachable", now)
        count, names = await people.blocked_since(session, digests.beginning_of(day, self._setup), _NAMED)
        if count <= digests.FEW:
            return None
        topic = UnreachableTopic(digests.named(day))

        def message(one: Person) -> tuple[Topic, list[Outgoing]]:
            named, shown = list_text(names, one.language), short_date_text(day, one.language)
            text = say(one.language, "trouble.unreachable.many", count=count, day=shown, names=named)
            return topic, [Outgoing(text, chat=one.address, priority=BROADCAST, topic=topic)]

        return message
