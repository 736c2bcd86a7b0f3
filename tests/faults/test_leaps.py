"""Office time leaps, is set back and changes its zone: each due thing once, in office hours, about its own round."""

from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab
from tests.faults.leaps import SHORT, travelled


async def test_each_due_thing_comes_once_whatever_the_clock_does(lab: Lab, make_bot: MakeBot) -> None:
    verdict = await travelled(lab, make_bot(), 4, SHORT)

    assert verdict.kept, verdict
