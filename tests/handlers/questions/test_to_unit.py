"""A question goes to the unit that would know, shown first, named or not, once; nothing of it stays with who asked."""

import pytest
from sqlalchemy import text

from db import people
from domain.people import Role
from domain.questions.to_unit import MOST_A_DAY
from tests.cast import COLLEAGUE, COORDINATOR, ENGLISH, SECOND_COORDINATOR, STAFF, UNIT_PEOPLE
from tests.handlers.questions.asking import (
    GROUP,
    PROCUREMENT,
    QUESTION,
    TOLD,
    asked,
    received,
    send,
    written,
)
from tests.house import House


@pytest.fixture(autouse=True)
async def _linked(house: House) -> None:
    house.name(STAFF, "สมหญิง")
    await house.link(PROCUREMENT, Role.UNIT, "procurement")


async def test_an_answer_with_a_guideline_offers_to_ask_its_unit(house: House) -> None:
    answer = await asked(house)

    assert "ส่งคำถามนี้ถึงงานจัดซื้อจัดจ้างและบริหารพัสดุ" in answer.text
    assert "✉️ ถามงานจัดซื้อจัดจ้างและบริหารพัสดุ" in answer.labels()


async def test_it_shows_the_receiver_and_the_words_before_it_sends_them(house: House) -> None:
    answer = await asked(house)

    (shown,) = await house.taps(STAFF, answer, "ถามงาน")

    assert shown is answer
    assert f"ส่งถึงงานจัดซื้อจัดจ้างและบริหารพัสดุ ว่า\n“{QUESTION}”" in shown.text
    assert shown.labels() == ["✉️ ส่ง (แจ้งชื่อ)", "✉️ ส่ง (ไม่แจ้งชื่อ)", "ไม่ส่ง"]
    assert received(house) == []


async def test_sending_nothing_goes_back_to_the_answer(house: House) -> None:
    answer = await asked(house)
    before = answer.text, answer.labels()
    await house.taps(STAFF, answer, "ถามงาน")

    await house.taps(STAFF, answer, "ไม่ส่ง")

    assert (answer.text, answer.labels()) == before
    assert received(house) == []


async def test_words_that_were_changed_since_are_shown_again(house: House) -> None:
    answer = await asked(house)
    await house.taps(STAFF, answer, "ถามงาน")
    house._said[STAFF, answer.reply_to or 0]["text"] = "ยืมรถได้ไหม"

    await house.taps(STAFF, answer, "(แจ้งชื่อ)")

    assert "“ยืมรถได้ไหม”" in answer.text
    assert received(house) == []


async def test_an_older_button_shows_the_question_first(house: House) -> None:
    answer = await asked(house)

    await house.taps(STAFF, answer, data="question|named|procurement")

    assert f"“{QUESTION}”" in answer.text
    assert received(house) == []


async def test_a_long_question_is_shown_in_part_and_sent_whole(house: House) -> None:
    question = f"{QUESTION} " + "ยืมโน้ตบุ๊กและกล้อง " * 180
    answer = await asked(house, f"/guide {question}")
    await house.taps(STAFF, answer, "ถามงาน")
    shown = answer.text

    await house.taps(STAFF, answer, "(ไม่แจ้งชื่อ)")

    assert "…”" in shown
    assert len(shown) < 4096
    assert "".join(one.text for one in house.chats[PROCUREMENT]).count("กล้อง") == 180


async def test_a_named_question_reaches_everybody_of_the_unit_with_who_asks(house: House) -> None:
    await house.link(COLLEAGUE, Role.UNIT, "procurement")
    house.handles[STAFF] = "somying"

    told = await send(house, await asked(house), "(แจ้งชื่อ)")

    for person in (PROCUREMENT, COLLEAGUE):
        (got,) = received(house, person)
        assert QUESTION in got.text
        assert "จาก สมหญิง (@somying)" in got.text
        (mention,) = [one for one in got.payload["entities"] if one["type"] == "text_mention"]
        assert mention["user"] == {"id": STAFF, "is_bot": False, "first_name": "สมหญิง"}
    assert "ส่งคำถามถึงงานจัดซื้อจัดจ้างและบริหารพัสดุแล้ว โดยแจ้งชื่อ" in told.text


