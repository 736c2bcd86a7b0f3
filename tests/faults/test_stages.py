"""A round whose bot dies at every stage, a summary in the middle of an opening, an invitation two people take."""

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.stages import killed_at_every_stage, summaries_while_opening, taken_by_two

SLOTS = 25
"""Messages in flight at BOT_SEND_RATE=100."""


async def test_everybody_gets_prompt_and_due_note_once_though_the_bot_dies_at_every_stage(
    lab: Lab, make_bot: MakeBot
) -> None:
    done = await killed_at_every_stage(lab, make_bot(), 24)

    assert (done.missing, done.queued_again) == (0, 0), done
    assert done.repeated <= SLOTS * done.kills, "a crash repeats what was in flight at most"


async def test_a_summary_in_the_middle_of_an_opening_has_the_figures_of_afterwards(lab: Lab, make_bot: MakeBot) -> None:
    done = await summaries_while_opening(lab, make_bot(rate=30), 60, 2)

    assert len(set(done.figures)) == 1, done
    reported, asked, owing = done.figures[0]
    assert (reported, owing > 0) == (0, True)
    assert asked >= owing


async def test_an_invitation_two_people_take_while_the_bot_dies_is_one_persons(lab: Lab, make_bot: MakeBot) -> None:
    linked, told = await taken_by_two(lab, make_bot())

    assert len(linked) == 1
    assert sum("ลงทะเบียนเรียบร้อยแล้ว" in text for texts in told for text in texts) >= 1
    assert sum("มีผู้ใช้แล้ว" in text for texts in told for text in texts) == 1
