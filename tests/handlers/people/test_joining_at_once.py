"""Many who take invitations at once: the coordinators' chat gets one message about all of them, kept current."""

from datetime import timedelta

from sqlalchemy import func, select

from db.tables.queues import PENDING, outbox
from domain.people import Role
from tests.addresses import address
from tests.cast import COORDINATOR, FIRST_OF_MANY, SECOND_COORDINATOR
from tests.house import House
from tests.recorded import Delivered

TODAY = "วันนี้รับคำเชิญแล้ว"


def notes(house: House, person: int = COORDINATOR) -> list[Delivered]:
    """The notes of who took an invitation."""
    return [one for one in house.chats[person] if one.text.startswith("✅") and "รับคำเชิญแล้ว" in one.text]


async def join(house: House, *numbers: int) -> None:
    """People take an invitation each, a second apart."""
    for number in numbers:
        house.now += timedelta(seconds=1)
        house.name(FIRST_OF_MANY + number, f"คุณ{number}")
        await house.link(FIRST_OF_MANY + number, Role.UNIT, "legal")


async def test_the_first_two_are_named_each_and_the_others_in_one_message(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    await join(house, *range(1, 15))

    first, second, all_ = notes(house)
    assert "คุณ1 รับคำเชิญแล้ว" in first.text
    assert "คุณ2 รับคำเชิญแล้ว" in second.text
    assert all_.text.startswith("✅ วันนี้รับคำเชิญแล้ว 14 คน (29 มิ.ย. 2563)")
    assert "• คุณ14 · ผู้รายงานของงานกฎหมาย" in all_.text
    assert all_.text.endswith("… และอีก 4 คน ดูทั้งหมดที่ /units")


async def test_it_is_the_same_message_after_a_restart_and_for_every_coordinator(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(SECOND_COORDINATOR, Role.ADMIN)
    await join(house, 1, 2)
    await house.open()

    await join(house, 3)

    for person in (COORDINATOR, SECOND_COORDINATOR):
        assert "รับคำเชิญแล้ว 4 คน" in notes(house, person)[-1].text
        assert sum(TODAY in one.text for one in notes(house, person)) == 1


async def test_hours_later_it_is_still_the_message_of_the_day(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await join(house, 1, 2, 3)
    house.now += timedelta(hours=3)

    await join(house, 4)

    assert "รับคำเชิญแล้ว 4 คน" in notes(house)[-1].text
    assert sum(TODAY in one.text for one in notes(house)) == 1


async def test_on_another_day_each_is_named_again(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await join(house, 1, 2, 3)
    house.now += timedelta(days=1)

    await join(house, 4)

    assert "คุณ4 รับคำเชิญแล้ว" in notes(house)[-1].text
    assert TODAY not in notes(house)[-1].text


async def test_a_note_that_waits_to_be_sent_gives_way_to_the_newer(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await join(house, 1, 2, 3)
    sent = house.deliver

    async def later() -> None:
        """Keep what is to be sent."""

    house.deliver = later  # type: ignore[method-assign]
    await join(house, *range(4, 30))
    house.deliver = sent  # type: ignore[method-assign]

    where = (outbox.c.chat == address(COORDINATOR).id) & (outbox.c.state == PENDING)
    async with house.db.reading() as session:
        waiting = (await session.execute(select(func.count()).select_from(outbox).where(where))).scalar()
    await house.deliver()
    assert waiting == 1
    assert "รับคำเชิญแล้ว 29 คน" in notes(house)[-1].text
