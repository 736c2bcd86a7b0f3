"""An album whose bot dies between download and commit."""

from tests.faults.conftest import MakeBot
from tests.faults.evidence import FILES, killed_while_keeping
from tests.faults.lab import Lab


async def test_each_file_of_an_album_is_kept_once_though_the_bot_dies_around_the_commit(
    lab: Lab, make_bot: MakeBot
) -> None:
    done = await killed_while_keeping(lab, make_bot())

    assert done.states == ("kept",) * len(FILES)
    assert done.files == len(FILES)
    assert done.answers == 1
    assert done.kills == 2
    assert done.repeated <= done.kills  # an answer in flight at a kill goes out again
