"""The way out: the outbox is sent paced, in order, and retried."""
