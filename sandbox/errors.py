"""Errors, in the Bot API's envelope and on the page."""


class ApiError(Exception):
    """A Bot API error: HTTP status, description as Telegram words it, and `parameters` if it has any."""

    def __init__(self, code: int, description: str, parameters: dict[str, int] | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class ControlError(Exception):
    """A `/sandbox` call that cannot be done: HTTP status and one clear sentence."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def bad(text: str) -> ApiError:
    """400 `Bad Request: …`; the first letter is lowered as Telegram does, unless the word is a CODE."""
    if text[:1].isupper() and not (text[1:2] == "_" or text[1:2].isupper()):
        text = text[0].lower() + text[1:]
    return ApiError(400, "Bad Request: " + text)


def forbidden(text: str) -> ApiError:
    """403 `Forbidden: …`."""
    return ApiError(403, "Forbidden: " + text)


def too_many(retry_after: int) -> ApiError:
    """429 with the seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})
