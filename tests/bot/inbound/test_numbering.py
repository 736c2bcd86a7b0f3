"""Update ids that start anew: an id of long ago is no repetition, a repetition is one, nothing is confirmed unseen."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from bot.inbound.intake import Intake, Poller
from bot.telegram.api import Api
from db.engine import Database
from db.queues import inbox
from db.tables.queues import inbox as table
from tests.addresses import address
from tests.cast import STAFF
from tests.house import TOKEN
from tests.recorded import Recorded

DAY = 86_400.0
CHAT = address(STAFF)


def said(number: int, words: str) -> inbox.Update:
    return str(number), CHAT, json.dumps({"update_id": number, "message": {"chat": {"id": STAFF}, "text": words}})


async def stored(db: Database, at: float, *updates: inbox.Update) -> None:
    async with db.transaction() as session:
        await inbox.store(session, updates, at)


async def handled(db: Database, at: float) -> list[str]:
    """Handle everything that waits; the words in the order they came in."""
    words: list[str] = []
    while True:
        async with db.transaction() as session:
            found = await inbox.claim(session, at, 10)
            await inbox.finish(session, [one.seq for one in found], at)
        if not found:
            return words
        words += [json.loads(one.payload)["message"]["text"] for one in found]


async def test_an_id_that_was_used_weeks_ago_is_no_repetition(store: Database) -> None:
    await stored(store, 0.0, said(7, "before"))
    await handled(store, 0.0)

    await stored(store, 8 * DAY, said(7, "after"))

    assert await handled(store, 8 * DAY) == ["after"]


async def test_a_repetition_within_a_day_is_one(store: Database) -> None:
    await stored(store, 0.0, said(7, "once"), said(8, "once too"))
    first = await handled(store, 0.0)

    await stored(store, DAY, said(7, "once"), said(8, "once too"))
    await stored(store, DAY, said(8, "once too"))

    assert first == ["once", "once too"]
    assert await handled(store, DAY) == []


async def test_a_repetition_of_what_came_by_an_old_id_is_one_too(store: Database) -> None:
    await stored(store, 0.0, said(7, "before"))
    await stored(store, 8 * DAY, said(7, "after"))

    await stored(store, 8 * DAY + 60, said(7, "after"), said(6, "and this"))

    assert await handled(store, 9 * DAY) == ["before", "after", "and this"]


async def test_a_chat_keeps_its_order_where_some_ids_were_used_long_ago(store: Database) -> None:
    await stored(store, 0.0, said(5, "x"), said(7, "y"), said(8, "z"))
    await handled(store, 0.0)
    await stored(store, 8 * DAY, said(4, "a"))

    await stored(store, 8 * DAY + 1, said(4, "a"), said(5, "b"), said(6, "c"), said(7, "d"))

    assert await handled(store, 9 * DAY) == ["a", "b", "c", "d"]


async def test_an_update_that_waits_since_weeks_is_not_lost_to_its_id(store: Database) -> None:
    await stored(store, 0.0, said(7, "before"))

    await stored(store, 8 * DAY, said(7, "after"))

    async with store.transaction() as session:
        rows = (await session.execute(select(table.c.update_id, table.c.state).order_by(table.c.seq))).tuples().all()
    assert [(update_id.partition("/")[0], state) for update_id, state in rows] == [("7", 0), ("7", 0)]
    assert await handled(store, 8 * DAY) == ["before", "after"]


async def test_a_pause_that_ends_far_ahead_is_over(store: Database) -> None:
    """The machine's clock was set back: it would hold the chat up until it is where it was."""
    await stored(store, 10 * DAY, said(7, "held up"))
    async with store.transaction() as session:
        (one,) = await inbox.claim(session, 10 * DAY, 10)
        await inbox.postpone(session, one, 10 * DAY + 2, "ValueError")

    assert await handled(store, 10 * DAY + 1) == []
    assert await handled(store, 9 * DAY) == ["held up"]


class Scripted(Api):
    """Answers polls in turn and keeps the offsets they asked with; then answers no more."""

    def __init__(self, answers: Sequence[Sequence[int]]) -> None:
        super().__init__(Recorded(), "http://127.0.0.1:1/bot", TOKEN)
        self.answers = list(answers)
        self.offsets: list[int | None] = []
        self.asked = asyncio.Event()

    async def call(self, method: str, payload: dict[str, Any] | None = None, read_timeout: float = 0) -> Any:
        """The next answer."""
        self.offsets.append((payload or {}).get("offset"))
        if not self.answers:
            self.asked.set()
            await asyncio.Event().wait()
        return [{"update_id": one, "message": {"chat": {"id": STAFF}}} for one in self.answers.pop(0)]


async def polled(store: Database, *answers: Sequence[int]) -> list[int | None]:
    """The offsets of the polls that got these answers, and of the one after them."""

    async def may_poll() -> None:
        return

    api = Scripted(answers)
    polling = asyncio.create_task(Poller(api, Intake(store), may_poll, asyncio.Event()).run())
    await api.asked.wait()
    polling.cancel()
    return api.offsets


async def test_an_offset_goes_down_with_the_numbers(store: Database) -> None:
    assert await polled(store, [900, 901], [7], [8, 9]) == [None, 902, 8, 10]


async def test_an_offset_is_dropped_once_an_empty_answer_has_confirmed_it(
    store: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An offset left over a week later would confirm updates unseen whose new numbers lie just below it."""
    monkeypatch.setattr("bot.inbound.intake.EMPTY_SECONDS", 0.0)

    assert await polled(store, [900, 901], [], [899]) == [None, 902, None, 900]
