"""The director's everyday acts take few taps from the summary."""

from db import decisions
from domain.decisions.decisions import DecisionKind
from domain.reports.reports import Status
from tests.cast import DIRECTOR, UNIT_PEOPLE
from tests.handlers.summary.quarters import opened, reports
from tests.house import House
from tests.recorded import Delivered


class Taps:
    """The director's taps on the message that was shown last, counted."""

    def __init__(self, house: House, shown: Delivered) -> None:
        self.house, self.shown, self.count = house, shown, 0

    async def tap(self, label: str) -> list[Delivered]:
        """Tap a button; what came of it."""
        self.count += 1
        got = await self.house.taps(DIRECTOR, self.shown, label)
        self.shown = got[0] if got else self.shown
        return got


async def summary(house: House) -> Taps:
    """A round with one step stuck and one on track, and the summary of it."""
    await opened(house)
    await reports(house, "M1.1/2", "budget", Status.STUCK, obstacles="ระบบบัญชีล่ม รอบริษัทซ่อม")
    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS)
    *_, shown = await house.says(DIRECTOR, "/summary")
    return Taps(house, shown)


async def kinds(house: House) -> list[DecisionKind]:
    """Kinds of the decisions made, through another session."""
    async with house.db.transaction() as session:
        return [one.kind for one in (await decisions.record_of(session, "3/2563")).rows]


async def test_all_that_needs_the_director_is_seen_without_a_tap(house: House) -> None:
    taps = await summary(house)

    assert "ระบบบัญชีล่ม รอบริษัทซ่อม" in taps.shown.text
    assert taps.count == 0


async def test_all_that_is_on_track_is_acknowledged_within_two_taps(house: House) -> None:
    taps = await summary(house)

    await taps.tap("รับทราบที่เป็นไปตามแผน")

    assert await kinds(house) == [DecisionKind.ACKNOWLEDGE]
    assert taps.count <= 2


async def test_a_report_is_returned_with_a_usual_comment_in_three_taps(house: House) -> None:
    taps = await summary(house)

    await taps.tap("1.1 ข้อ 2")
    await taps.tap("↩️ ส่งกลับ")
    await taps.tap("โปรดแนบหลักฐานประกอบ")

    assert await kinds(house) == [DecisionKind.RETURN]
    assert "โปรดแนบหลักฐานประกอบ" in house.chats[UNIT_PEOPLE["budget"]][-1].text
    assert taps.count == 3


async def test_the_paper_is_asked_for_in_two_taps(house: House) -> None:
    taps = await summary(house)

    await taps.tap("เอกสาร")
    taps.shown = house.chats[DIRECTOR][-1]
    await taps.tap("PDF A4")
    await house.documents.work_off()
    await house.deliver()

    assert house.chats[DIRECTOR][-1].file == "document"
    assert taps.count == 2
