"""The coordinator's side: notes, the status, one unit."""
