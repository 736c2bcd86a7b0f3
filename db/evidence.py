"""Evidence of steps as stored. Times are UTC office time; the downloading is in `db.queues.downloads`."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, String, and_, cast, exists, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from db import notices
from db.tables.evidence import EvidenceRow
from db.tables.people import PersonRow
from db.tables.rounds import DraftRow, NoticeRow
from domain.calendar.fiscal import Period
from domain.evidence.evidence import Evidence, Piece, PieceKind, PieceState, Verdict
from domain.reports.reports import Duty

UNSENT_KEPT: Final = timedelta(days=7)
"""Age after which a piece that belongs to no draft and no report is deleted."""

_DISCARDED: Final = -1
"""Revision of a piece whose draft was discarded."""

_ROW = EvidenceRow
_PLACED = col(_ROW.step) != ""
_SENT = col(_ROW.revision) > 0
_THERE = col(_ROW.state) != PieceState.DROPPED
_COUNTS = and_(
    col(_ROW.state).not_in((PieceState.REFUSED, PieceState.DROPPED)),
    col(_ROW.verdict).is_distinct_from(Verdict.RETURNED),
)
_TOLD: Final = "evidence_unchecked"
"""Name of the notice to the coordinators about a piece that waits for a verdict; its occurrence is the id."""

_UNTOLD = ~exists().where(
    col(NoticeRow.what) == _TOLD,
    col(NoticeRow.whom) == notices.EVERYBODY,
    col(NoticeRow.occurrence) == cast(col(_ROW.id), String),
)
_UNCHECKED = and_(_SENT, _PLACED, col(_ROW.state) == PieceState.KEPT, col(_ROW.verdict).is_(None))


async def add(session: AsyncSession, person: int, quarter: str, now: datetime, **values: Any) -> int:
    """Keep a piece somebody sent, for no step yet; returns its id. `values` are columns of `EvidenceRow`."""
    kind = PieceKind(values["kind"])
    state = PieceState.KEPT if kind is PieceKind.LINK else PieceState.WANTED
    row = {"person": person, "round": quarter, "at": now, "state": state, **values, "kind": kind}
    return (await session.execute(insert(_ROW).values(row).returning(col(_ROW.id)))).scalar_one() or 0


async def of_round(
    session: AsyncSession,
    quarter: Period | str,
    units: Collection[str] | None = None,
    *,
    until: datetime | None = None,
) -> Mapping[Duty, Evidence]:
    """The evidence of each duty in a round, of drafts too; `units` narrows it, `until` takes it as known then."""
    statement = _read().where(col(_ROW.round) == str(quarter), _PLACED, col(_ROW.revision) != _DISCARDED)
    if units is not None:
        statement = statement.where(col(_ROW.unit).in_(units))
    return await _by_duty(session, statement, until)


async def of_step(session: AsyncSession, quarter: Period | str, plan: int, step: str) -> Mapping[Duty, Evidence]:
    """The evidence that each unit's reports on a step have in a round; drafts are left out."""
    of_it = (col(_ROW.plan) == plan, col(_ROW.step) == step)
    return await _by_duty(session, _read().where(col(_ROW.round) == str(quarter), _SENT, *of_it))


async def find(session: AsyncSession, one: int) -> Piece | None:
    """A piece by its id."""
    return next(iter(await _pieces(session, _read().where(col(_ROW.id) == one))), None)


async def unplaced(session: AsyncSession, person: int) -> tuple[Piece, ...]:
    """The pieces of a person whose step has still to be chosen."""
    return await _pieces(session, _read().where(col(_ROW.person) == person, ~_PLACED))


async def of_album(session: AsyncSession, person: int, album: str) -> tuple[tuple[Piece, str], ...]:
    """The pieces of an album, each with the id of the message that brought it."""
    statement = _read().add_columns(col(_ROW.message)).where(col(_ROW.person) == person, col(_ROW.album) == album)
    found = (await session.execute(statement.execution_options(populate_existing=True))).tuples()
    return tuple((_piece(row, name), message) for row, name, message in found)


