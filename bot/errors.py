"""Errors of the command line."""

from domain.errors import OperatorError


class CommandError(OperatorError):
    """A command that can't do what was asked."""
