"""Receives updates by webhook when its URL is set, else by polling."""

import asyncio
import logging
from typing import Any

from bot.inbound.intake import ALLOWED, Intake, Poller
from bot.process.lease import Lease
from bot.process.tasks import end_all
from bot.settings import Settings
from bot.telegram import receiving
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed

log = logging.getLogger(__name__)


class Receiver:
    """One process's way in. `place` is the lease to poll where several processes may run: Telegram serves one poll."""

    def __init__(self, settings: Settings, api: Api, place: Lease | None) -> None:
        self._settings = settings
        self._api = api
        self._place = place

    async def run(self, intake: Intake, open_: asyncio.Event) -> None:
        """Receive until cancelled; `open_` is set once updates may come."""
        settings = self._settings
        if settings.webhook_url is not None and settings.webhook_secret is not None:
            await self._listen(intake, settings.webhook_url, settings.webhook_secret.get_secret_value(), open_)
            return
        await self._call_until_taken(*receiving.no_webhook())
        if self._place is None:
            await Poller(self._api, intake, _at_once, open_).run()
            return
        open_.set()  # the poll may be another process's for long
        keeping = asyncio.create_task(self._place.keep_on())
        try:
            await Poller(self._api, intake, self._may_poll, open_).run()
        finally:
            await end_all([keeping])

    async def _may_poll(self) -> None:
        """Wait for the lease to poll."""
        if self._place is not None and not self._place.held:
            await self._place.acquire()

    async def _listen(self, intake: Intake, url: str, secret: str, open_: asyncio.Event) -> None:
        """Serve the webhook until cancelled."""
        from bot.inbound.webhook import application, path_of, serve  # noqa: PLC0415 - 17 ms, 1 MB; not for polling

        runner = await serve(application(intake, secret, path_of(url)), self._settings.webhook_listen)
        try:
            await self._call_until_taken(*receiving.webhook(url, secret, ALLOWED))
            open_.set()
            await asyncio.Event().wait()
        finally:
            await runner.cleanup()

    async def _call_until_taken(self, method: str, payload: dict[str, Any]) -> None:
        """Call a method again and again, with growing pauses, until Telegram takes it."""
        pause, why = 1.0, ""
        while True:
            try:
                await self._api.call(method, payload)
            except DeliveryFailed as failure:
                if failure.description != why:
                    log.warning("%s: %s; trying again until it is taken", method, failure.description)
                why = failure.description
                await asyncio.sleep(failure.retry_after or pause)
                pause = min(pause * 2, 30.0)
            else:
                return


async def _at_once() -> None:
    """Poll without a lease: one process has the database."""
