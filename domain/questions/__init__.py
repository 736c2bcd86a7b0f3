"""Questions to units, and bare wordings of questions without an answer."""
