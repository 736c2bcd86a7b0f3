"""Bot processes: started with settings of their own, killed, ended by a signal, and their log read."""

import asyncio
import json
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.faults.lab import ROOT, TOKEN, Lab, die_with_parent, environment

FIRST_ADMIN, ADMINS = 50_000, 2_000
"""Ids of those who coordinate: the effects counted are the invitations they make."""


class Bot:
    """One bot's settings, and its process of the moment; a killed bot is started again on the same database."""

    def __init__(self, lab: Lab, folder: Path, *, webhook: bool = False, url: str = "", rate: float = 100) -> None:
        self.lab = lab
        self.folder = folder
        self.database = folder / "bot.db"
        self.url = url or f"sqlite+aiosqlite:///{self.database}"
        self._log = ""
        self._since = 0
        self._reader: asyncio.Task[None] | None = None
        self.process: asyncio.subprocess.Process | None = None
        self.command = ["-m", "bot", "run"]
        self.settings = {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": f"{lab.url}/bot",
            "BOT_DATABASE_URL": self.url,
            "BOT_ADMINS": ",".join(str(FIRST_ADMIN + one) for one in range(ADMINS)),
            "BOT_SEND_RATE": str(rate),
            "BOT_TICK_SECONDS": "0.5",
            "BOT_CLOCK_URL": f"{lab.url}/sandbox/clock",
        }
        if webhook:
            port = free_port()
            self.settings |= {
                "BOT_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
                "BOT_WEBHOOK_LISTEN": f"127.0.0.1:{port}",
                "BOT_WEBHOOK_SECRET": "faults-only",
            }

    async def start(self, **faults: Any) -> None:
        """Start the process; with `faults` through the launcher that brings them about (tests/faults/launch.py)."""
        command = ["-m", "tests.faults.launch"] if faults else self.command
        self._since = (await self.lab.call("GET", "/calls?after=999999999"))["next"] - 1
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, *command, cwd=ROOT, env=environment(**self.settings, FAULTS=json.dumps(faults)),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
            preexec_fn=die_with_parent,
        )  # fmt: skip
        self._reader = asyncio.create_task(self._read(self.process))

    async def shell(self, *words: str) -> tuple[int, str]:
        """Run a command of the command line with the bot's settings; returns its exit status and what it printed."""
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", *words, cwd=ROOT, env=environment(**self.settings),
            stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
            preexec_fn=die_with_parent,
        )  # fmt: skip
        told, _ = await process.communicate()
        return process.returncode or 0, told.decode(errors="replace")

    @property
    def running(self) -> bool:
        """Check whether the process is there."""
        return self.process is not None and self.process.returncode is None

    async def up(self) -> bool:
        """Check whether the process of the moment has begun to take updates."""
        method = "setWebhook" if "BOT_WEBHOOK_URL" in self.settings else "getUpdates"
        return bool((await self.lab.call("GET", f"/calls?method={method}&after={self._since}"))["calls"])

    async def kill(self) -> None:
        """SIGKILL, and wait until it is gone."""
        if self.process is not None:
            with suppress(ProcessLookupError):
                self.process.kill()
            await self.process.wait()

    async def gone(self, seconds: float = 60) -> int:
        """Wait until it has ended by itself; returns its exit status."""
        assert self.process is not None
        return await asyncio.wait_for(self.process.wait(), seconds)

    async def end(self, seconds: float = 10) -> float:
        """SIGTERM; returns the seconds it took. Raises TimeoutError when it takes longer than allowed."""
        assert self.process is not None
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        status = await self.gone(seconds)
        assert status == 0, f"the bot ended with {status}: {self.log()[-2000:]}"
        return time.monotonic() - began

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        """Take the log from a pipe: a process whose files can't grow still has something to say."""
        assert process.stdout is not None
        while line := await process.stdout.readline():
            self._log += line.decode(errors="replace")

    def log(self) -> str:
        """Log of the bot so far, in all its lives."""
        return self._log

    async def logged(self, words: str) -> bool:
        """Check whether its log holds these words."""
        return words in self.log()


def control_of(bot: Bot, *, concurrent: bool) -> Bot:
    """Replace the bot by a bare python-telegram-bot (tests/faults/control.py)."""
    bot.command = ["-m", "tests.faults.control", *(["--concurrent"] if concurrent else [])]
    return bot


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
