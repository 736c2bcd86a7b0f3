"""The whole schema: importing this imports every table, so that `metadata` has them all."""

from sqlmodel import SQLModel

from db.tables import catalogue, decisions, entries, people, queues, rounds, unanswered

metadata = SQLModel.metadata

__all__ = ["catalogue", "decisions", "entries", "metadata", "people", "queues", "rounds", "unanswered"]
