"""The clock that starts due work, and nothing else. Only this package uses APScheduler."""
