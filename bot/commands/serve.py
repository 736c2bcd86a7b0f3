"""`run` and `demo`."""

import argparse
import asyncio
import logging
import signal
import sys
from contextlib import suppress

from bot.log import configure
from bot.service import Service, build
from bot.settings import Settings


async def run(_asked: argparse.Namespace) -> int:
    """Serve until SIGTERM or SIGINT."""
    settings = Settings.load()
    configure(settings.token.get_secret_value() if settings.token else None)
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
    """The bot, started; None when told to stop before: a start waits for Telegram, however long."""
    starting, stopping = asyncio.create_task(build(settings)), asyncio.create_task(stop.wait())
    await asyncio.wait([starting, stopping], return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if not starting.done():
        starting.cancel()
        with suppress(asyncio.CancelledError):
            await starting
        return None
    return starting.result()


async def demo(asked: argparse.Namespace) -> int:
    """The sandbox and the bot in one go."""
    from bot.demo import demo as play  # noqa: PLC0415 - 100 ms of a start, and 2 MB, which `run` does not need

    configure(level=logging.WARNING)
    await play(asked.port, stop_on_signals())
    print("Tidtam demo: ended", file=sys.stderr)
    return 0


def stop_on_signals() -> asyncio.Event:
    """An event that SIGTERM and SIGINT set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop.set)
    return stop
