"""The Bot API as our inbox and outbox need it: raw JSON in, raw JSON out, failures as one kind of error.

Raw, since one update the library can't parse would otherwise block all behind it.
"""

import json
from collections.abc import Awaitable, Mapping
from typing import IO, Any
from urllib.parse import quote

from telegram.error import NetworkError

from bot.telegram import results
from bot.telegram.results import DeliveryFailed, Kind
from bot.telegram.transport import READ, Transport
from bot.telegram.way import Way

_INWARD = frozenset({"getUpdates", "setWebhook", "deleteWebhook"})


class Api:
    """Calls of one bot, to Telegram's server or the sandbox. `outward` and `inward` record the success of its calls."""

    def __init__(self, transport: Transport, base_url: str, token: str) -> None:
        self._transport = transport
        self._base = f"{base_url}{token}/"
        self._files = f"{base_url.removesuffix('bot')}file/bot{token}/"
        self.bot = token.partition(":")[0]
        """The bot's own id, as its token begins."""
        self.outward = Way("sending")
        self.inward = Way("receiving")

    async def call(self, method: str, payload: dict[str, Any] | None = None, read_timeout: float = READ) -> Any:
        """Call a method; returns its result. Raises DeliveryFailed."""
        body = json.dumps(payload or {}, ensure_ascii=False, separators=(",", ":")).encode()
        return await self._result(method, self._transport.post_json(self._base + method, body, read_timeout))

    async def upload(
        self, method: str, payload: Mapping[str, Any], files: Mapping[str, tuple[str, bytes | IO[bytes]]]
    ) -> Any:
        """Call a method with files: name and bytes, by the name the payload attaches each under."""
        fields = {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in payload.items()
        }
        return await self._result(method, self._transport.post_files(self._base + method, fields, files))

    async def download(self, file_id: str) -> bytes:
        """The bytes of a file somebody sent, as many as Telegram says it has. Raises DeliveryFailed.

        Only `getFile` can refuse it for good: whatever goes wrong with the bytes says that the network is out of order.
        """
        file = await self.call("getFile", {"file_id": file_id})
        try:
            status, data = await self._transport.get(self._files + quote(file["file_path"]))
        except NetworkError as error:
            raise DeliveryFailed(str(error)) from None
        if status != 200:
            raise DeliveryFailed(f"a file was not given (HTTP {status})", code=status)
        if not data or file.get("file_size", len(data)) != len(data):
            raise DeliveryFailed(f"a file of {len(data)} bytes instead of {file.get('file_size')}")
        return data

    async def _result(self, method: str, call: Awaitable[tuple[int, bytes]]) -> Any:
        """The result an answer brings, noted on the way it came. Raises DeliveryFailed."""
        way = self._way(method)
        try:
            try:
                status, answer = await call
            except NetworkError as error:
                raise DeliveryFailed(str(error)) from None
            result = results.read(method, status, answer)
        except DeliveryFailed as failure:
            if way is not None:
                self._note(way, failure)
            raise
        if way is not None:
            way.worked()
        return result

    def _note(self, way: Way, failure: DeliveryFailed) -> None:
        """Note a failure on its way. A refused message shows that the way out works, a refused poll only failure."""
        if failure.kind is Kind.LIMITED or (failure.is_telegrams and way is self.outward):
            way.worked()
        else:
            way.failed(failure.description)

    def _way(self, method: str) -> Way | None:
        """The way a call belongs to: messages are the way out, a menu that gets through does not speak for them."""
        if method in _INWARD:
            return self.inward
        return self.outward if method.startswith(("send", "edit")) else None
