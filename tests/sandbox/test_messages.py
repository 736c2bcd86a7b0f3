"""Replies, edits, deletions, message numbers and dates."""

from typing import Any

from tests.sandbox.conftest import START, Sandbox

SAME = (
    "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
MARKUP = {"inline_keyboard": [[{"text": "ก", "callback_data": "go"}]]}


async def sent(sandbox: Sandbox, **params: Any) -> dict[str, Any]:
    """A message of the bot's, and as `to` how to name it in another call."""
    chat = await sandbox.person()
    message = await sandbox.ok("sendMessage", **{"chat_id": chat, "text": "ก", **params})
    return {**message, "to": {"chat_id": chat, "message_id": message["message_id"]}}


async def test_it_numbers_the_messages_of_a_chat_upwards(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    first = await sandbox.says(person, "ก")
    second = await sandbox.ok("sendMessage", chat_id=person, text="ข")

    assert second["message_id"] > first["message_id"]


async def test_it_dates_messages_by_the_office_clock(sandbox: Sandbox) -> None:
    message = await sent(sandbox)

    assert 0 <= message["date"] - START.timestamp() < 60


async def test_it_replies(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    asked = await sandbox.says(person, "ถาม")

    reply = {"message_id": asked["message_id"]}
    answer = await sandbox.ok("sendMessage", chat_id=person, text="ตอบ", reply_parameters=reply)

    assert answer["reply_to_message"]["text"] == "ถาม"


async def test_it_does_not_reply_to_what_is_gone(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    answer = await sandbox.fails("sendMessage", chat_id=person, text="x", reply_parameters={"message_id": 999})

    assert answer == "400 Bad Request: message to be replied not found"


async def test_it_sends_without_reply_if_allowed(sandbox: Sandbox) -> None:
    reply = {"message_id": 999, "allow_sending_without_reply": True}

    assert "reply_to_message" not in await sent(sandbox, reply_parameters=reply)


async def test_it_edits_a_text(sandbox: Sandbox) -> None:
    message = await sent(sandbox, reply_markup=MARKUP)

    edited = await sandbox.ok("editMessageText", **message["to"], text="ข")

    assert edited["text"] == "ข"
    assert edited["edit_date"] >= message["date"]
    assert "reply_markup" not in edited


async def test_it_refuses_an_edit_that_changes_nothing(sandbox: Sandbox) -> None:
    message = await sent(sandbox, reply_markup=MARKUP)

    assert await sandbox.fails("editMessageText", **message["to"], text="ก", reply_markup=MARKUP) == SAME
    assert await sandbox.fails("editMessageReplyMarkup", **message["to"], reply_markup=MARKUP) == SAME


async def test_it_takes_a_keyboard_away(sandbox: Sandbox) -> None:
    message = await sent(sandbox, reply_markup=MARKUP)

    edited = await sandbox.ok("editMessageReplyMarkup", **message["to"])

    assert "reply_markup" not in edited
    assert (await sandbox.event("markup"))["message"]["message_id"] == message["message_id"]


async def test_it_does_not_find_a_message_to_edit(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    answer = await sandbox.fails("editMessageText", chat_id=person, message_id=999, text="x")

    assert answer == "400 Bad Request: message to edit not found"


async def test_it_does_not_edit_what_others_said(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    said = await sandbox.says(person, "ก")

    answer = await sandbox.fails("editMessageText", chat_id=person, message_id=said["message_id"], text="x")

    assert answer == "400 Bad Request: message can't be edited"


async def test_it_deletes(sandbox: Sandbox) -> None:
    message = await sent(sandbox)

    await sandbox.ok("deleteMessage", **message["to"])

    shown = await sandbox.look(f"/chats/{message['chat']['id']}/messages")
    assert message["message_id"] not in [one["message_id"] for one in shown["messages"]]
    assert await sandbox.fails("deleteMessage", **message["to"]) == "400 Bad Request: message to delete not found"


async def test_it_does_not_delete_after_two_days(sandbox: Sandbox) -> None:
    message = await sent(sandbox)

    sandbox.machine.ahead += 48 * 3600 + 1

    assert await sandbox.fails("deleteMessage", **message["to"]) == "400 Bad Request: message can't be deleted"


async def test_it_does_not_delete_what_others_said_in_a_group(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)
    said = await sandbox.says(person, "ก", group)

    answer = await sandbox.fails("deleteMessage", chat_id=group, message_id=said["message_id"])

    assert answer == "400 Bad Request: message can't be deleted"


async def test_it_sends_edits_of_people(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    said = await sandbox.says(person, "ก")

    await sandbox.do(f"/chats/{person}/messages/{said['message_id']}/edit", {"as": person, "text": "ข"})

    edited = (await sandbox.drain())[-1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (said["message_id"], "ข")


async def test_it_keeps_2000_messages_a_chat(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.do("/updates/bulk", messages=[{"as": person, "text": "ก"}] * 2_010)

    oldest = await sandbox.look(f"/chats/{person}/messages?limit=500&before=500")

    assert oldest["messages"][0]["message_id"] == 12


async def test_it_pages_through_messages(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    for text in "กขคง":
        await sandbox.says(person, text)

    page = await sandbox.look(f"/chats/{person}/messages?limit=2&before=5")

    assert [one["text"] for one in page["messages"]] == ["ข", "ค"]


async def test_it_shows_that_the_bot_types(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    await sandbox.ok("sendChatAction", chat_id=person, action="typing")

    assert (await sandbox.event("typing"))["chat_id"] == person
