"""Documents of a quarter, asked for in chat."""
