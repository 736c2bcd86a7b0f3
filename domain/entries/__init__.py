"""Channels and guidelines as the coordinator keeps them, and the input for their fields."""
