"""Column types several tables share."""

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, Numeric
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC; SQLite, which keeps no zone, gives it back in UTC all the same."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC; a naive time is refused, since nobody could know what it means."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("naive datetime")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert from UTC, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Percent(TypeDecorator[Decimal]):
    """A percent with two decimals. SQLite knows floats only, which hold such numbers well enough to round them back."""

    impl = Numeric(5, 2, asdecimal=False)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> float | None:
        """Convert to a number of the database's."""
        return None if value is None else float(value)

    def process_result_value(self, value: float | None, dialect: Dialect) -> Decimal | None:
        """Convert from a number of the database's, without trailing zeros (`60`, `62.5`)."""
        return None if value is None else Decimal(f"{value:.2f}".rstrip("0").rstrip("."))


def instant(**options: Any) -> Any:
    """A column of `Instant`."""
    return Column(Instant(), **{"nullable": False, **options})


def percent() -> Any:
    """A column of `Percent` that may be empty."""
    return Column(Percent(), nullable=True)


def serial() -> Any:
    """A primary key the database numbers: 64 bits, SQLite's row id."""
    return Column(BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True)


def person_id(*, known: bool = True, **options: Any) -> Any:
    """A column for a person's id; `known` False: it need not refer to a row."""
    references = (ForeignKey("person.id"),) if known else ()
    return Column(BigInteger(), *references, **{"nullable": False, "autoincrement": False, **options})
