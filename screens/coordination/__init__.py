"""Screens of the coordinator's day: the status, a unit's view, nudges, reports on behalf."""
