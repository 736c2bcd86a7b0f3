"""Crowds, and an end in the middle of one."""

from random import Random

from tests.faults.conftest import MakeBot
from tests.faults.history import Asked
from tests.faults.lab import Lab, until
from tests.faults.runs import counted, progress, settled


async def test_a_thousand_people_at_once_are_each_answered_once(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot(rate=10_000)
    await bot.start()
    asked = Asked(Random(5), 1_000)
    await lab.people(asked.people)

    await lab.say(asked.next(1_000))
    await settled(lab, bot)

    verdict = await counted(lab, bot, asked)
    assert verdict.kept, verdict
    assert verdict.repeated == 0


async def test_a_server_that_enforces_the_limits_never_has_to_refuse(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot(rate=30)
    await bot.start()
    await lab.call("POST", "/limits", {"enforce": True, "per_second": 30, "burst_chat": 1})
    asked = Asked(Random(6), 100)
    await lab.people(asked.people)

    await lab.say(asked.next(120))
    await settled(lab, bot)

    verdict = await counted(lab, bot, asked)
    assert verdict.kept, verdict
    assert (await lab.stats())["refused_429"] == 0


async def test_told_to_end_in_a_burst_it_ends_in_time_and_loses_nothing(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot(rate=100)
    await bot.start()
    asked = Asked(Random(7), 150)
    await lab.people(asked.people)
    before = await progress(lab)
    await lab.say(asked.next(300))

    async def in_the_middle() -> bool:
        return await progress(lab) > before + 330

    await until(in_the_middle, "the middle of the burst")
    assert await bot.end(10) < 10
    answered = (await lab.stats())["sent"]
    assert answered < 300
    await bot.start()
    await settled(lab, bot)

    verdict = await counted(lab, bot, asked)
    assert verdict.kept, verdict
    assert verdict.repeated == 0, "an orderly end repeats nothing"
