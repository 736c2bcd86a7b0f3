"""Two people of a unit report on a step at the same time: the second sees the first's report before it is replaced."""

import asyncio
import json
import time
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.inbound.worker import Worker
from db.queues import inbox
from domain.people import Role
from domain.reports.reports import Duty, Report, Status
from tests.addresses import address
from tests.cast import HR_COLLEAGUE, UNIT_PEOPLE
from tests.handlers.reports.reporting import open_round, stored, written
from tests.house import House
from tests.recorded import BOT, Delivered

HR = UNIT_PEOPLE["hr"]
STEP = Duty(2563, "M1.1/1", "hr")
FIRST, SECOND = "1.1/1 จัดอบรมแล้ว 1 รุ่น คืบหน้า 40%", "1.1/1 จัดอบรมครบ 2 รุ่นแล้ว แล้วเสร็จ มีผู้ผ่าน 60 คน"


@pytest.fixture
async def both(house: House) -> House:
    """A round in which two people report for a unit."""
    await house.link_everybody()
    await house.link(HR_COLLEAGUE, Role.UNIT, "hr")
    await open_round(house)
    return house


async def previewed(house: House) -> tuple[Delivered, Delivered]:
    """The previews of both, each made before anybody has sent."""
    (first,), (second,) = await house.says(HR, FIRST), await house.says(HR_COLLEAGUE, SECOND)
    house.now += timedelta(minutes=1)
    return first, second


async def newest(house: House) -> Report:
    """The report that counts."""
    return (await stored(house))[STEP]


async def asked(house: House) -> Delivered:
    """The question to the second, once the first has sent."""
    first, second = await previewed(house)
    await house.taps(HR, first, "ส่งรายงาน")
    (question,) = await house.taps(HR_COLLEAGUE, second, "ส่งรายงาน")
    return question


async def test_the_second_is_asked_with_both_reports(both: House) -> None:
    question = await asked(both)

    assert "เพิ่งส่งรายงานขั้นตอนนี้" in question.text
    assert question.text.index("จัดอบรมแล้ว 1 รุ่น") < question.text.index("จัดอบรมครบ 2 รุ่น")
    assert (await newest(both)).author == await both.number(HR)


async def test_the_second_replaces_it_with_one_tap_and_the_first_is_told(both: House) -> None:
    await both.taps(HR_COLLEAGUE, await asked(both), "ส่งแทนฉบับนั้น")

    assert (await newest(both)).author == await both.number(HR_COLLEAGUE)
    assert "แทนรายงานของท่าน" in both.chats[HR][-1].text


async def test_the_second_adds_to_it(both: House) -> None:
    (shown,) = await both.taps(HR_COLLEAGUE, await asked(both), "เขียนต่อจากฉบับนั้น")
    await both.taps(HR_COLLEAGUE, shown, "ส่งรายงาน")

    report = await newest(both)
    assert report.status is Status.COMPLETED
    assert report.progress.index("1 รุ่น") < report.progress.index("2 รุ่น")


async def test_the_second_leaves_it(both: House) -> None:
    await both.taps(HR_COLLEAGUE, await asked(both), "ใช้ฉบับนั้น")

    assert (await newest(both)).author == await both.number(HR)
    assert await written(both, HR_COLLEAGUE) == ()


async def test_the_second_is_asked_by_word_too(both: House) -> None:
    first, _ = await previewed(both)
    await both.taps(HR, first, "ส่งรายงาน")

    (question,) = await both.says(HR_COLLEAGUE, "ส่ง")

    assert "เพิ่งส่งรายงานขั้นตอนนี้" in question.text


async def test_a_preview_names_the_words_it_would_replace(both: House) -> None:
    await both.says(HR, FIRST)
    await both.says(HR, "ส่ง")
    both.now += timedelta(minutes=1)

    (preview,) = await both.says(HR_COLLEAGUE, SECOND)

    assert "“จัดอบรมแล้ว 1 รุ่น" in preview.text


def press(house: House, person: int, on: Delivered, number: int) -> inbox.Update:
    """The update of a tap on the send button."""
    message = {"message_id": on.id, "date": 1, "chat": {"id": person, "type": "private"}, "from": BOT, "text": on.text}
    query = {"id": str(number), "from": house.user(person), "chat_instance": "1", "data": on.data("ส่งรายงาน")}
    raw = {"update_id": number, "callback_query": query | {"message": message}}
    return str(number), address(person), json.dumps(raw, ensure_ascii=False)


async def test_of_two_that_send_in_the_same_moment_one_is_asked(both: House) -> None:
    first, second = await previewed(both)
    workers = [Worker(replace(both.worker._handler)) for _ in range(2)]

    done = await asyncio.gather(
        workers[0].receive([press(both, HR, first, 9001)]),
        workers[1].receive([press(both, HR_COLLEAGUE, second, 9002)]),
    )
    async with both.db.transaction() as session:
        await inbox.store(session, [], time.time())
    while await both.worker.turn():
        pass
    await both.deliver()

    assert any(done)
    assert (await newest(both)).revision == 1
    asked = [one for person in (HR, HR_COLLEAGUE) for one in both.chats[person] if "เพิ่งส่งรายงาน" in one.text]
    assert len(asked) == 1
