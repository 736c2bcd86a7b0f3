"""The coordinator's changes to channels and guidelines, saved or not, and what is known of questions sent on."""

from datetime import date, datetime

from sqlalchemy import Column, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class WrittenColumns(SQLModel):
    """The fields of an entry that can be written; None leaves the bundled one, "" empties it."""

    title: str | None = None
    title_en: str | None = None
    text: str | None = None
    text_en: str | None = None
    url: str | None = None
    unit: str | None = None
    file_id: str | None = None
    file_name: str | None = None
    file_photo: bool | None = None
    retired: bool | None = None


class EntryEditRow(WrittenColumns, table=True):
    """A channel or guideline as somebody saved it; the highest revision counts, none is ever changed or deleted."""

    __tablename__ = "entry_edit"
    __table_args__ = (UniqueConstraint("entry", "revision"),)
    id: int | None = Field(default=None, primary_key=True)
    kind: str
    entry: str
    revision: int
    author: int = Field(sa_column=person_id())
    at: datetime = Field(sa_column=instant())


class EntryDraftRow(WrittenColumns, table=True):
    """Changes not saved yet, one row a person and entry; `awaits` names what the person's next message means."""

    __tablename__ = "entry_draft"
    __table_args__ = (UniqueConstraint("person", "entry"),)
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(sa_column=person_id(index=True))
    entry: str
    base: int
    awaits: str | None = None
    updated_at: datetime = Field(sa_column=instant())


class SentQuestionRow(SQLModel, table=True):
    """A question somebody sent on a day, without its unit, words and time. Deleted when the day is over."""

    __tablename__ = "sent_question"
    person: int = Field(sa_column=person_id(primary_key=True))
    message: str = Field(sa_column=Column(String(64), primary_key=True))
    day: date


class OpenQuestionRow(SQLModel, table=True):
    """A question that may still be answered: the key its receivers' messages carry, and a seal of who asked.

    Deleted with the answer, when the question is withdrawn, and after 30 days.
    """

    __tablename__ = "open_question"
    __table_args__ = {"sqlite_with_rowid": False}
    key: str = Field(sa_column=Column(String(16), primary_key=True))
    asker: str = Field(sa_column=Column(String(64), nullable=False))
    day: date
