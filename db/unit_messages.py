"""Messages to units that wait for a moment: reminders as people chose them, and changes to be shown."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import cast, literal, null, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from db.tables.columns import Instant
from db.tables.prompts import PostponedReminderRow, PromptChangeRow
from domain.calendar.fiscal import Period


@dataclass(frozen=True, slots=True)
class WaitingMessages:
    """Messages of a round that wait.

    `chosen` are moments that people chose to be reminded at, by person; `changed` says by unit when its messages last
    were made again.
    """

    chosen: Mapping[int, datetime]
    changed: Mapping[str, datetime | None]


async def waiting(session: AsyncSession, quarters: Collection[Period]) -> Mapping[Period, WaitingMessages]:
    """Messages of rounds that wait, by one statement."""
    if not quarters:
        return {}
    rounds = [str(one) for one in quarters]
    changed, chosen = PromptChangeRow, PostponedReminderRow
    changes = select(
        col(changed.round), col(changed.unit), col(changed.person), col(changed.changed_at), col(changed.shown_at)
    ).where(col(changed.round).in_(rounds), col(changed.changed_at).is_not(None))
    reminders = select(
        col(chosen.round), literal(""), col(chosen.person), col(chosen.at), cast(null(), Instant())
    ).where(col(chosen.round).in_(rounds), col(chosen.done_at).is_(None))
    at: dict[str, dict[int, datetime]] = {one: {} for one in rounds}
    shown: dict[str, dict[str, datetime | None]] = {one: {} for one in rounds}
    for round_, unit, person, moment, shown_at in (await session.execute(union_all(changes, reminders))).all():
        if unit:
            before = shown[round_].get(unit)
            shown[round_][unit] = max((one for one in (before, shown_at) if one is not None), default=None)
        else:
            at[round_][person] = moment
    return {
        one: WaitingMessages(dict(sorted(at[str(one)].items())), dict(sorted(shown[str(one)].items())))
        for one in quarters
    }
