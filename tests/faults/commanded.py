"""The command line beside a bot that opens a round: what waits is sent, or withdrawn, and nothing twice."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.faults.bots import Bot
from tests.faults.history import Verdict
from tests.faults.lab import Lab, until
from tests.faults.rounds import OPENS, linked, queued
from tests.faults.runs import settled
from tests.faults.stages import prompts_seen

QUARTER = "3/2563"
OPEN, CLOSE, CLOSE_PLAN = ("round", "open", QUARTER), ("round", "close", QUARTER), ("plan", "close", "2563")


@dataclass(frozen=True)
class Commanded:
    """Exit status and words of each command, and the messages to the round's people: those missing and repeated."""

    said: Sequence[tuple[int, str]]
    people: int
    missing: int
    queued_again: int
    repeated: int
    waiting: int
    """Messages that nobody will send any more and nothing has withdrawn."""

    @property
    def verdict(self) -> Verdict:
        """The row of a table; what waits for ever is as lost as what is missing."""
        return Verdict(self.people, 0, self.missing + self.waiting, self.queued_again, self.repeated)


async def opening(lab: Lab, bot: Bot, count: int) -> list[int]:
    """Open the round for some people, and wait for the first prompts to leave."""
    await bot.start()
    await until(bot.up, "the bot is up")
    reporters = await linked(lab, bot, count)
    await lab.call("POST", "/clock", {"to": OPENS})

    async def leaving() -> bool:
        return any((await prompts_seen(lab, reporters)).values())

    await until(leaving, "prompts leave")
    return reporters


async def opened_again(lab: Lab, bot: Bot, count: int) -> Commanded:
    """Open by command, twice, a round that is opening."""
    reporters = await opening(lab, bot, count)
    said = [await bot.shell(*OPEN) for _ in range(2)]
    return await _counted(lab, bot, reporters, said)


async def closed(lab: Lab, bot: Bot, count: int, words: Sequence[str] = CLOSE) -> Commanded:
    """Close by command, twice, a round that is opening, or its plan; prompts that still wait are to be withdrawn."""
    reporters = await opening(lab, bot, count)
    said = [await bot.shell(*words) for _ in range(2)]
    return await _counted(lab, bot, reporters, said, withdrawn=True)


async def restored(lab: Lab, bot: Bot, count: int) -> Commanded:
    """Ask for a backup to be restored while the bot sends; it is to be refused."""
    reporters = await opening(lab, bot, count)
    backup = str(bot.folder / "backup.db")
    said = [await bot.shell("backup", backup), await bot.shell("restore", backup)]
    return await _counted(lab, bot, reporters, said)


async def _counted(
    lab: Lab, bot: Bot, reporters: Sequence[int], said: Sequence[tuple[int, str]], *, withdrawn: bool = False
) -> Commanded:
    await settled(lab, bot, 600)
    rows, seen = await queued(bot), await prompts_seen(lab, reporters)
    return Commanded(
        said=said,
        people=len(reporters),
        missing=0 if withdrawn else sum(not seen[who] for who in reporters),
        queued_again=sum(max(0, rows[who] - 1) for who in reporters),
        repeated=sum(max(0, seen[who] - 1) for who in reporters),
        waiting=sum((await queued(bot, unsent=True)).values()),
    )
