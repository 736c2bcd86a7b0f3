"""Sizes that stay flat under mixed traffic."""

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.traffic import mixed, rising


async def test_memory_open_files_and_log_stay_flat_under_mixed_traffic(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot(rate=30)

    samples = await mixed(lab, bot, seed=1, samples=3, acts=24, say=lambda _: None)

    assert rising(samples) == [], samples
    assert bot.running
