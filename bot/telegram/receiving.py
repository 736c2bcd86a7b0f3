"""The calls by which updates are received: method and parameters. Apart from `wire`, since a start needs them first."""

from collections.abc import Iterable
from typing import Any, Final

Call = tuple[str, dict[str, Any]]

ME: Final = "getMe"
"""The method that says who the bot is."""

WEBHOOK_STATE: Final = "getWebhookInfo"
"""The method that says where updates are delivered, and whether that works."""


def webhook(url: str, secret: str, allowed: Iterable[str]) -> Call:
    """The call that has updates delivered to a URL."""
    return "setWebhook", {"url": url, "secret_token": secret, "allowed_updates": list(allowed)}


def no_webhook() -> Call:
    """The call that has updates kept for polling."""
    return "deleteWebhook", {}
