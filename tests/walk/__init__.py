"""Every command and button through every role, any input at all, what is logged, and what attackers can do."""
