"""Rules tested with values alone."""
