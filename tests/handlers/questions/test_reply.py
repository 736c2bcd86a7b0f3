"""The answer to a question comes back to who asked, named or not, once; or the question is withdrawn before."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.outbound.undelivered import Undelivered
from bot.telegram.results import DeliveryFailed, Kind
from db import people, questions
from db.queues import outbox
from domain.calendar.local_time import local_time
from domain.people import Role
from domain.questions.to_unit import COORDINATOR as TO_COORDINATOR
from screens.base.topics import ReceivedTopic
from tests.cast import COLLEAGUE, COORDINATOR, ENGLISH, STAFF, STRANGER
from tests.handlers.questions.asking import PROCUREMENT, QUESTION, TOLD, asked, received, send, written
from tests.house import House
from tests.recorded import Delivered

ANSWER = "ยืมได้ 7 วัน โปรดเขียนแบบคำขอที่งานพัสดุ"


@pytest.fixture(autouse=True)
async def _linked(house: House) -> None:
    house.name(STAFF, "สมหญิง")
    await house.says(COORDINATOR, "/start")
    await house.link(PROCUREMENT, Role.UNIT, "procurement")


async def restarted(house: House) -> House:
    """The house of a process started anew on the same database, with the same chats."""
    again = await House(house.db).open()
    again.now, again.library = house.now, house.library
    for name in ("chats", "_message", "_names", "_update", "_said"):
        setattr(again, name, getattr(house, name))
    return again


async def question_to(house: House, person: int = PROCUREMENT, how: str = "โดยไม่เปิดเผยชื่อ") -> Delivered:
    """A question of staff's as somebody received it."""
    await send(house, await asked(house), how)
    return received(house, person)[-1]


async def rows(house: House) -> int:
    """Number of questions whose answer may still be passed on."""
    async with house.db.reading() as session:
        return int((await session.execute(text("SELECT count(*) FROM open_question"))).scalar_one())


@pytest.mark.parametrize("how", ["โดยแจ้งชื่อ", "โดยไม่เปิดเผยชื่อ"])
async def test_the_answer_comes_back_to_who_asked(house: House, how: str) -> None:
    got = await question_to(house, how=how)

    (told,) = await house.says(PROCUREMENT, ANSWER, reply_to=got)

    answer = house.chats[STAFF][-1]
    assert answer.text == f"✉️ คำตอบจากงานจัดซื้อจัดจ้างและบริหารพัสดุ\nต่อคำถาม “{QUESTION}”\n\n{ANSWER}"
    assert told.text == "✅ ส่งคำตอบให้ผู้ถามแล้ว"
    assert await rows(house) == 0


async def test_it_comes_back_after_a_restart_in_between(house: House) -> None:
    got = await question_to(house)

    house = await restarted(house)
    await house.says(PROCUREMENT, ANSWER, reply_to=got)

    assert ANSWER in house.chats[STAFF][-1].text


async def test_the_coordinator_answers_like_a_unit(house: House) -> None:
    await send(house, await asked(house, "ราคาทองวันนี้"), offered="ถามผู้ประสานงาน")
    (got,) = received(house, COORDINATOR)

    await house.says(COORDINATOR, "ดูที่เว็บไซต์ของสมาคมค้าทองคำ", reply_to=got)

    assert house.chats[STAFF][-1].text.startswith("✉️ คำตอบจากผู้ประสานงาน\nต่อคำถาม “ราคาทองวันนี้”")


async def test_nobody_learns_from_the_answer_who_asked(house: House) -> None:
    got = await question_to(house)

    await house.says(PROCUREMENT, ANSWER, reply_to=got)

    seen = str([one.payload for one in house.chats[PROCUREMENT]])
    assert not [trace for trace in ("สมหญิง", str(STAFF)) if trace in seen]


async def test_each_asker_gets_the_answer_to_their_own_question(house: House) -> None:
    mine = await question_to(house)
    await send(house, await asked(house, "how do I borrow office property", ENGLISH), "without my name", "Ask", ENGLISH)
    theirs = received(house)[-1]

    await house.says(PROCUREMENT, "ถึงคนที่สอง", reply_to=theirs)
    await house.says(PROCUREMENT, "ถึงคนแรก", reply_to=mine)

    assert house.chats[STAFF][-1].text.endswith("ถึงคนแรก")
    assert house.chats[ENGLISH][-1].text == (
        "✉️ Answer from Procurement and Supplies Section\nto “how do I borrow office property”\n\nถึงคนที่สอง"
    )


