"""Rounds, their duties, reports and drafts, and the notices sent about them. Times are office time, in UTC."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import Column, ForeignKeyConstraint, Text, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, percent, person_id


class RoundRow(SQLModel, table=True):
    """One period's follow-up; `quarter` is its key (`3/2563`), `position` orders rounds in time (`Period.place`).

    `due_told_at` is when the due moment was dealt with, `summary_at` when the director was last sent the summary, which
    covered the reports up to the id `summary_upto` and the decisions up to `summary_decided`; `summed_up` whether that
    was since the round ended.
    """

    __tablename__ = "round"
    quarter: str = Field(primary_key=True)
    position: int = Field(unique=True)
    opened_at: datetime = Field(sa_column=instant())
    due_at: datetime = Field(sa_column=instant())
    due_told_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    summary_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    summary_upto: int = 0
    summary_decided: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    summed_up: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    closed_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class ReminderRow(SQLModel, table=True):
    """A reminder of a round: when it is due, and when it was dealt with."""

    __tablename__ = "reminder"
    round: str = Field(primary_key=True, foreign_key="round.quarter")
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_column=instant())
    done_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class AskedRow(SQLModel, table=True):
    """A duty a round asks about; `since` when it was asked after the opening, as of a step that was moved."""

    __tablename__ = "asked"
    __table_args__ = (
        ForeignKeyConstraint(["plan", "step", "unit"], ["step_owner.plan", "step_owner.step", "step_owner.unit"]),
    )
    round: str = Field(primary_key=True, foreign_key="round.quarter")
    plan: int = Field(primary_key=True)
    step: str = Field(primary_key=True)
    unit: str = Field(primary_key=True)
    since: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class NoticeRow(SQLModel, table=True):
    """A notice that is sent once: (what, whom, occurrence) is unique, whatever restarts happen.

    `what` is the kind of notice (`prompt`, `reminder` …), `whom` the person (0: everybody), `occurrence` the round,
    with the unit, reminder or report, for which it is sent.
    """

    __tablename__ = "notice"
    __table_args__ = (UniqueConstraint("what", "whom", "occurrence"),)
    id: int | None = Field(default=None, primary_key=True)
    what: str
    whom: int = Field(sa_column=person_id(known=False))
    occurrence: str
    at: datetime = Field(sa_column=instant())


class DueFailureRow(SQLModel, table=True):
    """A piece of due work that failed: it is postponed until `not_before` (office time), so that it blocks nothing.

    `work` names it as the agenda does (`prompt|3/2563|hr`); the row goes when the work succeeds.
    """

    __tablename__ = "due_failure"
    work: str = Field(primary_key=True)
    attempts: int
    not_before: datetime = Field(sa_column=instant())
    error: str = Field(sa_column=Column(Text(), nullable=False))


class ReportRow(SQLModel, table=True):
    """One revision of a unit's report for a step in a round; the highest revision counts.

    `on_behalf` when a coordinator gave it in the unit's place. `joint` is the unit whose person gave it, where it was
    given for several; "" for one's own. One that its unit took back (`undone_at`, `undone_by`) counts for nothing but
    past days' summaries and the numbering of revisions. `file` is the one it was brought from, by the import `brought`.
    """

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("round", "plan", "step", "unit", "revision"),
        ForeignKeyConstraint(["plan", "step"], ["step.plan", "step.id"]),
    )
    id: int | None = Field(default=None, primary_key=True)
    round: str = Field(foreign_key="round.quarter", index=True)
    plan: int
    step: str
    unit: str = Field(foreign_key="unit.code")
    revision: int
    status: str
    percent: Decimal | None = Field(default=None, sa_column=percent())
    progress: str = Field(sa_column=Column(Text(), nullable=False))
    obstacles: str | None = Field(default=None, sa_column=Column(Text(), nullable=True))
    author: int = Field(sa_column=person_id())
    at: datetime = Field(sa_column=instant())
    late: bool
    joint: str = Field(default="", sa_column_kwargs={"server_default": ""})
    undone_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    undone_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    on_behalf: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    file: str = Field(default="", sa_column_kwargs={"server_default": ""})
    brought: int | None = Field(default=None, index=True)


class DraftRow(SQLModel, table=True):
    """A half-written report; one a person and duty. `awaits` names what the person's next text means, if anything.

    One that was discarded stays until it is taken back, overwritten, or a day old. `begun_at` is when a summary first
    counts it as waiting.
    """

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("person", "plan", "step", "unit"),)
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(sa_column=person_id(index=True))
    round: str
    plan: int
    step: str
    unit: str
    status: str | None = None
    percent: Decimal | None = Field(default=None, sa_column=percent())
    progress: str | None = Field(default=None, sa_column=Column(Text(), nullable=True))
    obstacles: str | None = Field(default=None, sa_column=Column(Text(), nullable=True))
    awaits: str | None = None
    begun_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    updated_at: datetime = Field(sa_column=instant())
    discarded_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
