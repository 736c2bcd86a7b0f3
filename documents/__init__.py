"""A compiled summary as files for signing and filing. The room and its contracts stand; no document is made yet.

It will take domain objects, never the database.
"""
