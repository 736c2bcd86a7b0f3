"""Office time that leaps, is set back and changes its zone between two starts of real processes, killed each time.

At the end every message is held against what was due: each due thing once, and none at night, on a day off, or about a
past round.
"""

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import partial
from typing import Final
from zoneinfo import ZoneInfo

from db import invitations
from db.engine import Database
from domain.calendar.workdays import Workdays
from domain.people import Role
from tests.faults.bots import FIRST_ADMIN, Bot
from tests.faults.history import Verdict
from tests.faults.lab import Lab, Late, until
from tests.faults.rounds import linked
from tests.faults.runs import settled

DIRECTOR: Final = 40_000
BANGKOK: Final = "Asia/Bangkok"
PROMPT, REMINDER, DUE_NOTE, SUMMARY = "📋", "🔔", "⌛", "📊"
HOURS: Final = {PROMPT: (time(9), time(17)), REMINDER: (time(9), time(17)), DUE_NOTE: (time(9), time(18))}
"""Hours in which units may get each kind of message; the due note comes as the office closes."""


@dataclass(frozen=True)
class Step:
    """A start of the bot at a moment of office time, in a zone; and the messages due by then, by kind and round."""

    at: str
    units: tuple[str, ...] = ()
    director: tuple[str, ...] = ()
    zone: str = BANGKOK


STEPS: Final = (
    Step("2020-07-01T23:00+07:00"),  # down over the opening, up at night
    Step("2020-07-02T09:00+07:00", ("📋 3/2563",)),
    Step("2020-07-02T08:00+07:00"),  # back by an hour
    Step("2020-07-08T09:00+07:00", ("🔔 3/2563",)),
    Step("2020-07-07T09:00+07:00"),  # back by a day, a holiday
    Step("2020-07-16T10:00+07:00", zone="America/New_York"),  # night there; two reminders were missed
    Step("2020-07-16T20:00+07:00", ("🔔 3/2563",), zone="America/New_York"),
    Step("2020-07-17T17:00+07:00", ("⌛ 3/2563",), ("📊 3/2563",)),
    Step("2020-07-16T17:00+07:00"),  # back by a day over the due moment
    Step("2021-04-14T11:00+07:00"),  # over three quarters, into Songkran
    Step("2021-04-16T09:00+07:00", ("📋 2/2564",)),
    Step("2021-10-15T10:00+07:00", ("📋 4/2564",), ("📊 2/2564",)),  # over a fiscal year
)
SHORT: Final = (*STEPS[:3], STEPS[9], replace(STEPS[10], director=("📊 3/2563",)))  # leapt over its due moment


class Received:
    """Messages that came to people, those of each start apart."""

    def __init__(self, lab: Lab, reporters: Sequence[int]) -> None:
        self._lab = lab
        self._seen: dict[int, int] = {}
        self.reporters = reporters
        self.units: Counter[tuple[int, str]] = Counter()
        self.director: Counter[str] = Counter()
        self.misplaced: list[str] = []

    async def look(self, zone: str, current: str) -> None:
        """Count what is new, and note what came at a wrong time or about another round than the current one."""
        for chat in (*self.reporters, DIRECTOR):
            found = await self._lab.call("GET", f"/chats/{chat}/messages?as={chat}&limit=500")
            for one in found["messages"]:
                if one["from"]["is_bot"] and one["message_id"] > self._seen.get(chat, 0):
                    self._take(chat, one["text"].splitlines()[0], one["date"], ZoneInfo(zone), current)
                self._seen[chat] = max(self._seen.get(chat, 0), one["message_id"])

    def _take(self, chat: int, head: str, date: int, zone: ZoneInfo, current: str) -> None:
        about = next((word for word in head.split() if "/25" in word), "")
        kind = f"{head[0]} {about}"
        if chat == DIRECTOR:
            self.director[kind] += head[0] == SUMMARY
        elif head[0] in HOURS:
            self.units[chat, kind] += 1
            at, (opens, closes) = datetime.fromtimestamp(date, UTC).astimezone(zone), HOURS[head[0]]
            if about != current or not Workdays().is_working(at.date()) or not opens <= at.time() < closes:
                self.misplaced.append(f"{chat}: {head} at {at}")


async def travelled(lab: Lab, bot: Bot, count: int, steps: Sequence[Step] = STEPS) -> Verdict:
    """Move the clock, kill the bot, start it in the step's zone, wait until it has nothing to do; again and again."""
    await bot.start()
    await until(bot.up, "the bot is up")
    received = Received(lab, await linked(lab, bot, count))
    await director(lab, bot)
    await received.look(BANGKOK, "")
    due_units: Counter[str] = Counter()
    due_director: Counter[str] = Counter()
    for step in steps:
        due_units.update(step.units)
        due_director.update(step.director)
        await lab.call("POST", "/clock", {"to": step.at, "back": True})
        await bot.kill()
        bot.settings["BOT_TIMEZONE"] = step.zone
        await bot.start()
        await until(bot.up, "the bot is up")
        await lab.say([(received.reporters[0], "/score I7")])  # answered once due work was looked at
        await settled(lab, bot)
        with suppress(Late):
            await until(partial(arrived, received, step, due_units, due_director), f"what is due at {step.at}", 20)
    await bot.end()
    return judged(received, due_units, due_director, len(steps))


async def arrived(received: Received, step: Step, units: Counter[str], director: Counter[str]) -> bool:
    """Check whether everything due so far has come."""
    current = max((kind.split()[1] for kind in units), default="", key=lambda one: one.split("/")[::-1])
    await received.look(step.zone, current)
    whole = all(received.units[who, kind] >= times for who in received.reporters for kind, times in units.items())
    return whole and all(received.director[kind] >= times for kind, times in director.items())


async def director(lab: Lab, bot: Bot) -> None:
    """Link a director by an invitation."""
    await lab.people([DIRECTOR])
    db = Database(bot.url)
    try:
        async with db.transaction() as session:
            code, _ = await invitations.invite(session, datetime(2020, 6, 29, 2, tzinfo=UTC), Role.DIRECTOR, None)
    finally:
        await db.close()
    await lab.say([(FIRST_ADMIN, "/help"), (DIRECTOR, f"/start {code}")])
    await settled(lab, bot)


def judged(received: Received, units: Counter[str], director: Counter[str], kills: int) -> Verdict:
    """Compare what came with what was due."""
    due = Counter({(who, kind): times for who in received.reporters for kind, times in units.items()})
    missing, more = due - received.units, received.units - due
    verdict = Verdict(messages=due.total() + director.total(), kills=kills)
    verdict.lost = missing.total() + (director - received.director).total()
    verdict.doubled = more.total() + (received.director - director).total()
    verdict.out_of_order = len(received.misplaced)
    for example in (*missing, *more, *(received.director - director), *received.misplaced):
        verdict.note(str(example))
    return verdict
