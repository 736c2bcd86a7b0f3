"""Trouble on demand: errors, stalls, cut connections and answers that are not Telegram's, for chosen calls."""

import base64
import random
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ApiError, too_many

KINDS = ("code", "stall", "cut", "cut_after", "twice", "answer")
DESCRIPTIONS = {
    400: "Bad Request: the sandbox was told to fail",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class Fault:
    """One rule: which calls, how often (None: always), what happens."""

    method: str
    error: dict[str, Any]
    chat_id: int | None
    times: int | None
    probability: float
    dice: random.Random

    def hits(self, method: str, chat_id: object) -> bool:
        """Check whether this call is struck; counts down `times` if so."""
        if self.method not in ("*", method) or (self.chat_id is not None and self.chat_id != chat_id):
            return False
        if self.times == 0 or (self.probability < 1 and self.dice.random() >= self.probability):
            return False
        if self.times is not None:
            self.times -= 1
        return True

    def strike(self) -> None:
        """Raise the error answered, if that is this fault's kind."""
        code = self.error.get("code")
        if code is None:
            return
        if code == 429:
            raise too_many(int(self.error.get("retry_after", 1)))
        raise ApiError(code, self.error.get("description", DESCRIPTIONS.get(code, f"Error {code}")))

    def answered(self) -> "RawAnswer | None":
        """The answer given instead of Telegram's, if that is this fault's kind."""
        return RawAnswer.parse(self.error["answer"]) if "answer" in self.error else None

    def shown(self) -> dict[str, Any]:
        """The rule as it was given, with the times left."""
        return {
            "method": self.method,
            "chat_id": self.chat_id,
            "times": self.times,
            "error": self.error,
            "probability": self.probability,
        }


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """An answer as a proxy, a firewall or a log-in page would give it. `done`: the call was done all the same."""

    status: int
    headers: dict[str, str]
    body: bytes
    done: bool

    @classmethod
    def parse(cls, told: Any) -> "RawAnswer":
        """An answer from JSON: `status`, `headers`, `body` or `base64`, `done`; ValueError says what is wrong."""
        if not isinstance(told, dict) or not isinstance(told.get("status", 200), int):
            raise ValueError("an answer needs a status and may have headers, a body or base64, and done")
        headers = told.get("headers", {"Content-Type": "text/html"})
        if not isinstance(headers, dict):
            raise ValueError("an answer's headers are an object")
        body = base64.b64decode(told["base64"]) if "base64" in told else str(told.get("body", "")).encode()
        return cls(told.get("status", 200), {str(k): str(v) for k, v in headers.items()}, body, bool(told.get("done")))

    def wire(self) -> bytes:
        """The bytes on the connection, which ends with them. A Content-Length that was given is kept, however wrong."""
        headers = dict(self.headers)
        if not any(name.lower() in ("content-length", "transfer-encoding") for name in headers):
            headers["Content-Length"] = str(len(self.body))
        lines = [f"HTTP/1.1 {self.status} Sandbox", *(f"{name}: {value}" for name, value in headers.items())]
        return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + self.body


def parse_fault(rule: Any) -> Fault:
    """A rule from JSON; ValueError says what is wrong with it."""
    error = rule.get("error") if isinstance(rule, dict) else None
    if not isinstance(error, dict) or not any(kind in error for kind in KINDS):
        raise ValueError(f"a fault needs an error with one of {', '.join(KINDS)}")
    code = error.get("code")
    if code is not None and not (isinstance(code, int) and 400 <= code <= 599):
        raise ValueError("an error code lies between 400 and 599")
    if "answer" in error:
        RawAnswer.parse(error["answer"])
    return Fault(
        method=str(rule.get("method", "*")).lower(),
        error=error,
        chat_id=rule.get("chat_id"),
        times=rule.get("times"),
        probability=float(rule.get("probability", 1)),
        dice=random.Random(rule.get("seed")),  # noqa: S311 – reproducible, not secret
    )
