"""Updates numbered anew, thousands that waited, the largest messages: none lost, none doubled, in order in a chat."""

import pytest

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.runs import Size, settled
from tests.faults.two_weeks import after_silence, album, largest, numbered_anew


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_numbers_that_start_anew_lose_and_repeat_nothing(lab: Lab, make_bot: MakeBot, webhook: bool) -> None:
    verdict = await numbered_anew(lab, make_bot(webhook=webhook), seed=3, size=Size(90, 20, 3))

    assert verdict.kept, verdict


async def test_messages_that_waited_for_a_day_are_answered_in_order_and_once(lab: Lab, make_bot: MakeBot) -> None:
    verdict = await after_silence(lab, make_bot(rate=10_000), seed=4, size=Size(400, 200, 1))

    assert verdict.kept, verdict


async def test_the_largest_messages_are_each_answered_once(lab: Lab, make_bot: MakeBot) -> None:
    verdict = await largest(lab, make_bot(), seed=5, size=Size(60, 30, 1))

    assert verdict.kept, verdict


async def test_an_album_with_the_longest_caption_is_answered_once(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start()
    await lab.people([11])
    await lab.say([(11, "/start")])
    await settled(lab, bot)

    await album(lab, 11, "คะแนน I20 " + "ก็" * 507)
    await settled(lab, bot)

    _welcome, *answers = (await lab.received([11]))[11]
    about_files, about_caption = answers
    assert "ไฟล์" in about_files
    assert about_caption.startswith("I20")
    assert "failed (" not in bot.log()
