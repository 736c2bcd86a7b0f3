"""Evidence: files and links that people send, where they belong, opening them again, and the coordinator's check."""
