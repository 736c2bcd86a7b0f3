"""Decisions of the director, and what follows from them."""
