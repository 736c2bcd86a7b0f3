"""The new year in one conversation."""
