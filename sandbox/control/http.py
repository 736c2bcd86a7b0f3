"""Reading and answering a `/sandbox` call."""

import json
from typing import Any

from aiohttp import web

from sandbox.botapi import WORLD
from sandbox.errors import ControlError
from sandbox.wire import dumps
from sandbox.world import World

NO_STORE = {"Cache-Control": "no-store"}


def world_of(request: web.Request) -> World:
    """The world a request is about."""
    return request.app[WORLD]


def answer(value: Any, status: int = 200) -> web.Response:
    """A JSON answer."""
    body = dumps(value).encode(errors="replace")
    return web.Response(body=body, status=status, content_type="application/json", headers=NO_STORE)


async def body_of(request: web.Request) -> Any:
    """The JSON body; an empty one is an empty object."""
    data = await request.read()
    try:
        return json.loads(data) if data else {}
    except ValueError:
        raise ControlError(400, "the body is not JSON") from None


async def object_of(request: web.Request) -> dict[str, Any]:
    """The JSON body, which has to be an object."""
    body = await body_of(request)
    if not isinstance(body, dict):
        raise ControlError(400, "the body has to be a JSON object")
    return body


def number(text: Any, name: str, default: float | None = None) -> float:
    """A number from a query or body."""
    if text is None and default is not None:
        return default
    try:
        return float(text)
    except (TypeError, ValueError):
        raise ControlError(400, f"{name} has to be a number") from None
