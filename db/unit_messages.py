"""Messages to units that wait for a moment: reminders as people chose them, and changes to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import cast, literal, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.columns import Instant
from db.tables.prompts import PostponedReminderRow, PromptChangeRow
from domain.calendar.fiscal import Quarter


@dataclass(frozen=True, slots=True)
class WaitingMessages:
    """Messages of a round that wait.

    `chosen` are moments that people chose to be reminded at, by person; `changed` says by unit when its messages last
    were made again.
    """

    chosen: Mapping[int, datetime]
    changed: Mapping[str, datetime | None]


async def waiting(session: AsyncSession, quarter: Quarter) -> WaitingMessages:
    """Messages of a round that wait, by one statement."""
    changed, chosen = PromptChangeRow, PostponedReminderRow
    changes = select(col(changed.unit), col(changed.person), col(changed.changed_at), col(changed.shown_at)).where(
        col(changed.round) == str(quarter), col(changed.changed_at).is_not(None)
    )
    reminders = select(literal(""), col(chosen.person), col(chosen.at), cast(null(), Instant())).where(
        col(chosen.round) == str(quarter), col(chosen.done_at).is_(None)
    )
    at: dict[int, datetime] = {}
    shown: dict[str, list[datetime]] = {}
    for unit, person, moment, shown_at in (await session.execute(union_all(changes, reminders))).tuples():
        if not unit:
            at[person] = moment
            continue
        shown.setdefault(unit, []).extend([shown_at] if shown_at is not None else [])
    return WaitingMessages(dict(sorted(at.items())), {unit: max(shown[unit], default=None) for unit in sorted(shown)})
