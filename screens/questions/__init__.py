"""Messages about questions to units, and about questions without an answer."""
