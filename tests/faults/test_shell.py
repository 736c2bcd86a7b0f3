"""The command line in the middle of an opening: nothing twice, nothing lost, and an error that says why."""

import signal
from collections.abc import Callable

import pytest
from sqlalchemy import text

from db.engine import Database
from tests.faults.bots import Bot
from tests.faults.commanded import CLOSE, CLOSE_PLAN, closed, opened_again, restored
from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab, until

PEOPLE = 40


@pytest.fixture
def database(request: pytest.FixtureRequest, kind: str) -> str:
    """The URL of an empty server's database, or "" for a file."""
    fresh: Callable[[], str] = request.getfixturevalue("postgres") if kind == "postgresql" else str
    return fresh()


async def test_opening_by_command_beside_the_bot_prompts_everybody_once(
    lab: Lab, make_bot: MakeBot, database: str
) -> None:
    done = await opened_again(lab, make_bot(rate=10, url=database), PEOPLE)

    assert [status for status, _ in done.said] == [0, 0], done
    assert (done.missing, done.queued_again, done.repeated) == (0, 0, 0), done


@pytest.mark.parametrize(("words", "again"), [(CLOSE, 1), (CLOSE_PLAN, 0)], ids=["round", "plan"])
async def test_closing_by_command_in_the_middle_withdraws_what_waits_and_says_so_the_second_time(
    lab: Lab, make_bot: MakeBot, words: tuple[str, ...], again: int
) -> None:
    done = await closed(lab, make_bot(rate=10), PEOPLE, words)

    first, second = done.said
    assert first[0] == 0, first
    assert second[0] == again, second
    assert "Traceback" not in second[1]
    assert "ปิด" in second[1] or "closed" in second[1]
    assert (done.queued_again, done.repeated, done.waiting) == (0, 0, 0), done


async def test_nothing_is_restored_while_a_bot_sends(lab: Lab, make_bot: MakeBot) -> None:
    done = await restored(lab, make_bot(rate=10), PEOPLE)

    (kept, _), (status, told) = done.said
    assert (kept, status, "stop it first" in told) == (0, 1, True), told
    assert (done.missing, done.queued_again, done.repeated) == (0, 0, 0), done


async def test_nothing_is_restored_while_a_bot_is_frozen_or_waits_for_telegram(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start()
    await until(bot.up, "the bot is up")
    backup = str(bot.folder / "backup.db")
    assert (await bot.shell("backup", backup))[0] == 0
    assert bot.process is not None
    bot.process.send_signal(signal.SIGSTOP)
    await without_lease(bot)

    frozen = await bot.shell("restore", backup)
    await bot.kill()
    await lab.trouble({"method": "getMe", "times": None, "error": {"code": 502}})
    await bot.start()
    await until(lambda: bot.logged("does not answer"), "the bot waits for Telegram")
    waiting = await bot.shell("restore", backup)
    await bot.kill()
    alone = await bot.shell("restore", backup)

    assert (frozen[0], waiting[0], alone[0]) == (1, 1, 0), (frozen, waiting, alone)


async def without_lease(bot: Bot) -> None:
    """Let the lease of a bot have run out, as that of one that is frozen for long has."""
    db = Database(bot.url)
    try:
        async with db.transaction() as session:
            await session.execute(text("UPDATE lease SET until = 1"))
    finally:
        await db.close()
