"""Wordings that got no answer, counted without anything of who asked."""

from sqlalchemy import Column, Date, Integer, String, Table
from sqlmodel import SQLModel

wording = Table(
    "wording",
    SQLModel.metadata,
    Column("text", String(80), primary_key=True),
    Column("count", Integer, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    sqlite_with_rowid=False,
)
"""Days in office time. No number of its own: in SQLite even the order of rows is that of the text."""
