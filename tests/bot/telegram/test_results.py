"""Answers of every class to every method the bot calls, over real HTTP: only Telegram's own word ends anything."""

import base64
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from telegram.error import InvalidToken, NetworkError

from bot.telegram.api import Api
from bot.telegram.results import RESULTS, DeliveryFailed, Kind, read
from bot.telegram.transport import Transport
from tests.bot.telegram_stand_in import TOKEN, StandIn

JSON = {"Content-Type": "application/json"}
PAGE = "<html><body>Please log in</body></html>"


def said(body: Any, status: int = 200) -> dict[str, Any]:
    """An answer of a JSON body."""
    return {"status": status, "headers": JSON, "body": json.dumps(body)}


def page(status: int) -> dict[str, Any]:
    """An answer as a proxy, a firewall or a log-in page gives it."""
    return {"status": status, "body": PAGE}


def error(code: Any, description: Any, status: int = 400, **more: Any) -> dict[str, Any]:
    """An answer in Telegram's envelope."""
    return said({"ok": False, "error_code": code, "description": description, **more}, status)


def raw(body: bytes, **headers: str) -> dict[str, Any]:
    """An answer of any bytes."""
    return {"status": 200, "headers": JSON | headers, "base64": base64.b64encode(body).decode()}


NOT_TELEGRAMS: dict[str, dict[str, Any]] = {
    **{f"a page with {status}": page(status) for status in (200, 204, 400, 401, 403, 404, 407, 413, 429, 451)},
    **{f"a page with {status}": page(status) for status in (500, 502, 503, 504, 511)},
    "a redirect": {"status": 302, "headers": {"Location": "http://127.0.0.1:9/"}, "body": ""},
    "a permanent redirect": {"status": 308, "headers": {"Location": "//"}, "body": PAGE},
    "nothing": raw(b""),
    "null": said(None),
    "a list": said([]),
    "a list of answers": said([{"ok": True, "result": True}]),
    "a number": said(7),
    "a text": said("ok"),
    "true": said(True),
    "an empty object": said({}),
    "ok that is a text": said({"ok": "true", "result": True}),
    "ok that is a number": said({"ok": 1, "result": True}),
    "ok without a result": said({"ok": True}),
    "ok with null": said({"ok": True, "result": None}),
    "ok with false": said({"ok": True, "result": False}),
    "ok with a text": said({"ok": True, "result": "sent"}),
    "ok with a number": said({"ok": True, "result": 1}),
    "ok with an empty object": said({"ok": True, "result": {}}),
    "ok with a message id that is a text": said({"ok": True, "result": {"message_id": "5"}}),
    "ok with a message id of nought": said({"ok": True, "result": {"message_id": 0}}),
    "ok with a message id that is true": said({"ok": True, "result": {"message_id": True}}),
    "ok with another status": said({"ok": True, "result": True}, status=403),
    "a failure without a code": error(None, "Forbidden: bot was blocked by the user", 403),
    "a failure with a text for a code": error("403", "Forbidden: bot was blocked by the user", 403),
    "a failure with true for a code": error(True, "Forbidden: bot was blocked by the user", 403),
    "a failure without a description": error(403, None, 403),
    "a failure with a list for a description": error(403, ["Forbidden: bot was blocked by the user"], 403),
    "a failure in another's words": error(403, "Access denied by policy", 403),
    "a failure in another's words about the content": error(400, "message is too long", 400),
    "a failure with another status": error(403, "Forbidden: bot was blocked by the user", 200),
    "a code that is unheard of": error(418, "Bad Request: I'm a teapot", 418),
    "an error of another's form": said({"error": {"code": 403, "message": "Forbidden"}}, 403),
    "Telegram out of order": error(500, "Internal Server Error", 500),
    "Telegram's gateway": error(502, "Bad Gateway", 502),
    "a truncated body": raw(b'{"ok":true,"result":{"message_id":5', **{"Content-Length": "100"}),
    "a body cut by a wrong length": raw(b'{"ok":true,"result":{"message_id":5}}', **{"Content-Length": "12"}),
    "a negative length": raw(b"{}", **{"Content-Length": "-5"}),
    "a chunk that is none": raw(b"zz\r\n{}", **{"Transfer-Encoding": "chunked"}),
    "gzip that is none": raw(b"\x1f\x8bgarbage", **{"Content-Encoding": "gzip"}),
    "deflate that is none": raw(b"garbage", **{"Content-Encoding": "deflate"}),
    "an encoding nobody knows": raw(b"\x00garbage", **{"Content-Encoding": "br"}),
    "another charset": raw('{"ok":true,"result":true}'.encode("utf-16"), **{"Content-Type": "text/x; charset=utf-16"}),
    "a charset nobody knows": raw(b"\xff\xfe\xff", **{"Content-Type": "application/json; charset=klingon"}),
    "a body that is nested without end": raw(b"[" * 100_000),
    "a number without end": raw(b'{"ok":true,"result":' + b"9" * 5_000 + b"}"),
}


