"""Chat commands, by name and in words."""