async def test_of_several_receivers_the_first_answer_is_passed_on_and_the_others_see_that(house: House) -> None:
    await house.link(COLLEAGUE, Role.UNIT, "procurement")
    got = await question_to(house)
    (theirs,) = received(house, COLLEAGUE)
    await house.says(COLLEAGUE, ANSWER, reply_to=theirs)
    before = len(house.chats[STAFF])

    (told,) = await house.says(PROCUREMENT, "อีกคำตอบ", reply_to=got)

    assert got.labels() == theirs.labels() == ["✅ ตอบแล้ว"]
    assert "ไม่ได้ส่งคำตอบนี้ต่อ" in told.text
    assert len(house.chats[STAFF]) == before
    await house.taps(PROCUREMENT, got, "ตอบแล้ว")
    assert "มีผู้ตอบแล้ว" in str(house.api.calls[-1])


async def test_asking_further_is_a_new_question_to_the_same_unit(house: House) -> None:
    await house.says(PROCUREMENT, ANSWER, reply_to=await question_to(house))

    (form,) = await house.taps(STAFF, house.chats[STAFF][-1], "ถามเพิ่มเติม")
    (shown,) = await house.says(STAFF, "ต้องมีผู้ค้ำไหม", reply_to=form)
    await send(house, shown, offered="")

    assert "\n\nต้องมีผู้ค้ำไหม\n\n" in received(house)[-1].text


async def test_an_answer_that_tells_of_wrongdoing_is_not_passed_on(house: House) -> None:
    got = await question_to(house)
    before = len(house.chats[STAFF])

    told = await house.says(PROCUREMENT, TOLD, reply_to=got)

    assert "ช่องทางร้องเรียนการทุจริต" in told[0].text
    assert len(house.chats[STAFF]) == before
    await house.says(PROCUREMENT, ANSWER, reply_to=got)
    assert ANSWER in house.chats[STAFF][-1].text


async def test_a_file_is_not_passed_on_and_the_receiver_is_told(house: House) -> None:
    got = await question_to(house)
    said = {"message_id": got.id, "date": 1, "chat": house._chat(PROCUREMENT, None), **got.content()}

    (told,) = await house.attaches(PROCUREMENT, document={"file_id": "f", "file_unique_id": "u"}, reply_to_message=said)

    assert "เฉพาะข้อความ" in told.text
    assert await rows(house) == 1


async def test_somebody_who_lost_the_role_no_longer_answers(house: House) -> None:
    got = await question_to(house)
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(PROCUREMENT), Role.UNIT, "procurement")

    (told,) = await house.says(PROCUREMENT, ANSWER, reply_to=got)

    assert "สำหรับผู้ที่เกี่ยวข้องเท่านั้น" in told.text
    assert await rows(house) == 1


async def test_a_question_from_before_answers_were_passed_on_has_none(house: House) -> None:
    got = await question_to(house)
    async with house.db.transaction() as session:
        await session.execute(
            text("UPDATE outbox SET topic = 'question|to||procurement' WHERE topic LIKE 'question|to%'")
        )

    (told,) = await house.says(PROCUREMENT, ANSWER, reply_to=got)

    assert "ไม่ได้ส่งคำตอบนี้ต่อ" in told.text


async def test_nothing_is_passed_on_after_30_days(house: House) -> None:
    got = await question_to(house)
    house.now += timedelta(days=31)
    async with house.db.transaction() as session:
        await questions.forget(session, local_time(house.now, house.setup.zone).date())

    (told,) = await house.says(PROCUREMENT, ANSWER, reply_to=got)

    assert "เกิน 30 วัน" in told.text
    assert await rows(house) == 0