@pytest.fixture
async def api(telegram: StandIn) -> AsyncIterator[Api]:
    transport = Transport()
    yield Api(transport, f"{telegram.url}/bot", TOKEN)
    await transport.shutdown()


async def instead(telegram: StandIn, answer: dict[str, Any], method: str = "*") -> None:
    """Every call of a method is answered so from now on."""
    await telegram.control("/faults", {}, verb="DELETE")
    await telegram.control("/faults", [{"method": method, "times": None, "error": {"answer": answer}}])


@pytest.mark.parametrize("answer", NOT_TELEGRAMS.values(), ids=NOT_TELEGRAMS)
async def test_it_takes_what_is_not_telegrams_for_the_networks(
    telegram: StandIn, api: Api, answer: dict[str, Any]
) -> None:
    await instead(telegram, answer)

    for method in RESULTS:
        with pytest.raises(DeliveryFailed) as failed:
            await api.call(method, {"chat_id": 7})

        assert failed.value.kind is Kind.NETWORK, f"{method}: {failed.value}"
        assert failed.value.retry_after is None
        assert TOKEN not in str(failed.value)


@pytest.mark.parametrize("answer", [page(401), page(404), page(403), said({}), error(401, "Log in first", 401)])
async def test_the_start_takes_a_proxys_refusal_for_the_networks(telegram: StandIn, answer: dict[str, Any]) -> None:
    from telegram import Bot

    await instead(telegram, answer)
    transport = Transport()

    with pytest.raises(NetworkError):
        await Bot(TOKEN, base_url=f"{telegram.url}/bot", request=transport, get_updates_request=transport).initialize()
    await transport.shutdown()


async def test_the_start_believes_telegram_about_the_token(telegram: StandIn) -> None:
    from telegram import Bot

    await instead(telegram, error(401, "Unauthorized", 401))
    transport = Transport()

    with pytest.raises(InvalidToken):
        await Bot(TOKEN, base_url=f"{telegram.url}/bot", request=transport, get_updates_request=transport).initialize()
    await transport.shutdown()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(telegram: StandIn, api: Api, status: int) -> None:
    there = {"Location": f"{telegram.url}/bot{TOKEN}/getMe"}
    await instead(telegram, {"status": status, "headers": there, "body": ""}, "getWebhookInfo")

    with pytest.raises(DeliveryFailed):
        await api.call("getWebhookInfo")

    assert await telegram.calls("getMe") == []


async def test_a_connection_is_not_kept_to_whoever_is_not_telegram(telegram: StandIn, api: Api) -> None:
    await instead(telegram, page(200))

    for _ in range(2):
        with pytest.raises(DeliveryFailed):
            await api.call("getMe")
    await telegram.control("/faults", {}, verb="DELETE")

    assert (await api.call("getMe"))["is_bot"]


