"""Handlers of the summary."""
