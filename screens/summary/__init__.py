"""The director's summary in chat: one screen, the lists and stories it opens, the notes beside it."""
