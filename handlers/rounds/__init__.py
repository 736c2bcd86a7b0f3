"""Rounds: opening, moving, closing, status and summary."""
