"""A way to Telegram: which calls speak for it, and what is logged of it."""

import json

import pytest

from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from bot.telegram.transport import Transport

PAGE = (403, b"<html>")
SENT = (200, b'{"ok": true, "result": {"message_id": 5}}')
DONE = (200, b'{"ok": true, "result": true}')


def refused(code: int, description: str) -> tuple[int, bytes]:
    return code, json.dumps({"ok": False, "error_code": code, "description": description}).encode()


class Scripted(Transport):
    """Transport with answers from a script."""

    def __init__(self) -> None:
        super().__init__()
        self.answer = SENT

    async def post_json(self, url: str, body: bytes, read_timeout: float = 0) -> tuple[int, bytes]:
        return self.answer


async def called(api: Api, line: Scripted, method: str, answer: tuple[int, bytes]) -> None:
    line.answer = answer
    try:
        await api.call(method)
    except DeliveryFailed:
        return


@pytest.fixture
def line() -> Scripted:
    return Scripted()


@pytest.fixture
def api(line: Scripted) -> Api:
    return Api(line, "http://127.0.0.1:1/bot", "1:TEST")


async def test_it_fails_until_telegram_answers_a_message(api: Api, line: Scripted) -> None:
    await called(api, line, "sendMessage", PAGE)
    since = str(api.outward.failing_since)
    await called(api, line, "sendMessage", PAGE)
    await called(api, line, "setMyCommands", DONE)

    assert str(api.outward.failing_since) == since != "None"
    await called(api, line, "editMessageText", refused(400, "Bad Request: message is too long"))
    assert api.outward.works


async def test_a_revoked_token_is_a_failing_way(api: Api, line: Scripted) -> None:
    await called(api, line, "sendMessage", refused(401, "Unauthorized"))

    assert api.outward.why == "Unauthorized: BOT_TOKEN is not accepted"
    assert api.outward.failing_since is not None


async def test_another_program_that_polls_is_a_failing_way_in(api: Api, line: Scripted) -> None:
    await called(api, line, "getUpdates", refused(409, "Conflict: terminated by other getUpdates request"))

    assert api.inward.failing_since is not None
    assert api.outward.failing_since is None


async def test_it_is_logged_once_when_it_begins_and_once_when_it_ends(
    api: Api, line: Scripted, caplog: pytest.LogCaptureFixture
) -> None:
    for answer in (PAGE, PAGE, PAGE, SENT, SENT):
        await called(api, line, "sendMessage", answer)

    told = [one.getMessage() for one in caplog.records if one.name == "bot.telegram.way"]
    assert [words.split()[1] for words in told] == ["fails:", "works"]
