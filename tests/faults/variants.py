"""Rows of the table of faults: what runs, on what, and what strikes it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.faults.bots import Bot, control_of
from tests.faults.commanded import CLOSE_PLAN, closed, opened_again, restored
from tests.faults.history import Verdict
from tests.faults.lab import Lab
from tests.faults.leaps import travelled
from tests.faults.runs import Size, both, cut_off, killed, killed_at_commits
from tests.faults.stages import MOMENTS, killed_at_every_stage, taken_by_two
from tests.faults.two_weeks import after_silence, largest, numbered_anew
from tests.faults.wrong_answers import misanswered


@dataclass(frozen=True)
class Variant:
    """A row of the table: what runs, on what, and what strikes it."""

    name: str
    blow: Callable[[Lab, Bot, int, Size], Awaitable[Verdict]]
    webhook: bool = False
    postgresql: bool = False
    rate: float = 100


async def bare(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """The control, one update after another."""
    return await killed(lab, control_of(bot, concurrent=False), seed, size)


async def bare_concurrent(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """The control, many updates at a time."""
    return await killed(lab, control_of(bot, concurrent=True), seed, size)


async def every_commit(lab: Lab, bot: Bot, seed: int, _size: Size) -> Verdict:
    """Kills before and after each of the first commits of a life."""
    return await killed_at_commits(lab, bot, seed, both(12))


async def power(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """Power cuts with the syncing the bot asks for."""
    return await cut_off(lab, bot, seed, size)


async def power_normal(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """Power cuts with less syncing: has to lose something."""
    return await cut_off(lab, bot, seed, size, "NORMAL")


async def power_off(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """Power cuts without any syncing."""
    return await cut_off(lab, bot, seed, size, "OFF")


async def wrong_answers(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """A round opens while others than Telegram answer every message, and the bot is killed meanwhile."""
    done = await misanswered(lab, bot, seed, 16, size.kills)
    return Verdict(done.people, done.kills, done.missing, done.queued_again, done.repeated)


async def every_stage(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """A round for many people whose bot dies around the commit of each piece of work; two messages a person."""
    done = await killed_at_every_stage(lab, bot, OPENED)
    return Verdict(2 * done.people, done.kills, done.missing, done.queued_again, done.repeated)


async def leaps(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """Office time leaps, is set back and changes its zone, the bot killed at each."""
    return await travelled(lab, bot, 8)


async def waiting(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """Thousands of messages wait when the bot comes up."""
    return await after_silence(lab, bot, seed, Size(5 * size.messages, 4 * size.chats, size.kills // 2))


async def long_messages(lab: Lab, bot: Bot, seed: int, size: Size) -> Verdict:
    """The largest messages there are."""
    return await largest(lab, bot, seed, Size(size.messages // 2, size.chats, size.kills // 2))


async def two_take(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """Two people take one invitation at once, the bot killed before and after the commit of that."""
    linked, told = await taken_by_two(lab, bot)
    unanswered = sum(not texts for texts in told)
    return Verdict(2, len(MOMENTS), unanswered + (not linked), max(0, len(linked) - 1))


async def opened_by_command(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """A round that is opening is opened by command, twice."""
    return (await opened_again(lab, bot, COMMANDED)).verdict


async def closed_by_command(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """A round that is opening is closed by command, twice."""
    return (await closed(lab, bot, COMMANDED)).verdict


async def plan_closed_by_command(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """The plan of a round that is opening is closed by command, twice."""
    return (await closed(lab, bot, COMMANDED, CLOSE_PLAN)).verdict


async def restore_refused(lab: Lab, bot: Bot, _seed: int, _size: Size) -> Verdict:
    """A backup is to be restored while the bot sends."""
    done = await restored(lab, bot, COMMANDED)
    assert [status for status, _ in done.said] == [0, 1], done.said
    return done.verdict


COMMANDED = 100
"""People for whom a round opens while commands are given."""

OPENED = 500
"""People for whom a round opens while the bot dies, or its director asks."""

VARIANTS = (
    Variant("control: bare python-telegram-bot, sequential – SIGKILL", bare),
    Variant("control: bare python-telegram-bot, concurrent – SIGKILL", bare_concurrent),
    Variant("**Tidtam**, polling, SQLite – SIGKILL", killed),
    Variant("**Tidtam**, polling, SQLite, 30 messages a second – SIGKILL", killed, rate=30),
    Variant("**Tidtam**, webhook, SQLite – SIGKILL", killed, webhook=True),
    Variant("**Tidtam**, webhook, PostgreSQL – SIGKILL", killed, webhook=True, postgresql=True),
    Variant(
        "**Tidtam**, polling, SQLite – SIGKILL before and after each of the first 12 commits of a life", every_commit
    ),
    Variant("**Tidtam**, polling, SQLite (synchronous=FULL) – power cut", power),
    Variant("control: the same with synchronous=NORMAL – power cut", power_normal),
    Variant("control: the same with synchronous=OFF – power cut", power_off),
    Variant("**Tidtam**, polling, SQLite, a round opens while a log-in page answers – SIGKILL", wrong_answers, rate=30),
    Variant("**Tidtam**, polling, SQLite, a round for 500 people – SIGKILL at every stage", every_stage),
    Variant("**Tidtam**, polling, SQLite, office time leaps, is set back, changes its zone – SIGKILL at each", leaps),
    Variant("**Tidtam**, polling, SQLite, updates numbered anew after ten days – SIGKILL", numbered_anew),
    Variant(
        "**Tidtam**, webhook, PostgreSQL, updates numbered anew after ten days – SIGKILL",
        numbered_anew,
        webhook=True,
        postgresql=True,
    ),
    Variant("**Tidtam**, polling, SQLite, all messages wait at a start – SIGKILL", waiting),
    Variant("**Tidtam**, polling, SQLite, messages of 4,096 letters with 100 entities – SIGKILL", long_messages),
    Variant("**Tidtam**, polling, SQLite, two people take one invitation – SIGKILL around its commit", two_take),
    Variant("**Tidtam**, polling, SQLite, a round opens – `round open`, twice", opened_by_command, rate=30),
    Variant("**Tidtam**, webhook, PostgreSQL, a round opens – `round open`, twice", opened_by_command, True, True, 30),
    Variant("**Tidtam**, polling, SQLite, a round opens – `round close`, twice", closed_by_command, rate=30),
    Variant("**Tidtam**, polling, SQLite, a round opens – `plan close`, twice", plan_closed_by_command, rate=30),
    Variant("**Tidtam**, polling, SQLite, a round opens – `restore`, refused", restore_refused, rate=30),
)
