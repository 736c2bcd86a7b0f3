"""Storage: tables, migrations, the queues, and the queries and changes of each aggregate in a file of its own.

Functions take the session first and never commit: whoever opened the transaction does. Queries return frozen
dataclasses of `domain`.
"""
