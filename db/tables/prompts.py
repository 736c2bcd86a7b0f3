"""Prompts to be made again, words of nudges, postponed reminders, settled reports. Times are office time, in UTC."""

from datetime import datetime

from sqlalchemy import Column, ForeignKeyConstraint, Text
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class PromptChangeRow(SQLModel, table=True):
    """A change that a unit's prompt and reminders do not show yet; `person` 0 stands for everybody of the unit.

    `changed_at` is empty once they show it, which was at `shown_at`.
    """

    __tablename__ = "prompt_change"
    round: str = Field(primary_key=True, foreign_key="round.quarter")
    unit: str = Field(primary_key=True, foreign_key="unit.code")
    person: int = Field(sa_column=person_id(known=False, primary_key=True))
    changed_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    shown_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class NudgeWordsRow(SQLModel, table=True):
    """Somebody's own words above a reminder that was sent by hand, under the name they had then."""

    __tablename__ = "nudge_words"
    id: int | None = Field(default=None, primary_key=True)
    round: str = Field(foreign_key="round.quarter")
    name: str
    is_coordinator: bool
    words: str = Field(sa_column=Column(Text(), nullable=False))
    at: datetime = Field(sa_column=instant())


class PostponedReminderRow(SQLModel, table=True):
    """A moment for which somebody asked to be reminded of a round instead; `done_at` once they were."""

    __tablename__ = "postponed_reminder"
    person: int = Field(sa_column=person_id(primary_key=True))
    round: str = Field(primary_key=True, foreign_key="round.quarter")
    at: datetime = Field(sa_column=instant())
    done_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class SettledReportRow(SQLModel, table=True):
    """A round's report with an obstacle or promise that its unit does not want to be asked about again."""

    __tablename__ = "settled_report"
    __table_args__ = (
        ForeignKeyConstraint(["plan", "step"], ["step.plan", "step.id"]),
        ForeignKeyConstraint(["unit"], ["unit.code"]),
    )
    round: str = Field(primary_key=True, foreign_key="round.quarter")
    plan: int = Field(primary_key=True)
    step: str = Field(primary_key=True)
    unit: str = Field(primary_key=True)
    person: int = Field(sa_column=person_id())
    at: datetime = Field(sa_column=instant())
