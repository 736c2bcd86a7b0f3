"""Notes to units that an instruction of the director's is due, each once, in the morning of its day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from db import notices
from db.queues import outbox
from domain.decisions.decisions import Instruction
from domain.language.lang import Lang
from domain.office import Office
from domain.reports import occasions
from domain.setup import Setup
from follow_up.decisions import told
from screens.base.outgoing import BROADCAST, Outgoing
from screens.decisions import told as say_told


def occurrence(one: Instruction) -> str:
    """The occurrence under which a note is kept: the instruction and its date."""
    return f"{one.number}|{one.decision.until}"


def due_at(setup: Setup, one: Instruction) -> datetime:
    """Moment of the note: as the office opens on the instruction's day, or on the next working day."""
    if one.decision.until is None:
        raise ValueError("an instruction without a date")
    return setup.calendar.office_opens(setup.workdays.on_or_after(one.decision.until))


async def tell(session: AsyncSession, office: Office, these: Sequence[Instruction]) -> None:
    """Send the notes that have not been sent."""
    what = occasions.order_due().what
    said = [(notices.EVERYBODY, occurrence(one)) for one in these]
    claimed = await notices.claim(session, office.now, what, said)
    for one in these:
        if (notices.EVERYBODY, occurrence(one)) in claimed:
            sent = await told.units(session, office, [one.decision.unit], partial(_screen, one))
            await outbox.put(session, [replace(each, priority=BROADCAST) for each in sent])


def _screen(one: Instruction, lang: Lang, _: Office) -> Outgoing:
    return say_told.order_due(lang, one)
