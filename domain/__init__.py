"""Pure rules of the follow-up: no I/O, no clock, no asyncio. Everything here can be tested with values alone."""
