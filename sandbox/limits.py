"""Telegram's flood control, on demand: limits on messages overall, in one chat and in one group."""

from collections import deque
from dataclasses import asdict, dataclass, field
from math import ceil
from typing import Any

SECOND, MINUTE = 1.0, 60.0


@dataclass(slots=True)
class Limits:
    """The settings, and what was sent lately by machine time. `latency_ms` delays every answer."""

    enforce: bool = False
    per_second: float = 30
    per_chat_seconds: float = 1.0
    burst_chat: int = 3
    group_per_minute: int = 20
    latency_ms: float = 0
    _all: deque[float] = field(default_factory=deque)
    _chats: dict[int, tuple[float, float]] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)

    def change(self, settings: dict[str, Any]) -> None:
        """Take new settings (ValueError for an unknown one) and forget what was sent."""
        for name, value in settings.items():
            if name not in SETTINGS:
                raise ValueError(f"unknown limit {name!r}; there are {', '.join(SETTINGS)}")
            if isinstance(value, str) or value is None or value < 0:
                raise ValueError(f"{name} has to be a number, not {value!r}")
        for name, value in settings.items():
            setattr(self, name, value)
        self._all.clear()
        self._chats.clear()
        self._groups.clear()

    def shown(self) -> dict[str, Any]:
        """The settings."""
        return {name: value for name, value in asdict(self).items() if name in SETTINGS}

    def refuse(self, chat_id: int, count: int, now: float) -> int:
        """Seconds to wait before `count` more messages to that chat, or 0 – then they are counted as sent."""
        level, when = self._chats.get(chat_id, (0.0, now))
        level = max(0.0, level - (now - when) / (self.per_chat_seconds or 1e-9))
        group = self._groups.setdefault(chat_id, deque()) if chat_id < 0 else None
        wait = max(
            _window_wait(self._all, SECOND, self.per_second, count, now),
            _window_wait(group, MINUTE, self.group_per_minute, count, now) if group is not None else 0.0,
            # An album may go over the burst, or it could never be sent.
            (level + 1 - self.burst_chat) * self.per_chat_seconds,
        )
        if wait > 1e-9:
            return max(1, ceil(wait))
        self._chats[chat_id] = (level + count, now)
        for sent in (self._all, group):
            if sent is not None:
                sent.extend([now] * count)
        return 0


SETTINGS = ("enforce", "per_second", "per_chat_seconds", "burst_chat", "group_per_minute", "latency_ms")


def _window_wait(sent: deque[float], span: float, most: float, count: int, now: float) -> float:
    while sent and sent[0] <= now - span:
        sent.popleft()
    over = len(sent) + min(count, int(most)) - int(most)
    return sent[over - 1] + span - now if over > 0 else 0.0
