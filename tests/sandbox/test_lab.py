"""The clock, the events, faults, limits, and numbers."""

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.sandbox.conftest import Sandbox


async def test_the_clock_moves_forward(sandbox: Sandbox) -> None:
    moved = await sandbox.do("/clock", to="2020-06-30T09:00:00+07:00")

    assert moved["now"].startswith("2020-06-30T02:00:00")
    assert moved["now"].endswith("+00:00")


async def test_the_clock_never_moves_back(sandbox: Sandbox) -> None:
    status, answer = await sandbox.request("POST", "/clock", {"to": "2019-01-01T00:00:00+07:00"})

    assert status == 409
    assert "only moves forward" in answer["error"]


async def test_a_test_may_set_the_clock_back(sandbox: Sandbox) -> None:
    before = await sandbox.look("/clock")

    moved = await sandbox.do("/clock", to="2019-01-01T00:00:00+07:00", back=True)

    assert moved["now"].startswith("2018-12-31T17:00:00")
    assert moved["version"] == before["version"] + 1


async def test_the_clock_can_be_waited_for(sandbox: Sandbox) -> None:
    now = await sandbox.look("/clock")
    waiting = asyncio.create_task(sandbox.look(f"/clock?after={now['version']}&wait=25"))

    moved = await sandbox.do("/clock", to="2020-06-30T09:00:00+07:00")

    assert (await waiting)["version"] == moved["version"]


async def test_the_clock_can_be_waited_for_in_vain(sandbox: Sandbox) -> None:
    now = await sandbox.look("/clock")

    again = await sandbox.look(f"/clock?after={now['version']}&wait=0.01")

    assert again["version"] == now["version"]


