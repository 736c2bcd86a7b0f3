"""Answers that are not Telegram's: the sandbox gives the scripted ones, byte for byte."""

import base64
import gzip
from typing import Any

import aiohttp
import pytest

from tests.sandbox.conftest import TOKEN, Sandbox


async def answered(sandbox: Sandbox, method: str = "getMe", **params: Any) -> tuple[int, str, bytes]:
    """Status, Location and body of a call."""
    url = f"{sandbox.url}/bot{TOKEN}/{method}"
    async with sandbox.http.post(url, json=params, allow_redirects=False) as answer:
        return answer.status, answer.headers.get("Location", ""), await answer.read()


def instead(times: int | None = 1, method: str = "getMe", **answer: Any) -> list[dict[str, Any]]:
    return [{"method": method, "times": times, "error": {"answer": answer}}]


async def test_it_answers_as_a_proxy_would(sandbox: Sandbox) -> None:
    await sandbox.do("/faults", instead(status=302, headers={"Location": "http://login.example/"}, body="<html>"))

    assert await answered(sandbox) == (302, "http://login.example/", b"<html>")
    await sandbox.ok("getMe")


async def test_it_answers_so_until_it_is_cleared(sandbox: Sandbox) -> None:
    await sandbox.do("/faults", instead(times=None, status=403, body="<html>"))

    assert [(await answered(sandbox))[0] for _ in range(3)] == [403] * 3
    await sandbox.request("DELETE", "/faults")
    await sandbox.ok("getMe")


async def test_it_can_answer_any_bytes(sandbox: Sandbox) -> None:
    body = gzip.compress(b"[]")
    headers = {"Content-Encoding": "gzip"}
    await sandbox.do("/faults", instead(headers=headers, base64=base64.b64encode(body).decode()))

    assert (await answered(sandbox))[2] == b"[]"


async def test_it_can_promise_more_than_it_sends(sandbox: Sandbox) -> None:
    await sandbox.do("/faults", instead(headers={"Content-Length": "100"}, body="short"))

    with pytest.raises(aiohttp.ClientPayloadError):
        await answered(sandbox)


@pytest.mark.parametrize(("done", "said"), [(False, 1), (True, 2)])
async def test_the_call_is_done_only_if_the_answer_says_so(sandbox: Sandbox, done: bool, said: int) -> None:
    person = await sandbox.person()
    await sandbox.do("/faults", instead(method="sendMessage", status=502, body="", done=done))

    await answered(sandbox, "sendMessage", chat_id=person, text="x")

    assert len((await sandbox.look(f"/chats/{person}/messages"))["messages"]) == said


async def test_a_fault_that_is_no_answer_is_refused(sandbox: Sandbox) -> None:
    status, told = await sandbox.request("POST", "/faults", instead(status="many"))

    assert (status, told["error"].split(" needs")[0]) == (400, "an answer")
