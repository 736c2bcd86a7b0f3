"""A unit says that a step can't be done: the director confirms it, or sends it back."""

import re

import pytest

from domain.reports.reports import Duty, Status
from tests.cast import COLLEAGUE, DIRECTOR, STAFF
from tests.handlers.decisions.deciding import PROCUREMENT, begun, kept, last, listed, reported
from tests.handlers.reports.reporting import FOURTH, open_round, stored
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

STEP = Duty(2563, "M1.1/4", "procurement")
REASON = "กฎหมายใหม่ไม่อนุญาตให้จัดซื้อด้วยวิธีนี้"


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)


async def by_buttons(house: House) -> None:
    """The unit chooses the status, types the reason it is asked for, and sends."""
    (listing,) = await house.says(PROCUREMENT, "/report")
    (step,) = await house.taps(PROCUREMENT, listing, "1.1 ข้อ 4")
    (asked,) = await house.taps(PROCUREMENT, step, "ดำเนินการไม่ได้")
    assert "ดำเนินการไม่ได้เพราะเหตุใด" in asked.text
    (preview,) = await house.says(PROCUREMENT, REASON)
    await house.taps(PROCUREMENT, preview, "ส่ง")


async def opened(house: House, person: int = DIRECTOR) -> Delivered:
    """The step as it awaits a decision."""
    (shown,) = await house.taps(person, await listed(house, person), "1.1 ข้อ 4")
    return shown


async def confirmed(house: House, person: int = DIRECTOR) -> Delivered:
    """Confirm that the step can't be done, for the unit's own reason."""
    (asked,) = await house.taps(person, await opened(house, person), "ยืนยันว่าดำเนินการไม่ได้")
    assert REASON in asked.text
    return (await house.taps(person, asked, "ยืนยันยกเลิก"))[0]


async def test_by_buttons_only_the_reason_is_asked_for(house: House) -> None:
    await by_buttons(house)

    given = (await stored(house))[STEP]
    assert (given.status, given.obstacles, given.progress) == (Status.CANNOT, REASON, "")


async def test_in_words_with_a_reason_nothing_is_asked_for(house: House) -> None:
    await reported(house, PROCUREMENT, f"ไม่สามารถดำเนินการได้ เพราะ{REASON}")

    given = (await stored(house))[STEP]
    assert given.status is Status.CANNOT
    assert REASON in (given.obstacles or "")


async def test_the_summary_and_the_list_show_it_with_its_reason(house: House) -> None:
    await by_buttons(house)

    (summary,) = await house.says(DIRECTOR, "/summary")
    listing = await listed(house)

    assert "แจ้งว่าดำเนินการไม่ได้ รอยืนยันหรือส่งกลับ" in summary.text
    assert REASON in summary.text
    assert "แจ้งว่าดำเนินการไม่ได้" in listing.text
    assert REASON in (await opened(house)).text


async def test_a_confirmed_step_ends_with_its_reason_and_is_asked_no_more(house: House) -> None:
    await by_buttons(house)

    await confirmed(house)

    (made,) = await kept(house)
    assert (made.kind, made.words) == ("cancel", REASON)
    assert REASON in last(house, PROCUREMENT).text
    (card,) = await house.says(STAFF, "M1.1/4")
    assert "ยกเลิกขั้นตอนนี้แล้ว" in card.text
    before = len(house.chats[PROCUREMENT])
    await open_round(house, FOURTH, bangkok(9, 30))
    assert len(house.chats[PROCUREMENT]) == before
    (summary,) = await house.says(DIRECTOR, "/summary")
    assert "1.1 ข้อ 4" not in summary.text


async def test_a_confirmation_is_taken_back(house: House) -> None:
    await by_buttons(house)
    done = await confirmed(house)

    await house.taps(DIRECTOR, done, "เพิกถอน")

    assert [one.kind for one in await kept(house)] == ["cancel", "take_back"]
    assert "แจ้งว่าดำเนินการไม่ได้" in (await opened(house)).text


async def test_it_is_sent_back_with_a_comment(house: House) -> None:
    await by_buttons(house)

    (comments,) = await house.taps(DIRECTOR, await opened(house), "↩️ ส่งกลับ")
    await house.taps(DIRECTOR, comments, "โปรดแนบหลักฐาน")

    assert [one.kind for one in await kept(house)] == ["return"]
    assert "โปรดแนบหลักฐาน" in last(house, PROCUREMENT).text


async def test_a_deputy_confirms_it(house: House) -> None:
    await by_buttons(house)
    (shown,) = await house.taps(DIRECTOR, await listed(house), "ผู้รักษาราชการแทน")
    await house.taps(DIRECTOR, shown, "มอบหมาย")
    _, invitation = await house.says(DIRECTOR, "10 ก.ค.")
    await _taken(house, invitation)

    await confirmed(house, COLLEAGUE)

    assert [(one.kind, one.author_name) for one in await kept(house)][-1] == ("cancel", f"P{COLLEAGUE}")


async def test_a_secretary_only_prepares_it(house: House) -> None:
    await by_buttons(house)
    (shown,) = await house.taps(DIRECTOR, await listed(house), "เลขานุการ")
    _, invitation = await house.taps(DIRECTOR, shown, "ตั้งเลขานุการ")
    await _taken(house, invitation)

    shown = await confirmed(house, COLLEAGUE)

    assert "เตรียมไว้แล้ว" in shown.text
    assert await kept(house) == []


async def _taken(house: House, invitation: Delivered) -> None:
    found = re.search(r"/start (\S+)", invitation.text)
    assert found is not None
    await house.says(COLLEAGUE, f"/start {found[1]}")
