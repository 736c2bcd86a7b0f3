"""The real plan and its people in a database, for tests of the quarter: units' people, a director, a coordinator."""

import json
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from bundled.bundle import load_bundle
from db import catalogue, catalogue_loading
from db.engine import Database
from db.tables.people import AddressRow, MembershipRow, PersonRow
from db.tables.queues import DONE, FAILED, PENDING, outbox
from db.tables.rounds import ReportRow
from domain.calendar.fiscal import Period
from domain.calendar.rounds import Round
from domain.catalogue.library import Library
from domain.office import Office
from domain.people import TELEGRAM
from domain.setup import Setup
from follow_up.agenda import agenda
from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE

BANGKOK = ZoneInfo("Asia/Bangkok")
THIRD = Period(2563, 3)
UNITS = tuple(UNIT_PEOPLE)


def bangkok(month: int, day: int, hour: int = 9, minute: int = 0, year: int = 2020) -> datetime:
    """A moment in Bangkok, as UTC office time."""
    return datetime(year, month, day, hour, minute, tzinfo=BANGKOK).astimezone(UTC)


LOADED = bangkok(6, 29, 8, 30)


async def settle(
    db: Database,
    units: Iterable[str] = UNITS,
    *,
    director: bool = True,
    coordinator: bool = True,
    loaded: datetime = LOADED,
) -> Library:
    """Load the plan, and link one person to each of `units`."""
    units = tuple(units)
    members = [{"person": UNIT_PEOPLE[unit], "role": "unit", "unit": unit} for unit in units]
    members += [{"person": DIRECTOR, "role": "director", "unit": ""}] if director else []
    linked = [UNIT_PEOPLE[unit] for unit in units]
    ids = [*linked, *([DIRECTOR] if director else []), *([COORDINATOR] if coordinator else [])]
    async with db.transaction() as session:
        await catalogue_loading.store(session, load_bundle(), loaded)
        if ids:
            people = [{"id": one, "name": f"คนที่ {one}", "first_seen": loaded} for one in ids]
            await session.execute(insert(PersonRow), people)
            await session.execute(insert(AddressRow), [_address(one, loaded) for one in ids])
        if members:
            await session.execute(insert(MembershipRow), [{**one, "since": loaded} for one in members])
        return await catalogue.load(session)


async def link(db: Database, person: int, unit: str, now: datetime) -> None:
    """Link somebody new to a unit."""
    async with db.transaction() as session:
        await session.execute(insert(PersonRow).values(id=person, name=f"คนที่ {person}", first_seen=now))
        await session.execute(insert(AddressRow).values(_address(person, now)))
        await session.execute(insert(MembershipRow).values(person=person, role="unit", unit=unit, since=now))


def _address(person: int, since: datetime) -> dict[str, object]:
    return {"channel": TELEGRAM, "external_id": str(person), "person": person, "since": since}


async def next_due(db: Database, setup: Setup, now: datetime) -> datetime | None:
    """Moment of the next due work, now if there is some already."""
    async with db.transaction() as session:
        outcome = await agenda.do_next(session, Office(setup, await catalogue.load(session), now))
        await session.rollback()
    return now if outcome.done else outcome.next_at


async def run_due(
    db: Database, setup: Setup, now: datetime, alone: Collection[str] = (), library: Library | None = None
) -> int:
    """Do all that is due, batch by batch, as the scheduler does; returns how many pieces were done."""
    done = 0
    for _ in range(1000):
        async with db.transaction() as session:
            plans = library or await catalogue.load(session)
            outcome = await agenda.do_next(session, Office(setup, plans, now), alone)
        if not outcome.done:
            return done
        done += outcome.done
    raise AssertionError("due work never ends")


async def answer(
    db: Database, round_: Round, unit: str, now: datetime, *steps: str, status: str = "in_progress", revision: int = 1
) -> None:
    """Report some of a unit's steps (all of them without names)."""
    async with db.transaction() as session:
        owned = [step.id for step in load_bundle().plan.steps_owned_by(unit)]
        for step in steps or owned:
            session.add(
                ReportRow(
                    round=str(round_.quarter),
                    plan=2563,
                    step=step,
                    unit=unit,
                    revision=revision,
                    status=status,
                    percent=Decimal(50),
                    progress=f"ทำแล้วส่วนหนึ่ง {step}",
                    obstacles="ขาดคน" if status == "stuck" else None,
                    author=UNIT_PEOPLE[unit],
                    at=now,
                    late=now >= round_.due_at,
                )
            )


class Said:
    """A message that was queued."""

    def __init__(self, chat: int, topic: str | None, payload: str) -> None:
        self.chat, self.topic = chat, topic
        self.payload = json.loads(payload)
        self.text: str = self.payload["text"]

    @property
    def note(self) -> bool:
        """Check whether it is a note to the director or the coordinator, around the summary and the round."""
        return self.text.startswith(("📬", "⏳", "🗓")) or (self.topic or "").startswith("note|")

    def __repr__(self) -> str:
        return f"{self.chat}: {self.text[:60]!r}"


async def queued(session: AsyncSession, chat: int | None = None) -> list[Said]:
    """Messages queued so far and not withdrawn, in order; to one chat if given."""
    statement = select(outbox.c.chat, outbox.c.topic, outbox.c.payload).where(outbox.c.state != FAILED)
    rows = (await session.execute(statement.order_by(outbox.c.id))).all()
    made = (Said(int(row.chat), row.topic, row.payload) for row in rows)
    return [one for one in made if chat is None or one.chat == chat]


async def said(db: Database, chat: int | None = None) -> list[Said]:
    """Messages queued, through a session of its own."""
    async with db.transaction() as session:
        return await queued(session, chat)


async def said_but_notes(db: Database, chat: int | None = None) -> list[Said]:
    """Messages queued, without the notes to the director."""
    return [one for one in await said(db, chat) if not one.note]


async def deliver(db: Database) -> list[Said]:
    """Messages queued since the last delivery, which are marked as sent."""
    async with db.transaction() as session:
        waiting = select(outbox.c.chat, outbox.c.topic, outbox.c.payload).where(outbox.c.state == PENDING)
        rows = (await session.execute(waiting.order_by(outbox.c.id))).all()
        await session.execute(update(outbox).where(outbox.c.state == PENDING).values(state=DONE))
    return [Said(int(row.chat), row.topic, row.payload) for row in rows]


async def forget(db: Database) -> None:
    """Empty the outbox, so that the next reading sees only new messages."""
    async with db.transaction() as session:
        await session.execute(outbox.delete())
