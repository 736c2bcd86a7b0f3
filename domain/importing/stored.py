"""Tables as text, for a file whose import goes on over several messages."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from domain.importing.table import FileTable, Span, Value


def dumped(tables: Sequence[FileTable]) -> str:
    """The tables as JSON; a date is an object, since a text may look like one."""
    return json.dumps([_table(one) for one in tables], ensure_ascii=False)


def loaded(text: str) -> tuple[FileTable, ...]:
    """The tables of such a text."""
    return tuple(_loaded(one) for one in json.loads(text))


def _table(table: FileTable) -> dict[str, Any]:
    return {
        "file": table.file,
        "name": table.name,
        "rows": [[{"date": one.isoformat()} if isinstance(one, date) else one for one in row] for row in table.rows],
        "merged": [[one.top, one.left, one.bottom, one.right] for one in table.merged],
        "before": list(table.before),
        "after": list(table.after),
        "of_document": table.of_document,
        "number": table.number,
    }


def _loaded(row: dict[str, Any]) -> FileTable:
    return FileTable(
        row["file"],
        row["name"],
        tuple(tuple(_value(one) for one in cells) for cells in row["rows"]),
        tuple(Span(*one) for one in row["merged"]),
        tuple(row["before"]),
        tuple(row["after"]),
        of_document=row["of_document"],
        number=row["number"],
    )


def _value(value: Any) -> Value:
    return date.fromisoformat(value["date"]) if isinstance(value, dict) else value
