"""Work that is due: derived from the rows, done piece by piece."""
