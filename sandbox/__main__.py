"""`python -m sandbox`: serve a loopback Telegram until a signal ends it."""

import argparse
import asyncio
import contextlib
import os
import signal
import sys
from datetime import UTC, datetime

from aiohttp import web

from sandbox.app import build_app
from sandbox.clock import moment
from sandbox.world import Settings

HOST = "127.0.0.1"
LAST_PORT = 65_535


def arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A loopback Telegram for trying the bot.")
    parser.add_argument("--port", type=_port, default=8063, help="0 takes a free one")
    parser.add_argument("--host", default=HOST, choices=[HOST, "localhost", "::1"], help="loopback only")
    parser.add_argument("--token", default="1:TEST", type=_token, help="the bot's token: a number, a colon, letters")
    parser.add_argument("--username", default="tidtam_bot")
    parser.add_argument("--name", default="ติดตาม")
    parser.add_argument("--clock", type=_moment, default=datetime.now(UTC), help="office time to start from, ISO-8601")
    parser.add_argument("--no-privacy", action="store_true", help="in groups the bot hears everything")
    parser.add_argument("--exit-with-parent", action="store_true", help="end when standard input closes")
    return parser.parse_args(argv)


def _moment(text: str) -> datetime:
    try:
        return moment(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= LAST_PORT):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: 0-{LAST_PORT}")
    return int(text)


def _token(text: str) -> str:
    if not text.partition(":")[0].isdigit() or not text.partition(":")[2]:
        # The value itself is not repeated: it might be a real one.
        raise argparse.ArgumentTypeError("a token looks like 1:TEST")
    return text


def _at_end_of_input(stop: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), 4096):
        asyncio.get_running_loop().remove_reader(sys.stdin)
        stop.set()


async def serve(options: argparse.Namespace) -> None:
    """Serve until SIGTERM, SIGINT or, if asked for, the parent's end."""
    settings = Settings(
        token=options.token,
        username=options.username,
        name=options.name,
        clock=options.clock,
        privacy=not options.no_privacy,
    )
    runner = web.AppRunner(build_app(settings), access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, options.host, options.port).start()
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        if options.exit_with_parent:
            # A regular file or the null device cannot be watched: it has no end that means anything.
            with contextlib.suppress(PermissionError):
                loop.add_reader(sys.stdin, _at_end_of_input, stop)
        host, port = runner.addresses[0][:2]
        print(f"sandbox ready on http://{f'[{host}]' if ':' in host else host}:{port}", flush=True)  # noqa: T201
        await stop.wait()
    finally:
        await runner.cleanup()


def main() -> int:
    """Run; one clear line if the port cannot be had."""
    try:
        asyncio.run(serve(arguments()))
    except OSError as error:
        print(f"sandbox: cannot listen: {error.strerror}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
