"""Inline mode: the bot gets the typed words, its results are checked, and the chosen one is sent via the bot."""

from typing import Any

import pytest

from tests.sandbox.conftest import Sandbox


def article(result_id: str = "1", **more: Any) -> dict[str, Any]:
    content = {"message_text": "53.03 คะแนน", "entities": [{"type": "bold", "offset": 0, "length": 5}]}
    return {"type": "article", "id": result_id, "title": "I20", "input_message_content": content, **more}


async def asked(sandbox: Sandbox, person: int, **more: Any) -> str:
    query = await sandbox.do("/inline", {"as": person, "query": "I20", **more})
    return str(query["inline_query_id"])


async def test_the_bot_is_told_the_words_and_the_kind_of_chat_only(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)

    query_id = await asked(sandbox, person, chat_id=group)

    (update,) = await sandbox.drain()
    query = update["inline_query"]
    assert (query["id"], query["query"], query["offset"], query["chat_type"]) == (query_id, "I20", "", "group")
    assert query["from"]["id"] == person
    assert "chat" not in query


@pytest.mark.parametrize("place", ["nowhere", "private"])
async def test_in_the_chat_with_the_bot_the_kind_is_sender(sandbox: Sandbox, place: str) -> None:
    person = await sandbox.person()

    await asked(sandbox, person, **({"chat_id": person} if place == "private" else {}))

    assert (await sandbox.drain())[0]["inline_query"]["chat_type"] == "sender"


async def test_the_page_is_given_the_results(sandbox: Sandbox) -> None:
    query_id = await asked(sandbox, await sandbox.person())
    button = {"text": "วิธีถาม", "start_parameter": "s_help"}

    await sandbox.ok("answerInlineQuery", inline_query_id=query_id, results=[article()], button=button)

    event = await sandbox.event("inline_results")
    assert (event["inline_query_id"], event["results"], event["button"]) == (query_id, [article()], button)


async def test_the_chosen_result_is_the_persons_message_via_the_bot(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    group = await sandbox.group(person)
    query_id = await asked(sandbox, person, chat_id=group)
    keyboard = {"inline_keyboard": [[{"text": "เปิด", "url": "https://t.me/tidtam_bot?start=s_I20"}]]}
    await sandbox.ok("answerInlineQuery", inline_query_id=query_id, results=[article(reply_markup=keyboard)])
    await sandbox.drain()

    said = await sandbox.do(f"/chats/{group}/inline", {"as": person, "inline_query_id": query_id, "result_id": "1"})

    assert said["from"]["id"] == person
    assert said["via_bot"]["username"] == "tidtam_bot"
    assert (said["text"], said["entities"][0]["type"], said["reply_markup"]) == ("53.03 คะแนน", "bold", keyboard)
    assert (await sandbox.drain())[0]["message"]["via_bot"][
        "id"
    ] == 42  # a bot hears what was sent via it, in groups too


async def test_a_button_under_it_brings_an_inline_message_id_and_no_message(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    query_id = await asked(sandbox, person)
    keyboard = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    await sandbox.ok("answerInlineQuery", inline_query_id=query_id, results=[article(reply_markup=keyboard)])
    said = await sandbox.do(f"/chats/{person}/inline", {"as": person, "inline_query_id": query_id, "result_id": "1"})
    await sandbox.drain()

    await sandbox.do(f"/chats/{person}/messages/{said['message_id']}/tap", {"as": person, "row": 0, "col": 0})

    query = (await sandbox.drain())[0]["callback_query"]
    assert query["inline_message_id"]
    assert "message" not in query


@pytest.mark.parametrize(
    ("results", "refused"),
    [
        ([article() for _ in range(51)], "too many inline query results specified"),
        ([article(), article()], "RESULT_ID_DUPLICATE"),
        ([article("x" * 65)], "RESULT_ID_INVALID"),
        ([article("ก" * 22)], "RESULT_ID_INVALID"),
        ([article(title="")], "can't parse inline query result: Can't find field \"title\""),
        ([article(type="")], "can't parse inline query result: Can't find field \"type\""),
        ([article(input_message_content={"message_text": "ก" * 4097})], "message is too long"),
        ([article(input_message_content={"message_text": " "})], "text must be non-empty"),
        (
            [article(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]})],
            "BUTTON_DATA_INVALID",
        ),
    ],
)
async def test_wrong_results_are_refused(sandbox: Sandbox, results: list[dict[str, Any]], refused: str) -> None:
    query_id = await asked(sandbox, await sandbox.person())

    answer = await sandbox.fails("answerInlineQuery", inline_query_id=query_id, results=results)

    assert answer == f"400 Bad Request: {refused}"


@pytest.mark.parametrize("start", ["", "s I20", "ก", "x" * 65])
async def test_a_button_needs_a_parameter_a_link_can_carry(sandbox: Sandbox, start: str) -> None:
    query_id = await asked(sandbox, await sandbox.person())
    button = {"text": "x", "start_parameter": start}

    answer = await sandbox.fails("answerInlineQuery", inline_query_id=query_id, results=[], button=button)

    assert answer == "400 Bad Request: START_PARAM_INVALID"


async def test_a_query_is_answered_once_and_in_time(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    once, late = await asked(sandbox, person), await asked(sandbox, person)
    await sandbox.ok("answerInlineQuery", inline_query_id=once, results=[article()])
    sandbox.machine.ahead += 151

    for query_id in (once, late):
        answer = await sandbox.fails("answerInlineQuery", inline_query_id=query_id, results=[article()])
        assert answer.startswith("400 Bad Request: query is too old")


async def test_nobody_sends_what_was_offered_to_somebody_else(sandbox: Sandbox) -> None:
    person, other = await sandbox.person(), await sandbox.person("สมหญิง")
    query_id = await asked(sandbox, person)
    await sandbox.ok("answerInlineQuery", inline_query_id=query_id, results=[article()])
    chosen = {"as": other, "inline_query_id": query_id, "result_id": "1"}

    status, _ = await sandbox.request("POST", f"/chats/{other}/inline", chosen)

    assert status == 404