async def doubles(session: AsyncSession, duty: Duty, quarter: str) -> tuple[int, ...]:
    """Pieces of a duty, in a round, whose file was given before and not sent back: the later ones.

    The messenger may give the same bytes another id: the digest tells, once they are downloaded.
    """
    earlier = aliased(_ROW)
    same = (
        or_(col(earlier.unique_id) == col(_ROW.unique_id), col(earlier.sha256) == col(_ROW.sha256)),
        *(col(getattr(earlier, name)) == col(getattr(_ROW, name)) for name in ("round", "plan", "step", "unit")),
        col(earlier.id) < col(_ROW.id),
        col(earlier.revision) != _DISCARDED,
        col(earlier.state).not_in((PieceState.REFUSED, PieceState.DROPPED)),
        col(earlier.verdict).is_distinct_from(Verdict.RETURNED),
        or_(col(earlier.revision) > 0, col(earlier.person) == col(_ROW.person)),
    )
    known = select(col(earlier.id)).where(*same).exists()
    here = (*_of(duty), col(_ROW.round) == quarter, _THERE, col(_ROW.verdict).is_(None))
    found = await session.execute(select(col(_ROW.id)).where(*here, known))
    return tuple(one or 0 for one in found.scalars())


async def links_of(session: AsyncSession, duty: Duty, quarter: str) -> frozenset[str]:
    """The links a duty has as evidence in a round."""
    statement = select(col(_ROW.link)).where(col(_ROW.round) == quarter, *_of(duty), col(_ROW.link).is_not(None))
    return frozenset(one for one in (await session.execute(statement.where(_COUNTS))).scalars() if one)


async def place(session: AsyncSession, ids: Collection[int], duty: Duty, quarter: str, revision: int) -> None:
    """Let pieces belong to a duty: to a draft of it, or to a revision that was sent."""
    where = {"round": quarter, "plan": duty.plan, "step": duty.step, "unit": duty.unit, "revision": revision}
    await session.execute(update(_ROW).where(col(_ROW.id).in_(ids)).values(where))


async def move(session: AsyncSession, person: int, duty: Duty, to: Duty) -> None:
    """Let the pieces of a person's draft go with it to another duty."""
    mine = (col(_ROW.person) == person, col(_ROW.revision) == 0, *_of(duty))
    values = {"plan": to.plan, "step": to.step, "unit": to.unit}
    await session.execute(update(_ROW).where(*mine).values(values))


async def follow(session: AsyncSession, person: int, duty: Duty, quarter: str) -> None:
    """Let the pieces of a person's draft go with it to another round."""
    mine = (col(_ROW.person) == person, col(_ROW.revision) == 0, *_of(duty))
    await session.execute(update(_ROW).where(*mine).values(round=quarter))


async def discard(session: AsyncSession, person: int, duty: Duty) -> None:
    """Let the pieces of a person's draft be discarded with it; they can be restored as long as it can."""
    mine = (col(_ROW.person) == person, col(_ROW.revision) == 0, *_of(duty))
    await session.execute(update(_ROW).where(*mine).values(revision=_DISCARDED))


async def restore(session: AsyncSession, person: int, duty: Duty) -> None:
    """Take the pieces of a discarded draft back with it."""
    mine = (col(_ROW.person) == person, col(_ROW.revision) == _DISCARDED, *_of(duty))
    await session.execute(update(_ROW).where(*mine).values(revision=0))


async def send(session: AsyncSession, person: int, duty: Duty, quarter: str, revision: int) -> None:
    """Let the pieces of a person's draft belong to the revision it becomes."""
    mine = (col(_ROW.person) == person, col(_ROW.revision) == 0, *_of(duty))
    await session.execute(update(_ROW).where(*mine).values(round=quarter, revision=revision))


async def remove(session: AsyncSession, ids: Collection[int]) -> None:
    """Let pieces be deleted, with their bytes unless another piece has the same."""
    await session.execute(update(_ROW).where(col(_ROW.id).in_(ids)).values(state=PieceState.DROPPED, words=""))


async def to_check(session: AsyncSession, limit: int, after: int = 0) -> tuple[Piece, ...]:
    """Kept pieces of sent reports without a verdict, oldest first, with ids above `after`."""
    statement = _read().where(_UNCHECKED, col(_ROW.id) > after).limit(limit)
    return await _pieces(session, statement)


