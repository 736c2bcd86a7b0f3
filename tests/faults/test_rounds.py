"""Prompts are queued exactly once per person, unit and round, whoever dies during the opening."""

from collections.abc import Callable

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.rounds import opened
from tests.faults.runs import Size, killed


async def test_everybody_is_prompted_once_though_the_bot_dies_in_the_opening(lab: Lab, make_bot: MakeBot) -> None:
    done = await opened(lab, [make_bot()], seed=9, count=40, kills=2)

    assert (done.missing, done.queued_again) == (0, 0), done


async def test_two_processes_on_one_server_prompt_everybody_once(
    lab: Lab, make_bot: MakeBot, postgres: Callable[[], str]
) -> None:
    url = postgres()
    bots = [make_bot(webhook=True, url=url), make_bot(webhook=True, url=url)]

    done = await opened(lab, bots, seed=10, count=24, kills=1)

    assert (done.missing, done.queued_again) == (0, 0), done


async def test_kills_lose_nothing_on_a_server_either(lab: Lab, make_bot: MakeBot, postgres: Callable[[], str]) -> None:
    verdict = await killed(lab, make_bot(webhook=True, url=postgres()), seed=3, size=Size(120, 80, 1))

    assert verdict.kept, verdict
