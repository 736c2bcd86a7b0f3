"""The bots that are measured, each in a process of its own, and the system's figures for that process."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.server import TOKEN, Server

START_SECONDS = 30.0
STOP_SECONDS = 15.0


@dataclass(frozen=True)
class Kind:
    """A bot: what it is called in the table, the module that is run, with which arguments."""

    name: str
    module: tuple[str, ...]


TIDTAM = Kind("tidtam", ("bot", "run"))
PTB = Kind("ptb", ("bench.echo_ptb",))
AIOGRAM = Kind("aiogram", ("bench.echo_aiogram",))


@dataclass(frozen=True)
class Running:
    """A bot's process: its id and how long it took from its start to its first getUpdates, in seconds."""

    pid: int
    first_poll: float

    def megabytes(self) -> float:
        """Resident memory, in units of 10⁶ bytes."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024 / 1e6
        raise RuntimeError("the bot's memory can't be read")

    def processor_seconds(self) -> float:
        """Processor time used so far, the system's on its behalf included."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def environment(server: Server, database: Path, **more: str) -> dict[str, str]:
    """The settings of a bot: the house's own variables, which the echo bots read as well."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    ours = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": server.api_url,
        "BOT_DATABASE_URL": f"sqlite+aiosqlite:///{database}",
        "BOT_SEND_RATE": "100000",
    }
    return {**kept, **ours, **more}


@asynccontextmanager
async def running(server: Server, kind: Kind, settings: Mapping[str, str]) -> AsyncIterator[Running]:
    """Run a bot that polls; it gets a signal to end afterwards, and is killed if it does not."""
    await server.ask("DELETE", "/calls")
    started = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", *kind.module, env=dict(settings),
        stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        ended = asyncio.create_task(process.wait())
        polled = asyncio.create_task(server.first_poll(START_SECONDS))
        await asyncio.wait([ended, polled], return_when=asyncio.FIRST_COMPLETED)
        if not polled.done():
            polled.cancel()
            raise RuntimeError(f"{kind.name} ended by itself")
        yield Running(process.pid, polled.result() - started)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(process.wait(), STOP_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()
