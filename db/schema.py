"""The whole schema: importing this imports every table, so that `metadata` has them all."""

from sqlmodel import SQLModel

from db.tables import (
    catalogue,
    coordination,
    decisions,
    entries,
    evidence,
    groups,
    imports,
    new_year,
    people,
    prompts,
    queues,
    rounds,
    summary,
    unanswered,
)

metadata = SQLModel.metadata

__all__ = [
    "catalogue",
    "coordination",
    "decisions",
    "entries",
    "evidence",
    "groups",
    "imports",
    "metadata",
    "new_year",
    "people",
    "prompts",
    "queues",
    "rounds",
    "summary",
    "unanswered",
]
