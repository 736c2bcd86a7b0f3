"""Use cases of a quarter, in the caller's transaction: agenda, openings, rounds, prompts, summaries, overviews."""
