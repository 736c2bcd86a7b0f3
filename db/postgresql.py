"""Connections to PostgreSQL: outages arrive as one kind of error, and a connection that fell silent is one, too.

A firewall that drops packets and a server that is frozen send neither data nor an error. Nothing here waits for either
without end: connecting, statements, and the ping before a pooled connection is used again have limits, the sockets ask
for signs of life, and a connection is left without a farewell. The server's own limits are shorter: it rolls back what
a frozen process of ours has begun, so that others get the rows it has locked.
"""

import socket
from typing import Any

import asyncpg
from asyncpg.connection import Connection
from sqlalchemy import event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.asyncpg import AsyncAdapt_asyncpg_dbapi, PGDialect_asyncpg
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

CONNECT_SECONDS = 6
"""Seconds a new connection may take."""

SILENT_SECONDS = 10
"""Seconds a statement waits for an answer. Ping and new connection, the most anything waits at once, make 16 s."""

STATEMENT_SECONDS = 9
"""Seconds the server may work on a statement: it reports that before we would take it for silent."""

IDLE_SECONDS = 15
"""Seconds the server keeps a transaction in which nothing happens, and its locks: its process is frozen or cut off."""

_ALIVE = {"tcp_keepalives_idle": 5, "tcp_keepalives_interval": 3, "tcp_keepalives_count": 3, "tcp_user_timeout": 10_000}
"""Keepalive probes the server sends us, in seconds, and how long it waits until what it sent is confirmed, in ms."""

_SOCKET = (
    (socket.SOL_SOCKET, "SO_KEEPALIVE", 1),
    (socket.IPPROTO_TCP, "TCP_KEEPIDLE", 5),
    (socket.IPPROTO_TCP, "TCP_KEEPINTVL", 3),
    (socket.IPPROTO_TCP, "TCP_KEEPCNT", 3),
    (socket.IPPROTO_TCP, "TCP_USER_TIMEOUT", 10_000),
)
"""Options by which our side notices a dead server, set as far as the system knows them."""

_OUTAGES = ("08", "53", "57", "58", "25006", "25P03", "25P04")
"""Prefixes of the SQLSTATE of an outage: connection lost, disk or memory full, shutting down, I/O, read-only, idle."""


class Dialect(PGDialect_asyncpg):
    """SQLAlchemy's for asyncpg, to which a connection that does not answer its ping in time is a lost one.

    The pool then replaces all that are as old, and the next user need not wait for each of them again.
    """

    supports_statement_cache = True

    def do_ping(self, dbapi_connection: Any) -> bool:
        """Return whether the connection still answers."""
        try:
            return bool(super().do_ping(dbapi_connection))  # type: ignore[no-untyped-call]
        except TimeoutError:
            return False


class Leaving(Connection):  # type: ignore[misc]
    """A connection that is closed without notice: a dead one would be waited for."""

    async def close(self, *, timeout: float | None = None) -> None:
        """Close the socket at once; the server rolls back what is not committed."""
        self.terminate()


registry.register("postgresql.tidtam", __name__, Dialect.__name__)


def engine(url: URL) -> AsyncEngine:
    """Connections for serving, none of which is waited for long."""
    return _guarded(
        create_async_engine(
            url.set(drivername="postgresql+tidtam"),
            connect_args={"async_creator_fn": _connect, "command_timeout": SILENT_SECONDS, "timeout": CONNECT_SECONDS},
            pool_size=8,
            max_overflow=8,
            pool_timeout=SILENT_SECONDS,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    )


def patient_engine(url: URL) -> AsyncEngine:
    """Connections whose statements may take as long as they need; what is dead is noticed by its socket alone."""
    return _guarded(
        create_async_engine(
            url.set(drivername="postgresql+tidtam"),
            connect_args={"async_creator_fn": _connect, "timeout": CONNECT_SECONDS},
            poolclass=NullPool,
            hide_parameters=True,
        )
    )


def _guarded(made: AsyncEngine) -> AsyncEngine:
    """Turn every outage into an OperationalError: storage that fails, not a statement that is wrong."""

    @event.listens_for(made.sync_engine, "handle_error")
    def _outage(context: ExceptionContext) -> OperationalError | None:
        original = context.original_exception
        if isinstance(original, TimeoutError):
            context.is_disconnect = True
        if context.is_disconnect or str(getattr(original, "sqlstate", "")).startswith(_OUTAGES):
            return OperationalError(context.statement, None, original, hide_parameters=True)
        return None

    return made


async def _connect(*arguments: Any, **options: Any) -> Any:
    """Connect by asyncpg, whose errors SQLAlchemy would pass on as they are.

    What the dialect does to a connection next fails in the same way if it is closed by then; it lets nothing happen
    in between.
    """
    wanted = dict(_ALIVE)
    if "command_timeout" in options:
        wanted["statement_timeout"] = STATEMENT_SECONDS * 1_000
        wanted["idle_in_transaction_session_timeout"] = IDLE_SECONDS * 1_000
    try:
        connection = await asyncpg.connect(*arguments, connection_class=Leaving, **options)
        try:
            _ask_for_life(connection)
            await connection.execute(_settings(wanted))
        except BaseException:
            connection.terminate()
            raise
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
        raise AsyncAdapt_asyncpg_dbapi.OperationalError(str(error) or type(error).__name__) from error
    if connection.is_closed():
        raise AsyncAdapt_asyncpg_dbapi.OperationalError("the connection was lost as it was made")
    return connection


def _settings(wanted: dict[str, int]) -> str:
    """A statement that sets the settings this server knows. Not sent with the connection: a pooler might refuse it."""
    values = ", ".join(f"('{name}', '{value}')" for name, value in wanted.items())
    return (
        "SELECT set_config(pg_settings.name, wanted.value, false) "  # noqa: S608 - names and numbers of ours
        f"FROM pg_settings JOIN (VALUES {values}) AS wanted (name, value) ON wanted.name = pg_settings.name"
    )


def _ask_for_life(connection: Any) -> None:
    """Let the kernel detect that the other side is gone, also while nothing is sent."""
    sock = connection._transport.get_extra_info("socket")
    if sock is None or sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    for level, name, value in _SOCKET:
        option = getattr(socket, name, None)
        if option is not None:
            sock.setsockopt(level, option, value)
