"""Envelope of requests and answers."""

import aiohttp
import pytest
from yarl import URL

from tests.sandbox.conftest import TOKEN, Sandbox


async def test_it_answers_method_names_in_any_case(sandbox: Sandbox) -> None:
    assert (await sandbox.ok("GETME"))["username"] == "tidtam_bot"


async def test_it_takes_parameters_from_the_query(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    async with sandbox.http.get(sandbox.path("sendMessage"), params={"chat_id": person, "text": "ก"}) as response:
        body = await response.json()

    assert body["result"]["text"] == "ก"


async def test_it_takes_a_form_and_leaves_its_text_a_text(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    async with sandbox.http.post(sandbox.path("sendMessage"), data={"chat_id": person, "text": "42"}) as response:
        body = await response.json()

    assert body["result"]["text"] == "42"


@pytest.mark.parametrize("text", ["ติดตาม & 100% + 1=2; #", "%E0%41", "ก+ข", "a%20b"])
async def test_it_reads_a_form_letter_by_letter(sandbox: Sandbox, text: str) -> None:
    person = await sandbox.person()

    async with sandbox.http.post(sandbox.path("sendMessage"), data={"chat_id": person, "text": text}) as response:
        body = await response.json()

    assert body["result"]["text"] == text


async def test_it_takes_objects_in_a_form_as_json(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    form = {"chat_id": person, "text": "x", "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}'}

    async with sandbox.http.post(sandbox.path("sendMessage"), data=form) as response:
        body = await response.json()

    assert body["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "b"


async def test_it_takes_multipart(sandbox: Sandbox) -> None:
    person = await sandbox.person()
    form = aiohttp.FormData({"chat_id": str(person), "text": "ข้อความ"}, default_to_multipart=True)

    async with sandbox.http.post(sandbox.path("sendMessage"), data=form) as response:
        body = await response.json()

    assert body["result"]["text"] == "ข้อความ"


async def test_it_takes_a_percent_encoded_token(sandbox: Sandbox) -> None:
    url = URL(f"{sandbox.url}/bot{TOKEN.replace(':', '%3A')}/getMe", encoded=True)

    async with sandbox.http.get(url) as response:
        assert response.status == 200


async def test_it_refuses_another_token(sandbox: Sandbox) -> None:
    async with sandbox.http.get(f"{sandbox.url}/bot42:OTHER/getMe") as response:
        body = await response.json()

    assert (response.status, body["description"]) == (401, "Unauthorized")


async def test_it_does_not_know_made_up_methods(sandbox: Sandbox) -> None:
    assert await sandbox.fails("sendTelepathy") == "404 Not Found: method not found"


async def test_it_says_when_a_documented_method_is_not_done_here(sandbox: Sandbox) -> None:
    answer = await sandbox.fails("sendDice", chat_id=1)

    assert answer == "501 Not Implemented: sendDice is not available in the sandbox"


async def test_it_names_a_missing_parameter(sandbox: Sandbox) -> None:
    assert await sandbox.fails("sendMessage", text="x") == "400 Bad Request: chat_id is empty"


async def test_it_refuses_a_wrong_type(sandbox: Sandbox) -> None:
    answer = await sandbox.fails("getUpdates", offset="soon")

    assert answer == '400 Bad Request: can\'t parse parameter "offset": Integer expected'


async def test_it_ignores_unknown_parameters_but_lists_them(sandbox: Sandbox) -> None:
    person = await sandbox.person()

    await sandbox.ok("sendMessage", chat_id=person, text="x", colour="red", link_preview_options={"off": True})

    calls = (await sandbox.look("/calls?method=sendMessage"))["calls"]
    assert calls[0]["unknown_params"] == ["colour", "link_preview_options.off"]


async def test_it_never_lists_the_token(sandbox: Sandbox) -> None:
    await sandbox.ok("getMe")
    await sandbox.fails("setWebhook", url=f"https://example.com/{TOKEN}")

    assert TOKEN not in str(await sandbox.look("/calls")) + str(await sandbox.look("/state"))


async def test_it_repeats_the_wait_of_a_429_in_a_header(sandbox: Sandbox) -> None:
    await sandbox.do("/faults", [{"method": "getMe", "times": 1, "error": {"code": 429, "retry_after": 3}}])

    async with sandbox.http.get(sandbox.path("getMe")) as response:
        body = await response.json()

    assert response.headers["Retry-After"] == "3"
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 3",
        "parameters": {"retry_after": 3},
    }


async def test_it_is_gone_after_logging_out(sandbox: Sandbox) -> None:
    await sandbox.ok("logOut")

    assert await sandbox.fails("getMe") == "400 Logged out"


async def test_it_refuses_pages_from_elsewhere(sandbox: Sandbox) -> None:
    async with sandbox.http.post(
        f"{sandbox.url}/sandbox/people", json={"first_name": "x"}, headers={"Origin": "https://evil.example"}
    ) as response:
        assert response.status == 403
