"""The bot's end of the process documents are made in."""

import asyncio
import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.process.document_job import LENGTH, DocumentJob, DocumentMade

MOST_SECONDS: Final = 600.0
"""Seconds a document may take; what takes longer is ended."""

MOST_MEGABYTES: Final = 260.0
"""Memory above which the process is ended after its document: it would not give it back otherwise."""

_HOUSE: Final = Path(__file__).parents[2]
_MODULE: Final = "bot.process.document_child"


class DocumentProcess:
    """A process that makes documents one after another, started on the first need and ended when there is none."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None

    @property
    def id(self) -> int | None:
        """The process' id; None while there is none."""
        return self._process.pid if self._process else None

    async def prepare(self) -> None:
        """Start the process, so that what it loads is loaded when a document is asked for."""
        if self._process is None:
            with suppress(OSError):
                self._process = await self._start()

    async def make(self, job: DocumentJob) -> DocumentMade:
        """Make a document; a process that dies or takes too long over it is an error of its own."""
        try:
            async with asyncio.timeout(MOST_SECONDS):
                made = await self._ask(job)
        except (TimeoutError, asyncio.IncompleteReadError, OSError, pickle.UnpicklingError) as error:
            await self.end()
            return DocumentMade(error=type(error).__name__)
        except BaseException:
            await self.end()
            raise
        if made.memory > MOST_MEGABYTES:
            await self.end()
        return made

    async def end(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _ask(self, job: DocumentJob) -> DocumentMade:
        process = self._process or await self._start()
        self._process = process
        if process.stdin is None or process.stdout is None:
            raise OSError("a process without pipes")
        asked = pickle.dumps(job)
        process.stdin.write(LENGTH.pack(len(asked)) + asked)
        await process.stdin.drain()
        (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
        answer = await process.stdout.readexactly(length)
        made = pickle.loads(answer)  # noqa: S301 - from the process this one started
        if not isinstance(made, DocumentMade):
            raise OSError("no document")
        return made

    async def _start(self) -> asyncio.subprocess.Process:
        """Start it with nothing of the bot's settings but the machine's own."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            _MODULE,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            env={**kept, "PYTHONPATH": str(_HOUSE)},
        )
