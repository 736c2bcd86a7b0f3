"""People, their roles, and the invitations by which they got them."""

from datetime import date, datetime

from sqlalchemy import Column, String, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id, serial


class PersonRow(SQLModel, table=True):
    """Somebody who has written to the bot; `language` is their own choice, `channel_language` that of their client.

    `seen_hour` is the hour they last wrote in, counted from 1970 in UTC office time; None for nothing since it is kept.
    """

    __tablename__ = "person"
    id: int | None = Field(default=None, sa_column=serial())
    name: str
    language: str | None = None
    channel_language: str | None = None
    first_seen: datetime = Field(sa_column=instant())
    seen_hour: int | None = None
    blocked_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    blocked_why: str | None = None


class AddressRow(SQLModel, table=True):
    """An address of a person: a messenger's name (`channel`) and the id it knows them by."""

    __tablename__ = "address"
    channel: str = Field(sa_column=Column(String(20), primary_key=True))
    external_id: str = Field(sa_column=Column(String(64), primary_key=True))
    person: int = Field(sa_column=person_id(index=True))
    since: datetime = Field(sa_column=instant())


class MembershipRow(SQLModel, table=True):
    """A role of a person; `unit` is "" for a role without one, so that the uniqueness holds in every database.

    `until` is the last local day of a role that is given for a period.
    """

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("person", "role", "unit"),)
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(sa_column=person_id(index=True))
    role: str
    unit: str = ""
    since: datetime = Field(sa_column=instant())
    until: date | None = None


class InvitationRow(SQLModel, table=True):
    """A single-use invitation; only the code's SHA-256 is kept. `until` is the last day of a role for a period."""

    __tablename__ = "invitation"
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    role: str
    unit: str | None = Field(default=None, foreign_key="unit.code")
    until: date | None = None
    created_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    created_at: datetime = Field(sa_column=instant())
    expires_at: datetime = Field(sa_column=instant())
    used_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    used_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    revoked_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
