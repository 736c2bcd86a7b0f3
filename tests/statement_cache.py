"""One cache of compiled statements for all the databases of a test process.

An engine keeps a cache of its own, and every test opens a database of its own: a fifth of the run's processor time went
into writing the same SQL again.
"""

from typing import Any, Final

from sqlalchemy import event
from sqlalchemy.engine import Connection, Engine


class SharedStatements(dict[tuple[Any, ...], Any]):
    """Compiled statements by the name of their dialect instead of its instance, which is another one in every test."""

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        """The compiled statement, or the default."""
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: tuple[Any, ...], compiled: Any) -> None:
        """Keep a compiled statement."""
        super().__setitem__((key[0].name, *key[1:]), compiled)


_STATEMENTS: Final = SharedStatements()


def share() -> None:
    """Let every connection opened from now on use the one cache."""
    event.listen(Engine, "engine_connect", _use)


def _use(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_STATEMENTS)
