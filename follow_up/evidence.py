"""Messages about evidence on its way: a file that cannot be had (to its sender), a store that fails."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import evidence, notices, people
from db.queues import downloads, outbox
from db.queues.downloads import Wanted
from domain.calendar.fiscal import Period
from domain.calendar.local_time import local_time
from domain.evidence.evidence import Piece, Verdict
from domain.office import Office
from domain.people import Person
from domain.reports.reports import Duty
from domain.setup import Setup
from screens.base import BROADCAST, Outgoing
from screens.base.topics import StepTopic
from screens.evidence import checking as say_checking
from screens.evidence.given import returned
from screens.evidence.naming import name_of
from screens.texts import say

_RETURNED, _STORE = "evidence", "evidence_store"
"""Notices: a piece that was sent back, and that the store fails."""


async def keep(session: AsyncSession, wanted: Wanted, sha256: str, size: int, kind: str) -> None:
    """Record that a file is in the store; one its step has already, under another id, is not kept twice."""
    await downloads.kept(session, wanted, sha256, size, kind)
    piece = await evidence.find(session, wanted.piece)
    if piece is not None and piece.step:
        duty = Duty(piece.plan, piece.step, piece.unit)
        await evidence.remove(session, await evidence.doubles(session, duty, piece.round))


async def refuse(session: AsyncSession, setup: Setup, wanted: Wanted, why: str) -> None:
    """Record that a file will never be had, and ask its sender for another way."""
    await downloads.refused(session, wanted, why)
    piece = await evidence.find(session, wanted.piece)
    sender = None if piece is None else await people.find(session, setup, piece.sender)
    if piece is not None and sender is not None and not sender.blocked:
        text = say(sender.language, "evidence.lost", name=name_of(sender.language, piece))
        await outbox.put(session, [Outgoing(text, chat=sender.address, topic=_topic(piece))])


async def tell_store_fails(session: AsyncSession, setup: Setup, now: datetime, place: str, why: str) -> None:
    """Notify each coordinator, once a day, that files can't be written; they are kept by the messenger meanwhile."""
    waiting, *_ = await downloads.waiting(session)
    day = local_time(now, setup.zone).date().isoformat()
    for person in await people.coordinators(session, setup):
        if not person.blocked and await notices.once(session, now, _STORE, person.id, day):
            text = say(person.language, "evidence.store_fails", count=waiting, place=place, why=why)
            await outbox.put(session, [Outgoing(text, chat=person.address, priority=BROADCAST)])


async def tell_unchecked(session: AsyncSession, office: Office, to: Sequence[Person]) -> None:
    """Notify the coordinators that evidence waits to be checked: of each piece once, by whichever process is first."""
    if not await evidence.tell(session, office.now):
        return
    count = await evidence.unchecked(session)
    await outbox.put(session, [say_checking.waits(one.language, count, one.address) for one in to])


async def decide(
    session: AsyncSession, office: Office, judge: Person, one: int, verdict: Verdict, reason: str = ""
) -> Piece | None:
    """Record the coordinator's verdict on a piece; the unit is prompted once for one sent back. None if it had one."""
    piece = await evidence.judge(session, office.now, one, verdict, judge.id, reason)
    if piece is None or verdict is Verdict.ACCEPTED:
        return piece
    duty = Duty(piece.plan, piece.step, piece.unit)
    members = (await people.members(session, office.setup, [piece.unit], limited=True)).get(piece.unit, ())
    for person in (one for one in members if one.may_report(duty) or not piece.step):
        if await notices.once(session, office.now, _RETURNED, person.id, str(piece.id)):
            shown = returned(person.language, office, duty, piece)
            to = Outgoing(shown.text, shown.buttons, person.address, topic=_topic(piece), priority=BROADCAST)
            await outbox.put(session, [to])
    return piece


def may_see(person: Person, office: Office, duty: Duty) -> bool:
    """Check whether somebody may see the evidence of a duty: its step's owners, the director, the coordinator."""
    if person.oversees:
        return True
    known = next((one.plan for one in office.library.catalogues if one.plan.number == duty.plan), None)
    step = known.step_by_id.get(duty.step) if known is not None else None
    return step is not None and any(person.may_report(duty.of(unit)) for unit in step.owners)


def _topic(piece: Piece) -> StepTopic | None:
    """The topic that leads a reply to the piece's step."""
    if not piece.step:
        return None
    return StepTopic(Period.parse(piece.round), Duty(piece.plan, piece.step, piece.unit))
