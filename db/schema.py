"""The whole schema: importing this imports every table, so that `metadata` has them all."""

from sqlmodel import SQLModel

from db.tables import (
    catalogue,
    decisions,
    entries,
    evidence,
    groups,
    imports,
    people,
    queues,
    rounds,
    summary,
    unanswered,
)

metadata = SQLModel.metadata

__all__ = [
    "catalogue",
    "decisions",
    "entries",
    "evidence",
    "groups",
    "imports",
    "metadata",
    "people",
    "queues",
    "rounds",
    "summary",
    "unanswered",
]
