"""/board: the picture of the quarter for who oversees it, by command, button and words."""

import pytest

from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round
from tests.house import House


@pytest.mark.parametrize("person", [COORDINATOR, DIRECTOR])
@pytest.mark.parametrize("words", ["/board", "/board 3/2563", "ขอดูกระดาน", "กระดานสถานะ", "show the board"])
async def test_it_is_sent_as_a_picture(house: House, person: int, words: str) -> None:
    await house.link_everybody()
    await open_round(house)

    (board,) = await house.says(person, words)

    assert board.file == "photo"
    assert board.text.startswith("🗂 กระดานสถานะ ไตรมาสที่ 3/2563")


@pytest.mark.parametrize("screen", ["/status", "/summary"])
async def test_it_opens_below_a_screen(house: House, screen: str) -> None:
    await house.link_everybody()
    await open_round(house)
    (shown,) = (await house.says(COORDINATOR, screen))[-1:]

    (board,) = await house.taps(COORDINATOR, shown, "กระดานสถานะ")

    assert board.file == "photo"
    assert board.id != shown.id


@pytest.mark.parametrize("person", [STAFF, UNIT_PEOPLE["hr"]])
async def test_nobody_else_sees_it(house: House, person: int) -> None:
    await house.link_everybody()
    await open_round(house)

    said = await house.says(person, "/board")

    assert all(one.file is None for one in said)


async def test_it_says_that_there_is_no_round_yet(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    (said,) = await house.says(COORDINATOR, "/board")

    assert said.file is None
    assert "รอบแรกคือไตรมาสที่ 3/2563 จะเปิดวันที่ 30 มิ.ย. 2563" in said.text
