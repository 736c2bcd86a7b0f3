"""Errors of the command line."""


class CommandError(Exception):
    """A command can't do what was asked; the message is the line the operator reads."""
