"""The whole loop on agencies other than the bundled one."""
