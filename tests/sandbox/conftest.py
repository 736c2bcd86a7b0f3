"""A sandbox of its own for every test, on a free loopback port."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from aiohttp.test_utils import TestServer

from sandbox.app import build_app
from sandbox.world import Settings

TOKEN = "42:TEST"
START = datetime(2020, 6, 29, 1, 30, tzinfo=UTC)
SOON = 5.0


class Machine:
    """The machine's monotonic clock, which a test can push on."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


class Sandbox:
    """The running server, seen by the bot (`ok`, `fails`) and by people (`do`, `look`)."""

    def __init__(self, url: str, http: aiohttp.ClientSession, machine: Machine) -> None:
        self.url, self.http, self.machine = url, http, machine

    def path(self, method: str) -> str:
        return f"{self.url}/bot{TOKEN}/{method}"

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        async with self.http.post(self.path(method), json=params) as response:
            body: dict[str, Any] = await response.json()
            assert response.status == body.get("error_code", 200)
            return body

    async def ok(self, method: str, **params: Any) -> Any:
        body = await self.call(method, **params)
        assert body["ok"], body
        return body["result"]

    async def fails(self, method: str, **params: Any) -> str:
        body = await self.call(method, **params)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"

    async def request(self, verb: str, path: str, body: Any = None) -> tuple[int, Any]:
        async with self.http.request(verb, f"{self.url}/sandbox{path}", json=body) as response:
            return response.status, await response.json()

    async def do(self, path: str, body: Any = None, **fields: Any) -> Any:
        status, answer = await self.request("POST", path, fields if body is None else body)
        assert status == 200, answer
        return answer

    async def look(self, path: str) -> Any:
        status, answer = await self.request("GET", path)
        assert status == 200, answer
        return answer

    async def person(self, name: str = "สมชาย", *, started: bool = True, **fields: Any) -> int:
        person = await self.do("/people", first_name=name, **fields)
        if started:
            await self.do(f"/chats/{person['id']}/start", {"as": person["id"]})
            await self.drain()
        return int(person["id"])

    async def group(self, *members: int, **fields: Any) -> int:
        chat = await self.do("/groups", title="งานแผน", member_ids=list(members), **fields)
        await self.drain()
        return int(chat["id"])

    async def says(self, person: int, text: str, chat: int | None = None, **fields: Any) -> dict[str, Any]:
        path = f"/chats/{chat or person}/messages"
        said: dict[str, Any] = await self.do(path, {"as": person, "text": text, **fields})
        return said

    async def drain(self) -> list[dict[str, Any]]:
        """Every update waiting, confirmed."""
        found: list[dict[str, Any]] = []
        while batch := await self.ok("getUpdates", offset=found[-1]["update_id"] + 1 if found else 0):
            found += batch
        return found

    async def events(self, after: int = 0) -> AsyncIterator[dict[str, Any]]:
        async with self.http.get(f"{self.url}/sandbox/events", params={"after": str(after)}) as stream:
            async for line in stream.content:
                if line.startswith(b"data: "):
                    yield json.loads(line[6:])

    async def event(self, kind: str, after: int = 0) -> dict[str, Any]:
        """The first event of a kind after a version, awaited if it is still to come."""
        async with asyncio.timeout(SOON):
            async for event in self.events(after):
                if event["kind"] == kind:
                    return event
        raise AssertionError(kind)

    async def until(self, true: Callable[[], Awaitable[Any]]) -> Any:
        """Wait for a condition's first true value."""
        async with asyncio.timeout(SOON):
            while not (value := await true()):  # noqa: ASYNC110 – the condition lives behind HTTP
                await asyncio.sleep(0.005)
            return value

    async def polling(self) -> None:
        """Wait until a long poll has arrived."""

        async def arrived() -> bool:
            return bool((await self.look("/stats"))["polling"])

        await self.until(arrived)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    machine = Machine()
    settings = Settings(TOKEN, "tidtam_bot", "ติดตาม", START, webhook_pause=0.01, machine=machine)
    async with TestServer(build_app(settings)) as server, aiohttp.ClientSession() as http:
        yield Sandbox(str(server.make_url("")).rstrip("/"), http, machine)