async def test_events_replay_what_was_missed(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    before = (await sandbox.look("/state"))["version"]

    await sandbox.ok("sendMessage", chat_id=person, text="ก")

    event = await sandbox.event("message", before)
    assert (event["version"], event["chat_id"]) == (before + 1, person)
    assert (event["message"]["text"], event["message"]["mine_of"], event["message"]["edited"]) == ("ก", 42, False)


async def test_events_tell_to_reload_when_too_much_was_missed(sandbox: Sandbox) -> None:
    assert (await sandbox.event("reload", 10_000))["version"] == 0


async def test_unread_counts_until_it_is_read(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.ok("sendMessage", chat_id=person, text="ก")
    await sandbox.ok("sendMessage", chat_id=person, text="ข")

    before = (await sandbox.look("/state"))["chats"][0]["unread"]
    await sandbox.do(f"/chats/{person}/read", {"as": person})
    after = (await sandbox.look("/state"))["chats"][0]["unread"]

    assert (before, after) == ({str(person): 2}, {str(person): 0})


@pytest.mark.parametrize(
    ("error", "answer"),
    [
        ({"code": 502}, "502 Bad Gateway"),
        (
            {"code": 403, "description": "Forbidden: bot was blocked by the user"},
            "403 Forbidden: bot was blocked by the user",
        ),
    ],
)
async def test_a_fault_answers_an_error(sandbox: Sandbox, error: dict[str, Any], answer: str) -> None:
    await sandbox.do("/faults", [{"method": "getMe", "times": 1, "error": error}])

    assert await sandbox.fails("getMe") == answer
    await sandbox.ok("getMe")


async def test_a_fault_can_be_for_one_chat(sandbox: Sandbox) -> None:
    one, other = await sandbox.person(), await sandbox.person("สมหญิง")

    await sandbox.do("/faults", [{"method": "*", "chat_id": one, "times": None, "error": {"code": 500}}])

    await sandbox.ok("sendMessage", chat_id=other, text="x")
    assert await sandbox.fails("sendMessage", chat_id=one, text="x") == "500 Internal Server Error"


@pytest.mark.parametrize(("kind", "said"), [("cut", 1), ("cut_after", 2)])
async def test_a_fault_cuts_the_connection(sandbox: Sandbox, kind: str, said: int) -> None:
    person = await sandbox.person()
    await sandbox.do("/faults", [{"method": "sendMessage", "times": 1, "error": {kind: True}}])

    with pytest.raises(aiohttp.ClientError):
        await sandbox.ok("sendMessage", chat_id=person, text="x")

    assert len((await sandbox.look(f"/chats/{person}/messages"))["messages"]) == said


async def test_a_fault_does_a_call_twice(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.do("/faults", [{"method": "sendMessage", "times": 1, "error": {"twice": True}}])

    await sandbox.ok("sendMessage", chat_id=person, text="x")

    assert len((await sandbox.look(f"/chats/{person}/messages"))["messages"]) == 3


async def test_a_fault_hands_updates_out_twice(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")
    await sandbox.do("/faults", [{"method": "getUpdates", "times": 1, "error": {"twice": True}}])

    first, second = await sandbox.ok("getUpdates")

    assert first == second


async def test_a_fault_stalls(sandbox: Sandbox) -> None:
    await sandbox.do("/faults", [{"method": "getMe", "error": {"stall": 60}}])

    with pytest.raises(TimeoutError):
        await asyncio.wait_for(sandbox.ok("getMe"), 0.05)


async def test_faults_by_chance_repeat_with_their_seed(sandbox: Sandbox) -> None:
    async def outcomes() -> list[bool]:
        await sandbox.request("DELETE", "/faults")
        await sandbox.do("/faults", [{"method": "getMe", "probability": 0.5, "seed": 7, "error": {"code": 500}}])
        return [(await sandbox.call("getMe"))["ok"] for _ in range(20)]

    first = await outcomes()

    assert first == await outcomes()
    assert {True, False} == set(first)


async def test_limits_hold_a_chat_to_a_short_burst(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.do("/limits", enforce=True)

    for _ in range(3):
        await sandbox.ok("sendMessage", chat_id=person, text="x")
    refused = await sandbox.fails("sendMessage", chat_id=person, text="x")
    sandbox.machine.ahead += 1

    assert refused == "429 Too Many Requests: retry after 1"
    await sandbox.ok("sendMessage", chat_id=person, text="x")


async def test_limits_hold_everything_to_so_many_a_second(sandbox: Sandbox) -> None:
    people = [await sandbox.person(f"คนที่ {number}") for number in range(4)]
    await sandbox.do("/limits", enforce=True, per_second=3)

    answers = [(await sandbox.call("sendMessage", chat_id=person, text="x"))["ok"] for person in people]

    assert answers == [True, True, True, False]
    assert (await sandbox.look("/stats"))["refused_429"] == 1


async def test_limits_hold_a_group_to_so_many_a_minute(sandbox: Sandbox) -> None:
    group = await sandbox.group(await sandbox.person())
    await sandbox.do("/limits", enforce=True, group_per_minute=2)

    answers = [(await sandbox.call("sendMessage", chat_id=group, text="x"))["ok"] for _ in range(3)]

    assert answers == [True, True, False]


async def test_stats_count(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก")
    await sandbox.says(person, "ข")
    await sandbox.ok("getUpdates", limit=1)

    stats = await sandbox.look("/stats")

    assert (stats["pending_updates"], stats["unconfirmed"], stats["sent"]) == (2, 1, 0)


async def test_calls_can_be_asked_for_from_a_number_on(sandbox: Sandbox) -> None:
    await sandbox.ok("getMe")
    after = (await sandbox.look("/calls"))["next"] - 1

    await sandbox.ok("getMyCommands")

    calls = (await sandbox.look(f"/calls?after={after}"))["calls"]
    assert [call["method"] for call in calls] == ["getMyCommands"]


async def test_a_wrong_sandbox_call_says_why(sandbox: Sandbox) -> None:
    status, answer = await sandbox.request("POST", "/chats/5/messages", {"as": 5, "text": "x"})

    assert (status, answer) == (404, {"error": "there is no chat with the id 5"})
