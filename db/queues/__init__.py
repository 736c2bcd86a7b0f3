"""The durable inbox and outbox, and the files that wait in it. Plain SQL."""
