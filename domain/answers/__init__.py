"""Facts an answer is made of, from the catalogue and the newest reports."""
