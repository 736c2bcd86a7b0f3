"""The database and settings of `tests/db`, for the tests of the use cases."""

from tests.db.conftest import db, setup

__all__ = ["db", "setup"]
