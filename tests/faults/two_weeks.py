"""Two weeks at once: updates numbered anew, a day's silence with thousands waiting, the largest messages."""

from random import Random
from typing import Final

from sqlalchemy import text

from db.engine import Database
from tests.faults.bots import Bot
from tests.faults.history import Asked, Verdict
from tests.faults.lab import Json, Lab, until
from tests.faults.runs import Size, counted, settled, stage

DAYS: Final = 10
"""Days between two bursts: Telegram numbers anew after a week without updates, and rows stay thirty."""

LAST_FIRST: Final = 1_000_000_000
"""The highest number to begin with."""


async def numbered_anew(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """Bursts with a kill in the middle; between them ten days pass, after which updates are numbered from elsewhere.

    In turn from the very numbers of before, from a few of them, from anywhere lower, and from anywhere higher.
    """
    dice, asked = Random(seed), Asked(Random(seed), size.chats)
    await bot.start()
    await lab.people(asked.people)
    each = size.messages // size.kills
    first = dice.randrange(LAST_FIRST // 2, LAST_FIRST)
    for number in range(size.kills):
        await lab.number_from(first)
        before = await stage(lab, asked)
        await lab.say(asked.next(each))
        await at_stage(lab, bot, asked, before + dice.randrange(1, 3 * each - 1))
        await bot.kill()
        await bot.start()
        await settled(lab, bot)
        await let_pass(bot, DAYS)
        choices = (first, first - each // 2, dice.randrange(LAST_FIRST // 2), dice.randrange(first, LAST_FIRST))
        first = choices[number % len(choices)]
    verdict = await counted(lab, bot, asked)
    verdict.kills = size.kills
    return verdict


LETTERS: Final = 4096
"""Letters of the longest message."""

ENTITIES: Final = [{"type": "bot_command", "offset": 0, "length": 6}] + [
    {"type": "bold", "offset": 10 + 20 * number, "length": 10} for number in range(99)
]
"""As many as a message may have, the command first."""


async def largest(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """Messages of 4,096 letters with a hundred entities, by people with the longest names; killed in between."""
    dice, asked = Random(seed), Asked(Random(seed), size.chats)
    names = {"first_name": "ก็" * 32, "last_name": "🙏" * 64, "language_code": "th"}
    await lab.call("POST", "/people", [{"id": one, "username": f"{'u' * 20}{one}", **names} for one in asked.people])
    await bot.start()
    each = size.messages // size.kills
    for _ in range(size.kills):
        before = await stage(lab, asked)
        messages = [filled(who, text) for who, text in asked.next(each)]
        await lab.call("POST", "/updates/bulk", {"messages": messages})
        await at_stage(lab, bot, asked, before + dice.randrange(1, 3 * each - 1))
        await bot.kill()
        await bot.start()
    await settled(lab, bot, 180)
    verdict = await counted(lab, bot, asked)
    verdict.kills = size.kills
    return verdict


def filled(who: int, said: str) -> Json:
    """A message filled up to the longest there is; `/invite hr` takes nothing more."""
    if not said.startswith("/score"):
        return {"as": who, "text": said}
    return {"as": who, "text": f"{said} ".ljust(LETTERS, "ก็🙏"[len(said) % 3]), "entities": ENTITIES}


async def at_stage(lab: Lab, bot: Bot, asked: Asked, target: int) -> None:
    """Wait until so much is delivered, acknowledged and answered."""

    async def reached() -> bool:
        assert bot.running, bot.log()[-2000:]
        return await stage(lab, asked) >= target

    await until(reached, f"progress {target}", 120)


async def let_pass(bot: Bot, days: int) -> None:
    """Make everything the bot has kept of its updates older."""
    db = Database(bot.url)
    try:
        async with db.transaction() as session:
            await (await session.connection()).execute(
                text("UPDATE inbox SET received_at = received_at - :seconds, done_at = done_at - :seconds"),
                {"seconds": days * 86_400.0},
            )
    finally:
        await db.close()


async def after_silence(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """All messages wait when the bot comes up after a day, and it is killed while it works them off."""
    dice, asked = Random(seed), Asked(Random(seed), size.chats)
    await lab.people(asked.people)
    await lab.say(asked.next(size.messages))
    await bot.start()
    for target in sorted(dice.sample(range(1, 3 * size.messages - 1), size.kills)):
        await at_stage(lab, bot, asked, target)
        await bot.kill()
        await bot.start()
    await settled(lab, bot, 300)
    verdict = await counted(lab, bot, asked)
    verdict.kills = size.kills
    return verdict


async def album(lab: Lab, person: int, caption: str) -> None:
    """Ten photos sent together, the first with a caption."""
    sizes = [{"file_id": "F", "file_unique_id": "U", "width": 1280, "height": 1280, "file_size": 2_000_000}]
    who = {"id": person, "is_bot": False, "first_name": f"P{person}", "language_code": "th"}
    chat = {"id": person, "type": "private", "first_name": who["first_name"]}
    for number in range(10):
        message: Json = {"message_id": 900 + number, "date": 1593394200, "chat": chat, "from": who, "photo": sizes}
        message |= {"media_group_id": "13579"} | ({"caption": caption} if number == 0 else {})
        await lab.push({"message": message})
