"""Screens of the summary."""
