"""The bot reacts to messages."""

from tests.sandbox.conftest import Sandbox

THUMB = [{"type": "emoji", "emoji": "👍"}]


async def test_a_reaction_is_shown_with_the_message(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    said = await sandbox.says(person, "รับทราบ")

    await sandbox.ok("setMessageReaction", chat_id=person, message_id=said["message_id"], reaction=THUMB)

    shown = (await sandbox.look(f"/chats/{person}/messages"))["messages"][-1]
    assert (shown["reaction"], shown["edited"]) == ("👍", False)


async def test_it_is_taken_away(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    said = await sandbox.says(person, "รับทราบ")
    to = {"chat_id": person, "message_id": said["message_id"]}
    await sandbox.ok("setMessageReaction", **to, reaction=THUMB)

    await sandbox.ok("setMessageReaction", **to, reaction=[])

    assert (await sandbox.look(f"/chats/{person}/messages"))["messages"][-1]["reaction"] == ""


async def test_it_refuses_other_emojis_and_messages_that_are_gone(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    said = await sandbox.says(person, "รับทราบ")
    odd = [{"type": "emoji", "emoji": "🪑"}]

    refused = await sandbox.fails("setMessageReaction", chat_id=person, message_id=said["message_id"], reaction=odd)
    gone = await sandbox.fails("setMessageReaction", chat_id=person, message_id=999, reaction=THUMB)

    assert refused == "400 Bad Request: REACTION_INVALID"
    assert gone == "400 Bad Request: message to react not found"


async def test_a_group_has_no_topics(sandbox: Sandbox) -> None:
    group = await sandbox.group(await sandbox.person())

    answer = await sandbox.fails("sendMessage", chat_id=group, text="ก", message_thread_id=7)

    assert answer == "400 Bad Request: message thread not found"
