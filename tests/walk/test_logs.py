"""The log holds neither the token nor what people write, also when something fails."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.inbound.intake import Intake
from bot.log import Redact, configure
from bot.outbound.sender import Sender
from bot.telegram.api import Api
from bot.telegram.results import DeliveryFailed
from bot.telegram.transport import Transport
from db.engine import Database
from db.queues import outbox
from db.queues.outbox import Waiting
from domain.people import Role
from handlers import HANDLERS
from handlers.context import Context
from screens.base import Outgoing, Replies, Rich
from tests.addresses import address
from tests.cast import COORDINATOR, STAFF, UNIT_PEOPLE
from tests.walk.watched import Watched

TOKEN = "123456789:AAExampleExampleExampleExampleExample12"
SECRET = "ความลับzqq"
"""Part of whatever is typed here; no record may hold it."""

LISTENED = ("bot", "db", "handlers", "scheduler", "domain", "aiohttp.client", "telegram", "asyncio")
HR = UNIT_PEOPLE["hr"]


@pytest.fixture
def log() -> Iterator[StringIO]:
    """Everything that our loggers and those of the network say, down to DEBUG; nothing is cleaned away."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s %(args)s"))
    loggers = [logging.getLogger(name) for name in LISTENED]
    before = [one.level for one in loggers]
    for one in loggers:
        one.addHandler(handler)
        one.setLevel(logging.DEBUG)
    yield written
    for one, level in zip(loggers, before, strict=True):
        one.removeHandler(handler)
        one.setLevel(level)


@pytest.fixture
async def breaking(tmp_path: Path) -> AsyncIterator[Watched]:
    """A house whose first handler fails on any text with "พัง" in it, quoting what was written."""

    async def fails(update: Update, context: Context) -> Replies:
        message = update.effective_message
        raise RuntimeError(f"can't handle {message.text if message else ''}")

    failing: MessageHandler[Context, Replies] = MessageHandler(filters.Regex("พัง"), fails)
    house = await Watched(Database(f"sqlite+aiosqlite:///{tmp_path / 'house.db'}"), (failing, *HANDLERS)).open()
    yield house
    await house.db.close()


async def test_conversations_leave_no_word_in_the_log(breaking: Watched, log: StringIO) -> None:
    house = breaking
    house.name(HR, f"คุณ{SECRET}")
    await house.link(HR, Role.UNIT, "hr")

    for text in (SECRET, f"/score {SECRET}", f"/guide {SECRET}", f"/complain {SECRET}", f"/start {SECRET}", "/summary"):
        await house.says(HR, f"{text} {SECRET}")
    (on,) = await house.says(HR, "/help")
    await house.taps(HR, on, data=f"units|{SECRET}")
    await house.edits(HR, on.id, SECRET)

    assert SECRET not in log.getvalue()
    assert house.troubles == []


async def test_a_failing_handler_names_the_place_and_not_the_words(breaking: Watched, log: StringIO) -> None:
    house = breaking
    await house.says(COORDINATOR, "/start")

    for _ in range(3):
        await house.says(STAFF, f"พัง {SECRET}")

    assert "RuntimeError at fails" in log.getvalue()
    assert SECRET not in log.getvalue()
    assert len(house.troubles) == 3
    assert not [trouble for trouble in house.troubles if SECRET in trouble.partition(": {")[0]]


async def test_a_failing_statement_does_not_quote_its_values(breaking: Watched, log: StringIO) -> None:
    """A database error, which by itself quotes the values, is logged as its kind and place."""
    house = breaking
    await house.says(STAFF, "/start")
    async with house.db.engine.begin() as connection:
        await connection.exec_driver_sql(
            "CREATE TRIGGER no BEFORE UPDATE ON person BEGIN SELECT RAISE(FAIL, 'no'); END"
        )
    house.name(STAFF, f"คุณ{SECRET}")

    await house.says(STAFF, f"สวัสดี {SECRET}")

    assert house.troubles != []
    assert "failed" in log.getvalue()
    assert SECRET not in log.getvalue()


async def test_an_update_that_can_not_be_read_is_not_quoted(breaking: Watched, log: StringIO) -> None:
    house = breaking

    await house.update({"message": {"text": SECRET, "from": [SECRET]}}, STAFF)

    assert "failed" in log.getvalue()
    assert SECRET not in log.getvalue()


async def test_an_update_without_an_id_is_not_quoted(breaking: Watched, log: StringIO) -> None:
    await Intake(breaking.db).store([{"message": {"text": SECRET}}])

    assert "without an id" in log.getvalue()
    assert SECRET not in log.getvalue()


REFUSALS = {
    400: "Bad Request: message is too long",
    403: "Forbidden: bot was blocked by the user",
    429: "Too Many Requests: retry after 1",
}


@pytest.mark.parametrize("answer", [429, 500, 403, 400, 0])
async def test_a_message_that_can_not_be_sent_is_logged_without_its_text_and_the_token(
    breaking: Watched, log: StringIO, answer: int
) -> None:
    """Failures on the way out: refused, forbidden, broken, nobody there."""

    async def refuse(_: web.Request) -> web.Response:
        told = {"ok": False, "error_code": answer, "description": REFUSALS.get(answer, "Bad Gateway")}
        told |= {"parameters": {"retry_after": 1}} if answer == 429 else {}
        return web.json_response(told, status=answer)

    server_app = web.Application()
    server_app.router.add_post("/{rest:.*}", refuse)
    async with breaking.db.transaction() as session:
        await outbox.put(session, [Outgoing(Rich(SECRET), chat=address(STAFF))])
    async with TestServer(server_app, host="127.0.0.1") as server:
        url = str(server.make_url("/bot")) if answer else "http://127.0.0.1:1/bot"
        transport = Transport()
        sender = Sender(breaking.db, Api(transport, url, TOKEN), 30, _nobody, 0.1)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(sender.run(), timedelta(seconds=0.6).total_seconds())
        await transport.shutdown()

    assert ("is given up" if answer in (400, 403) else "is postponed") in log.getvalue()
    assert SECRET not in log.getvalue()
    assert TOKEN.partition(":")[2] not in log.getvalue()


async def test_a_failed_call_does_not_name_the_token() -> None:
    transport = Transport()
    with pytest.raises(DeliveryFailed) as failed:
        await Api(transport, "http://127.0.0.1:1/bot", TOKEN).call("getMe")
    await transport.shutdown()

    assert TOKEN not in str(failed.value)
    chain = failed.value.__cause__
    assert chain is None


def test_libraries_that_print_addresses_or_values_are_kept_quiet() -> None:
    """`configure` is what every command starts with; nothing below WARNING of theirs is let through."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        configure(TOKEN)
        noisy = ("httpx", "httpcore", "aiohttp.access", "telegram.ext", "sqlalchemy.engine", "aiosqlite", "apscheduler")
        assert [name for name in noisy if logging.getLogger(name).isEnabledFor(logging.DEBUG)] == []
        assert [one for one in root.handlers if not any(isinstance(each, Redact) for each in one.filters)] == []
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


async def _nobody(row: Waiting, failure: DeliveryFailed) -> None:
    """Inform nobody."""
