"""Column types several tables share."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC; SQLite, which keeps no zone, gives it back in UTC all the same."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a naive time is refused, since nobody could know what it means."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From UTC, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def instant(**options: Any) -> Any:
    """A column of `Instant`."""
    return Column(Instant(), **{"nullable": False, **options})


def telegram_id(foreign: str | None = None, **options: Any) -> Any:
    """A column for Telegram's ids, which need 64 bits; `foreign` names the column it refers to."""
    references = (ForeignKey(foreign),) if foreign else ()
    return Column(BigInteger(), *references, **{"nullable": False, "autoincrement": False, **options})
