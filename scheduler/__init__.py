"""What is due now: the clock that looks, and nothing else. APScheduler lives here only."""