async def unchecked(session: AsyncSession) -> int:
    """The number of pieces that wait for a verdict."""
    return (await session.execute(count_unchecked())).scalar_one()


def count_unchecked() -> Select[tuple[int]]:
    """Query for the number of pieces that wait for a verdict, also as a part of another."""
    return select(func.count()).select_from(_ROW).where(_UNCHECKED)


def count_untold() -> Select[tuple[int]]:
    """Query for the number of pieces that wait for a verdict and that no note has named yet."""
    return count_unchecked().where(_UNTOLD)


async def untold(session: AsyncSession) -> int:
    """The number of pieces that wait for a verdict and that no note has named yet."""
    return (await session.execute(count_untold())).scalar_one()


async def tell(session: AsyncSession, now: datetime) -> int:
    """Record that a note names whatever waits for a verdict; returns how many pieces no other note had named."""
    waiting = (await session.execute(select(col(_ROW.id)).where(_UNCHECKED, _UNTOLD).order_by(col(_ROW.id)))).scalars()
    return len(await notices.claim(session, now, _TOLD, [(notices.EVERYBODY, str(one)) for one in waiting]))


async def judge(
    session: AsyncSession, now: datetime, one: int, verdict: Verdict, judge: int, reason: str = ""
) -> Piece | None:
    """Record a verdict on a piece without one; None where there was one already, or there is no such piece."""
    waits = (col(_ROW.id) == one, col(_ROW.verdict).is_(None))
    values = {"verdict": verdict, "reason": reason, "judge": judge, "judged_at": now}
    done = await session.execute(update(_ROW).where(*waits).values(values).returning(col(_ROW.id)))
    return None if done.first() is None else await find(session, one)


async def forget(session: AsyncSession, now: datetime) -> None:
    """Let pieces of no report be deleted whose draft is gone, or whose step was never chosen, after a week."""
    draft = select(col(DraftRow.id)).where(
        col(DraftRow.person) == col(_ROW.person),
        col(DraftRow.plan) == col(_ROW.plan),
        or_(col(DraftRow.step) == col(_ROW.step), col(_ROW.step) == ""),
    )
    old = col(_ROW.at) < now - UNSENT_KEPT
    statement = update(_ROW).where(~_SENT, old, _THERE, ~draft.exists()).values(state=PieceState.DROPPED)
    await session.execute(statement.execution_options(synchronize_session=False))


def _of(duty: Duty) -> tuple[ColumnElement[bool], ...]:
    return (col(_ROW.plan) == duty.plan, col(_ROW.step) == duty.step, col(_ROW.unit) == duty.unit)


def _read() -> Select[Any]:
    return (
        select(_ROW, col(PersonRow.name))
        .join(PersonRow, col(PersonRow.id) == col(_ROW.person))
        .where(_THERE)
        .order_by(col(_ROW.id))
        .execution_options(populate_existing=True)
    )


async def _pieces(session: AsyncSession, statement: Select[Any]) -> tuple[Piece, ...]:
    return tuple(_piece(row, name) for row, name in (await session.execute(statement)).tuples())


async def _by_duty(
    session: AsyncSession, statement: Select[Any], until: datetime | None = None
) -> Mapping[Duty, Evidence]:
    found: dict[Duty, list[Piece]] = defaultdict(list)
    for one in await _pieces(session, statement):
        known = one if until is None else one.as_of(until)
        if known is not None:
            found[Duty(one.plan, one.step, one.unit)].append(known)
    return {duty: Evidence(tuple(pieces)) for duty, pieces in found.items()}


_SAME: Final[Sequence[str]] = (
    "round", "plan", "step", "unit", "revision", "at", "name", "size", "type", "sha256", "file_id", "link", "words",
    "reason", "judged_at",
)  # fmt: skip
"""Fields of a piece that its row has under the same name."""


def _piece(row: EvidenceRow, sender_name: str) -> Piece:
    return Piece(
        **{name: getattr(row, name) for name in _SAME},
        id=row.id or 0,
        kind=PieceKind(row.kind),
        state=PieceState(row.state),
        sender=row.person,
        sender_name=sender_name,
        verdict=Verdict(row.verdict) if row.verdict else None,
    )
