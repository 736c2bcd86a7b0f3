"""Stories an answer tells, from the catalogue and the newest reports."""
