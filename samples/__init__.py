"""Agencies, papers and labelled messages to try the bot with: all that `tests` and `bench` share."""
