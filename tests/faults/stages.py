"""A whole round whose bot is killed at every stage: opening, prompts, sending, due, closing."""

import re
import signal
import time
from collections import Counter
from collections.abc import Awaitable, Sequence
from dataclasses import dataclass

from sqlalchemy import text

from db.engine import Database
from db.invitations import invite
from domain.people import Role
from tests.faults.bots import FIRST_ADMIN, Bot
from tests.faults.lab import Lab, until
from tests.faults.rounds import LINKED_ON, OPENS, linked, queued
from tests.faults.runs import settled

DUE = "2020-07-16T17:00:00+07:00"
DIRECTOR = 29_000
WORK, CLOSING = "follow_up.agenda.agenda.do_next", "follow_up.rounds.rounds.close_round"
MOMENTS = ("before", "after")

_COUNTS = re.compile(r"ส่งแล้ว (\d+) จาก (\d+) รายการ[^\n]*\nยังไม่ครบ (\d+) หน่วยงาน")


@dataclass(frozen=True)
class Rounded:
    """Messages of a round to each of its people, of which each gets a prompt and a note that it is due."""

    people: int
    kills: int
    missing: int
    queued_again: int
    repeated: int


async def killed_at_every_stage(lab: Lab, bot: Bot, count: int) -> Rounded:
    """Let a quarter pass, one life of the bot after another; each dies around the commit of a piece of work."""
    await bot.start()
    await until(bot.up, "the bot is up")
    reporters = await linked(lab, bot, count)
    await bot.end()
    await lab.call("POST", "/clock", {"to": OPENS})
    kills = await killed_at_work(bot)
    kills += await killed_while_sending(lab, bot, count, 2)
    await lab.call("POST", "/clock", {"to": DUE})
    kills += await killed_at_work(bot)
    kills += await killed_closing(lab, bot)
    kills += await killed_at_work(bot)
    await bot.start()
    await settled(lab, bot, 600)
    await bot.end()
    rows = await queued(bot)
    seen = await prompts_seen(lab, reporters)
    return Rounded(
        people=count,
        kills=kills,
        missing=sum(seen[who] < 2 for who in reporters),
        queued_again=sum(max(0, rows[who] - 2) for who in reporters),
        repeated=sum(max(0, seen[who] - 2) for who in reporters),
    )


async def killed_at_work(bot: Bot) -> int:
    """Lives that die before, and after, the commit of their first piece of due work, until none is due; their count."""
    idle, kills = bot.folder / "idle", 0
    while True:
        await bot.start(within=[WORK, 1, MOMENTS[kills % 2]], idle=str(idle))

        async def ended() -> bool:
            return not bot.running or idle.exists()

        await until(ended, "a piece of work is done, or none is due")
        if bot.running:
            idle.unlink()
            await bot.kill()
            return kills
        assert bot.process is not None
        assert bot.process.returncode == -signal.SIGKILL, bot.log()[-2000:]
        kills += 1


async def killed_while_sending(lab: Lab, bot: Bot, count: int, kills: int) -> int:
    """Lives that die while what they queued is sent; their count."""
    for _ in range(kills):
        before = (await lab.stats())["sent"]
        await bot.start()

        async def some(before: int = before) -> bool:
            return (await lab.stats())["sent"] >= before + count // 8 or await _sent(bot)

        await until(some, "messages leave")
        await bot.kill()
    return kills


async def _sent(bot: Bot) -> bool:
    return not sum((await queued(bot, unsent=True)).values())


async def killed_closing(lab: Lab, bot: Bot) -> int:
    """Lives that die before, and after, the commit that closes the round at the coordinator's press; their count."""
    await bot.start()
    await settled(lab, bot, 600)
    await lab.say([(FIRST_ADMIN, "/round close 3/2563")])
    await settled(lab, bot)
    await bot.end()
    shown = (await lab.call("GET", f"/chats/{FIRST_ADMIN}/messages?as={FIRST_ADMIN}&limit=1"))["messages"][-1]
    data = [
        button["callback_data"] for row in shown["reply_markup"]["inline_keyboard"] for button in row
        if button["callback_data"].startswith("round|close")
    ]  # fmt: skip
    path = f"/chats/{FIRST_ADMIN}/messages/{shown['message_id']}/tap"
    await lab.call("POST", path, {"as": FIRST_ADMIN, "data": data[0]})
    for moment in MOMENTS:
        await bot.start(within=[CLOSING, 1, moment])
        assert await bot.gone() == -signal.SIGKILL, bot.log()[-2000:]
    return len(MOMENTS)