async def test_an_unnamed_question_carries_nothing_of_who_asks(house: House) -> None:
    house.handles[STAFF] = "somying"

    told = await send(house, await asked(house), "(ไม่แจ้งชื่อ)")

    (got,) = received(house)
    assert QUESTION in got.text
    assert not [trace for trace in ("สมหญิง", "somying", str(STAFF), "text_mention") if trace in str(got.payload)]
    assert "ผู้ถามไม่แจ้งชื่อ" in got.text
    assert "โดยไม่แจ้งชื่อของท่าน" in told.text


async def test_nothing_of_the_question_stays_in_any_table(house: House) -> None:
    await send(house, await asked(house), "(แจ้งชื่อ)")
    await send(house, await written(house, "ยืมโน้ตบุ๊กได้กี่วัน"), "(ไม่แจ้งชื่อ)", offered="")

    async with house.db.reading() as session:
        counted = (await session.execute(text("SELECT person FROM sent_question"))).scalars().all()
        for table in (
            "inbox",
            "outbox",
            "person",
            "draft",
            "entry_draft",
            "notice",
            "fact",
            "sent_question",
            "open_question",
        ):
            rows = repr((await session.execute(text(f"SELECT * FROM {table}"))).all())  # noqa: S608
            assert QUESTION not in rows, table
            assert "โน้ตบุ๊ก" not in rows, table
        topics = (await session.execute(text(f"SELECT topic FROM outbox WHERE chat = '{STAFF}'"))).scalars().all()  # noqa: S608
    assert counted == [await house.number(STAFF)] * 2
    assert not [topic for topic in topics if topic and "procurement" in topic]


async def test_a_question_is_sent_once(house: House) -> None:
    answer = await asked(house)
    await house.taps(STAFF, answer, "ถามงาน")
    named, unnamed = answer.data("(แจ้งชื่อ)"), answer.data("(ไม่แจ้งชื่อ)")

    await house.taps(STAFF, answer, data=named)
    await house.taps(STAFF, answer, data=unnamed)

    assert len(received(house)) == 1
    assert "ส่งคำถามนี้แล้ว" in str(house.api.calls[-1])


async def test_the_mark_on_older_messages_says_that_it_was_sent(house: House) -> None:
    await house.taps(STAFF, await asked(house), data="question|sent")

    assert "ส่งคำถามนี้แล้ว" in str(house.api.calls[-1])


async def test_it_asks_for_a_question_that_is_missing(house: House) -> None:
    (guideline,) = await house.taps(STAFF, (await house.says(STAFF, "/guide"))[0], "ยืมทรัพย์สิน")

    (form,) = await house.taps(STAFF, guideline, "ถามงาน")
    (shown,) = await house.says(STAFF, "ยืมโน้ตบุ๊กได้กี่วัน", reply_to=form)
    asked_first = shown.text
    told = await send(house, shown, "(ไม่แจ้งชื่อ)", offered="")

    assert form.payload["reply_markup"]["force_reply"] is True
    assert "“ยืมโน้ตบุ๊กได้กี่วัน”" in asked_first
    (got,) = received(house)
    assert "ยืมโน้ตบุ๊กได้กี่วัน" in got.text
    assert "สมหญิง" not in got.text
    assert "โดยไม่แจ้งชื่อ" in told.text