async def test_a_question_is_withdrawn_wherever_it_was_received(house: House) -> None:
    await house.link(COLLEAGUE, Role.UNIT, "procurement")
    answer = await asked(house)
    await send(house, answer)

    house = await restarted(house)
    await house.taps(STAFF, answer, "ถอนคำถาม")

    assert "ถอนคำถามถึงงานจัดซื้อจัดจ้างและบริหารพัสดุแล้ว" in answer.text
    for person in (PROCUREMENT, COLLEAGUE):
        assert house.chats[person][-1].text == "↩️ ผู้ถามถอนคำถามนี้แล้ว ไม่ต้องตอบ"
        assert not received(house, person)
    assert await rows(house) == 0


async def test_a_withdrawn_question_is_answered_no_more_and_can_be_asked_again(house: House) -> None:
    answer = await asked(house)
    await send(house, answer)
    (got,) = received(house)
    await house.taps(STAFF, answer, "ถอนคำถาม")

    (told,) = await house.says(PROCUREMENT, ANSWER, reply_to=got)
    await send(house, answer, "โดยแจ้งชื่อ", offered="ถามใหม่")

    assert "ผู้ถามถอนแล้ว" in told.text
    assert "จาก สมหญิง" in received(house)[-1].text


async def test_a_question_that_was_answered_is_withdrawn_no_more(house: House) -> None:
    answer = await asked(house)
    await send(house, answer)
    (got,) = received(house)
    await house.says(PROCUREMENT, ANSWER, reply_to=got)

    await house.taps(STAFF, answer, "ถอนคำถาม")

    assert "ถอนไม่ได้แล้ว" in str(house.api.calls[-1])
    assert QUESTION in got.text


async def test_nobody_withdraws_the_question_of_another(house: House) -> None:
    answer = await asked(house)
    await send(house, answer)
    (hello,) = await house.says(STRANGER, "/start")

    await house.taps(STRANGER, hello, data=answer.data("ถอนคำถาม"))

    assert "ถอนไม่ได้แล้ว" in str(house.api.calls[-1])
    assert await rows(house) == 1


async def test_a_question_still_on_its_way_is_withdrawn_a_moment_later(house: House) -> None:
    answer = await asked(house)
    await send(house, answer)
    async with house.db.transaction() as session:
        await session.execute(
            text("UPDATE outbox SET state = 0, message_id = NULL, payload = '{}' WHERE topic LIKE 'question|to%'")
        )

    await house.taps(STAFF, answer, "ถอนคำถาม")

    assert "อีกสักครู่" in str(house.api.calls[-1])
    assert await rows(house) == 1


async def test_of_an_answer_that_reaches_nobody_no_coordinator_is_told_whose_it_was(house: House) -> None:
    await send(house, await written(house, "ยืมโน้ตบุ๊กได้กี่วัน"), offered="")
    (got,) = received(house)
    await house.says(PROCUREMENT, ANSWER, reply_to=got)
    before = len(house.chats[COORDINATOR])
    async with house.db.transaction() as session:
        await session.execute(text("UPDATE outbox SET state = 0, payload = '{}' WHERE topic = 'answered'"))
        (row,) = await outbox.waiting(session, 0, 10)
        await outbox.give_up(session, row, 1.0, "Forbidden: bot was blocked by the user")

    for kind in (Kind.UNREACHABLE, Kind.REFUSED):
        await Undelivered(house.db, house.setup, lambda: house.now)(row, DeliveryFailed("blocked", kind))
    await house.deliver()

    assert len(house.chats[COORDINATOR]) == before


async def test_the_database_holds_a_seal_in_place_of_who_asked(house: House) -> None:
    await send(house, await asked(house, "ราคาทองวันนี้"), offered="ถามผู้ประสานงาน")
    number = await house.number(STAFF)

    async with house.db.reading() as session:
        (topic,) = (await session.execute(text("SELECT topic FROM outbox WHERE topic LIKE 'question|to%'"))).scalars()
        (row,) = (await session.execute(text("SELECT * FROM open_question"))).all()

    assert topic == ReceivedTopic(row.key, TO_COORDINATOR).pack()
    assert set(row._mapping) == {"key", "asker", "day"}
    assert str(number) not in (row.key, row.asker)
    assert len(row.asker) == 64
