"""Questions of staff: scores, measures, guidelines, lists, complaint channels, inline mode."""
