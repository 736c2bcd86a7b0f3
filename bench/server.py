"""The loopback Telegram all bots are measured against: one process for the whole run, driven over HTTP."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp

TOKEN = "1:BENCH"  # noqa: S105 - the loopback server's
CLOCK = "2020-06-30T09:00:00+07:00"
LOOK_SECONDS = 0.1
"""Seconds between two checks of the progress; each check costs the server about a millisecond."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message a bot sent: to whom, when it arrived (the machine's monotonic clock), how the server answered."""

    chat: int
    at: float
    code: int


class Server:
    """The server, as the bench drives it."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http

    @property
    def api_url(self) -> str:
        """Address of the Bot API, without the bot's token."""
        return f"{self.url}/bot"

    async def ask(self, verb: str, path: str, body: Any = None) -> Any:
        """A `/sandbox` call."""
        async with self._http.request(verb, f"{self.url}/sandbox{path}", json=body) as answer:
            if answer.status >= 400:
                raise RuntimeError(f"{path}: {answer.status} {await answer.text()}")
            return await answer.json()

    async def people(self, ids: Sequence[int]) -> None:
        """People who have pressed Start, as far as the server knows; nothing of it is left for a bot."""
        await self.ask("POST", "/people", [{"id": one, "first_name": f"P{one}"} for one in ids])
        for one in ids:
            await self.ask("POST", f"/chats/{one}/start", {"as": one})
        await self.forget()

    async def forget(self) -> None:
        """Forget waiting updates, limits, latency and calls."""
        url = f"{self.api_url}{TOKEN}/deleteWebhook"
        async with self._http.post(url, json={"drop_pending_updates": True}) as answer:
            answer.raise_for_status()
        await self.limits(enforce=False, latency_ms=0)
        await self.ask("DELETE", "/calls")

    async def limits(self, **settings: Any) -> None:
        """Change the limits the server holds bots to."""
        await self.ask("POST", "/limits", settings)

    async def write(self, messages: Sequence[tuple[int, str]]) -> None:
        """People write (who, what), all at once."""
        await self.ask("POST", "/updates/bulk", {"messages": [{"as": one, "text": text} for one, text in messages]})

    async def stats(self) -> Mapping[str, Any]:
        """The server's counts."""
        found: Mapping[str, Any] = await self.ask("GET", "/stats")
        return found

    async def total_until(self, total: int, seconds: float) -> bool:
        """Wait until the server's count of sent messages reaches `total`; False when time is up first."""
        deadline = time.monotonic() + seconds
        while int((await self.stats())["sent"]) < total:
            if time.monotonic() > deadline:
                return False
            await asyncio.sleep(LOOK_SECONDS)
        return True

    async def sent(self) -> list[Sent]:
        """The messages sent since the calls were last forgotten, refused ones too."""
        found = await self.ask("GET", "/calls?method=sendMessage")
        return [Sent(int(one["params"]["chat_id"]), one["time"], one["code"]) for one in found["calls"]]

    async def first_poll(self, seconds: float) -> float:
        """Moment of the first getUpdates (machine time)."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = (await self.ask("GET", "/calls?method=getUpdates"))["calls"]
            if found:
                return float(found[0]["time"])
            await asyncio.sleep(0.05)
        raise RuntimeError("the bot never polled")


@asynccontextmanager
async def served() -> AsyncIterator[Server]:
    """The server in a process of its own, which ends with this one."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", "--port", "0", "--token", TOKEN, "--clock", CLOCK, "--exit-with-parent",
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None  # noqa: S101 - it is a pipe
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), 30)).decode()
        timeout = aiohttp.ClientTimeout(total=60)
        async with aiohttp.ClientSession(timeout=timeout) as http:
            yield Server(line.split()[-1], http)
    finally:
        process.terminate()
        await asyncio.wait_for(process.wait(), 10)
