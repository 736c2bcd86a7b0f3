"""Delivery by webhook."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from tests.sandbox.conftest import SOON, Sandbox


class Bot:
    """A bot listening for updates; `statuses` are answered first, then 200."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[tuple[dict[str, Any], str | None]] = asyncio.Queue()
        self.statuses: list[int] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        self.got.put_nowait((await request.json(), secret))
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200)

    async def next(self) -> tuple[dict[str, Any], str | None]:
        return await asyncio.wait_for(self.got.get(), SOON)


@pytest.fixture
async def bot() -> AsyncIterator[Bot]:
    bot, app = Bot(), web.Application()
    app.router.add_post("/hook", bot.take)
    async with TestServer(app) as server:
        bot.url = str(server.make_url("/hook"))
        yield bot


async def test_it_posts_updates_with_the_secret(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    await sandbox.ok("setWebhook", url=bot.url, secret_token="sesame")

    await sandbox.says(person, "ก")

    update, secret = await bot.next()
    assert (update["message"]["text"], secret) == ("ก", "sesame")


async def test_it_delivers_what_was_waiting(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก่อน")

    await sandbox.ok("setWebhook", url=bot.url)

    assert (await bot.next())[0]["message"]["text"] == "ก่อน"


async def test_it_drops_what_was_waiting_if_asked(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    await sandbox.says(person, "ก่อน")

    await sandbox.ok("setWebhook", url=bot.url, drop_pending_updates=True)
    await sandbox.says(person, "หลัง")

    assert (await bot.next())[0]["message"]["text"] == "หลัง"


async def test_it_repeats_until_the_bot_accepts(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    bot.statuses = [500, 302, 404]
    await sandbox.ok("setWebhook", url=bot.url)

    await sandbox.says(person, "ก")

    updates = [(await bot.next())[0]["update_id"] for _ in range(4)]
    assert len(set(updates)) == 1


async def test_it_keeps_the_order_within_a_chat(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    bot.statuses = [500, 500]
    await sandbox.ok("setWebhook", url=bot.url)

    for text in "กขค":
        await sandbox.says(person, text)

    texts = [(await bot.next())[0]["message"]["text"] for _ in range(5)]
    assert texts == ["ก", "ก", "ก", "ข", "ค"]


async def test_it_tells_how_the_webhook_does(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    bot.statuses = [500]
    await sandbox.ok("setWebhook", url=bot.url, allowed_updates=["message"])
    await sandbox.says(person, "ก")
    await bot.next()
    await bot.next()

    async def delivered() -> Any:
        info = await sandbox.ok("getWebhookInfo")
        return info if info["pending_update_count"] == 0 else None

    info = await sandbox.until(delivered)
    assert info["url"] == bot.url
    assert info["allowed_updates"] == ["message"]
    assert info["last_error_message"].startswith("Wrong response from the webhook: 500")


async def test_it_refuses_polling_meanwhile(sandbox: Sandbox, bot: Bot) -> None:
    await sandbox.ok("setWebhook", url=bot.url)

    assert await sandbox.fails("getUpdates") == (
        "409 Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )


async def test_it_polls_again_without_a_webhook(sandbox: Sandbox, bot: Bot) -> None:
    person = await sandbox.person()
    await sandbox.ok("setWebhook", url=bot.url)
    await sandbox.ok("deleteWebhook")

    await sandbox.says(person, "ก")

    assert len(await sandbox.ok("getUpdates")) == 1


async def test_it_ends_a_long_poll_for_a_webhook(sandbox: Sandbox, bot: Bot) -> None:
    poll = asyncio.create_task(sandbox.fails("getUpdates", timeout=50))
    await sandbox.polling()

    await sandbox.ok("setWebhook", url=bot.url)

    assert await poll == "409 Conflict: terminated by setWebhook request"


@pytest.mark.parametrize(
    ("url", "secret", "why"),
    [
        ("ftp://127.0.0.1/x", "", "invalid webhook URL specified"),
        ("https://example.com/x", "", "bad webhook: the sandbox delivers to loopback addresses only"),
        ("http://127.0.0.1/x", "a b", "secret token contains unallowed characters"),
        ("http://127.0.0.1/x", "a" * 257, "secret token is too long"),
    ],
)
async def test_it_refuses_a_bad_webhook(sandbox: Sandbox, url: str, secret: str, why: str) -> None:
    assert await sandbox.fails("setWebhook", url=url, secret_token=secret) == f"400 Bad Request: {why}"
