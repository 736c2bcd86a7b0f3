"""Inline and reply keyboards, and what pressing a button does."""

from typing import Any

import pytest

from tests.sandbox.conftest import Sandbox

LATE = "400 Bad Request: query is too old and response timeout expired or query ID is invalid"


def keyboard(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


async def tapped(sandbox: Sandbox) -> tuple[int, str]:
    """Somebody pressed a button: (person, callback query)."""
    person = await sandbox.person()
    markup = keyboard({"text": "ก", "callback_data": "go"})
    sent = await sandbox.ok("sendMessage", chat_id=person, text="?", reply_markup=markup)
    path = f"/chats/{person}/messages/{sent['message_id']}/tap"
    answer = await sandbox.do(path, {"as": person, "row": 0, "col": 0})
    return person, answer["callback_query_id"]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (keyboard({"text": "a", "callback_data": "x" * 65}), "BUTTON_DATA_INVALID"),
        (keyboard({"text": "a", "callback_data": "ก" * 22}), "BUTTON_DATA_INVALID"),
        (keyboard({"text": "", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
        (
            keyboard({"text": "a"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (keyboard({"callback_data": "x"}), "can't parse inline keyboard button: Can't find field \"text\""),
        (keyboard(*[{"text": "a", "callback_data": "x"}] * 101), "reply markup is too long"),
        ({"inline_keyboard": [{}]}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
    ],
)
async def test_it_refuses_a_keyboard(sandbox: Sandbox, markup: dict[str, Any], why: str) -> None:
    person = await sandbox.person()

    answer = await sandbox.fails("sendMessage", chat_id=person, text="x", reply_markup=markup)

    assert answer == f"400 Bad Request: {why}"


async def test_it_takes_64_bytes_of_data(sandbox: Sandbox) -> None:
    markup = keyboard({"text": "a", "callback_data": "x" * 64})

    sent = await sandbox.ok("sendMessage", chat_id=await sandbox.person(), text="x", reply_markup=markup)

    assert sent["reply_markup"] == markup


async def test_it_shows_a_reply_keyboard_beside_the_messages(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    sent = await sandbox.ok("sendMessage", chat_id=person, text="x", reply_markup={"keyboard": [["ใช่", "ไม่ใช่"]]})

    shown = await sandbox.look(f"/chats/{person}/messages?as={person}")
    assert shown["keyboard"] == {"keyboard": [[{"text": "ใช่"}, {"text": "ไม่ใช่"}]]}
    assert "reply_markup" not in sent


async def test_it_takes_a_reply_keyboard_away(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    await sandbox.ok("sendMessage", chat_id=person, text="x", reply_markup={"keyboard": [["ใช่"]]})

    await sandbox.ok("sendMessage", chat_id=person, text="x", reply_markup={"remove_keyboard": True})

    assert (await sandbox.look(f"/chats/{person}/messages?as={person}"))["keyboard"] is None


async def test_it_sends_a_callback_query(sandbox: Sandbox) -> None:
    person, query_id = await tapped(sandbox)

    query = (await sandbox.drain())[0]["callback_query"]

    assert (query["id"], query["from"]["id"], query["data"]) == (query_id, person, "go")
    assert query["message"]["text"] == "?"


async def test_it_lets_people_forge_data(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    sent = await sandbox.ok("sendMessage", chat_id=person, text="?")

    await sandbox.do(f"/chats/{person}/messages/{sent['message_id']}/tap", {"as": person, "data": "forged"})

    assert (await sandbox.drain())[0]["callback_query"]["data"] == "forged"


async def test_it_shows_the_answer_to_who_pressed(sandbox: Sandbox) -> None:
    person, query_id = await tapped(sandbox)

    await sandbox.ok("answerCallbackQuery", callback_query_id=query_id, text="ได้", show_alert=True)

    event = await sandbox.event("callback_answer")
    assert (event["person_id"], event["text"], event["show_alert"]) == (person, "ได้", True)


async def test_it_refuses_a_second_answer(sandbox: Sandbox) -> None:
    _, query_id = await tapped(sandbox)
    await sandbox.ok("answerCallbackQuery", callback_query_id=query_id)

    assert await sandbox.fails("answerCallbackQuery", callback_query_id=query_id) == LATE


async def test_it_refuses_a_late_answer(sandbox: Sandbox) -> None:
    _, query_id = await tapped(sandbox)

    sandbox.machine.ahead += 151

    assert await sandbox.fails("answerCallbackQuery", callback_query_id=query_id) == LATE


async def test_it_takes_an_answer_of_200_characters_only(sandbox: Sandbox) -> None:
    _, query_id = await tapped(sandbox)

    answer = await sandbox.fails("answerCallbackQuery", callback_query_id=query_id, text="ก" * 201)

    assert answer == "400 Bad Request: MESSAGE_TOO_LONG"
    await sandbox.ok("answerCallbackQuery", callback_query_id=query_id, text="ก" * 200)
