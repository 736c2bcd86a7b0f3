"""Voice messages, stickers, contacts, polls, locations, forwarded messages, and topics of a group."""

from typing import Any

import pytest
from telegram import Message

from tests.sandbox.conftest import Sandbox
from tests.sandbox.test_files import attach

OPTIONS = ["เช้า", "บ่าย"]


async def brought(sandbox: Sandbox, person: int, **given: Any) -> Message:
    """The message the bot gets of something a person sends."""
    await sandbox.do(f"/chats/{person}/messages", {"as": person, **given})
    (*_, update) = await sandbox.ok("getUpdates", limit=100)
    message = Message.de_json(update["message"], None)
    assert message is not None
    return message


async def test_it_sends_a_voice_message(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    said = await attach(sandbox, person, b"OggS", kind="voice")

    assert (said["voice"]["file_size"], said["voice"]["duration"]) == (4, 1)
    stored = await sandbox.ok("getFile", file_id=said["voice"]["file_id"])
    assert stored["file_path"].startswith("voices/")


async def test_the_bot_sends_a_voice_message_again(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    said = await attach(sandbox, person, b"OggS", kind="voice")

    again = await sandbox.ok("sendVoice", chat_id=person, voice=said["voice"]["file_id"])

    assert again["voice"]["file_size"] == 4


async def test_it_sends_a_sticker(sandbox: Sandbox) -> None:
    message = await brought(sandbox, await sandbox.person(), kind="sticker", emoji="🙏")

    assert message.sticker is not None
    assert message.sticker.emoji == "🙏"


async def test_it_sends_somebodys_contact(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    message = await brought(sandbox, person, kind="contact", person_id=person)

    assert message.contact is not None
    assert message.contact.user_id == person


async def test_it_sends_a_poll(sandbox: Sandbox) -> None:
    message = await brought(sandbox, await sandbox.person(), kind="poll", question="ประชุมเมื่อใด", options=OPTIONS)

    assert message.poll is not None
    assert [one.text for one in message.poll.options] == OPTIONS


async def test_it_sends_a_location(sandbox: Sandbox) -> None:
    message = await brought(sandbox, await sandbox.person(), kind="location", latitude=13.75, longitude=100.5)

    assert message.location is not None
    assert (message.location.latitude, message.location.longitude) == (13.75, 100.5)


@pytest.mark.parametrize(
    "given", [{"kind": "dice"}, {"kind": "poll", "question": "?", "options": ["ก"]}, {"kind": "location"}]
)
async def test_it_says_what_a_message_can_be(sandbox: Sandbox, given: dict[str, Any]) -> None:
    person = await sandbox.person()

    status, _ = await sandbox.request("POST", f"/chats/{person}/messages", {"as": person, **given})

    assert status == 400


async def test_a_forwarded_message_names_where_it_came_from(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)
    said = await sandbox.ok("sendMessage", chat_id=group, text="<b>ประกาศ</b>", parse_mode="HTML")

    message = await brought(sandbox, person, forward={"chat_id": group, "message_id": said["message_id"]})

    assert (message.text, message.entities[0].type) == ("ประกาศ", "bold")
    assert message.forward_origin is not None
    assert message.forward_origin.type == "user"


async def test_a_forwarded_message_has_no_buttons(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    keys = {"inline_keyboard": [[{"text": "ส่ง", "callback_data": "x"}]]}
    said = await sandbox.ok("sendMessage", chat_id=person, text="ร่าง", reply_markup=keys)

    message = await brought(sandbox, person, forward={"chat_id": person, "message_id": said["message_id"]})

    assert message.reply_markup is None


async def forum(sandbox: Sandbox, person: int) -> tuple[int, int]:
    """A group with two topics, and the second's number."""
    body = {"title": "งานแผน", "member_ids": [person], "topics": ["ทั่วไป", "รายงาน"]}
    made = await sandbox.do("/groups", body)
    return made["id"], int(next(number for number, name in made["topics"].items() if name == "รายงาน"))


async def test_a_message_is_written_in_a_topic(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group, topic = await forum(sandbox, person)

    said = await sandbox.do(f"/chats/{group}/messages", {"as": person, "text": "สวัสดี", "message_thread_id": topic})

    assert (said["message_thread_id"], said["is_topic_message"], said["chat"]["is_forum"]) == (topic, True, True)


async def test_the_bot_answers_in_the_topic_of_the_message_it_replies_to(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group, topic = await forum(sandbox, person)
    said = await sandbox.do(f"/chats/{group}/messages", {"as": person, "text": "สวัสดี", "message_thread_id": topic})

    answer = await sandbox.ok(
        "sendMessage", chat_id=group, text="ตอบ", reply_parameters={"message_id": said["message_id"]}
    )

    assert answer["message_thread_id"] == topic


async def test_the_bot_writes_in_a_topic(sandbox: Sandbox) -> None:
    group, topic = await forum(sandbox, await sandbox.person())

    assert (await sandbox.ok("sendMessage", chat_id=group, text="ก", message_thread_id=topic))["is_topic_message"]


async def test_there_are_no_other_topics(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group, _ = await forum(sandbox, person)

    answer = await sandbox.fails("sendMessage", chat_id=group, text="ก", message_thread_id=777)
    status, _ = await sandbox.request(
        "POST", f"/chats/{group}/messages", {"as": person, "text": "ก", "message_thread_id": 777}
    )

    assert answer == "400 Bad Request: message thread not found"
    assert status == 404


@pytest.mark.parametrize("text", ["", "ก" * 257])
async def test_a_button_copies_1_to_256_characters(sandbox: Sandbox, text: str) -> None:
    person = await sandbox.person()

    async def send(copied: str) -> dict[str, Any]:
        keys = {"inline_keyboard": [[{"text": "คัดลอก", "copy_text": {"text": copied}}]]}
        return await sandbox.call("sendMessage", chat_id=person, text="คำเชิญ", reply_markup=keys)

    assert (await send("ก" * 256))["ok"]
    assert (await send(text))["description"] == "Bad Request: BUTTON_COPY_TEXT_INVALID"