async def test_a_second_reply_is_a_question_to_the_bot(house: House) -> None:
    (guideline,) = await house.taps(STAFF, (await house.says(STAFF, "/guide"))[0], "ยืมทรัพย์สิน")
    (form,) = await house.taps(STAFF, guideline, "ถามงาน")
    await house.says(STAFF, "ยืมโน้ตบุ๊กได้กี่วัน", reply_to=form)

    (answer,) = await house.says(STAFF, "คะแนน I20", reply_to=form)

    assert "53.03" in answer.text
    assert received(house) == []


async def test_words_after_guide_are_the_question(house: House) -> None:
    answer = await asked(house, f"/guide {QUESTION}")

    await send(house, answer, "(แจ้งชื่อ)")

    (got,) = received(house)
    assert f"\n\n{QUESTION}\n\n" in got.text


async def test_the_question_stays_the_question_on_another_guideline(house: House) -> None:
    await house.link(UNIT_PEOPLE["hr"], Role.UNIT, "hr")
    answer = await asked(house)
    (listing,) = await house.taps(STAFF, answer, "แนวปฏิบัติทั้งหมด")
    (other,) = await house.taps(STAFF, listing, "แผนการบริหารทรัพยากรบุคคล")

    await send(house, other, "(แจ้งชื่อ)")

    (got,) = received(house, UNIT_PEOPLE["hr"])
    assert QUESTION in got.text


async def test_an_unsure_answer_offers_the_unit_that_would_know(house: House) -> None:
    await house.link(UNIT_PEOPLE["budget"], Role.UNIT, "budget")
    question = "ระบบ e-budgeting ต้องเสร็จเดือนไหน"
    answer = await asked(house, question)
    assert "ไม่ใช่เรื่องที่ต้องการ?" in answer.text
    assert answer.text.startswith("1.1 ข้อ 2")

    await send(house, answer, "(แจ้งชื่อ)")

    assert f"\n\n{question}\n\n" in received(house, UNIT_PEOPLE["budget"])[0].text


async def test_it_says_whom_to_turn_to_where_nobody_is_linked(house: House) -> None:
    answer = await asked(house, "/guide แผนการบริหารทรัพยากรบุคคล")

    assert "งานบริหารทรัพยากรบุคคล ยังไม่มีผู้รับคำถามในบอต" in answer.text
    assert not [one for one in answer.labels() if "✉️" in one]


async def test_a_person_who_left_since_the_answer_is_not_written_to(house: House) -> None:
    answer = await asked(house)
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(PROCUREMENT), Role.UNIT, "procurement")

    got = await house.taps(STAFF, answer, "ถามงาน")

    assert got == received(house) == []
    assert "ยังไม่มีผู้รับคำถาม" in str(house.api.calls[-1])


async def test_a_document_that_names_no_unit_sends_one_to_the_coordinator(house: House) -> None:
    answer = await asked(house, "/guide no gift policy")

    assert "สอบถาม: ผู้ประสานงาน" in answer.text
    assert not [one for one in answer.labels() if "✉️" in one]


@pytest.mark.parametrize(
    "question",
    [
        "ราคาทองวันนี้",
        "คะแนนของ อบต. บ้านนา",
        "คะแนน ITA ปี 2550",
        "/guide no gift policy",
        "/guide qqq",
        "ระบบ e-budgeting ต้องเสร็จเดือนไหน",
    ],
)
async def test_the_coordinator_is_offered_wherever_the_bot_does_not_know(house: House, question: str) -> None:
    await house.says(COORDINATOR, "/start")
    answer = await asked(house, question)

    told = await send(house, answer, "(แจ้งชื่อ)", offered="ถามผู้ประสานงาน")

    (got,) = received(house, COORDINATOR)
    assert got.text.startswith("✉️ คำถามถึงผู้ประสานงาน")
    assert "ส่งคำถามถึงผู้ประสานงานแล้ว" in told.text


@pytest.mark.parametrize("said", ["สวัสดี", "ช่วยอะไรได้บ้าง", QUESTION, "คะแนน I20", TOLD])
async def test_the_coordinator_is_not_offered_where_there_is_an_answer(house: House, said: str) -> None:
    await house.says(COORDINATOR, "/start")

    answer = await asked(house, said)

    assert "✉️ ถามผู้ประสานงาน" not in answer.labels()


