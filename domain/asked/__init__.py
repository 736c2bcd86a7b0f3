"""A question that is worked out from the catalogue rather than searched for: its parts, their words, its result."""
