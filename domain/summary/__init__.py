"""A round compiled for the director and the coordinator."""
