"""getUpdates: offsets, long polls, what is kept and for how long."""

import asyncio

from tests.sandbox.conftest import Sandbox

OTHER = "409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_it_keeps_an_update_until_a_higher_offset_is_asked_for(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")

    first = await sandbox.ok("getUpdates")
    second = await sandbox.ok("getUpdates", offset=first[0]["update_id"])
    third = await sandbox.ok("getUpdates", offset=first[0]["update_id"] + 1)

    assert first == second
    assert third == []


async def test_it_numbers_updates_one_by_one(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    for text in "กขค":
        await sandbox.says(person, text)

    ids = [update["update_id"] for update in await sandbox.ok("getUpdates")]

    assert ids == list(range(ids[0], ids[0] + 3))


async def test_it_numbers_anew_from_anywhere_once_nothing_waits(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")
    (first,) = await sandbox.ok("getUpdates")
    while_it_waits, _ = await sandbox.request("POST", "/updates/numbering", {"first": 7})
    await sandbox.ok("getUpdates", offset=first["update_id"] + 1)

    await sandbox.do("/updates/numbering", first=7)
    await sandbox.says(person, "ข")

    assert while_it_waits == 409
    assert [one["update_id"] for one in await sandbox.ok("getUpdates", offset=first["update_id"] + 1)] == [7]
    assert await sandbox.ok("getUpdates", offset=8) == []


async def test_it_keeps_the_last_ones_for_a_negative_offset(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    for text in "กขค":
        await sandbox.says(person, text)

    kept = await sandbox.ok("getUpdates", offset=-1)

    assert [update["message"]["text"] for update in kept] == ["ค"]
    assert len(await sandbox.ok("getUpdates")) == 1


async def test_it_confirms_nothing_by_an_offset_far_in_the_future(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")

    assert len(await sandbox.ok("getUpdates", offset=2**31 - 1)) == 1


async def test_it_gives_no_more_than_the_limit(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.do("/updates/bulk", messages=[{"as": person, "text": str(n)} for n in range(120)])

    assert len(await sandbox.ok("getUpdates", limit=7)) == 7
    assert len(await sandbox.ok("getUpdates", limit=1000)) == 100


async def test_it_answers_a_long_poll_when_something_comes(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    poll = asyncio.create_task(sandbox.ok("getUpdates", timeout=50))
    await sandbox.polling()

    await sandbox.says(person, "มาแล้ว")

    assert (await poll)[0]["message"]["text"] == "มาแล้ว"


async def test_it_ends_the_first_long_poll_for_a_second(sandbox: Sandbox) -> None:
    first = asyncio.create_task(sandbox.fails("getUpdates", timeout=50))
    await sandbox.polling()
    second = asyncio.create_task(sandbox.ok("getUpdates", timeout=50))

    assert await first == OTHER
    second.cancel()


async def test_it_remembers_allowed_updates(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.ok("getUpdates", allowed_updates=["callback_query"])

    await sandbox.says(person, "ไม่ต้องการ")
    assert await sandbox.ok("getUpdates") == []

    await sandbox.ok("getUpdates", allowed_updates=[])
    await sandbox.says(person, "ต้องการ")
    assert len(await sandbox.ok("getUpdates")) == 1


async def test_it_forgets_updates_after_a_day(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")

    sandbox.machine.ahead += 24 * 3600 + 1

    assert await sandbox.ok("getUpdates") == []


async def test_it_forgets_callback_queries_after_150_seconds(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    sent = await sandbox.ok(
        "sendMessage",
        chat_id=person,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]},
    )
    await sandbox.do(f"/chats/{person}/messages/{sent['message_id']}/tap", {"as": person, "row": 0, "col": 0})
    await sandbox.says(person, "ก")

    sandbox.machine.ahead += 151

    assert [list(update)[1] for update in await sandbox.ok("getUpdates")] == ["message"]


async def test_it_keeps_updates_when_the_office_clock_jumps(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")

    await sandbox.do("/clock", to="2021-01-01T00:00:00+07:00")

    assert len(await sandbox.ok("getUpdates")) == 1


async def test_it_hands_out_a_raw_update_with_its_own_number_once(sandbox: Sandbox) -> None:
    await sandbox.do("/updates", raw={"update_id": 5, "nonsense": True})

    assert await sandbox.ok("getUpdates") == [{"update_id": 5, "nonsense": True}]
    assert await sandbox.ok("getUpdates") == []


async def test_it_numbers_a_raw_update_that_has_no_number(sandbox: Sandbox) -> None:
    answer = await sandbox.do("/updates", raw={"mystery": {}})

    assert await sandbox.ok("getUpdates") == [{"update_id": answer["update_id"], "mystery": {}}]
