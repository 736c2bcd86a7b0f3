"""Signing a quarter: its summary is frozen as a version, which nothing that comes later changes."""

from sqlalchemy.ext.asyncio import AsyncSession

from db import rounds, snapshots
from domain.calendar.fiscal import Period
from domain.calendar.rounds import RoundState
from domain.errors import DomainError
from domain.office import Office
from domain.people import Person
from domain.summary.snapshot import Snapshot, freeze
from domain.summary.summary import Summary
from follow_up.summary.summary import summarise


async def to_sign(session: AsyncSession, office: Office, quarter: Period) -> Summary:
    """The summary that would be signed now.

    DomainError `summary.sign.open` while the round is not due, `summary.sign.same` when nothing came since it was
    signed, `round.unknown`.
    """
    compiled = await summarise(session, office, quarter)
    if compiled.state is RoundState.OPEN:
        raise DomainError("summary.sign.open", quarter=quarter)
    last = await snapshots.signed(session, quarter)
    record = await rounds.record_of(session, quarter)
    if last is not None and record is not None and record.newest_report <= last.upto:
        raise DomainError("summary.sign.same", number=last.number)
    return compiled


async def sign(session: AsyncSession, office: Office, quarter: Period, person: Person) -> Snapshot:
    """Sign a quarter: the next version, whose summary is that of now. DomainError as `to_sign`, `error.forbidden`.

    The round's row is locked meanwhile, so that two people who sign at once make two versions, or one.
    """
    if not person.is_director:
        raise DomainError("error.forbidden")
    record = await rounds.record_of(session, quarter, lock=True)
    compiled = await to_sign(session, office, quarter)
    made = freeze(compiled, await snapshots.last_version(session, quarter) + 1, office.now)
    await snapshots.add(session, made, person.id, record.newest_report if record is not None else 0)
    return made
