"""Sandbox as the tests of the way out use it."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

TOKEN = "42:TEST"


class StandIn:
    """The running sandbox: `control` steers it, `texts` are what arrived in a chat."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http

    async def control(self, path: str, body: Any, verb: str = "POST") -> Any:
        """A call to the sandbox's own API."""
        async with self._http.request(verb, f"{self.url}/sandbox{path}", json=body) as answer:
            assert answer.status < 300, await answer.text()
            return await answer.json()

    async def person(self, number: int, *, started: bool = True) -> int:
        """Somebody who has pressed Start, unless not."""
        await self.control("/people", {"id": number, "first_name": f"P{number}"})
        if started:
            await self.control(f"/chats/{number}/start", {"as": number})
        return number

    async def group(self, *members: int) -> int:
        """A group with the bot in it."""
        made = await self.control("/groups", {"title": "งานแผน", "member_ids": list(members)})
        return int(made["id"])

    async def texts(self, chat: int, person: int) -> list[str]:
        """Texts the bot wrote in a chat, oldest first."""
        return [message.get("text", "") for message in await self.messages(chat, person)]

    async def messages(self, chat: int, person: int) -> list[dict[str, Any]]:
        """The bot's messages in a chat, oldest first."""
        async with self._http.get(f"{self.url}/sandbox/chats/{chat}/messages?as={person}&limit=200") as answer:
            messages = (await answer.json())["messages"]
        return [message for message in messages if message["from"]["is_bot"]]

    async def download(self, file_id: str) -> bytes:
        """Download a file's bytes the way a bot gets them."""
        async with self._http.get(f"{self.url}/bot{TOKEN}/getFile?file_id={file_id}") as answer:
            path = (await answer.json())["result"]["file_path"]
        async with self._http.get(f"{self.url}/file/bot{TOKEN}/{path}") as answer:
            return await answer.read()

    async def sent_by(self, person: int, data: bytes) -> str:
        """The id of a document that somebody sends to the bot."""
        form = aiohttp.FormData({"as": str(person)}, quote_fields=False)
        form.add_field("file", data, filename="a.pdf", content_type="application/pdf")
        async with self._http.post(f"{self.url}/sandbox/chats/{person}/messages", data=form) as answer:
            return str((await answer.json())["document"]["file_id"])

    async def calls(self, method: str) -> list[dict[str, Any]]:
        """The Bot API calls received."""
        async with self._http.get(f"{self.url}/sandbox/calls?method={method}") as answer:
            found = await answer.json()
        return list(found["calls"] if isinstance(found, dict) else found)


async def until(holds: Callable[[], Awaitable[Any]], patience: float = 20.0) -> Any:
    """Wait for a condition's first true value; it lives behind HTTP or in the database, so it is asked again."""
    import asyncio

    async with asyncio.timeout(patience):
        while not (value := await holds()):  # noqa: ASYNC110 - see above
            await asyncio.sleep(0.01)
        return value
