"""Webhook mode: an HTTP server that answers 200 once the update is on disk, and only to who knows the secret."""

import hmac
import logging
from urllib.parse import urlsplit

from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError

from bot.inbound.intake import Intake
from bot.settings import host_and_port

log = logging.getLogger(__name__)

LARGEST = 1_000_000
"""Bytes an update may have; Telegram's are far smaller."""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name


def application(intake: Intake, secret: str, path: str) -> web.Application:
    """The server: POST `path` stores an update, GET /health says the process is up."""

    async def receive(request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            return web.Response(status=403)
        try:
            update = await request.json()
        except ValueError:
            return web.Response(status=400)
        try:
            await intake.store([update])
        except (SQLAlchemyError, OSError) as error:
            log.error("an update can't be stored (%s); Telegram will deliver it again", type(error).__name__)
            return web.Response(status=503)
        return web.Response()

    async def health(_request: web.Request) -> web.Response:
        return web.Response(text="ok")

    app = web.Application(client_max_size=LARGEST)
    app.router.add_post(path, receive)
    app.router.add_get("/health", health)
    return app


async def serve(app: web.Application, listen: str) -> web.AppRunner:
    """Listen on `host:port`; returns the runner, whose `cleanup` ends it."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, *host_and_port(listen)).start()
    return runner


def path_of(url: str) -> str:
    """The path Telegram will post to."""
    return urlsplit(url).path or "/"
