"""The Bot API calls received: a bounded ring for the tests to read. The token is never part of it."""

from collections import deque
from dataclasses import dataclass
from typing import Any

RING = 20_000


@dataclass(slots=True)
class Call:
    """One call, its parameters as received and how it ended; `time` is machine time."""

    seq: int
    method: str
    params: dict[str, Any]
    time: float
    code: int = 0
    description: str | None = None
    message_id: int | None = None
    unknown_params: list[str] | None = None

    def shown(self) -> dict[str, Any]:
        """The call as JSON; a file by its name and size."""
        params = {name: value.shown() if hasattr(value, "shown") else value for name, value in self.params.items()}
        return {
            "seq": self.seq,
            "method": self.method,
            "params": params,
            "code": self.code,
            "description": self.description,
            "time": self.time,
            "message_id": self.message_id,
            "unknown_params": self.unknown_params or [],
        }


class Calls:
    """The ring."""

    def __init__(self, token: str) -> None:
        self._token = token
        self.ring: deque[Call] = deque(maxlen=RING)
        self.next = 1

    def note(self, method: str, params: dict[str, Any], time: float) -> Call:
        """Record a call as it arrives; its end is filled in later."""
        if "webhook" in method.lower():
            # Bots like to put their token into the webhook's address.
            params = {
                key: value.replace(self._token, "…") if isinstance(value, str) else value
                for key, value in params.items()
            }
        call = Call(self.next, method, params, time)
        self.next += 1
        self.ring.append(call)
        return call

    def listed(self, method: str | None, after: int) -> list[dict[str, Any]]:
        """The calls after a sequence number, of one method or of all."""
        wanted = method.lower() if method else None
        return [
            call.shown() for call in self.ring if call.seq > after and (wanted is None or call.method.lower() == wanted)
        ]
