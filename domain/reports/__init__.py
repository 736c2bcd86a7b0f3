"""Reports and drafts, and the reading of free-text reports."""
