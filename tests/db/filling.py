"""Fills whatever tables a database has with rows that differ in every column and satisfy the foreign keys.

The shape of the tables is read from the database, so that it works at any revision.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import Column, Connection, MetaData, Table, insert, select, types

ROWS: Final = 3
"""In the last one everything is empty that may be."""

Content = dict[str, list[dict[str, Any]]]


def read_tables(connection: Connection) -> MetaData:
    """The tables as they are, without Alembic's own."""
    found = MetaData()
    found.reflect(connection)
    found.remove(found.tables["alembic_version"])
    return found


def fill(connection: Connection, tables: MetaData) -> None:
    """Put `ROWS` rows into every table; row n refers to the n-th rows of the tables it refers to."""
    made: dict[str, list[dict[str, Any]]] = {}
    for table in tables.sorted_tables:
        made[table.name] = []
        for number in range(1, ROWS + 1):
            made[table.name].append(_row(table, number, made))
        connection.execute(insert(table), made[table.name])


def content(connection: Connection, tables: MetaData) -> Content:
    """Every row, with the columns these tables have."""
    return {
        table.name: [
            dict(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
        ]
        for table in tables.sorted_tables
    }


def _row(table: Table, number: int, made: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    row = {column.name: _value(column, number) for column in table.columns}
    for key in table.foreign_key_constraints:
        for element in key.elements:
            rows = made[element.column.table.name]
            there = rows[number - 1] if number <= len(rows) else row  # a row of the same table refers to itself
            row[element.parent.name] = there[element.column.name]
    if number == ROWS:
        row |= {column.name: None for column in table.columns if column.nullable}
    return row


def _value(column: Column[Any], number: int) -> Any:
    """A value of the column's type that no other row has; booleans alternate."""
    kind = column.type
    if isinstance(kind, types.DateTime):
        return datetime(2020, 6, 29, 1, 30, number, tzinfo=UTC if kind.timezone else None)
    if isinstance(kind, types.String):
        return f"{number} ที่ {column.name}"[: kind.length]
    for known, make in _VALUES:
        if isinstance(kind, known):
            return make(number)
    raise TypeError(f"no values for {column}: {kind!r}")


_VALUES: Final[tuple[tuple[type, Callable[[int], Any]], ...]] = (
    (types.Boolean, lambda number: number % 2 == 1),
    (types.JSON, lambda number: [f"ข้อ {number}", {"n": number}]),
    (types.Date, lambda number: date(2020, 6, number)),
    (types.Time, lambda number: time(9, number)),
    (types.LargeBinary, lambda number: b"\x89\0\xff" + bytes([number])),
    (types.BigInteger, lambda number: 2**40 + number),
    (types.Integer, lambda number: 100 + number),
    (types.Float, lambda number: number + 0.25),
    (types.Numeric, lambda number: Decimal(f"{number}.25")),
)
"""The first type that fits counts."""
