"""Two people of a unit report on the same step: whose report is replaced sees both, and can have theirs back."""

from datetime import timedelta
from decimal import Decimal

import pytest

from domain.people import Role
from domain.reports.reports import Duty, Report, Status
from tests.cast import HR_COLLEAGUE, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, stored
from tests.house import House

HR = UNIT_PEOPLE["hr"]
STEP = Duty(2563, "M1.1/1", "hr")


@pytest.fixture
async def both(house: House) -> House:
    """A round in which two people report for a unit."""
    await house.link_everybody()
    await house.link(HR_COLLEAGUE, Role.UNIT, "hr")
    await open_round(house)
    await sent(house, HR, "1.1/1 จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%")
    return house


async def sent(house: House, person: int, words: str) -> None:
    """Say words a minute later, and send what is shown."""
    house.now += timedelta(minutes=1)
    await house.says(person, words)
    await house.says(person, "ส่ง")


async def newest(house: House) -> Report:
    """The report that counts."""
    return (await stored(house))[STEP]


async def test_the_replaced_author_sees_both(both: House) -> None:
    await sent(both, HR_COLLEAGUE, "1.1/1 จัดอบรมครบ 2 รุ่นแล้ว แล้วเสร็จ มีผู้ผ่าน 60 คน")

    note = both.chats[HR][-1]
    assert "แทนรายงานของท่าน" in note.text
    assert note.text.index("จัดอบรมแล้ว 1 รุ่น") < note.text.index("จัดอบรมครบ 2 รุ่นแล้ว")
    assert (await newest(both)).status is Status.COMPLETED


async def test_it_is_taken_back_with_one_tap_and_the_colleague_is_told(both: House) -> None:
    await sent(both, HR_COLLEAGUE, "1.1/1 ยกเลิกการอบรม คืบหน้า 10%")

    await both.taps(HR, both.chats[HR][-1], "กลับไปใช้ฉบับที่ส่งไว้")

    report = await newest(both)
    assert (report.revision, report.percent, report.author) == (3, Decimal(40), await both.number(HR))
    assert "แทนรายงานของท่าน" in both.chats[HR_COLLEAGUE][-1].text


async def test_a_button_of_before_writes_nothing_once_something_newer_came(both: House) -> None:
    await sent(both, HR_COLLEAGUE, "1.1/1 ยกเลิกการอบรม คืบหน้า 10%")
    data = both.chats[HR][-1].data("กลับไปใช้ฉบับที่ส่งไว้")
    await sent(both, HR_COLLEAGUE, "1.1/1 เลื่อนการอบรม คืบหน้า 20%")

    await both.taps(HR, both.chats[HR][-1], data=data)

    assert (await newest(both)).percent == 20


async def test_one_s_own_correction_notifies_nobody(both: House) -> None:
    before = len(both.chats[HR_COLLEAGUE])

    await sent(both, HR, "1.1/1 จัดอบรมแล้ว 2 รุ่น คืบหน้า 60%")

    assert (await newest(both)).percent == 60
    assert len(both.chats[HR_COLLEAGUE]) == before


async def test_later_words_go_on_from_what_was_sent_or_stand_alone(both: House) -> None:
    await both.says(HR, "1.1/1 แล้วเสร็จ มีผู้ผ่านการอบรม 30 คน")

    shown = both.chats[HR][-1]
    assert "จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%\n" in shown.text
    assert "มีผู้ผ่านการอบรม 30 คน" in shown.text
    await both.taps(HR, shown, "ใช้เฉพาะข้อความใหม่")

    alone = both.chats[HR][-1]
    assert "จัดอบรมแล้ว 1 รุ่น" not in alone.text
    assert "มีผู้ผ่านการอบรม 30 คน" in alone.text
    await both.taps(HR, alone, "ต่อท้ายรายงานเดิม")
    await both.says(HR, "ส่ง")

    report = await newest(both)
    assert report.status is Status.COMPLETED
    assert (report.progress or "").splitlines()[0] == "จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%"


async def test_the_same_said_better_takes_its_place_and_can_still_be_added(both: House) -> None:
    await both.says(HR, "1.1/1 จัดอบรมแล้ว 2 รุ่น คืบหน้า 80%")

    shown = both.chats[HR][-1]
    assert "จัดอบรมแล้ว 1 รุ่น" not in shown.text
    await both.taps(HR, shown, "ต่อท้ายรายงานเดิม")

    assert "จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%\nจัดอบรมแล้ว 2 รุ่น คืบหน้า 80%" in both.chats[HR][-1].text
