"""Mixed traffic for as long as one likes, and the sizes of the bot meanwhile: memory, open files, database and log."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from statistics import mean

from db.engine import Database
from db.invitations import invite
from domain.people import Role
from tests.faults.bots import FIRST_ADMIN, Bot
from tests.faults.history import ITEMS
from tests.faults.lab import Json, Lab, until
from tests.faults.rounds import LINKED_ON, linked
from tests.faults.runs import settled

FIRST_STAFF, STAFF = 10_000, 200
DIRECTOR = 29_000
REPORTERS = 24

MOMENTS = (
    "2020-06-30T09:00:00+07:00",
    "2020-07-03T09:00:00+07:00",
    "2020-07-13T09:00:00+07:00",
    "2020-07-16T17:00:00+07:00",
    "2020-09-30T09:00:00+07:00",
    "2020-10-15T09:00:00+07:00",
    "2020-10-21T09:00:00+07:00",
)
"""Moments of a quarter and the beginning of the next, in office time: opening, reminders, due, opening …"""

TROUBLE: tuple[Json, ...] = (
    {"method": "sendMessage", "times": None, "error": {"code": 502}, "probability": 0.005, "seed": 1},
    {"method": "sendMessage", "times": None, "error": {"cut": True}, "probability": 0.002, "seed": 2},
    {"method": "getUpdates", "times": None, "error": {"code": 502}, "probability": 0.002, "seed": 3},
)
"""Faults of the network all along: connections are made anew."""

MEMORY_GROWTH, HANDLES_GROWTH = 1.10, 16
"""The most that memory (times) and open files (more) may grow after the first third, which is the warm-up."""

LOG_MEGABYTES = 64.0
"""The most the write-ahead log may hold: it is emptied every minute."""

WORDS = (
    "ขอยืมรถราชการต้องทำอย่างไร",
    "คะแนนปีนี้เท่าไร",
    "ใครรับผิดชอบการจัดซื้อ",
    "what is the overall score",
    "ขอบคุณค่ะ",
    "qwertz",
)
ACCUSATION = "หัวหน้าของฉันรับเงินใต้โต๊ะจากผู้รับเหมา"
REPORT = "M1.1/1 กำลังดำเนินการ 60% จัดอบรมแล้วสองครั้ง อุปสรรค: งบประมาณไม่พอ"


@dataclass(frozen=True)
class Sample:
    """Sizes of the bot at a moment: minutes since the start, updates so far, megabytes (10⁶), open files."""

    minutes: float
    updates: int
    memory: float
    handles: int
    database: float
    log: float


Act = Callable[[], Awaitable[object]]


class Crowd:
    """People who do all kinds of things, drawn from a seed."""

    def __init__(self, lab: Lab, seed: int, reporters: Sequence[int]) -> None:
        self._lab = lab
        self._dice = Random(seed)
        self._reporters = reporters
        self._staff = range(FIRST_STAFF, FIRST_STAFF + STAFF)
        self._kinds: tuple[tuple[int, Callable[[], Act]], ...] = (
            (43, self._question),
            (20, self._tap),
            (12, self._report),
            (5, self._command),
            (8, self._inline),
            (6, self._edit),
            (3, lambda: self._say(self._dice.choice(self._staff), ACCUSATION)),
            (3, lambda: self._say(self._dice.choice(self._reporters), "/report")),
        )

    def next(self) -> Act:
        """The next thing somebody does."""
        weights = [weight for weight, _ in self._kinds]
        return self._dice.choices([kind for _, kind in self._kinds], weights)[0]()

    def _say(self, who: int, text: str) -> Act:
        return partial(self._lab.say, [(who, text)])

    def _question(self) -> Act:
        words = self._dice.choice([f"/score {self._dice.choice(ITEMS)}", *WORDS])
        return self._say(self._dice.choice(self._staff), words)

    def _command(self) -> Act:
        who, words = self._dice.choice(
            [(DIRECTOR, "/summary"), (FIRST_ADMIN, "/status"), (FIRST_ADMIN, "/round"), (FIRST_ADMIN, "/invite hr")]
        )
        return self._say(who, words)

    def _report(self) -> Act:
        return self._say(self._dice.choice(self._reporters), REPORT)

    def _inline(self) -> Act:
        body = {"as": self._dice.choice(self._staff), "query": self._dice.choice(ITEMS)}
        return partial(self._lab.call, "POST", "/inline", body)

    def _tap(self) -> Act:
        """Press one of the buttons below the newest message that has any."""
        who, number = self._dice.choice([*self._reporters, DIRECTOR, FIRST_ADMIN]), self._dice.random()

        async def tap() -> None:
            for one in reversed(await self._messages(who)):
                rows = one.get("reply_markup", {}).get("inline_keyboard", [])
                buttons = [button for row in rows for button in row if "callback_data" in button]
                if buttons:
                    data = buttons[int(number * len(buttons))]["callback_data"]
                    path = f"/chats/{who}/messages/{one['message_id']}/tap"
                    await self._lab.call("POST", path, {"as": who, "data": data})
                    return

        return tap

    def _edit(self) -> Act:
        """Correct the newest message of one's own."""
        who = self._dice.choice(self._reporters)

        async def edit() -> None:
            mine = [one for one in await self._messages(who) if not one["from"]["is_bot"]]
            if mine:
                path = f"/chats/{who}/messages/{mine[-1]['message_id']}/edit"
                await self._lab.call("POST", path, {"as": who, "text": f"{REPORT} {self._dice.random():.3f}"})

        return edit

    async def _messages(self, who: int) -> list[Json]:
        found: list[Json] = (await self._lab.call("GET", f"/chats/{who}/messages?as={who}&limit=5"))["messages"]
        return found


