"""Unanswered wordings: off by default, counted without people, read and cleared by the coordinator alone."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import inspect, text

from bot.process.unanswered_counter import UnansweredCounter
from db import unanswered
from domain.questions.unanswered import MOST
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.house import House
from tests.recorded import Delivered

ASKED = "ที่จอดรถอยู่ไหนครับ"
WORDING = "ที่จอดรถอยู่ไหน"
TOLD = "อาจเก็บสถิติ"
DAY = date(2020, 6, 29)


async def screen(house: House) -> Delivered:
    """The coordinator's screen."""
    (status,) = await house.says(COORDINATOR, "/status")
    (shown,) = await house.taps(COORDINATOR, status, "คำถามที่ยังตอบไม่ได้")
    return shown


async def switched_on(house: House) -> None:
    """The coordinator has it counted."""
    await house.taps(COORDINATOR, await screen(house), "เริ่มเก็บสถิติ")


async def counted(house: House) -> list[tuple[str, int, date, date]]:
    """The database's content after the minute's writing."""
    counter = UnansweredCounter(house.db, lambda: house.now, house.setup.zone)
    for one in house.unanswered:
        counter.note(one)
    house.unanswered = []
    await counter.write()
    async with house.db.reading() as session:
        return [(one.text, one.count, one.first, one.last) for one in await unanswered.listed(session)]


async def test_it_is_off_until_the_coordinator_says_so(house: House) -> None:
    (answer,) = await house.says(STAFF, ASKED)

    assert TOLD not in answer.text
    assert await counted(house) == []
    assert (await screen(house)).labels() == ["เริ่มเก็บสถิติ", "กลับ"]


async def test_it_counts_a_wording_and_tells_people(house: House) -> None:
    await switched_on(house)

    (answer,) = await house.says(STAFF, ASKED)
    await house.says(STAFF, WORDING)
    house.now = datetime(2020, 7, 2, 18, tzinfo=UTC)  # 3 July in Bangkok
    assert await counted(house) == [(WORDING, 2, date(2020, 7, 3), date(2020, 7, 3))]
    await house.says(UNIT_PEOPLE["hr"], ASKED)

    assert TOLD in answer.text
    assert TOLD in (await house.says(STAFF, "/help"))[0].text
    assert TOLD in (await house.says(STAFF, "/help", chat=-5))[0].text
    assert await counted(house) == [(WORDING, 3, date(2020, 7, 3), date(2020, 7, 3))]
    assert f"1. {WORDING}\n3 ครั้ง · 3 ก.ค. 2563" in (await screen(house)).text


@pytest.mark.parametrize(
    "said",
    [
        "คะแนน I20",
        "สวัสดีครับ",
        "เมื่อวานเห็นหัวหน้าพัสดุรับซองจากผู้รับเหมา",
        "คุณสุดาโทร 0812345678 หรือเปล่า",
        "/complain อะไรก็ได้",
    ],
)
async def test_it_counts_nothing_else(house: House, said: str) -> None:
    await switched_on(house)

    await house.says(STAFF, said)

    assert await counted(house) == []


async def test_it_holds_nothing_that_could_be_joined_with_the_inbox(house: House) -> None:
    await switched_on(house)
    await house.says(STAFF, ASKED)
    await house.says(STAFF, "ขอเบอร์โรงอาหาร")
    await counted(house)

    async with house.db.engine.connect() as connection:
        columns = await connection.run_sync(
            lambda one: [column["name"] for column in inspect(one).get_columns("wording")]
        )
        written = (await connection.execute(text("SELECT text FROM wording"))).scalars().all()
    assert columns == ["text", "count", "first_day", "last_day"]
    assert list(written) == ["ขอเบอร์โรงอาหาร", WORDING]


async def test_a_count_shares_no_transaction_with_its_question(house: House) -> None:
    if house.db.is_sqlite:
        pytest.skip("SQLite numbers no transactions")
    await switched_on(house)
    await house.says(STAFF, ASKED)
    await counted(house)

    async with house.db.reading() as session:
        found = await session.execute(text("SELECT 1 FROM wording w, inbox i WHERE w.xmin::text = i.xmin::text"))
        assert found.first() is None


async def test_it_keeps_no_more_than_so_many(house: House) -> None:
    async with house.db.transaction() as session:
        await unanswered.switch_on(session)
        await unanswered.count(session, DAY, {f"w{number:04}": 1 for number in range(MOST)})

    async with house.db.transaction() as session:
        await unanswered.count(session, DAY, {"new": 1, "w0001": 4})

    async with house.db.reading() as session:
        found = await unanswered.listed(session)
    assert (len(found), found[0].text, found[0].count) == (MOST, "w0001", 5)
    assert "ครบ 500 คำถามแล้ว" in (await screen(house)).text


async def some(house: House, number: int) -> None:
    """Count that number of wordings."""
    async with house.db.transaction() as session:
        await unanswered.switch_on(session)
        await unanswered.count(session, DAY, {f"คำถาม {one:02}": 1 for one in range(number)})


async def test_it_shows_them_page_by_page(house: House) -> None:
    await some(house, 10)

    first = await screen(house)
    (second,) = await house.taps(COORDINATOR, first, "›")

    assert "9. คำถาม 08\n1 ครั้ง · 29 มิ.ย. 2563" in second.text
    assert second.labels() == ["ลบ 9", "ลบ 10", "‹", "ลบทั้งหมด", "หยุดเก็บสถิติ", "กลับ"]


async def test_it_clears_one(house: House) -> None:
    await some(house, 3)

    (left,) = await house.taps(COORDINATOR, await screen(house), "ลบ 2")

    assert "คำถาม 01" not in left.text
    assert [one[0] for one in await counted(house)] == ["คำถาม 00", "คำถาม 02"]


async def test_it_clears_all_after_asking(house: House) -> None:
    await some(house, 3)

    (asked,) = await house.taps(COORDINATOR, await screen(house), "ลบทั้งหมด")
    assert len(await counted(house)) == 3
    (left,) = await house.taps(COORDINATOR, asked, "ยืนยันลบทั้งหมด")

    assert "ยังไม่มีรายการ" in left.text
    assert await counted(house) == []


async def test_switching_it_off_deletes_everything_also_what_is_not_written_yet(house: House) -> None:
    await some(house, 3)
    await house.says(STAFF, ASKED)

    (asked,) = await house.taps(COORDINATOR, await screen(house), "หยุดเก็บสถิติ")
    (off,) = await house.taps(COORDINATOR, asked, "ยืนยันหยุดและลบ")

    assert "ขณะนี้ไม่ได้เก็บสถิติ" in off.text
    assert await counted(house) == []


@pytest.mark.parametrize("person", [STAFF, DIRECTOR, UNIT_PEOPLE["hr"]])
@pytest.mark.parametrize(
    "data", ["unanswered", "unanswered|on", "unanswered|off", "unanswered|clear", "unanswered|page|1"]
)
async def test_it_is_the_coordinators_alone(house: House, person: int, data: str) -> None:
    await house.link_everybody()
    await some(house, 1)
    (shown,) = await house.says(person, "/help")

    got = await house.taps(person, shown, data=data)

    assert got == []
    assert len(await counted(house)) == 1


@pytest.mark.parametrize("data", ["unanswered|x", "unanswered|page|x", "unanswered|page|99999", "unanswered|drop|x"])
async def test_it_knows_no_other_button(house: House, data: str) -> None:
    shown = await screen(house)

    got = await house.taps(COORDINATOR, shown, data=data)

    assert got == []
    assert "ใช้ไม่ได้แล้ว" in str(house.api.calls[-1])
