"""Reports of units: commands, buttons and texts."""
