"""Evidence: the files and links a unit gives for a step, and the coordinator's verdict on each."""
