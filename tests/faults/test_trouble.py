"""An API that refuses, stalls, cuts connections and does things twice; handlers that raise; updates of every shape."""

import json
import signal
from random import Random
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text

from db.engine import Database
from tests.faults.bots import FIRST_ADMIN, Bot, free_port
from tests.faults.conftest import MakeBot
from tests.faults.history import Asked, Verdict
from tests.faults.lab import Json, Lab, until
from tests.faults.runs import counted, settled


def rule(method: str, times: int, probability: float = 0.5, **error: Any) -> Json:
    """A fault that strikes a number of calls of a method, chosen by a fixed seed."""
    return {"method": method, "times": times, "error": error, "probability": probability, "seed": 7}


async def asked_under(lab: Lab, bot: Bot, *rules: Json) -> Verdict:
    """Forty messages of twenty people while the rules are in force."""
    asked = Asked(Random(3), 20)
    await lab.people(asked.people)
    await lab.trouble(*rules)
    await lab.say(asked.next(40))
    await settled(lab, bot)
    return await counted(lab, bot, asked)


FAILING = [
    rule("sendMessage", 3, 0.2, code=429, retry_after=1),
    rule("sendMessage", 3, 0.2, code=502),
    rule("sendMessage", 3, 0.2, code=500),
    rule("sendMessage", 3, 0.2, stall=1),
    rule("sendMessage", 3, 0.2, cut=True),
    rule("getUpdates", 1, 1.0, code=502),
    rule("getUpdates", 1, 1.0, stall=1),
    rule("getUpdates", 1, 1.0, cut=True),
]


