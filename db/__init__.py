"""Storage: tables, queries and changes (one file an aggregate), migrations, the bundled data.

Functions take the session first and never commit: whoever opened the transaction does. Queries return frozen
dataclasses of `domain`.
"""
