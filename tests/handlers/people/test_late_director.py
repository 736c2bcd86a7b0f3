"""A director who takes the invitation only after the round was due: it still works, and what was due waits."""

from tests.cast import COORDINATOR, DIRECTOR, UNIT_PEOPLE
from tests.handlers.people.changing import take
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import DUE, OPENED
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

HR = UNIT_PEOPLE["hr"]


async def invited(house: House) -> Delivered:
    """The director's invitation, made on the day before due, which the director has not taken when the round is due."""
    await house.says(COORDINATOR, "/start")
    await goes(house, OPENED)
    house.now = bangkok(7, 15, 15)
    _, invitation = await house.says(COORDINATOR, "/invite director")
    await house.open()
    await goes(house, DUE)
    return invitation


async def test_the_coordinator_learns_that_the_invitation_still_works(house: House) -> None:
    await invited(house)

    (told,) = [one for one in house.chats[COORDINATOR] if "ผู้อำนวยการยังไม่ได้รับคำเชิญ" in one.text]
    assert "คำเชิญที่ออกไว้ยังใช้ได้ถึง 22 ก.ค. 2563 15:00 น." in told.text
    assert told.labels() == ["เชิญใหม่: ผู้อำนวยการ"]


async def test_the_director_gets_the_summary_on_joining(house: House) -> None:
    invitation = await invited(house)
    await house.open()
    house.now = bangkok(7, 17, 9)

    await take(house, DIRECTOR, invitation)

    hello, summary = house.chats[DIRECTOR][-2:]
    assert "ลงทะเบียนเรียบร้อยแล้ว" in hello.text
    assert summary.text.startswith("📊")
    assert "ครบกำหนดแล้ว" in summary.text


async def test_that_summary_is_kept_current(house: House) -> None:
    invitation = await invited(house)
    house.now = bangkok(7, 17, 9)
    await take(house, DIRECTOR, invitation)
    before = house.chats[DIRECTOR][-1].text
    await house.link_everybody()
    (shown,) = await house.says(HR, "1.2/1 แล้วเสร็จ เผยแพร่กราฟิกแล้ว ไม่มีอุปสรรค")
    await house.taps(HR, shown, "ส่งรายงาน")
    many = len(house.chats[DIRECTOR])

    await goes(house, bangkok(7, 17, 10))

    shown = next(one for one in house.chats[DIRECTOR] if one.text.startswith("📊"))
    assert shown.text != before
    assert "ส่งแล้ว 1 จาก" in shown.text
    assert len(house.chats[DIRECTOR]) == many


async def test_one_who_joins_in_a_running_round_learns_that_it_is_open(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await goes(house, OPENED)
    house.now = bangkok(7, 2, 9)
    _, invitation = await house.says(COORDINATOR, "/invite director")

    await take(house, DIRECTOR, invitation)

    assert house.chats[DIRECTOR][-1].text.startswith("📬")
