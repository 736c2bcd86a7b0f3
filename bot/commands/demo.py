"""`demo`: the sandbox and the bot in one go."""

import argparse
import logging
import sys
from pathlib import Path

from bot import demo as play
from bot.commands.signals import stop_on_signals
from bot.log import configure


async def demo(asked: argparse.Namespace) -> int:
    """Serve the demo until a signal stops it."""
    configure(level=logging.WARNING)
    await play.demo(asked.port, stop_on_signals(), Path(asked.data) if asked.data else None)
    print("Tidtam demo: ended", file=sys.stderr)
    return 0
