"""Errors of the storage, importable without what raises them."""


class NewerSchemaError(Exception):
    """The database has the schema of a newer program; nothing was changed."""
