"""Rows of the coordinator's day: what they are writing, and the notes they got. Times are office time, in UTC."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class CoordinatorDraftRow(SQLModel, table=True):
    """Text a coordinator is writing, one a person; `awaits` whether their next text belongs to it."""

    __tablename__ = "coordinator_draft"
    person: int = Field(sa_column=person_id(primary_key=True))
    kind: str
    round: str
    plan: int = 0
    step: str = ""
    unit: str = ""
    words: str = Field(default="", sa_column=Column(Text(), nullable=False))
    awaits: bool
    updated_at: datetime = Field(sa_column=instant())


class CoordinatorNoteRow(SQLModel, table=True):
    """A note to the coordinators: its occasion, the state it shows as a fingerprint, when it was sent and changed."""

    __tablename__ = "coordinator_note"
    id: int | None = Field(default=None, primary_key=True)
    occasion: str = Field(unique=True)
    fingerprint: str
    sent_at: datetime = Field(sa_column=instant())
    at: datetime = Field(sa_column=instant())
