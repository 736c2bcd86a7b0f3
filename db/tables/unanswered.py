"""Wordings that got no answer, counted without anything of who asked."""

from datetime import date

from sqlalchemy import Column, String
from sqlmodel import Field, SQLModel


class WordingRow(SQLModel, table=True):
    """A wording with how often it came; days in office time.

    No number of its own: in SQLite even the order of rows is that of the text.
    """

    __tablename__ = "wording"
    __table_args__ = {"sqlite_with_rowid": False}
    text: str = Field(sa_column=Column(String(80), primary_key=True))
    count: int
    first_day: date
    last_day: date
