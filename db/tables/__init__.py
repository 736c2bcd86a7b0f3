"""Every table, so that one import knows the whole schema (`metadata`)."""

from sqlmodel import SQLModel

from db.tables import catalogue, people, queues, rounds

metadata = SQLModel.metadata

__all__ = ["catalogue", "metadata", "people", "queues", "rounds"]
