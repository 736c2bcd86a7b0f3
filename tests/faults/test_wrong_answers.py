"""A proxy, a firewall or a log-in page answers instead of Telegram: nothing is given up, everything heals by itself."""

import pytest

from tests.faults.conftest import MakeBot
from tests.faults.lab import Json, Lab, until
from tests.faults.runs import settled
from tests.faults.wrong_answers import ANSWERS, given_up, instead, misanswered, unreachable


@pytest.mark.parametrize("answers", [ANSWERS[:3], ANSWERS], ids=["pages", "all"])
async def test_an_opening_arrives_whole_and_once_after_answers_that_are_not_telegrams(
    lab: Lab, make_bot: MakeBot, answers: tuple[Json, ...]
) -> None:
    bot = make_bot(rate=30)

    done = await misanswered(lab, bot, seed=5, count=16, kills=1, answers=answers)

    assert (done.missing, done.queued_again, done.repeated) == (0, 0, 0), done
    assert (await given_up(bot), await unreachable(bot)) == (0, 0)
    assert "is given up" not in bot.log()


async def test_polling_goes_on_by_itself_after_answers_that_are_not_telegrams(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    rules = [{**one, "times": 1, "probability": 1} for one in instead("getUpdates", ANSWERS[:3], 1)]
    await lab.trouble(*rules)
    await bot.start()
    await lab.people([11])

    await lab.say([(11, "/score I7")])
    await settled(lab, bot)

    assert len((await lab.received([11]))[11]) == 1
    assert bot.log().count("receiving fails") == 1
    assert await bot.logged("receiving works again")


async def test_a_start_outlives_a_page_that_refuses_the_token(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    pages = ({"status": 401, "body": "<html>"}, {"status": 404, "body": "<html>"})
    await lab.trouble(*({"method": "getMe", "times": 1, "error": {"answer": one}} for one in pages))

    await bot.start()
    await until(bot.up, "the bot is up", 30)

    assert bot.running
