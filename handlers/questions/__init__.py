"""Questions sent to units, and questions that got no answer."""
