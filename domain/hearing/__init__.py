"""Meaning of messages, from their words and the situation they are written in (docs/decisions/0030)."""
