"""Rows that a summary of any past day, and a signed one, are read from. Times are office time, in UTC."""

from datetime import datetime

from sqlalchemy import Column, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class DueMovedRow(SQLModel, table=True):
    """A due date that was moved: `due_at` held until `at`."""

    __tablename__ = "due_moved"
    id: int | None = Field(default=None, primary_key=True)
    round: str = Field(foreign_key="round.quarter", index=True)
    due_at: datetime = Field(sa_column=instant())
    at: datetime = Field(sa_column=instant())


class PastPeriodRow(SQLModel, table=True):
    """A period that is over, from `since` to `until`.

    `what` is `linked` (a person to a unit), `blocked` (a person nothing reached), `draft` (of a person, for a duty) or
    `asked` (a duty, by a round, until a person's decision); the columns that don't belong to it are empty.
    """

    __tablename__ = "past_period"
    id: int | None = Field(default=None, primary_key=True)
    what: str = Field(index=True)
    person: int = Field(sa_column=person_id())
    round: str = ""
    plan: int = 0
    step: str = ""
    unit: str = ""
    since: datetime = Field(sa_column=instant())
    until: datetime = Field(sa_column=instant())


class SnapshotRow(SQLModel, table=True):
    """A quarter's summary as the director signed it; `upto` is the id of the newest report it knows. Never changed."""

    __tablename__ = "snapshot"
    __table_args__ = (UniqueConstraint("round", "version"),)
    id: int | None = Field(default=None, primary_key=True)
    round: str = Field(foreign_key="round.quarter")
    version: int
    signed_at: datetime = Field(sa_column=instant())
    signed_by: int = Field(sa_column=person_id())
    upto: int
    sha256: str
    content: str = Field(sa_column=Column(Text(), nullable=False))
