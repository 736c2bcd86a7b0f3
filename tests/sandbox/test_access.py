"""Access: people that can be written to, groups, and the messages the bot gets there."""

import pytest

from tests.sandbox.conftest import Sandbox


async def test_it_cannot_write_first(sandbox: Sandbox) -> None:
    person = await sandbox.person(started=False)

    answer = await sandbox.fails("sendMessage", chat_id=person, text="x")

    assert answer == "403 Forbidden: bot can't initiate conversation with a user"


async def test_it_does_not_find_strangers(sandbox: Sandbox) -> None:
    assert await sandbox.fails("sendMessage", chat_id=1234, text="x") == "400 Bad Request: chat not found"


async def test_it_cannot_write_to_who_blocked_it(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    await sandbox.do(f"/chats/{person}/block", {"as": person, "blocked": True})

    answer = await sandbox.fails("sendMessage", chat_id=person, text="x")
    assert answer == "403 Forbidden: bot was blocked by the user"
    assert (await sandbox.drain())[0]["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_it_is_unblocked_by_start(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.do(f"/chats/{person}/block", {"as": person, "blocked": True})

    await sandbox.do(f"/chats/{person}/start", {"as": person, "payload": "ABC"})

    assert [list(update)[1] for update in await sandbox.drain()] == ["my_chat_member", "my_chat_member", "message"]
    await sandbox.ok("sendMessage", chat_id=person, text="x")


async def test_it_cannot_write_to_the_deactivated(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.do("/people", id=person, deactivated=True)

    assert await sandbox.fails("sendMessage", chat_id=person, text="x") == "403 Forbidden: user is deactivated"


async def test_it_is_told_when_it_joins_a_group(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    await sandbox.do("/groups", title="งานแผน", member_ids=[person])

    joined, created = await sandbox.drain()
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert created["message"]["group_chat_created"] is True


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("สวัสดี", False),
        ("/score I20", True),
        ("/score@tidtam_bot", True),
        ("/score@other_bot", False),
        ("@tidtam_bot ?", True),
    ],
)
async def test_it_hears_only_what_is_meant_for_it_in_a_group(sandbox: Sandbox, text: str, heard: bool) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)

    await sandbox.says(person, text, group)

    assert bool(await sandbox.drain()) is heard


async def test_it_hears_replies_to_itself_in_a_group(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)
    asked = await sandbox.ok("sendMessage", chat_id=group, text="?")

    await sandbox.says(person, "ตอบ", group, reply_to_message_id=asked["message_id"])

    assert (await sandbox.drain())[0]["message"]["reply_to_message"]["message_id"] == asked["message_id"]


@pytest.mark.parametrize(("kind", "what"), [("group", "group chat"), ("supergroup", "supergroup chat")])
async def test_it_cannot_write_where_it_was_kicked(sandbox: Sandbox, kind: str, what: str) -> None:
    group = await sandbox.group(await sandbox.person(), type=kind)

    await sandbox.do(f"/groups/{group}/kick")

    answer = await sandbox.fails("sendMessage", chat_id=group, text="x")
    assert answer == f"403 Forbidden: bot was kicked from the {what}"


async def test_it_is_told_where_a_group_went(sandbox: Sandbox) -> None:
    group = await sandbox.group(await sandbox.person())

    new = (await sandbox.do(f"/groups/{group}/migrate"))["id"]

    body = await sandbox.call("sendMessage", chat_id=group, text="x")
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": new}
    assert [update["message"].get("migrate_to_chat_id") for update in await sandbox.drain()] == [new, None]
    await sandbox.ok("sendMessage", chat_id=new, text="x")


async def test_it_describes_a_chat(sandbox: Sandbox) -> None:
    person = await sandbox.person("สมหญิง", last_name="ใจดี")

    chat = await sandbox.ok("getChat", chat_id=person)

    assert (chat["type"], chat["first_name"], chat["last_name"]) == ("private", "สมหญิง", "ใจดี")


async def test_it_describes_members(sandbox: Sandbox) -> None:
    maker, other = await sandbox.person(), await sandbox.person("สมหญิง")
    group = await sandbox.group(maker, other)

    status = [(await sandbox.ok("getChatMember", chat_id=group, user_id=who))["status"] for who in (maker, other, 42)]

    assert status == ["creator", "member", "member"]


async def test_people_cannot_act_for_others(sandbox: Sandbox) -> None:
    one, other = await sandbox.person(), await sandbox.person("สมหญิง")

    status, _ = await sandbox.request("POST", f"/chats/{one}/messages", {"as": other, "text": "x"})

    assert status == 403
