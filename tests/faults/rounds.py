"""A round that opens while its bots die: everybody is prompted exactly once."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from sqlalchemy import text

from db import invitations
from db.engine import Database
from domain.people import Role
from tests.faults.bots import FIRST_ADMIN, Bot
from tests.faults.lab import Lab, until
from tests.faults.runs import settled

FIRST_REPORTER = 30_000
UNITS = ("hr", "legal", "procurement", "admin", "budget", "evaluation", "knowledge", "comms")
LINKED_ON = datetime(2020, 6, 29, 2, tzinfo=UTC)
"""Office time at which invitations are made."""

OPENS = "2020-06-30T09:00:00+07:00"


@dataclass(frozen=True)
class Prompted:
    """Prompts of a round: people to be prompted, those missing, prompts queued too often, and prompts seen twice."""

    people: int
    missing: int
    queued_again: int
    repeated: int
    kills: int


async def linked(lab: Lab, bot: Bot, count: int) -> list[int]:
    """Link people to the units in turn, by invitations and Start as people are.

    The coordinator comes last: one who is there gets a note of each, and a chat takes only one a second.
    """
    reporters = [FIRST_REPORTER + one for one in range(count)]
    await lab.people([FIRST_ADMIN, *reporters])
    db = Database(bot.url)
    try:
        async with db.transaction() as session:
            codes = [
                (await invitations.invite(session, LINKED_ON, Role.UNIT, UNITS[one % len(UNITS)], None))[0]
                for one in range(count)
            ]
            # Only the newest invitation to a unit holds; here many people of one come at once.
            await session.execute(text("UPDATE invitation SET revoked_at = NULL"))
    finally:
        await db.close()
    pairs = zip(reporters, codes, strict=True)
    await lab.say([(who, f"/start {code}") for who, code in pairs])
    await settled(lab, bot, 600)
    await lab.say([(FIRST_ADMIN, "/start")])
    await settled(lab, bot)
    return reporters


async def opened(lab: Lab, bots: Sequence[Bot], seed: int, count: int, kills: int) -> Prompted:
    """Open the round by moving the clock, and kill the bots in turn while the prompts go out."""
    dice = Random(seed)
    for bot in bots:
        await bot.start()
    for bot in bots:
        await until(bot.up, "the bot is up")
    reporters = await linked(lab, bots[0], count)
    before = (await lab.stats())["sent"]
    await lab.call("POST", "/clock", {"to": OPENS})
    for number, target in enumerate(sorted(dice.sample(range(count), kills))):

        async def reached(target: int = target) -> bool:
            return bool((await lab.stats())["sent"] >= before + target)

        await until(reached, f"{target} prompts", 60)
        victim = bots[number % len(bots)]
        await victim.kill()
        await victim.start()

    return await counted_prompts(lab, bots, reporters, kills)


async def counted_prompts(lab: Lab, bots: Sequence[Bot], reporters: Sequence[int], kills: int) -> Prompted:
    """Wait until everybody is prompted and nothing is left to be done, end the bots, and count."""
    count = len(reporters)

    async def complete() -> bool:
        return sum((await queued(bots[0])).values()) >= count

    await until(complete, "everybody's prompt queued", 60)
    for bot in bots:
        await settled(lab, bot)
    for bot in bots:
        await bot.end()
    rows = await queued(bots[0])
    told = await lab.received(reporters)
    seen = sum(sum("3/2563" in one for one in told[who][1:]) for who in reporters)
    return Prompted(
        people=count,
        missing=sum(rows[who] == 0 for who in reporters),
        queued_again=sum(max(0, rows[who] - 1) for who in reporters),
        repeated=seen - count,
        kills=kills,
    )


async def queued(bot: Bot, *, unsent: bool = False) -> Counter[int]:
    """Count of each person's prompts in the outbox, sent or not; with `unsent` those that wait."""
    db = Database(bot.url)
    statement = "SELECT chat, count(*) FROM outbox WHERE topic LIKE 'prompt|3/2563|%' AND state <= :state GROUP BY chat"
    try:
        async with db.reading() as session:
            rows = await (await session.connection()).execute(text(statement), {"state": 0 if unsent else 2})
            return Counter({int(row[0]): row[1] for row in rows})
    finally:
        await db.close()
