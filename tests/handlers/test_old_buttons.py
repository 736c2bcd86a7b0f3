"""Old, forwarded and forged buttons of every kind: whoever presses them, nothing fails and no report is written."""

import logging
from collections.abc import Iterator

import pytest

from screens.base.buttons import unpack
from tests.cast import COORDINATOR, DIRECTOR, STRANGER
from tests.handlers.reports.reporting import FOURTH, HR, LATE, PROCUREMENT, close_round, open_round, stored
from tests.house import House
from tests.screens.base.test_buttons import SENT

NOWHERE = {"2563|M1.1/4|procurement": "2563|M9.9/9|nobody", "|M1.1/4": "|M9.9/9", "|hr": "|nobody", "|7": "|999999"}
"""Ids in the strings of buttons, and such as do not exist."""


def missing(data: str) -> str:
    """A button's string with ids that do not exist."""
    for known, none in NOWHERE.items():
        data = data.replace(known, none)
    return data if unpack(data) is not None else "nonsense"


@pytest.fixture(autouse=True)
def nothing_fails(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Hold that no update failed."""
    yield
    assert not [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]


async def press_all(house: House, who: int, *, gone: bool = False) -> None:
    """Press every kind of button there is in somebody's chat."""
    (shown,) = (await house.says(who, "/help"))[-1:]
    for data in SENT:
        await house.taps(who, shown, data=missing(data) if gone else data)


async def asked(house: House) -> None:
    """A round with a report of procurement's."""
    await house.link_everybody()
    await open_round(house)
    shown = (await house.says(PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค", house.chats[PROCUREMENT][-1]))[-1]
    await house.taps(PROCUREMENT, shown, "ส่ง")


@pytest.mark.parametrize("gone", [False, True])
@pytest.mark.parametrize("who", [STRANGER, HR])
async def test_buttons_forwarded_to_others_write_nothing(house: House, who: int, gone: bool) -> None:
    await asked(house)
    before = await stored(house)

    await press_all(house, who, gone=gone)

    assert await stored(house) == before


@pytest.mark.parametrize("gone", [False, True])
async def test_ones_own_buttons_of_a_step_that_was_sent_write_nothing(house: House, gone: bool) -> None:
    await asked(house)
    before = await stored(house)

    await press_all(house, PROCUREMENT, gone=gone)

    assert await stored(house) == before


async def test_buttons_of_a_round_that_was_closed_write_nothing(house: House) -> None:
    await asked(house)
    await close_round(house)
    before = await stored(house)

    await press_all(house, PROCUREMENT)

    assert await stored(house) == before


async def test_buttons_of_an_earlier_quarter_write_nothing_into_the_next(house: House) -> None:
    await asked(house)
    await open_round(house, FOURTH, LATE.replace(month=9, day=30))

    await press_all(house, HR)

    assert not await stored(house, FOURTH)


@pytest.mark.parametrize("who", [COORDINATOR, DIRECTOR])
async def test_ids_that_do_not_exist_fail_for_nobody(house: House, who: int) -> None:
    await asked(house)

    await press_all(house, who, gone=True)
