"""Telegram's part in a house: the calls it was sent, and the messages people were delivered."""

import json
from dataclasses import dataclass, field
from typing import Any

from telegram.error import NetworkError

from bot.telegram.transport import Transport

BOT = {"id": 100, "is_bot": True, "first_name": "ติดตาม", "username": "tidtam_bot", "supports_inline_queries": True}


@dataclass
class Delivered:
    """A message as the person sees it; `text` changes when the bot edits it, and is a file's caption."""

    id: int
    text: str
    buttons: list[list[dict[str, str]]] = field(default_factory=list)
    payload: dict[str, Any] = field(default_factory=dict)
    file: str | None = None
    """`photo` or `document`, for a message that is one."""

    reply_to: int | None = None
    """The message of the person's it answers."""

    @property
    def thread(self) -> int | None:
        """The topic of a group it was sent to."""
        found: int | None = self.payload.get("message_thread_id")
        return found

    def content(self) -> dict[str, Any]:
        """The part of Telegram's Message that carries it."""
        if self.file is None:
            return {"text": self.text}
        sent: dict[str, Any] = {"file_id": "F", "file_unique_id": "U"}
        sent = {"photo": [sent | {"width": 1, "height": 1}]} if self.file == "photo" else {"document": sent}
        return sent | ({"caption": self.text} if self.text else {})

    def labels(self) -> list[str]:
        """The buttons' texts."""
        return [button["text"] for row in self.buttons for button in row]

    def data(self, label: str) -> str:
        """Callback data of the first button whose text contains `label`."""
        for row in self.buttons:
            for button in row:
                if label in button["text"]:
                    return button["callback_data"]
        raise AssertionError(f"no button {label!r} among {self.labels()}")


class Recorded(Transport):
    """A Telegram without a network: takes every call, remembers those of the bot's own, and introduces it."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.files: dict[str, bytes] = {}
        self.refused: dict[str, str] = {}
        """Files Telegram refuses to give, with its words; both by the file's id."""
        self.broken = 0
        """Downloads that fail before one works."""

    async def initialize(self) -> None:
        """Open nothing."""

    async def post_json(self, url: str, body: bytes, read_timeout: float = 0) -> tuple[int, bytes]:
        """Remember a call and agree to it."""
        method, payload = url.rpartition("/")[2], json.loads(body)
        self.calls.append((method, payload))
        if method == "getFile":
            return self._file(payload["file_id"])
        return 200, b'{"ok": true, "result": true}'

    def _file(self, file_id: str) -> tuple[int, bytes]:
        if file_id not in self.files:
            why = self.refused.get(file_id, "wrong file_id or the file is temporarily unavailable")
            return 400, json.dumps({"ok": False, "error_code": 400, "description": f"Bad Request: {why}"}).encode()
        found = {"file_id": file_id, "file_unique_id": file_id, "file_size": len(self.files[file_id])}
        return 200, json.dumps({"ok": True, "result": found | {"file_path": f"documents/{file_id}"}}).encode()

    async def get(self, url: str) -> tuple[int, bytes]:
        """Give a file's bytes."""
        if self.broken:
            self.broken -= 1
            raise NetworkError("connection failed")
        return 200, self.files[url.rpartition("/")[2]]

    async def do_request(self, *_arguments: Any, **_options: Any) -> tuple[int, bytes]:
        """Answer the library's getMe."""
        return 200, json.dumps({"ok": True, "result": BOT}).encode()
