"""`run`: the bot serves until a signal stops it."""

import argparse
import asyncio
import logging
from contextlib import suppress

from bot.commands.configured import configured
from bot.commands.signals import stop_on_signals
from bot.service import Service, build
from bot.settings import Settings


async def run(_asked: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT."""
    settings = configured()
    stop = stop_on_signals()
    service = await _started(settings, stop)
    if service is None:
        return 0
    try:
        if not settings.admins:
            logging.getLogger("bot").warning("BOT_ADMINS is empty: nobody coordinates; /whoami tells a person's id")
        await service.run(stop)
    finally:
        await service.close()
    return 0


async def _started(settings: Settings, stop: asyncio.Event) -> Service | None:
    """Start the bot; None when a signal stops it first, since a start waits for Telegram without limit."""
    starting, stopping = asyncio.create_task(build(settings)), asyncio.create_task(stop.wait())
    await asyncio.wait([starting, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not starting.done():
        starting.cancel()
        with suppress(asyncio.CancelledError):
            await starting
        return None
    return starting.result()
