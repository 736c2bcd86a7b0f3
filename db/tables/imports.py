"""Imports of plans: what each changed, so that it can be undone; answers to doubts; files in the course of import."""

from datetime import datetime

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id, serial


class PlanImportRow(SQLModel, table=True):
    """An import that was stored; `before` is the plan as it stood (JSON), empty where there was none.

    `beside` is what it changed besides the plan's rows (JSON), for a new year's plan. `reports` is what an import of
    earlier periods' reports added beside them (JSON); it leaves the plan as it is.
    """

    __tablename__ = "plan_import"
    id: int | None = Field(default=None, sa_column=serial())
    plan: int = Field(index=True)
    files: str
    by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    before: str = Field(sa_column=Column(Text, nullable=False))
    after: str = Field(sa_column=Column(Text, nullable=False))
    made_at: datetime = Field(sa_column=instant())
    undone_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    beside: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    reports: str | None = Field(default=None, sa_column=Column(Text, nullable=True))


class ImportAnswerRow(SQLModel, table=True):
    """An answer to a doubt, by the doubt's kind and words."""

    __tablename__ = "import_answer"
    key: str = Field(sa_column=Column(Text, primary_key=True))
    answer: str = Field(sa_column=Column(Text, nullable=False))
    given_at: datetime = Field(sa_column=instant())


class ImportDraftRow(SQLModel, table=True):
    """A file whose import a coordinator has begun: its tables (JSON) once it is read, until it is stored or dropped.

    `file_id` is the messenger's, None for pasted text; `plan_key` the plan it is to be, once that was asked.
    """

    __tablename__ = "import_draft"
    person: int = Field(sa_column=person_id(primary_key=True))
    file: str
    file_id: str | None = None
    tables: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    plan_key: str | None = None
    begun_at: datetime = Field(sa_column=instant())
