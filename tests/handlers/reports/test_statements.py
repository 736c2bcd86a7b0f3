"""Statements of a reply to a prompt, through real dispatch: the worksheet is read once."""

import pytest

from samples.statements import counted
from tests.handlers.reports.reporting import PROCUREMENT, open_round, prompt_of, written
from tests.house import House

REPLY = 17
"""From the update being stored to its being done: both, the claim, who writes about what, the worksheet with its
evidence, the draft, and that the prompt does not show it yet."""


@pytest.mark.remembers
async def test_it_reads_the_worksheet_once_for_a_reply(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await house.says(PROCUREMENT, "I20")  # the plan is loaded, and they have written this hour
    prompt = prompt_of(house, PROCUREMENT)

    with counted(house.db) as run:
        await house.says(PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค", prompt)

    done = next(number for number, one in enumerate(run, 1) if one.startswith("UPDATE inbox"))
    assert done <= REPLY, run[:done]
    assert len(await written(house, PROCUREMENT)) == 1
