"""The loopback Telegram in a process of its own, and the hand that moves its people and breaks its calls."""

import asyncio
import ctypes
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

import aiohttp

ROOT = Path(__file__).parents[2]
TOKEN = "1:FAULTS"
CLOCK = "2020-06-29T08:30:00+07:00"
"""Office time at the start: the working day before 3/2563 opens."""

LOOK_SECONDS = 0.01
"""Seconds between two checks of a condition."""

_LIBC = ctypes.CDLL(None)
_DIE_WITH_PARENT = 1

Json = dict[str, Any]


class Late(AssertionError):
    """A condition did not come true in time."""


async def until(condition: Callable[[], Awaitable[Any]], what: str, seconds: float = 60) -> Any:
    """Wait for a condition and return what it gave; raises Late when it does not come true in time."""
    end = time.monotonic() + seconds
    while not (found := await condition()):
        if time.monotonic() > end:
            raise Late(f"waited {seconds:.0f} s for: {what}")
        await asyncio.sleep(LOOK_SECONDS)
    return found


def die_with_parent() -> None:
    """Child process's start: end with whoever started it, so that no test leaves a process behind."""
    with suppress(AttributeError):
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def environment(**extra: str) -> dict[str, str]:
    """The environment of a child: nothing of the operator's settings shows through."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    return {**inherited, "PYTHONUNBUFFERED": "1", **extra}


class Lab:
    """The server. Use as an async context manager."""

    def __init__(self) -> None:
        self.url = ""
        self._process: asyncio.subprocess.Process | None = None
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Start it."""
        arguments = ["--port", "0", "--token", TOKEN, "--clock", CLOCK, "--exit-with-parent"]
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "sandbox", *arguments, cwd=ROOT, env=environment(),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, preexec_fn=die_with_parent,
        )  # fmt: skip
        assert self._process.stdout is not None
        line = (await asyncio.wait_for(self._process.stdout.readline(), 20)).decode()
        self.url = line.split()[-1].strip()
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=60))
        return self

    async def __aexit__(self, *_exception: object) -> None:
        """End it."""
        assert self._process is not None
        assert self._http is not None
        await self._http.close()
        with suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), 10)
        except TimeoutError:
            self._process.kill()

    async def call(self, verb: str, path: str, body: Any = None) -> Any:
        """A call to `/sandbox…`."""
        assert self._http is not None
        async with self._http.request(verb, f"{self.url}/sandbox{path}", json=body) as answer:
            told = await answer.json()
            assert answer.status < 400, f"{verb} {path}: {told}"
            return told

    async def api(self, method: str, **parameters: Any) -> None:
        """A call of the Bot API, as the bot itself makes."""
        assert self._http is not None
        async with self._http.post(f"{self.url}/bot{TOKEN}/{method}", json=parameters) as answer:
            answer.raise_for_status()

    async def people(self, ids: Iterable[int]) -> None:
        """People with these ids exist."""
        await self.call("POST", "/people", [{"id": one, "first_name": f"P{one}", "language_code": "th"} for one in ids])

    async def say(self, texts: Sequence[tuple[int, str]]) -> None:
        """People write, all at once."""
        await self.call("POST", "/updates/bulk", {"messages": [{"as": who, "text": text} for who, text in texts]})

    async def push(self, raw: Any) -> int:
        """An update of any shape; returns its number."""
        return int((await self.call("POST", "/updates", {"raw": raw}))["update_id"])

    async def number_from(self, first: int) -> None:
        """Number updates anew; none may wait."""
        await self.call("POST", "/updates/numbering", {"first": first})

    async def stats(self) -> Json:
        """The server's numbers."""
        found: Json = await self.call("GET", "/stats")
        return found

    async def trouble(self, *rules: Json) -> None:
        """Set these faults, and no others."""
        await self.call("DELETE", "/faults")
        if rules:
            await self.call("POST", "/faults", list(rules))

    async def calls(self, method: str = "") -> list[Json]:
        """The Bot API calls received, of one method or all."""
        found: list[Json] = (await self.call("GET", f"/calls?method={method}"))["calls"]
        return found

    async def received(self, people: Iterable[int]) -> dict[int, list[str]]:
        """Messages of the bot in each private chat, oldest first, as the person sees it."""
        told: dict[int, list[str]] = {}
        for person in people:
            messages = (await self.call("GET", f"/chats/{person}/messages?as={person}&limit=500"))["messages"]
            told[person] = [one.get("text", "") for one in messages if one["from"]["is_bot"]]
        return told