async def test_it_answers_once_through_an_api_that_refuses_stalls_and_cuts(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start()

    verdict = await asked_under(lab, bot, *FAILING)

    assert verdict.kept, verdict
    assert verdict.repeated == 0
    assert {one["code"] for one in await lab.calls("sendMessage")} == {0, 200, 429, 500, 502}, "not all faults struck"


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
async def test_it_ends_when_told_to_while_it_waits_for_telegram(lab: Lab, make_bot: MakeBot, told: int) -> None:
    bot = make_bot()
    bot.settings["BOT_API_URL"] = f"http://127.0.0.1:{free_port()}/bot"
    await bot.start()
    await until(lambda: bot.logged("the Bot API does not answer"), "the log says that nobody answers")

    assert bot.process is not None
    bot.process.send_signal(told)

    assert await bot.gone(10) == 0
    assert "Traceback" not in bot.log()


async def test_it_waits_out_a_refusal_exactly(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start()
    await lab.people([11])
    await lab.trouble(rule("sendMessage", 1, 1.0, code=429, retry_after=2))

    await lab.say([(11, "/score I7")])
    await settled(lab, bot)

    refused, taken = await lab.calls("sendMessage")
    assert (refused["code"], taken["code"]) == (429, 200)
    assert 2.0 <= taken["time"] - refused["time"] < 3.0


async def test_only_what_was_cut_after_the_deed_or_done_twice_is_repeated(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start()

    verdict = await asked_under(
        lab,
        bot,
        rule("sendMessage", 4, cut_after=True),
        rule("sendMessage", 4, twice=True),
        rule("getUpdates", 2, 1.0, cut_after=True),
        rule("getUpdates", 2, 1.0, twice=True),
    )

    assert verdict.kept, verdict
    assert verdict.repeated == 8, verdict


async def test_a_handler_that_raises_costs_nobody_else_anything(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start(handler=True)
    await lab.people([FIRST_ADMIN, 11])
    await lab.say([(FIRST_ADMIN, "/start")])
    await settled(lab, bot)
    await lab.say([(11, "/boom"), (11, "/invite hr")])

    verdict = await asked_under(lab, bot)

    assert verdict.kept, verdict
    told = await lab.received([11, FIRST_ADMIN])
    assert len(told[11]) == 2, told[11]
    assert any("RuntimeError" in one for one in told[FIRST_ADMIN]), "the coordinator is not told"
    assert await scalar(bot, "SELECT count(*) FROM inbox WHERE state = 2") == 1


ODD: list[Any] = [
    {"message": {"message_id": "x", "date": [], "chat": {"id": 11, "type": "private"}, "from": {"id": 11}}},
    {"message": None},
    {"message": {"chat": {"id": 2**70}}},
    {"message": {"chat": {"id": 11}, "text": "\x00\ud800"}},
    {"poll_of_the_future": {"id": "1", "nested": [[[{}]]]}},
    {"callback_query": {"id": "1"}},
    {"callback_query": {"id": 5, "from": {"id": 11, "is_bot": False, "first_name": ""}, "data": "\x00", "message": 7}},
    {"my_chat_member": {"chat": {"id": 11}, "date": -1}},
    {"edited_message": {"message_id": 1, "date": 1e400, "chat": {"id": 11, "type": "?"}}},
    {},
    {"update_id": "seven", "message": {}},
    {"update_id": True, "message": {}},
    {"update_id": 2**80, "message": {}},
    "no object at all",
    None,
    [[]],
]


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_updates_of_any_shape_block_nothing(lab: Lab, make_bot: MakeBot, webhook: bool) -> None:
    bot = make_bot(webhook=webhook)
    await bot.start()
    asked = Asked(Random(4), 12)
    await lab.people([11, *asked.people])
    for odd in ODD:
        await lab.say(asked.next(1))
        await lab.call("POST", "/updates", json.loads(json.dumps({"raw": odd})))

    await lab.say(asked.next(8))
    await settled(lab, bot, 30)

    verdict = await counted(lab, bot, asked)
    assert verdict.kept, verdict
    assert verdict.repeated == 0


async def test_text_that_is_no_unicode_blocks_nothing(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot(webhook=True)
    await bot.start()
    await until(bot.up, "the bot is up")
    half = {"message": {**invite_message(7), "text": "\ud800"}, "update_id": 7}

    status = await post(bot, json.dumps(half).encode())
    await lab.people([11])
    await lab.say([(11, "/score I7")])
    await settled(lab, bot, 30)

    assert status == 200
    assert len((await lab.received([11]))[11]) == 1


async def post(bot: Bot, body: bytes) -> int:
    """Post to the bot's webhook as Telegram does; returns the status."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": bot.settings["BOT_WEBHOOK_SECRET"]}
    url = bot.settings["BOT_WEBHOOK_URL"]
    async with aiohttp.ClientSession() as http, http.post(url, data=body, headers=headers) as answer:
        return answer.status


async def test_a_duplicated_and_a_late_update_are_handled_once(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start()
    await lab.people([FIRST_ADMIN])
    await lab.say([(FIRST_ADMIN, "/invite hr")])
    await settled(lab, bot)
    newest = int(await scalar(bot, "SELECT max(CAST(update_id AS BIGINT)) FROM inbox"))

    for update_id in (newest + 50, newest + 20, newest + 50, newest, newest - 3, newest + 20):
        await lab.push({"update_id": update_id, "message": invite_message(update_id)})
    await until(lambda: stored(bot, 4), "all four different updates")
    await settled(lab, bot)

    assert await scalar(bot, "SELECT count(*) FROM invitation") == 4
    told = (await lab.received([FIRST_ADMIN]))[FIRST_ADMIN]
    assert sum("/start" in one for one in told) == 4


def invite_message(number: int) -> Json:
    """A coordinator's `/invite hr` in Telegram's format."""
    who = {"id": FIRST_ADMIN, "is_bot": False, "first_name": f"P{FIRST_ADMIN}", "language_code": "th"}
    return {
        "message_id": number,
        "date": 1593394200,
        "chat": {"id": FIRST_ADMIN, "type": "private", "first_name": who["first_name"]},
        "from": who,
        "text": "/invite hr",
        "entities": [{"type": "bot_command", "offset": 0, "length": 7}],
    }


async def stored(bot: Bot, count: int) -> bool:
    """Check whether that number of updates is in the inbox."""
    return bool(await scalar(bot, "SELECT count(*) FROM inbox") == count)


async def scalar(bot: Bot, query: str) -> Any:
    """One value from a bot's database."""
    db = Database(bot.url)
    try:
        async with db.reading() as session:
            return (await (await session.connection()).execute(text(query))).scalar()
    finally:
        await db.close()
