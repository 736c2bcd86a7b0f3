"""The list of Bot API methods the sandbox can do, by lower-case name."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.world import World

Params = dict[str, Any]
Handler = Callable[[World, Params], Any | Awaitable[Any]]

HANDLERS: dict[str, Handler] = {}


def method(name: str) -> Callable[[Handler], Handler]:
    """Register what does a method; it takes the world and the checked parameters, and returns the result."""

    def register(handler: Handler) -> Handler:
        HANDLERS[name.lower()] = handler
        return handler

    return register
