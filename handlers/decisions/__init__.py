"""Decisions: the list that awaits them, the buttons and texts that make them, and units' answers to them."""
