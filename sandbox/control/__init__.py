"""The `/sandbox` calls: what the page, the demo and the tests do that is not the Bot API."""

from sandbox.control import chats, lab, state

ROUTES = [*state.ROUTES, *chats.ROUTES, *lab.ROUTES]

__all__ = ["ROUTES"]
