"""Evidence of steps: files people sent, which the agency keeps under their digest, and links."""

from datetime import datetime

from sqlalchemy import Column, Float, Index, Text, text
from sqlmodel import Field, SQLModel

from db.tables.columns import instant, person_id, serial


class EvidenceRow(SQLModel, table=True):
    """A piece of evidence; `step` and `unit` are "" until the step was chosen.

    `revision` is 0 until it was sent, -1 when its draft was discarded. `file_id` and `unique_id` are the messenger's;
    `sha256` names the bytes in the store, `type` is found in them. `attempts`, `not_before` (machine time) and `error`
    are those of the download. `album` and `message` say which message of the person's brought it.
    """

    __tablename__ = "evidence"
    __table_args__ = (
        Index("evidence_duty", "round", "plan", "step", "unit"),
        Index(
            "evidence_wanted",
            "not_before",
            sqlite_where=text("state = 'wanted'"),
            postgresql_where=text("state = 'wanted'"),
        ),
        Index("evidence_album", "person", "album"),
    )
    id: int | None = Field(default=None, sa_column=serial())
    person: int = Field(sa_column=person_id(index=True))
    round: str
    plan: int = 0
    step: str = ""
    unit: str = ""
    revision: int = 0
    kind: str
    state: str
    file_id: str | None = Field(default=None, sa_column=Column(Text(), nullable=True))
    unique_id: str | None = None
    link: str | None = Field(default=None, sa_column=Column(Text(), nullable=True))
    name: str = ""
    size: int | None = None
    type: str | None = None
    sha256: str | None = Field(default=None, index=True)
    words: str = Field(default="", sa_column=Column(Text(), nullable=False, server_default=""))
    album: str | None = None
    message: str = ""
    at: datetime = Field(sa_column=instant())
    attempts: int = 0
    not_before: float = Field(default=0.0, sa_column=Column(Float(), nullable=False, server_default="0"))
    error: str = Field(default="", sa_column=Column(Text(), nullable=False, server_default=""))
    verdict: str | None = None
    reason: str = Field(default="", sa_column=Column(Text(), nullable=False, server_default=""))
    judge: int | None = Field(default=None, sa_column=person_id(known=False, nullable=True))
    judged_at: datetime | None = Field(default=None, sa_column=instant(nullable=True))
