"""The way out while somebody other than Telegram answers, and what Telegram's own refusals do, over real HTTP."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from bot.outbound.undelivered import Undelivered
from db import people
from db.engine import Database
from db.tables.queues import outbox as table
from domain.calendar.rounds import Timetable
from domain.calendar.workdays import Workdays
from domain.people import Address
from domain.setup import Setup
from tests.addresses import address
from tests.bot.outbound.running_sender import all_done, queue, sending, states
from tests.bot.telegram_stand_in import StandIn, until
from tests.cast import COLLEAGUE, COORDINATOR, ENGLISH, FIRST_OF_MANY, STAFF

NOW = datetime(2020, 6, 30, 2, tzinfo=UTC)
SETUP = Setup(ZoneInfo("Asia/Bangkok"), Workdays(), Timetable(), frozenset({address(COORDINATOR)}), "th", "tidtam_bot")
JSON = {"Content-Type": "application/json"}

WRONG: dict[str, dict[str, Any]] = {
    "403": {"status": 403, "body": "<html>"},
    "400": {"status": 400, "body": "<html>"},
    "200": {"status": 200, "body": "<html>"},
    "ok without a result": {"status": 200, "headers": JSON, "body": '{"ok": true}'},
    "another's 403": {"status": 403, "headers": JSON, "body": '{"ok": false, "error_code": 403}'},
    "a redirect": {"status": 302, "headers": {"Location": "http://127.0.0.1:9/"}},
}


async def informing(telegram: StandIn, store: Database) -> Undelivered:
    """Coordinators who are informed of messages given up."""
    await telegram.person(COORDINATOR)
    async with store.transaction() as session:
        await people.meet(session, SETUP, NOW, address(COORDINATOR), "ผู้ประสานงาน", "en")
        await people.meet(session, SETUP, NOW, address(STAFF), "สมชาย", "th")
    return Undelivered(store, SETUP, lambda: NOW)


async def fails(telegram: StandIn, times: int | None, **error: Any) -> None:
    await telegram.control("/faults", [{"method": "sendMessage", "chat_id": STAFF, "times": times, "error": error}])


@pytest.mark.parametrize("answer", WRONG.values(), ids=WRONG)
async def test_it_sends_in_order_and_once_after_answers_that_are_not_telegrams(
    store: Database, telegram: StandIn, answer: dict[str, Any]
) -> None:
    await telegram.person(STAFF)
    await fails(telegram, 2, answer=answer)
    await queue(store, STAFF, "ก", "ข")
    seen: list[tuple[Address, str]] = []

    async with sending(store, telegram, seen=seen):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ก", "ข"]
    assert [state for state, _, _ in await states(store)] == [1, 1]
    assert seen == []


async def test_one_at_a_time_tries_while_nothing_leaves_and_all_go_when_one_got_through(
    store: Database, telegram: StandIn
) -> None:
    crowd = range(FIRST_OF_MANY, FIRST_OF_MANY + 20)
    for person in crowd:
        await telegram.person(person)
        await queue(store, person, "ก")
    await telegram.control("/faults", [{"method": "sendMessage", "times": None, "error": {"answer": WRONG["403"]}}])

    async def tried_for_a_while() -> list[dict[str, Any]]:
        calls = await telegram.calls("sendMessage")
        return calls if calls and calls[-1]["time"] - calls[0]["time"] > 2.5 else []

    async with sending(store, telegram, rate=30):
        in_vain = await until(tried_for_a_while)
        await telegram.control("/faults", {}, verb="DELETE")
        await until(all_done(store))

    assert len(in_vain) < 16, "the tries were not held back"
    assert [len(await telegram.texts(one, one)) for one in crowd] == [1] * 20


async def test_a_message_nobody_but_a_firewall_refuses_holds_no_other_back(store: Database, telegram: StandIn) -> None:
    for person in (STAFF, ENGLISH, COLLEAGUE):
        await telegram.person(person)
    await fails(telegram, None, answer=WRONG["403"])
    await queue(store, STAFF, "ก")
    for person in (ENGLISH, COLLEAGUE):
        await queue(store, person, "ข")

    async def others_have_it() -> bool:
        return [state for state, _, _ in await states(store)] == [0, 1, 1]

    async with sending(store, telegram):
        await until(others_have_it)


async def test_content_that_telegram_refuses_ends_that_message_and_the_coordinator_is_told(
    store: Database, telegram: StandIn
) -> None:
    given_up = await informing(telegram, store)
    await telegram.person(STAFF)
    await fails(telegram, 1, code=400, description="Bad Request: message is too long")
    await queue(store, STAFF, "ก", "ข")

    async with sending(store, telegram, given_up=given_up):
        notes = await until(lambda: telegram.texts(COORDINATOR, COORDINATOR))
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ข"]
    assert [state for state, _, _ in await states(store)] == [2, 1, 1]
    assert "did not take a message to สมชาย" in notes[0]
    async with store.reading() as session:
        person = await people.find_at(session, SETUP, address(STAFF))
    assert person is not None
    assert not person.blocked


async def test_words_it_does_not_know_are_tried_again_within_hours_and_hold_the_chat_up_for_none(
    store: Database, telegram: StandIn
) -> None:
    await telegram.person(STAFF)
    await fails(telegram, 1, code=400, description="Bad Request: SOMETHING_OF_TOMORROW")
    await queue(store, STAFF, "ก", "ข")

    async def second_is_sent() -> bool:
        return [state for state, _, _ in await states(store)] == [0, 1]

    async with sending(store, telegram):
        await until(second_is_sent)

    assert await telegram.texts(STAFF, STAFF) == ["ข"]


async def test_words_it_does_not_know_end_a_message_at_last_and_the_coordinator_is_told(
    store: Database, telegram: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.outbound.failures.REFUSAL_PAUSES", (0.01, 0.01))
    given_up = await informing(telegram, store)
    await telegram.person(STAFF)
    await fails(telegram, None, code=403, description="Forbidden: the moon is full")
    await queue(store, STAFF, "ก")

    async with sending(store, telegram, given_up=given_up):
        notes = await until(lambda: telegram.texts(COORDINATOR, COORDINATOR))

    tries = [one for one in await telegram.calls("sendMessage") if one["params"]["chat_id"] == STAFF]
    assert len(tries) == 3
    assert "the moon is full" in notes[0]


async def test_a_limit_without_a_sane_number_is_waited_out_and_then_it_sends(
    store: Database, telegram: StandIn
) -> None:
    await telegram.person(STAFF)
    body = '{"ok":false,"error_code":429,"description":"Too Many Requests: x","parameters":{"retry_after":-9}}'
    await fails(telegram, 1, answer={"status": 429, "headers": JSON, "body": body})
    await queue(store, STAFF, "ก")

    async with sending(store, telegram):
        await until(all_done(store))

    refused, sent = await telegram.calls("sendMessage")
    assert 0.8 <= sent["time"] - refused["time"] < 3.0
    assert await telegram.texts(STAFF, STAFF) == ["ก"]


async def test_the_tries_of_a_message_that_waits_apart_are_kept(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await fails(telegram, None, code=400, description="Bad Request: SOMETHING_OF_TOMORROW")
    await queue(store, STAFF, "ก")

    async def kept() -> bool:
        async with store.reading() as session:
            row = (await session.execute(select(table.c.priority, table.c.attempts, table.c.payload))).one()
        return bool((row.priority, row.attempts) == (2, 1) and row.payload)

    async with sending(store, telegram):
        await until(kept)
