"""The whole schema: importing this imports every table, so that `metadata` has them all."""

from sqlmodel import SQLModel

from db.tables import catalogue, people, queues, rounds, wordings

metadata = SQLModel.metadata

__all__ = ["catalogue", "metadata", "people", "queues", "rounds", "wordings"]
