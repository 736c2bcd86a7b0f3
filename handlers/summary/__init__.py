"""The director's summary: the screen, what opens from it, nudging and signing."""
