"""The new year: the conversation about it, units' names by year, and how unfinished steps of the old plan ended."""

from datetime import datetime

from sqlalchemy import Column, ForeignKeyConstraint, Text
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class NewYearRow(SQLModel, table=True):
    """A coordinator's conversation about the plan of a year; `choices` is JSON, `number` the import it ended in."""

    __tablename__ = "new_year"
    person: int = Field(sa_column=person_id(primary_key=True))
    year: int
    choices: str = Field(sa_column=Column(Text, nullable=False))
    number: int | None = None
    changed_at: datetime = Field(sa_column=instant())


class UnitNameRow(SQLModel, table=True):
    """The name of a unit from a plan's year on, in place of the one it had; plans before keep that."""

    __tablename__ = "unit_name"
    unit: str = Field(primary_key=True, foreign_key="unit.code")
    from_year: int = Field(primary_key=True)
    name: str


class StepEndRow(SQLModel, table=True):
    """The end of a plan's unfinished step: carried on into the next plan, closed with a reason, or dropped."""

    __tablename__ = "step_end"
    __table_args__ = (ForeignKeyConstraint(["plan", "step"], ["step.plan", "step.id"]),)
    plan: int = Field(primary_key=True)
    step: str = Field(primary_key=True)
    choice: str
    reason: str = ""
    by: int = Field(sa_column=person_id())
    at: datetime = Field(sa_column=instant())
