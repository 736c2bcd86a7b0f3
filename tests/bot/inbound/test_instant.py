"""Answers to buttons go at once and unstored: tried again while somebody waits, unless Telegram has refused them."""

from dataclasses import replace
from typing import Any

import pytest

from bot.inbound.worker import Worker
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed, Kind
from bot.telegram.wire import Request
from tests.house import TOKEN, House
from tests.recorded import Recorded


class Failing(Api):
    """Fails a number of times before it takes a call."""

    def __init__(self, times: int, kind: Kind) -> None:
        super().__init__(Recorded(), "http://127.0.0.1:1/bot", TOKEN)
        self.calls = 0
        self.left = times
        self.kind = kind

    async def call(self, method: str, payload: dict[str, Any] | None = None, read_timeout: float = 0) -> Any:
        """Count the call, and fail."""
        self.calls += 1
        self.left -= 1
        if self.left >= 0:
            raise DeliveryFailed("no", self.kind)


@pytest.mark.parametrize(
    ("times", "kind", "calls"),
    [(2, Kind.NETWORK, 3), (9, Kind.NETWORK, 4), (9, Kind.REFUSED, 1), (0, Kind.NETWORK, 1)],
)
async def test_it_is_tried_again_only_where_telegram_did_not_see_it(
    house: House, monkeypatch: pytest.MonkeyPatch, times: int, kind: Kind, calls: int
) -> None:
    monkeypatch.setattr("bot.inbound.worker.INSTANT_PAUSES", (0.0, 0.0, 0.0))
    api = Failing(times, kind)
    worker = Worker(replace(house.worker._handler, api=api))

    await worker._call(Request("answerCallbackQuery", {"callback_query_id": "1"}))

    assert api.calls == calls
