"""A question goes to the unit that would know, named or not, once; nothing of it stays with who asked."""

import pytest
from sqlalchemy import text

from db import people
from domain.people import Role
from domain.questions.to_unit import MOST_A_DAY
from tests.cast import COLLEAGUE, ENGLISH, STAFF, UNIT_PEOPLE
from tests.house import Delivered, House

PROCUREMENT, GROUP = UNIT_PEOPLE["procurement"], -500
QUESTION = "ยืมทรัพย์สินต้องทำอย่างไร"
TOLD = "หัวหน้าฝ่ายพัสดุรับเงินใต้โต๊ะจากผู้รับเหมาเมื่อวานนี้ ช่วยตรวจสอบด้วย"


@pytest.fixture(autouse=True)
async def _linked(house: House) -> None:
    house.name(STAFF, "สมหญิง")
    await house.link(PROCUREMENT, Role.UNIT, "procurement")


async def asked(house: House, said: str = QUESTION, person: int = STAFF) -> Delivered:
    (answer,) = await house.says(person, said)
    return answer


def received(house: House, person: int = PROCUREMENT) -> list[Delivered]:
    """The questions somebody of the unit got."""
    return [one for one in house.chats[person] if one.text.startswith(("✉️ คำถามถึง", "✉️ A question"))]


async def test_an_answer_with_a_guideline_offers_to_ask_its_unit(house: House) -> None:
    answer = await asked(house)

    assert "ส่งคำถามนี้ถึงงานจัดซื้อจัดจ้างและบริหารพัสดุ" in answer.text
    assert {"✉️ ส่ง (แจ้งชื่อ)", "✉️ ส่ง (ไม่แจ้งชื่อ)"} <= set(answer.labels())


async def test_a_named_question_reaches_everybody_of_the_unit_with_who_asks(house: House) -> None:
    await house.link(COLLEAGUE, Role.UNIT, "procurement")
    house.handles[STAFF] = "somying"

    (told,) = await house.taps(STAFF, await asked(house), "(แจ้งชื่อ)")

    for person in (PROCUREMENT, COLLEAGUE):
        (got,) = received(house, person)
        assert QUESTION in got.text
        assert "จาก สมหญิง (@somying)" in got.text
        (mention,) = [one for one in got.payload["entities"] if one["type"] == "text_mention"]
        assert mention["user"] == {"id": STAFF, "is_bot": False, "first_name": "สมหญิง"}
    assert "ส่งคำถามถึงงานจัดซื้อจัดจ้างและบริหารพัสดุแล้ว โดยแจ้งชื่อ" in told.text


async def test_an_unnamed_question_carries_nothing_of_who_asks(house: House) -> None:
    house.handles[STAFF] = "somying"

    (told,) = await house.taps(STAFF, await asked(house), "(ไม่แจ้งชื่อ)")

    (got,) = received(house)
    assert QUESTION in got.text
    assert not [trace for trace in ("สมหญิง", "somying", str(STAFF), "text_mention") if trace in str(got.payload)]
    assert "ตอบผ่านบอตไม่ได้" in got.text
    assert "ตอบท่านผ่านบอตไม่ได้" in told.text


async def test_nothing_of_the_question_stays_in_any_table(house: House) -> None:
    await house.taps(STAFF, await asked(house), "(แจ้งชื่อ)")
    (form,) = await house.taps(STAFF, (await house.says(STAFF, "/guide"))[0], "ยืมทรัพย์สิน")
    (form,) = await house.taps(STAFF, form, "(ไม่แจ้งชื่อ)")
    await house.says(STAFF, "ยืมโน้ตบุ๊กได้กี่วัน", reply_to=form)

    async with house.db.reading() as session:
        counted = (await session.execute(text("SELECT person FROM sent_question"))).scalars().all()
        for table in ("inbox", "outbox", "person", "draft", "entry_draft", "notice", "fact", "sent_question"):
            rows = repr((await session.execute(text(f"SELECT * FROM {table}"))).all())  # noqa: S608
            assert QUESTION not in rows, table
            assert "โน้ตบุ๊ก" not in rows, table
        topics = (await session.execute(text(f"SELECT topic FROM outbox WHERE chat = '{STAFF}'"))).scalars().all()  # noqa: S608
    assert counted == [await house.number(STAFF)] * 2
    assert not [topic for topic in topics if topic and "procurement" in topic]


