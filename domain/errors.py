"""Errors with a meaning: for people in chat, each with the key of the text that explains it, and for the operator."""


class DomainError(Exception):
    """Refusal of what a person asked for; `key` names the text that says why, `values` fill it.

    A date among the values is a `date` of the agency's, a plan a `Plan`: worded where the text is shown
    (`screens.refusal`).
    """

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Forbidden(DomainError):
    """The person may not see or do this."""

    def __init__(self, key: str = "error.forbidden") -> None:
        super().__init__(key)


class Stale(DomainError):
    """A button that no longer means anything: forged, outdated or another person's."""

    def __init__(self, key: str = "error.stale") -> None:
        super().__init__(key)


class OperatorError(Exception):
    """A fault the operator has to put right; the message is the one line they read, and never holds a secret."""
