"""Acting on the demo over HTTP: what people do, what they see, and waiting for it to happen."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import aiohttp

PATIENCE = 30.0
"""Seconds until a condition that never holds fails the test."""

Message = dict[str, Any]


class Phones:
    """Everybody's phone. Waiting is by the sandbox's events: a condition is checked at each event."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http
        self._happened = asyncio.Condition()
        self._listener = asyncio.create_task(self._listen())

    async def close(self) -> None:
        """Stop listening."""
        self._listener.cancel()
        await asyncio.gather(self._listener, return_exceptions=True)

    async def _listen(self) -> None:
        timeout = aiohttp.ClientTimeout(total=None)
        async with self._http.get(f"{self.url}/sandbox/events", timeout=timeout) as stream:
            async for _line in stream.content:
                async with self._happened:
                    self._happened.notify_all()

    async def get(self, path: str) -> Any:
        """A GET below /sandbox."""
        async with self._http.get(f"{self.url}/sandbox{path}") as answer:
            answer.raise_for_status()
            return await answer.json()

    async def post(self, path: str, body: Any) -> Any:
        """A POST below /sandbox."""
        async with self._http.post(f"{self.url}/sandbox{path}", json=body) as answer:
            if answer.status >= 400:
                raise AssertionError(f"{path}: {answer.status} {await answer.text()}")
            return await answer.json()

    async def seen(self, person: int, chat: int | None = None) -> list[Message]:
        """The messages of a chat as the person sees them, oldest first."""
        found = await self.get(f"/chats/{chat or person}/messages?as={person}&limit=200")
        return list(found["messages"])

    async def until(self, person: int, fits: Callable[[Message], bool], after: int = 0) -> Message:
        """The first message from the bot with an id above `after` that fits, waiting for it if need be."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + PATIENCE
        while True:
            messages = await self.seen(person)
            for message in messages:
                if message["message_id"] > after and message["from"]["is_bot"] and fits(message):
                    return message
            if loop.time() > deadline:
                texts = "\n---\n".join(one.get("text", "?") for one in messages[-6:])
                raise AssertionError(f"never came to {person}; the last messages were:\n{texts}")
            async with self._happened:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._happened.wait(), 1.0)

    async def last_id(self, person: int) -> int:
        """The id of the newest message in a person's chat."""
        messages = await self.seen(person)
        return int(messages[-1]["message_id"]) if messages else 0

    async def says(self, person: int, text: str, expect: str, reply_to: int | None = None) -> Message:
        """The person writes and waits for an answer that contains `expect`."""
        sent = await self.post(
            f"/chats/{person}/messages", {"as": person, "text": text, "reply_to_message_id": reply_to}
        )
        return await self.until(person, containing(expect), sent["message_id"])

    async def taps(self, person: int, message: Message, label: str, expect: str) -> Message:
        """The person presses the button whose text contains `label`, and waits for a text that contains `expect`.

        The answer may be a new message or the same one, edited.
        """
        row, col = place_of(message, label)
        await self.post(f"/chats/{person}/messages/{message['message_id']}/tap", {"as": person, "row": row, "col": col})
        before = message.get("text")

        def answered(one: Message) -> bool:
            changed = one["message_id"] != message["message_id"] or one.get("text") != before
            return changed and expect in one.get("text", "")

        return await self.until(person, answered, message["message_id"] - 1)

    async def sends_inline(self, person: int, words: str) -> Message:
        """The person types `@bot words` in their own chat, and sends the first answer that is offered."""
        query_id = (await self.post("/inline", {"as": person, "query": words, "chat_id": person}))["inline_query_id"]
        async with asyncio.timeout(PATIENCE):
            while not (offered := await self._offered(query_id)):
                async with self._happened:
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._happened.wait(), 1.0)
        chosen = {"as": person, "inline_query_id": query_id, "result_id": offered[0]["id"]}
        sent: Message = await self.post(f"/chats/{person}/inline", chosen)
        return sent

    async def _offered(self, query_id: str) -> list[Message]:
        calls = (await self.get("/calls?method=answerInlineQuery"))["calls"]
        answers = [one for one in calls if one["params"]["inline_query_id"] == query_id and one["code"] == 200]
        return list(answers[0]["params"]["results"]) if answers else []

    async def go_to(self, moment: str) -> None:
        """Move the demo's clock to an ISO moment."""
        await self.post("/clock", {"to": moment})


def containing(text: str) -> Callable[[Message], bool]:
    """Check for a text inside a message's text."""
    return lambda message: text in message.get("text", "")


def labels_of(message: Message) -> list[str]:
    """The texts of a message's buttons."""
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"] for row in keyboard for button in row]


def place_of(message: Message, label: str) -> tuple[int, int]:
    """Row and column of the first button whose text contains `label`."""
    for row, buttons in enumerate(message.get("reply_markup", {}).get("inline_keyboard", [])):
        for col, button in enumerate(buttons):
            if label in button["text"]:
                return row, col
    raise AssertionError(f"no button {label!r} among {labels_of(message)}")


@asynccontextmanager
async def demo() -> AsyncIterator[Phones]:
    """`python -m bot demo` on a free port, in processes of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BOT_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0",
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=environment,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        line = (await asyncio.wait_for(process.stdout.readline(), 60)).decode()
        assert "http://" in line, line + (await _rest(process))
        url = next(word for word in line.split() if word.startswith("http://")).rstrip("/")
        async with aiohttp.ClientSession() as http:
            phones = Phones(url, http)
            try:
                yield phones
            finally:
                await phones.close()
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        _, errors = await asyncio.wait_for(process.communicate(), 20)
        assert b"Traceback" not in errors, errors.decode()


async def _rest(process: asyncio.subprocess.Process) -> str:
    assert process.stderr is not None
    with suppress(TimeoutError):
        return (await asyncio.wait_for(process.stderr.read(), 5)).decode()
    return ""


def dump(messages: list[Message]) -> str:
    """Messages as JSON, for reading."""
    return json.dumps(messages, ensure_ascii=False, indent=1)
