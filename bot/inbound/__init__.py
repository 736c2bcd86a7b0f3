"""The way in: updates are stored, handled once, and answered."""
