"""The commands of `python -m bot`, each a coroutine that takes the parsed arguments and returns the exit status."""