async def prompts_seen(lab: Lab, reporters: Sequence[int]) -> Counter[int]:
    """Count of the messages about the round that each person has in their chat, after the welcome."""
    told = await lab.received(reporters)
    return Counter({who: sum("3/2563" in one for one in told[who][1:]) for who in reporters})


@dataclass(frozen=True)
class Summaries:
    """Seconds until the slowest answer to /summary, and the figures of each: reported, asked for, units that owe."""

    seconds: float
    figures: tuple[tuple[int, int, int], ...]


async def summaries_while_opening(lab: Lab, bot: Bot, count: int, times: int) -> Summaries:
    """Have the director ask for the summary again and again while a round opens for many people."""
    await bot.start()
    await until(bot.up, "the bot is up")
    await linked(lab, bot, count)
    await with_director(lab, bot)
    await lab.call("POST", "/clock", {"to": OPENS})
    await until(lambda: _some(queued(bot)), "the round opens")
    found = [await _summary(lab) for _ in range(times)]
    await settled(lab, bot, 600)
    found.append(await _summary(lab))
    return Summaries(max(seconds for seconds, _ in found), tuple(figures for _, figures in found))


async def _some(counting: Awaitable[Counter[int]]) -> bool:
    return bool(await counting)


async def _summary(lab: Lab) -> tuple[float, tuple[int, int, int]]:
    before, began = len(await _shown(lab)), time.monotonic()
    await lab.say([(DIRECTOR, "/summary")])
    found = await until(lambda: _newer(lab, before), "the summary")
    return time.monotonic() - began, found[-1]


async def _newer(lab: Lab, before: int) -> list[tuple[int, int, int]]:
    return (await _shown(lab))[before:]


async def _shown(lab: Lab) -> list[tuple[int, int, int]]:
    texts = (await lab.received([DIRECTOR]))[DIRECTOR]
    return [tuple(map(int, found.groups())) for text in texts if (found := _COUNTS.search(text))]  # type: ignore[misc]


async def with_director(lab: Lab, bot: Bot) -> None:
    """Link the director."""
    code = await code_for(bot, Role.DIRECTOR)
    await lab.people([DIRECTOR])
    await lab.say([(DIRECTOR, f"/start {code}")])
    await settled(lab, bot)


async def code_for(bot: Bot, role: Role, unit: str | None = None) -> str:
    """The code of a new invitation."""
    db = Database(bot.url)
    try:
        async with db.transaction() as session:
            return (await invite(session, LINKED_ON, role, unit))[0]
    finally:
        await db.close()


TWO = (11, 12)
"""People who take one invitation."""


async def taken_by_two(lab: Lab, bot: Bot) -> tuple[list[str], list[list[str]]]:
    """Let two people take an invitation at once, and kill the bot before and after the commit of that.

    Returns who has the role, and what each of the two was told.
    """
    await bot.start()
    await until(bot.up, "the bot is up")
    await lab.people(TWO)
    code = await code_for(bot, Role.UNIT, "hr")
    await bot.end()
    await lab.say([(one, f"/start {code}") for one in TWO])
    for moment in MOMENTS:
        await bot.start(within=["db.acceptance.accept", 1, moment])
        assert await bot.gone() == -signal.SIGKILL, bot.log()[-2000:]
    await bot.start()
    await settled(lab, bot)
    told = await lab.received(TWO)
    return await members(bot, "hr"), [told[one] for one in TWO]


async def members(bot: Bot, unit: str) -> list[str]:
    """The ids at the messenger of those linked to a unit."""
    db = Database(bot.url)
    linked = "SELECT external_id FROM membership JOIN address ON address.person = membership.person"
    try:
        async with db.reading() as session:
            found = await (await session.connection()).execute(text(f"{linked} WHERE unit = :unit"), {"unit": unit})
            return [str(one) for one in found.scalars()]
    finally:
        await db.close()
