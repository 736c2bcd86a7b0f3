"""Documents asked for in chat."""
