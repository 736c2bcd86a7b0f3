"""The way out, over real HTTP against the sandbox, on each kind of database."""

from contextlib import suppress

from db.engine import Database
from db.queues import outbox
from domain.people import Address
from screens.base import Outgoing, Rich
from tests.addresses import address
from tests.bot.outbound.running_sender import all_done, queue, sending, states
from tests.bot.telegram_stand_in import StandIn, until
from tests.cast import ENGLISH, FIRST_OF_MANY, STAFF


async def test_it_sends_in_order_and_remembers_the_message_ids(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "หนึ่ง", "สอง")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["หนึ่ง", "สอง"]
    assert all(payload is None and message for _, payload, message in await states(store))


async def test_it_sends_what_is_queued_while_it_runs(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)

    async with sending(store, telegram) as sender:
        await queue(store, STAFF, "ใหม่")
        sender.wake()
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ใหม่"]


async def test_it_sends_what_is_handed_over_once(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)

    async with sending(store, telegram) as sender:
        await queue(store, STAFF, "ก")
        async with store.transaction() as session:
            await outbox.put(session, [Outgoing(Rich("ข"))], address(STAFF))
            seen = await sender.unsent(session)
        sender.wake()
        sender.release(seen)
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ก", "ข"]
    assert len(await telegram.calls("sendMessage")) == 2


async def test_it_does_not_send_what_was_taken_back(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)

    async with sending(store, telegram) as sender:
        with suppress(ZeroDivisionError):
            async with store.transaction() as session:
                await outbox.put(session, [Outgoing(Rich("ไม่ส่ง"))], address(STAFF))
                await sender.unsent(session)
                raise ZeroDivisionError
        await queue(store, STAFF, "ส่ง")
        sender.wake()
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ส่ง"]


async def test_it_waits_out_a_refusal_and_then_sends_once(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "sendMessage", "times": 1, "error": {"code": 429, "retry_after": 1}}])
    await queue(store, STAFF, "ก")

    async with sending(store, telegram):
        await until(all_done(store))

    refused, sent = await telegram.calls("sendMessage")
    assert sent["time"] - refused["time"] >= 1.0
    assert await telegram.texts(STAFF, STAFF) == ["ก"]


async def test_it_tries_again_after_a_server_error(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "sendMessage", "times": 1, "error": {"code": 502}}])
    await queue(store, STAFF, "ก", "ข")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ก", "ข"]


async def test_it_tries_again_after_a_cut_connection(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await telegram.control("/faults", [{"method": "sendMessage", "times": 1, "error": {"cut": True}}])
    await queue(store, STAFF, "ก")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ก"]


async def test_it_gives_up_on_whoever_can_not_be_written_to_and_says_so(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF, started=False)
    await telegram.person(ENGLISH)
    await queue(store, STAFF, "ก")
    await queue(store, ENGLISH, "ข")
    seen: list[tuple[Address, str]] = []

    async with sending(store, telegram, seen=seen):
        await until(all_done(store))

    assert [(chat, why.split(":")[0]) for chat, why in seen] == [(address(STAFF), "Forbidden")]
    assert [state for state, _, _ in await states(store)] == [2, 1]
    assert len(await telegram.calls("sendMessage")) == 2


async def test_it_follows_a_group_that_moved(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    group = await telegram.group(STAFF)
    moved = await telegram.control(f"/groups/{group}/migrate", {})
    await queue(store, group, "ก")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(int(moved["id"]), STAFF) == ["ก"]


async def test_it_sends_anew_what_can_not_be_edited(store: Database, telegram: StandIn) -> None:
    await telegram.person(STAFF)
    await queue(store, STAFF, "ก", replaces="999")

    async with sending(store, telegram):
        await until(all_done(store))

    assert await telegram.texts(STAFF, STAFF) == ["ก"]


async def test_a_strict_server_never_has_to_refuse(store: Database, telegram: StandIn) -> None:
    for person in range(FIRST_OF_MANY, FIRST_OF_MANY + 60):
        await telegram.person(person)
        await queue(store, person, "แจ้งเตือน", priority=1)
    await telegram.control("/limits", {"enforce": True, "burst_chat": 1})

    async with sending(store, telegram, rate=30):
        await until(all_done(store))

    codes = [call["code"] for call in await telegram.calls("sendMessage")]
    assert codes == [200] * 60


async def test_two_senders_share_one_outbox_and_one_rate(store: Database, telegram: StandIn) -> None:
    if store.is_sqlite:
        return  # one process serves a SQLite file
    for person in range(FIRST_OF_MANY, FIRST_OF_MANY + 60):
        await telegram.person(person)
        await queue(store, person, "ก")
    await telegram.control("/limits", {"enforce": True, "burst_chat": 1})

    async with sending(store, telegram, rate=30), sending(store, telegram, rate=30):
        await until(all_done(store))

    calls = await telegram.calls("sendMessage")
    assert [call["code"] for call in calls] == [200] * 60
