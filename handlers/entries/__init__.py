"""Channels and guidelines, as the coordinator keeps them."""
