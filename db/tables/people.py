"""People, their roles, and the invitations by which they got them."""

from datetime import date, datetime

from sqlalchemy import Column, String, Text, UniqueConstraint
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

    `until` is the last local day of a role that is given for a period, `round` the one it ends with; `steps` are the
    only ones it is for (`domain.people.written_limits`), "" all. `given_by` handed over what it is for.
    """

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("person", "role", "unit"),)
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(sa_column=person_id(index=True))
    role: str
    unit: str = ""
    since: datetime = Field(sa_column=instant())
    until: date | None = None
    round: str | None = None
    steps: str = Field(default="", sa_column_kwargs={"server_default": ""})
    given_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))


class InvitationRow(SQLModel, table=True):
    """A single-use invitation; only the code's SHA-256 is kept. What it limits is as of a membership.

    `told_at` is when the coordinators were told that it is about to expire unused; `name` whom its text addresses.
    """

    __tablename__ = "invitation"
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    role: str
    unit: str | None = Field(default=None, foreign_key="unit.code")
    until: date | None = None
    round: str | None = None
    steps: str = Field(default="", sa_column_kwargs={"server_default": ""})
    name: str = Field(default="", sa_column_kwargs={"server_default": ""})
    given_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    created_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    created_at: datetime = Field(sa_column=instant())
    expires_at: datetime = Field(sa_column=instant())
    used_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    used_by: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    revoked_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    told_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class AbsenceRow(SQLModel, table=True):
    """A period in which a person is away, both local days included; kept when it is over.

    `ended_at` is when they came back early or took it back. `told_for` is the round in which others were told;
    `welcomed_at` when they got what is still owed.
    """

    __tablename__ = "absence"
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(sa_column=person_id(index=True))
    first: date
    last: date
    said_at: datetime = Field(sa_column=instant())
    ended_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
    told_for: str = ""
    welcomed_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class DepartureRow(SQLModel, table=True):
    """Somebody's leaving: the memberships that ended and the drafts that moved, as JSON, to be taken back for a day."""

    __tablename__ = "departure"
    id: int | None = Field(default=None, primary_key=True)
    person: int = Field(sa_column=person_id(index=True))
    by: int = Field(sa_column=person_id())
    at: datetime = Field(sa_column=instant())
    ended: str = Field(sa_column=Column(Text(), nullable=False))
    moved: str = Field(default="[]", sa_column=Column(Text(), nullable=False))
    undone_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))


class AskedDayRow(SQLModel, table=True):
    """Somebody who was asked for a day: `unit` is that whose reporting they hand over, "" for an absence."""

    __tablename__ = "asked_day"
    person: int = Field(sa_column=person_id(primary_key=True))
    unit: str = ""
    asked_at: datetime = Field(sa_column=instant())
