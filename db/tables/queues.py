"""The durable inbox and outbox, leases, and key-values. Machine time, in seconds since the epoch.

Plain tables: they are written without the ORM, which would cost more than the disk.
States: 0 pending, 1 done (handled, or sent), 2 failed: quarantined (an update) or given up (a message).
"""

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Float,
    FromClause,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)
from sqlmodel import SQLModel

PENDING, DONE, FAILED = 0, 1, 2

_SERIAL = BigInteger().with_variant(Integer(), "sqlite")

inbox = Table(
    "inbox",
    SQLModel.metadata,
    Column("seq", _SERIAL, primary_key=True, autoincrement=True),
    Column("channel", String(20), nullable=False),
    Column("update_id", String(64), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("payload", Text, nullable=True),
    Column("state", SmallInteger, nullable=False, server_default=text("0")),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Float, nullable=False, server_default=text("0")),
    Column("received_at", Float, nullable=False),
    Column("done_at", Float, nullable=True),
    Column("error", Text, nullable=True),
    UniqueConstraint("channel", "update_id", name="inbox_update"),
    Index(
        "inbox_pending", "channel", "chat", "seq", sqlite_where=text("state = 0"), postgresql_where=text("state = 0")
    ),
    Index("inbox_age", "received_at"),
    sqlite_autoincrement=True,
)
"""Updates a messenger delivered. A chat is a lane: updates of a lane run in order of `seq`."""

outbox = Table(
    "outbox",
    SQLModel.metadata,
    Column("id", _SERIAL, primary_key=True, autoincrement=True),
    Column("channel", String(20), nullable=False),
    Column("chat", String(64), nullable=False),
    Column("priority", SmallInteger, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("payload", Text, nullable=True),
    Column("topic", String(120), nullable=True),
    Column("state", SmallInteger, nullable=False, server_default=text("0")),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("not_before", Float, nullable=False, server_default=text("0")),
    Column("holder", String(40), nullable=True),
    Column("held_until", Float, nullable=False, server_default=text("0")),
    Column("created_at", Float, nullable=False),
    Column("sent_at", Float, nullable=True),
    Column("message_id", String(64), nullable=True),
    Column("error", Text, nullable=True),
    Column("file", LargeBinary, nullable=True),
    Column("file_name", String(255), nullable=True),
    Column("made_from", String(64), nullable=True),
    Column("meant_for", BigInteger, nullable=True),
    Index(
        "outbox_pending", "channel", "chat", "id", sqlite_where=text("state = 0"), postgresql_where=text("state = 0")
    ),
    Index("outbox_sent", "channel", "chat", "message_id"),
    Index(
        "outbox_made_from",
        "channel",
        "chat",
        "made_from",
        sqlite_where=text("made_from IS NOT NULL"),
        postgresql_where=text("made_from IS NOT NULL"),
    ),
    Index(
        "outbox_topic",
        "topic",
        sqlite_where=text("topic IS NOT NULL"),
        postgresql_where=text("topic IS NOT NULL"),
    ),
    Index("outbox_holder", "holder", postgresql_where=text("state = 0"), sqlite_where=text("state = 0")),
    Index("outbox_age", "created_at"),
    sqlite_autoincrement=True,
)
"""Messages to be sent. Sent rows keep `topic` and `message_id`, by which replies are found, and `made_from`, the
person's message that was taken up, by which its changes are found. `meant_for` is the only person who may press the
buttons of a message in a group.

`kind` and `payload` are those of `db.queues.content`. `file` is what a picture or document consists of; `payload` then
names its digest.
"""

known_file = Table(
    "known_file",
    SQLModel.metadata,
    Column("digest", String(64), primary_key=True),
    Column("bot", String(20), primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("learned_at", Float, nullable=False),
)
"""Files a messenger has already: the id it knows them by, which is good for one bot only."""

lease = Table(
    "lease",
    SQLModel.metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(80), nullable=False),
    Column("until", Float, nullable=False),
    Column("fence", BigInteger, nullable=False, server_default=text("0")),
)
"""Leases for work of one process only, with their end (the database's clock); `fence` grows with each new holder."""

pace = Table(
    "pace",
    SQLModel.metadata,
    Column("name", String(40), primary_key=True),
    Column("next_at", Float, nullable=False),
)
"""The moment the next message may leave, for senders that share one allowed rate (the database's clock)."""

fact = Table(
    "fact",
    SQLModel.metadata,
    Column("name", String(40), primary_key=True),
    Column("value", Text, nullable=False),
)
"""Values of the whole database by key: the catalogue's version, the bundled data's digest, the bot's name, a switch."""


def in_state(table: FromClause, state: int) -> ColumnElement[bool]:
    """Condition: rows of a queue in a state, which stands in the SQL as it is.

    As a parameter it would keep the databases from using the indexes, which hold pending rows only.
    """
    found: ColumnElement[bool] = table.c.state == literal_column(str(state))
    return found
