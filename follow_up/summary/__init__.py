"""The summary of a round, and the messages, pictures and papers made from it."""
