"""Evidence: pieces, verified steps, media types."""
