"""The Bot API as our inbox and outbox need it: raw JSON in, raw JSON out, failures as one kind of error.

Raw, since one update the library can't parse would otherwise block all behind it.
"""

import json
from collections.abc import Awaitable, Mapping
from typing import Any

from telegram.error import NetworkError

from bot.telegram.transport import READ, Transport

# Failures that no retry mends, by the beginning of their description (read in the official server).
_PERMANENT_403 = (
    "bot was blocked",
    "user is deactivated",
    "bot can't initiate",
    "bot was kicked",
    "bot is not a member",
)
_UNREACHABLE_400 = ("chat not found", "peer_id_invalid", "user not found", "group chat was deactivated")
_UNKNOWN_FILE = ("file identifier", "file_id", "file reference", "file_reference")


class DeliveryFailed(Exception):
    """A call failed. `unreachable`: this chat can't be written to; `permanent`: this call will never succeed.

    `retry_after` is in seconds; `migrate_to` the id of the supergroup a group became. Neither flag set: try again.
    `unchanged`: the message was to become what it is already.
    `unknown_file`: Telegram does not take, or no longer takes, the file id it was given.
    """

    def __init__(
        self,
        description: str,
        code: int = 0,
        retry_after: float | None = None,
        migrate_to: str | None = None,
    ) -> None:
        super().__init__(description)
        self.description = description
        self.code = code
        self.retry_after = retry_after
        self.migrate_to = migrate_to
        what = description.partition(": ")[2].lower() if description[:1].isupper() else description.lower()
        self.unreachable = (code == 403 and what.startswith(_PERMANENT_403)) or (
            code == 400 and what.startswith(_UNREACHABLE_400)
        )
        self.permanent = code in (400, 403) and retry_after is None and migrate_to is None
        self.unchanged = "message is not modified" in description
        self.unknown_file = code == 400 and any(words in what for words in _UNKNOWN_FILE)


class Api:
    """Calls of one bot, to Telegram's server or the sandbox."""

    def __init__(self, transport: Transport, base_url: str, token: str) -> None:
        self._transport = transport
        self._base = f"{base_url}{token}/"
        self.bot = token.partition(":")[0]
        """The bot's own id, as its token begins."""

    async def call(self, method: str, payload: dict[str, Any] | None = None, read_timeout: float = READ) -> Any:
        """Call a method; returns its result. Raises DeliveryFailed."""
        body = json.dumps(payload or {}, ensure_ascii=False, separators=(",", ":")).encode()
        return await _result(self._transport.post_json(self._base + method, body, read_timeout))

    async def upload(self, method: str, payload: Mapping[str, Any], files: Mapping[str, tuple[str, bytes]]) -> Any:
        """Call a method with files: name and bytes, by the name the payload attaches each under."""
        fields = {
            name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            for name, value in payload.items()
        }
        return await _result(self._transport.post_files(self._base + method, fields, files))


async def _result(call: Awaitable[tuple[int, bytes]]) -> Any:
    """What an answer brings. Raises DeliveryFailed."""
    try:
        status, answer = await call
    except NetworkError as error:
        raise DeliveryFailed(str(error)) from None
    try:
        told = json.loads(answer)
    except ValueError:
        raise DeliveryFailed(f"no JSON (HTTP {status})", status) from None
    if isinstance(told, dict) and told.get("ok"):
        return told.get("result")
    raise _failure(status, told if isinstance(told, dict) else {})


def _failure(status: int, told: dict[str, Any]) -> DeliveryFailed:
    parameters = told.get("parameters") or {}
    code = told.get("error_code")
    code = code if isinstance(code, int) else status
    retry_after = parameters.get("retry_after")
    if code == 429 and retry_after is None:
        retry_after = 5
    migrate_to = parameters.get("migrate_to_chat_id")
    return DeliveryFailed(
        str(told.get("description") or f"HTTP {status}"),
        code,
        retry_after,
        None if migrate_to is None else str(migrate_to),
    )
