"""The rows a process of several chose to claim, on PostgreSQL: chosen once, then locked in that order."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY

NUMBERS = ARRAY(BigInteger)


def chosen(numbers: Select[tuple[int]]) -> ColumnElement[Any]:
    """Numbers of rows as an array, worked out once a statement."""
    first = select(func.array(numbers.scalar_subquery()).label("numbers")).cte("first").prefix_with("MATERIALIZED")
    return cast(select(first.c.numbers).scalar_subquery(), NUMBERS)