async def test_a_question_is_sent_once(house: House) -> None:
    answer = await asked(house)
    named, unnamed = answer.data("(แจ้งชื่อ)"), answer.data("(ไม่แจ้งชื่อ)")

    await house.taps(STAFF, answer, data=named)
    assert answer.labels()[0] == "✅ ส่งคำถามแล้ว"
    assert not [one for one in answer.labels() if "แจ้งชื่อ" in one]
    await house.taps(STAFF, answer, data=unnamed)
    await house.taps(STAFF, answer, "✅ ส่งคำถามแล้ว")

    assert len(received(house)) == 1
    assert "ส่งคำถามนี้แล้ว" in str(house.api.calls[-1])
    assert "ส่งคำถามนี้แล้ว" in str(house.api.calls[-2])


async def test_it_asks_for_a_question_that_is_missing(house: House) -> None:
    (listing,) = await house.says(STAFF, "/guide")
    (guideline,) = await house.taps(STAFF, listing, "ยืมทรัพย์สิน")

    (form,) = await house.taps(STAFF, guideline, "เขียน (ไม่แจ้งชื่อ)")
    (told,) = await house.says(STAFF, "ยืมโน้ตบุ๊กได้กี่วัน", reply_to=form)

    assert form.payload["reply_markup"]["force_reply"] is True
    (got,) = received(house)
    assert "ยืมโน้ตบุ๊กได้กี่วัน" in got.text
    assert "สมหญิง" not in got.text
    assert "โดยไม่แจ้งชื่อ" in told.text


async def test_a_second_reply_is_a_question_to_the_bot(house: House) -> None:
    (guideline,) = await house.taps(STAFF, (await house.says(STAFF, "/guide"))[0], "ยืมทรัพย์สิน")
    (form,) = await house.taps(STAFF, guideline, "เขียน (แจ้งชื่อ)")
    await house.says(STAFF, "ยืมโน้ตบุ๊กได้กี่วัน", reply_to=form)

    (answer,) = await house.says(STAFF, "คะแนน I20", reply_to=form)

    assert "53.03" in answer.text
    assert len(received(house)) == 1


async def test_words_after_guide_are_the_question(house: House) -> None:
    answer = await asked(house, f"/guide {QUESTION}")

    await house.taps(STAFF, answer, "(แจ้งชื่อ)")

    (got,) = received(house)
    assert f"\n\n{QUESTION}\n\n" in got.text


async def test_the_question_stays_the_question_on_another_guideline(house: House) -> None:
    await house.link(UNIT_PEOPLE["hr"], Role.UNIT, "hr")
    answer = await asked(house)
    (listing,) = await house.taps(STAFF, answer, "แนวปฏิบัติทั้งหมด")
    (other,) = await house.taps(STAFF, listing, "แผนการบริหารทรัพยากรบุคคล")

    await house.taps(STAFF, other, "ส่ง (แจ้งชื่อ)")

    (got,) = received(house, UNIT_PEOPLE["hr"])
    assert QUESTION in got.text


async def test_an_unsure_answer_offers_the_unit_that_would_know(house: House) -> None:
    await house.link(UNIT_PEOPLE["budget"], Role.UNIT, "budget")
    question = "ระบบ e-budgeting ต้องเสร็จเดือนไหน"
    answer = await asked(house, question)
    assert "หากไม่ใช่เรื่องนี้" in answer.text
    assert answer.text.startswith("M1.1/2")

    await house.taps(STAFF, answer, "(แจ้งชื่อ)")

    assert f"\n\n{question}\n\n" in received(house, UNIT_PEOPLE["budget"])[0].text


async def test_it_says_whom_to_turn_to_where_nobody_is_linked(house: House) -> None:
    answer = await asked(house, "/guide แผนการบริหารทรัพยากรบุคคล")

    assert "งานบริหารทรัพยากรบุคคล ยังไม่มีผู้รับคำถามในบอต" in answer.text
    assert not [one for one in answer.labels() if "แจ้งชื่อ" in one]


