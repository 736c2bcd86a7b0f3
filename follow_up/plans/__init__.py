"""Plans and reports of earlier periods, from files."""
