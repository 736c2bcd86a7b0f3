"""Groups that units have bound."""

from datetime import datetime

from sqlalchemy import Column, String
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id


class UnitGroupRow(SQLModel, table=True):
    """The group of a unit: its chat, the topic in it (`thread`; None for all of it) and its title when it was bound."""

    __tablename__ = "unit_group"
    unit: str = Field(primary_key=True)
    channel: str = Field(sa_column=Column(String(20), nullable=False))
    chat: str = Field(sa_column=Column(String(64), nullable=False, index=True))
    thread: str | None = Field(default=None, sa_column=Column(String(64), nullable=True))
    title: str
    bound_by: int = Field(sa_column=person_id())
    bound_at: datetime = Field(sa_column=instant())
