"""A round that opens while somebody other than Telegram answers, and the bot dies meanwhile: nothing is given up."""

from collections.abc import Sequence
from functools import partial
from random import Random
from typing import Any

from sqlalchemy import text

from db.engine import Database
from tests.faults.bots import Bot
from tests.faults.lab import Json, Lab, until
from tests.faults.rounds import OPENS, Prompted, linked, queued
from tests.faults.runs import settled

_PAGE = "<html><body>Please log in</body></html>"
_JSON = {"Content-Type": "application/json"}
ANSWERS: tuple[Json, ...] = (
    {"status": 403, "body": _PAGE},
    {"status": 400, "body": _PAGE},
    {"status": 200, "body": _PAGE},
    {"status": 302, "headers": {"Location": "http://127.0.0.1:9/login"}},
    {"status": 407, "body": ""},
    {"status": 200, "headers": _JSON, "body": '{"ok": true}'},
    {"status": 403, "headers": _JSON, "body": '{"ok": false, "error_code": 403, "description": "Access denied"}'},
    {"status": 200, "headers": _JSON | {"Content-Length": "500"}, "body": '{"ok": true, "result"'},
)
"""Answers of a proxy, a firewall or a log-in page."""


def instead(method: str, answers: Sequence[Json], seed: int) -> list[Json]:
    """Faults by which every call of a method is answered so, one or another way."""
    return [
        {
            "method": method,
            "times": None,
            "error": {"answer": answer},
            "probability": 1 / (len(answers) - number),
            "seed": seed + number,
        }
        for number, answer in enumerate(answers)
    ]


async def misanswered(
    lab: Lab, bot: Bot, seed: int, count: int, kills: int, answers: Sequence[Json] = ANSWERS
) -> Prompted:
    """Open the round while no message gets through, kill the bot meanwhile, then let Telegram answer again."""
    dice = Random(seed)
    await bot.start()
    await until(bot.up, "the bot is up")
    reporters = await linked(lab, bot, count)
    await lab.trouble(*instead("sendMessage", answers, seed))
    await lab.call("POST", "/clock", {"to": OPENS})

    async def all_queued() -> bool:
        return sum((await queued(bot)).values()) >= count

    await until(all_queued, "everybody's prompt queued", 60)
    for _ in range(kills):
        before = len(await lab.calls("sendMessage"))
        await until(partial(tried, lab, before + dice.randrange(1, 3)), "messages tried in vain", 60)
        await bot.kill()
        await bot.start()
    await lab.trouble()
    await settled(lab, bot)
    await bot.end()
    rows, told = await queued(bot), await lab.received(reporters)
    seen = {who: sum("3/2563" in one for one in told[who][1:]) for who in reporters}
    return Prompted(
        people=count,
        missing=sum(not seen[who] for who in reporters),
        queued_again=sum(max(0, rows[who] - 1) for who in reporters),
        repeated=sum(max(0, seen[who] - 1) for who in reporters),
        kills=kills,
    )


async def tried(lab: Lab, count: int) -> bool:
    """Check whether that number of messages has been tried."""
    return len(await lab.calls("sendMessage")) >= count


async def given_up(bot: Bot) -> int:
    """Count of the messages given up."""
    return int(await one_value(bot, "SELECT count(*) FROM outbox WHERE state = 2"))


async def unreachable(bot: Bot) -> int:
    """Count of the people marked as out of reach."""
    return int(await one_value(bot, "SELECT count(*) FROM person WHERE blocked_at IS NOT NULL"))


async def one_value(bot: Bot, query: str) -> Any:
    """One value from a bot's database."""
    db = Database(bot.url)
    try:
        async with db.reading() as session:
            return (await (await session.connection()).execute(text(query))).scalar()
    finally:
        await db.close()