async def mixed(
    lab: Lab, bot: Bot, seed: int, samples: int, acts: int, seconds: float = 0, say: Callable[[str], None] = print
) -> list[Sample]:
    """Let people act and office time pass, and measure the bot after each part of it.

    A part takes `seconds`; with none, it ends when everything is answered.
    """
    await bot.start()
    await until(bot.up, "the bot is up")
    crowd = await _crowd(lab, bot, seed)
    await lab.trouble(*TROUBLE)
    began, taken = time.monotonic(), []
    for number in range(samples):
        if number * len(MOMENTS) // samples != (number - 1) * len(MOMENTS) // samples:
            await lab.call("POST", "/clock", {"to": MOMENTS[number * len(MOMENTS) // samples]})
        for done in range(acts):
            await asyncio.sleep(max(0.0, began + (number + done / acts) * seconds - time.monotonic()))
            with suppress(AssertionError):  # a message that is gone meanwhile has no button to press
                await crowd.next()()
        if not seconds:
            await settled(lab, bot)
        taken.append(await measured(lab, bot, (time.monotonic() - began) / 60))
        say(row(taken[-1]))
    await lab.trouble()
    await settled(lab, bot, 600)
    return taken


async def _crowd(lab: Lab, bot: Bot, seed: int) -> Crowd:
    """Everybody there is: staff, people of units, a director and a coordinator."""
    reporters = await linked(lab, bot, REPORTERS)
    await lab.people([*range(FIRST_STAFF, FIRST_STAFF + STAFF), DIRECTOR])
    db = Database(bot.url)
    try:
        async with db.transaction() as session:
            code, _ = await invite(session, LINKED_ON, Role.DIRECTOR, None)
    finally:
        await db.close()
    await lab.say([(DIRECTOR, f"/start {code}")])
    await settled(lab, bot)
    return Crowd(lab, seed, reporters)


async def measured(lab: Lab, bot: Bot, minutes: float) -> Sample:
    """Measure the bot's process and its files."""
    assert bot.process is not None
    updates = (await lab.stats())["delivered_updates"]
    return Sample(minutes, updates, *sizes(bot.process.pid, bot.database))


def sizes(pid: int, database: Path) -> tuple[float, int, float, float]:
    """Memory of a process, its open files, its database and the write-ahead log of that."""
    process, log = Path(f"/proc/{pid}"), Path(f"{database}-wal")
    status = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
    return (
        int(status["VmRSS"].split()[0]) * 1024 / 1e6,
        len(list((process / "fd").iterdir())),
        database.stat().st_size / 1e6,
        log.stat().st_size / 1e6 if log.exists() else 0.0,
    )


HEAD = """| minutes | updates | memory, MB | open files | database, MB | write-ahead log, MB |
|---:|---:|---:|---:|---:|---:|"""


def row(one: Sample) -> str:
    """A row of the table."""
    megabytes = f"{one.database:.2f} | {one.log:.2f}"
    return f"| {one.minutes:.1f} | {one.updates:,} | {one.memory:.1f} | {one.handles} | {megabytes} |"


def rising(samples: Sequence[Sample]) -> list[str]:
    """Name whatever did not stay flat after the warm-up; the database keeps an id of each update and message."""
    warm = max(1, len(samples) // 3)
    early, late = samples[warm : 2 * warm] or samples[:1], samples[-warm:]
    grown = []
    if mean(one.memory for one in late) > MEMORY_GROWTH * mean(one.memory for one in early):
        grown.append("memory")
    if max(one.handles for one in late) > max(one.handles for one in early) + HANDLES_GROWTH:
        grown.append("open files")
    if max(one.log for one in samples) > LOG_MEGABYTES:
        grown.append("the write-ahead log")
    return grown


def bytes_kept(samples: Sequence[Sample]) -> float:
    """Bytes by which the database grew with each update, after the first third."""
    first, last = samples[max(0, len(samples) // 3 - 1)], samples[-1]
    return (last.database - first.database) * 1e6 / max(1, last.updates - first.updates)
