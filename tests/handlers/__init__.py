"""Handlers, through real dispatch (`tests.house`)."""
