"""Messages about decisions, each in its receiver's language; nobody gets one twice. They are returned, not sent."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import people
from db.queues import outbox, sent_messages
from domain.decisions.decisions import Decision
from domain.language.lang import Lang
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from follow_up.decisions import more_time
from screens.base import Outgoing
from screens.base.topics import RequestTopic
from screens.decisions import told as say_told

Screen = Callable[[Lang, Office], Outgoing]


async def units(
    session: AsyncSession,
    office: Office,
    these: Iterable[str],
    screen: Screen,
    but: Person | None = None,
    duty: Duty | None = None,
) -> list[Outgoing]:
    """A message to everybody of some units who can be reached; about a duty also to those who report on it only."""
    members = await people.members(session, office.setup, frozenset(these), limited=duty is not None)
    everybody = (one for theirs in members.values() for one in theirs)
    return _to((one for one in everybody if duty is None or one.may_report(duty)), office, screen, but)


async def deciders(session: AsyncSession, office: Office, screen: Screen, but: Person | None = None) -> list[Outgoing]:
    """A message to everybody who decides and can be reached; to the coordinators where there is nobody."""
    found = [one for one in await people.deciders(session, office.setup) if not one.blocked]
    return _to(found or await people.coordinators(session, office.setup), office, screen, but)


async def givers_of_time(session: AsyncSession, office: Office, screen: Screen) -> list[Outgoing]:
    """A message to everybody who may grant more time and can be reached."""
    return _to(await more_time.receivers(session, office), office, screen, None)


async def request_decided(session: AsyncSession, office: Office, number: int, decided: Decision) -> None:
    """Put what was decided in place of a request, wherever it was received."""
    languages = {
        address: one.language for one in await more_time.receivers(session, office) for address in one.addresses
    }
    for chat, message_id in await sent_messages.sent_about(session, RequestTopic(number)):
        if message_id is not None:
            lang = languages.get(chat, office.setup.language)
            await outbox.put_text(session, chat, message_id, say_told.request_decided(lang, office, decided))


def _to(found: Iterable[Person], office: Office, screen: Screen, but: Person | None) -> list[Outgoing]:
    once = {one.id: one for one in found if not one.blocked and (but is None or one.id != but.id)}
    return [replace(screen(one.language, office), chat=one.address) for one in once.values()]
