"""The web application: Bot API, `/sandbox` calls and the page, in one process on the loopback interface."""

import asyncio
from pathlib import Path
from typing import Any

from aiohttp import web

from sandbox import validate
from sandbox.botapi import WORLD, bot_call, bot_file
from sandbox.control import ROUTES
from sandbox.control.chats import errors
from sandbox.control.http import NO_STORE
from sandbox.files import MEGABYTE
from sandbox.world import Settings, World

WEB = Path(__file__).with_name("web")
# Above what Telegram takes, so that refusing a file is the Bot API's answer and not a broken connection.
BODY_LIMIT = 64 * MEGABYTE
LOOPBACK_NAMES = ("127.0.0.1", "localhost", "[::1]")


def build_app(settings: Settings) -> web.Application:
    """The application with an empty world of its own."""
    validate.methods()
    app = web.Application(client_max_size=BODY_LIMIT, middlewares=[local_only, errors])
    app[WORLD] = World(settings)
    app.add_routes(
        [
            web.route("*", "/bot{token}/{method:[^/]*}", bot_call),
            web.get("/file/bot{token}/{path:.+}", bot_file),
            *ROUTES,
            web.get("/", page),
            web.get("/static/{path:.+}", static),
        ]
    )
    app.on_shutdown.append(_let_go)
    app.on_cleanup.append(_stop)
    return app


@web.middleware
async def local_only(request: web.Request, handler: Any) -> web.StreamResponse:
    """Refuse pages from elsewhere: a site open in the same browser must not reach the sandbox by another name."""
    host = request.headers.get("Host", "127.0.0.1")
    if host.rpartition(":")[0] not in LOOPBACK_NAMES and host not in LOOPBACK_NAMES:
        return web.json_response({"error": "the sandbox answers on the loopback interface only"}, status=403)
    if request.path.startswith("/sandbox") and _foreign(request.headers.get("Origin"), host):
        return web.json_response({"error": "the sandbox answers its own page only"}, status=403)
    response: web.StreamResponse = await handler(request)
    return response


def _foreign(origin: str | None, host: str) -> bool:
    return origin is not None and origin.partition("://")[2] != host


async def page(request: web.Request) -> web.StreamResponse:
    """The chat page, where there is one."""
    return _file(WEB / "index.html")


async def static(request: web.Request) -> web.StreamResponse:
    """A file of the page; nothing outside its folder."""
    path = (WEB / request.match_info["path"]).resolve()
    if not path.is_relative_to(WEB.resolve()):
        raise web.HTTPNotFound
    return _file(path)


def _file(path: Path) -> web.StreamResponse:
    if not path.is_file():
        return web.Response(status=404, text="there is no such page\n")
    return web.FileResponse(path, headers=NO_STORE)


async def _let_go(app: web.Application) -> None:
    """Long polls and event streams end at once, so that the server does."""
    app[WORLD].events.close()
    app[WORLD].queue.close()
    await asyncio.sleep(0)


async def _stop(app: web.Application) -> None:
    await app[WORLD].webhook.close()
