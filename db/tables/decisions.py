"""Decisions, kept for ever, and those being written. Times are office time, in UTC."""

from datetime import date, datetime

from sqlalchemy import Column, ForeignKeyConstraint, Index, Text
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class DecisionRow(SQLModel, table=True):
    """A decision, or what a unit asks or reports about one; none is ever changed or deleted.

    `author_name` is the name the person had; `refers` the decision that this one answers or takes back.
    """

    __tablename__ = "decision"
    __table_args__ = (
        ForeignKeyConstraint(["plan", "step"], ["step.plan", "step.id"]),
        Index("decision_step", "plan", "step"),
    )
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    round: str = Field(foreign_key="round.quarter", index=True)
    plan: int | None = None
    step: str | None = None
    unit: str | None = Field(default=None, foreign_key="unit.code")
    to_unit: str | None = Field(default=None, foreign_key="unit.code")
    revision: int = 0
    words: str = Field(sa_column=Column(Text(), nullable=False))
    until: date | None = None
    refers: int | None = Field(default=None, foreign_key="decision.id", index=True)
    author: int = Field(sa_column=person_id())
    author_name: str
    at: datetime = Field(sa_column=instant())


class DecisionDraftRow(SQLModel, table=True):
    """A decision somebody is writing, one a person; `awaits` names what their next text means, if anything."""

    __tablename__ = "decision_draft"
    person: int = Field(sa_column=person_id(primary_key=True))
    kind: str
    round: str
    plan: int | None = None
    step: str = ""
    unit: str = ""
    revision: int = 0
    words: str = Field(sa_column=Column(Text(), nullable=False))
    until: date | None = None
    refers: int | None = None
    awaits: str | None = None
    updated_at: datetime = Field(sa_column=instant())


class PreparedDecisionRow(SQLModel, table=True):
    """A decision prepared by a secretary, until it is passed or dropped; the row stays, since it says who prepared.

    `author` is the secretary; `stamp` is of the reports that are acknowledged.
    """

    __tablename__ = "prepared_decision"
    __table_args__ = (Index("prepared_decision_open", "round", "closed_at"),)
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    round: str
    plan: int | None = None
    step: str = ""
    unit: str = ""
    to_unit: str = ""
    revision: int = 0
    words: str = Field(sa_column=Column(Text(), nullable=False))
    until: date | None = None
    refers: int | None = None
    stamp: str = ""
    author: int = Field(sa_column=person_id())
    author_name: str
    at: datetime = Field(sa_column=instant())
    closed_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    closed_by: int | None = Field(default=None, sa_column=person_id(nullable=True))
    passed: bool = False
