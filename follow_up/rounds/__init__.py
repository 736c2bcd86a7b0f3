"""Rounds: opened, closed, moved."""