async def test_a_person_who_left_since_the_answer_is_not_written_to(house: House) -> None:
    answer = await asked(house)
    async with house.db.transaction() as session:
        await people.unlink(session, house.now, await house.number(PROCUREMENT), Role.UNIT, "procurement")

    got = await house.taps(STAFF, answer, "(แจ้งชื่อ)")

    assert got == received(house) == []
    assert "ยังไม่มีผู้รับคำถาม" in str(house.api.calls[-1])


async def test_a_document_that_names_no_unit_sends_one_to_the_coordinator(house: House) -> None:
    answer = await asked(house, "/guide no gift policy")

    assert "โปรดสอบถามผู้ประสานงาน" in answer.text
    assert not [one for one in answer.labels() if "แจ้งชื่อ" in one]


async def test_the_units_own_people_are_not_offered_to_ask_themselves(house: House) -> None:
    answer = await asked(house, person=PROCUREMENT)

    assert not [one for one in answer.labels() if "แจ้งชื่อ" in one]


async def test_wrongdoing_is_never_offered_to_be_sent_on(house: House) -> None:
    answer = await asked(house, TOLD)

    assert "ช่องทางร้องเรียนการทุจริต" in answer.text
    assert not [one for one in answer.labels() if "แจ้งชื่อ" in one]


async def test_wrongdoing_is_never_sent_on(house: House) -> None:
    (guideline,) = await house.taps(STAFF, (await house.says(STAFF, "/guide"))[0], "ยืมทรัพย์สิน")
    (form,) = await house.taps(STAFF, guideline, "เขียน (แจ้งชื่อ)")
    (written,) = await house.says(STAFF, TOLD, reply_to=form)
    told = await asked(house, TOLD)
    told.reply_to = told.id - 1  # as a client of one's own could have it

    (pressed,) = await house.taps(STAFF, told, data="question|named|procurement")

    assert received(house) == []
    for one in (written, pressed):
        assert "ช่องทางร้องเรียนการทุจริต" in one.text
        assert "ใต้โต๊ะ" not in one.text


async def test_nobody_floods_a_unit(house: House) -> None:
    for number in range(MOST_A_DAY):
        await house.taps(STAFF, await asked(house, f"{QUESTION} {number}"), "(แจ้งชื่อ)")

    await house.taps(STAFF, await asked(house), "(แจ้งชื่อ)")

    assert len(received(house)) == MOST_A_DAY
    assert f"ครบ {MOST_A_DAY} ข้อแล้ว" in str(house.api.calls[-1])
    house.now = house.now.replace(day=30)
    await house.taps(STAFF, await asked(house), "(แจ้งชื่อ)")
    assert len(received(house)) == MOST_A_DAY + 1


async def test_an_answer_to_the_bot_goes_nowhere_and_is_said_to(house: House) -> None:
    await house.taps(STAFF, await asked(house), "(ไม่แจ้งชื่อ)")
    (got,) = received(house)
    before = len(house.chats[STAFF])

    (told,) = await house.says(PROCUREMENT, "ยืมได้ 7 วัน", reply_to=got)

    assert "บอตไม่ส่งคำตอบให้ผู้ถาม" in told.text
    assert len(house.chats[STAFF]) == before


async def test_each_is_spoken_to_in_their_own_language(house: House) -> None:
    answer = await asked(house, "how do I borrow office property", ENGLISH)

    (told,) = await house.taps(ENGLISH, answer, "with my name")

    assert "Sent to Procurement and Supplies Section" in told.text
    assert "จาก P302" in received(house)[0].text


async def test_nothing_is_offered_or_sent_in_a_group(house: House) -> None:
    (answer,) = await house.says(STAFF, f"/guide {QUESTION}", chat=GROUP)

    assert not [one for one in answer.labels() if "แจ้งชื่อ" in one]
    assert await house.taps(STAFF, answer, data="question|named|procurement", chat=GROUP) == []
    assert received(house) == []


@pytest.mark.parametrize(
    "data", ["question|named|nowhere", "question|loud|procurement", "question|named", "question|x"]
)
async def test_a_forged_button_does_nothing(house: House, data: str) -> None:
    answer = await asked(house)

    assert await house.taps(STAFF, answer, data=data) == []
    assert "ปุ่มนี้ใช้ไม่ได้แล้ว" in str(house.api.calls[-1])