async def test_the_coordinator_is_offered_where_nobody_of_the_unit_is_linked(house: House) -> None:
    await house.says(COORDINATOR, "/start")

    answer = await asked(house, "/guide แผนการบริหารทรัพยากรบุคคล")

    assert "✉️ ถามผู้ประสานงาน" in answer.labels()


async def test_coordinators_are_not_offered_to_ask_themselves(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(SECOND_COORDINATOR, Role.ADMIN)

    (answer,) = await house.says(COORDINATOR, "ราคาทองวันนี้")

    assert "✉️ ถามผู้ประสานงาน" not in answer.labels()


async def test_the_units_own_people_are_not_offered_to_ask_themselves(house: House) -> None:
    answer = await asked(house, person=PROCUREMENT)

    assert not [one for one in answer.labels() if "✉️" in one]


async def test_wrongdoing_is_never_offered_to_be_sent_on(house: House) -> None:
    answer = await asked(house, TOLD)

    assert "ช่องทางร้องเรียนการทุจริต" in answer.text
    assert not [one for one in answer.labels() if "✉️" in one]


async def test_wrongdoing_is_never_sent_on(house: House) -> None:
    (guideline,) = await house.taps(STAFF, (await house.says(STAFF, "/guide"))[0], "ยืมทรัพย์สิน")
    (form,) = await house.taps(STAFF, guideline, "ถามงาน")
    (refused,) = await house.says(STAFF, TOLD, reply_to=form)
    told = await asked(house, TOLD)
    told.reply_to = told.id - 1  # as a client of one's own could have it

    (pressed,) = await house.taps(STAFF, told, data="question|named|procurement")

    assert received(house) == []
    for one in (refused, pressed):
        assert "ช่องทางร้องเรียนการทุจริต" in one.text
        assert "ใต้โต๊ะ" not in one.text


async def test_nobody_floods_a_unit(house: House) -> None:
    for number in range(MOST_A_DAY):
        await send(house, await asked(house, f"{QUESTION} {number}"), "(แจ้งชื่อ)")

    await send(house, await asked(house), "(แจ้งชื่อ)")

    assert len(received(house)) == MOST_A_DAY
    assert f"ครบ {MOST_A_DAY} ข้อแล้ว" in str(house.api.calls[-1])
    house.now = house.now.replace(day=30)
    await send(house, await asked(house), "(แจ้งชื่อ)")
    assert len(received(house)) == MOST_A_DAY + 1


async def test_each_is_spoken_to_in_their_own_language(house: House) -> None:
    answer = await asked(house, "how do I borrow office property", ENGLISH)

    told = await send(house, answer, "with my name", offered="Ask", person=ENGLISH)

    assert "Sent to Procurement and Supplies Section" in told.text
    assert "จาก P302" in received(house)[0].text


async def test_nothing_is_offered_or_sent_in_a_group(house: House) -> None:
    (answer,) = await house.says(STAFF, f"/guide {QUESTION}", chat=GROUP)

    assert not [one for one in answer.labels() if "✉️" in one]
    for data in ("question|named|procurement", "question|ask|procurement", "question|keep"):
        assert await house.taps(STAFF, answer, data=data, chat=GROUP) == []
    assert received(house) == []


@pytest.mark.parametrize(
    "data",
    [
        *("question|named|nowhere", "question|loud|procurement", "question|named", "question|x"),
        *("question|ask|nowhere", "question|undo|x", "question|ask"),
    ],
)
async def test_a_forged_button_does_nothing(house: House, data: str) -> None:
    answer = await asked(house)

    assert await house.taps(STAFF, answer, data=data) == []
    assert "ปุ่มนี้ใช้ไม่ได้แล้ว" in str(house.api.calls[-1])
