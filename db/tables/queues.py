"""The durable inbox and outbox, leases, and small facts about the store. Machine time, in seconds since the epoch.

Plain tables: they are written by plain SQL with group commit, since the ORM would cost more than the disk.
States: 0 pending, 1 done (handled, or sent), 2 set aside (an update) or given up (a message).
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    text,
)
from sqlmodel import SQLModel

PENDING, DONE, SET_ASIDE = 0, 1, 2

_SERIAL = BigInteger().with_variant(Integer(), "sqlite")

inbox = Table(
    "inbox",
    SQLModel.metadata,
    Column("seq", _SERIAL, primary_key=True, autoincrement=True),
    Column("update_id", BigInteger, nullable=False, unique=True),
    Column("chat", BigInteger, nullable=False),
    Column("payload", Text, nullable=True),
    Column("state", SmallInteger, nullable=False, server_default=text("0")),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Float, nullable=False, server_default=text("0")),
    Column("received_at", Float, nullable=False),
    Column("done_at", Float, nullable=True),
    Column("error", Text, nullable=True),
    Index("inbox_pending", "chat", "seq", sqlite_where=text("state = 0"), postgresql_where=text("state = 0")),
    Index("inbox_age", "received_at"),
    sqlite_autoincrement=True,
)
"""What Telegram delivered. `chat` is the lane: updates of a lane run in order of `seq`."""

outbox = Table(
    "outbox",
    SQLModel.metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("chat", BigInteger, nullable=False),
    Column("priority", SmallInteger, nullable=False),
    Column("method", String(40), nullable=False),
    Column("payload", Text, nullable=True),
    Column("topic", String(120), nullable=True),
    Column("state", SmallInteger, nullable=False, server_default=text("0")),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Float, nullable=False, server_default=text("0")),
    Column("holder", String(40), nullable=True),
    Column("held_until", Float, nullable=False, server_default=text("0")),
    Column("created_at", Float, nullable=False),
    Column("sent_at", Float, nullable=True),
    Column("message_id", BigInteger, nullable=True),
    Column("error", Text, nullable=True),
    Column("file", LargeBinary, nullable=True),
    Column("file_name", String(255), nullable=True),
    Index("outbox_pending", "chat", "id", sqlite_where=text("state = 0"), postgresql_where=text("state = 0")),
    Index("outbox_sent", "chat", "message_id"),
    Index("outbox_holder", "holder", postgresql_where=text("state = 0"), sqlite_where=text("state = 0")),
    Index("outbox_age", "created_at"),
    sqlite_autoincrement=True,
)
"""What is to be sent. Sent rows keep `topic` and `message_id`: replies are found by them.

`file` is what a picture or document consists of; `payload` then names it `attach://` and its digest.
"""

known_file = Table(
    "known_file",
    SQLModel.metadata,
    Column("digest", String(64), primary_key=True),
    Column("bot", String(20), primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("learned_at", Float, nullable=False),
)
"""Files Telegram has already: the id it knows them by, which is good for one bot only."""

lease = Table(
    "lease",
    SQLModel.metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(80), nullable=False),
    Column("until", Float, nullable=False),
    Column("fence", BigInteger, nullable=False, server_default=text("0")),
)
"""Who does what only one process may do, until when (the database's clock); `fence` grows with each change of hands."""

pace = Table(
    "pace",
    SQLModel.metadata,
    Column("name", String(40), primary_key=True),
    Column("next_at", Float, nullable=False),
)
"""When the next message may leave, for senders that share one allowed rate (the database's clock)."""

fact = Table(
    "fact",
    SQLModel.metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Small facts about the store: the catalogue's version, the latest office time seen."""