async def test_an_endless_answer_is_not_read_to_its_end(
    telegram: StandIn, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.transport.LARGEST", 1_000)
    await instead(telegram, raw(b" " * 2_000))

    with pytest.raises(DeliveryFailed, match="ClientPayloadError"):
        await api.call("getMe")


RIGHT: dict[str, Any] = {
    "getMe": {"id": 42, "is_bot": True, "first_name": "t", "username": "tidtam_bot"},
    "getUpdates": [],
    "getWebhookInfo": {"url": ""},
    "sendMessage": {"message_id": 5},
    "sendPhoto": {"message_id": 5},
    "sendDocument": {"message_id": 5},
    "sendVideo": {"message_id": 5},
    "sendAnimation": {"message_id": 5},
    "sendAudio": {"message_id": 5},
    "sendVoice": {"message_id": 5},
    "sendVideoNote": {"message_id": 5},
    "getFile": {"file_id": "F", "file_unique_id": "U", "file_size": 4, "file_path": "documents/file_1.pdf"},
    "editMessageText": {"message_id": 5},
    "editMessageReplyMarkup": {"message_id": 5},
}


@pytest.mark.parametrize("method", RESULTS)
async def test_it_takes_the_result_the_method_promises(telegram: StandIn, api: Api, method: str) -> None:
    right = RIGHT.get(method, True)
    await instead(telegram, said({"ok": True, "result": right}))

    assert await api.call(method) == right


def failure(code: int, description: str, **parameters: Any) -> DeliveryFailed:
    """The failure that Telegram's own words mean."""
    told = {"ok": False, "error_code": code, "description": description}
    with pytest.raises(DeliveryFailed) as failed:
        read("sendMessage", code, json.dumps(told | ({"parameters": parameters} if parameters else {})).encode())
    return failed.value


@pytest.mark.parametrize(
    ("code", "description", "kind"),
    [
        (403, "Forbidden: bot was blocked by the user", Kind.UNREACHABLE),
        (403, "Forbidden: user is deactivated", Kind.UNREACHABLE),
        (403, "Forbidden: bot can't initiate conversation with a user", Kind.UNREACHABLE),
        (403, "Forbidden: bot was kicked from the group chat", Kind.UNREACHABLE),
        (400, "Bad Request: chat not found", Kind.UNREACHABLE),
        (400, "Bad Request: PEER_ID_INVALID", Kind.UNREACHABLE),
        (400, "Bad Request: not enough rights to send text messages to the chat", Kind.UNREACHABLE),
        (400, "Bad Request: message is too long", Kind.REFUSED),
        (400, "Bad Request: can't parse entities: Unsupported start tag", Kind.REFUSED),
        (400, "Bad Request: BUTTON_DATA_INVALID", Kind.REFUSED),
        (400, "Bad Request: message to edit not found", Kind.REFUSED),
        (413, "Request Entity Too Large", Kind.REFUSED),
        (400, "Bad Request: SOMETHING_OF_TOMORROW", Kind.UNKNOWN),
        (403, "Forbidden: the moon is full", Kind.UNKNOWN),
        (404, "Not Found: method not found", Kind.UNKNOWN),
        (409, "Conflict: terminated by other getUpdates request", Kind.UNKNOWN),
        (401, "Unauthorized", Kind.TOKEN),
        (404, "Not Found", Kind.TOKEN),
        (429, "Too Many Requests: retry after 7", Kind.LIMITED),
        (502, "Bad Gateway", Kind.NETWORK),
    ],
)
def test_it_knows_what_telegrams_words_mean(code: int, description: str, kind: Kind) -> None:
    assert failure(code, description).kind is kind


@pytest.mark.parametrize(
    ("told", "waits"),
    [
        *((7, 7.0), (3_600, 3_600.0), (9_000, 3_600.0)),
        *((odd, None) for odd in (0, -5, "7", 1e3, True, None, [7], 10**30, -(10**30))),
    ],
)
def test_a_limit_is_waited_for_a_sane_time(told: object, waits: float | None) -> None:
    assert failure(429, "Too Many Requests: retry after 7", retry_after=told).retry_after == waits


@pytest.mark.parametrize("parameters", [None, [], "7", 7, {"retry_after": {}}])
def test_a_limit_without_a_number_is_still_a_limit(parameters: object) -> None:
    told = {"ok": False, "error_code": 429, "description": "Too Many Requests: later", "parameters": parameters}

    with pytest.raises(DeliveryFailed) as failed:
        read("sendMessage", 429, json.dumps(told).encode())

    assert (failed.value.kind, failed.value.retry_after) == (Kind.LIMITED, None)


def test_a_group_that_moved_is_followed_to_a_group_only() -> None:
    words = "Bad Request: group chat was upgraded to a supergroup chat"

    assert failure(400, words, migrate_to_chat_id=-1001).migrate_to == "-1001"
    for odd in ("-1001", 5, True, -(2**70), None):
        assert failure(400, words, migrate_to_chat_id=odd).kind is Kind.UNKNOWN


def test_every_method_the_bot_calls_has_a_result_it_must_bring() -> None:
    root = Path(__file__).parents[3]
    called = {
        name
        for room in ("bot", "db", "follow_up", "handlers", "scheduler")
        for file in (root / room).rglob("*.py")
        for name in re.findall(r'"((?:send|edit|get|set|delete|answer|pin|leave|copy)[A-Z]\w+)"', file.read_text())
    }

    assert called <= set(RESULTS)
    assert "sendMessage" in called
