"""Reports as text, through real dispatch: replies to prompts, edits, long texts, captions."""

from datetime import timedelta
from typing import Any

import pytest

from domain.reports.reports import Duty, Status
from tests.cast import STAFF
from tests.handlers.reports.reporting import (
    FOURTH,
    HR,
    LEGAL,
    PROCUREMENT,
    close_round,
    open_round,
    prompt_of,
    stored,
    written,
)
from tests.house import House
from tests.recorded import BOT, Delivered

PROPERTY = Duty(2563, "M1.1/4", "procurement")


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)


async def answers(house: House, person: int, text: str) -> Delivered:
    return (await house.says(person, text, prompt_of(house, person)))[-1]


async def test_a_reply_is_shown_as_understood_and_sent_with_one_tap(house: House) -> None:
    shown = await answers(house, PROCUREMENT, "จัดประชุมแล้วเสร็จ 24 มิ.ย. ไม่มีอุปสรรค")
    assert "สถานะ: แล้วเสร็จ" in shown.text

    (done,) = await house.taps(PROCUREMENT, shown, "ส่งรายงาน")

    assert "บันทึกรายงานแล้ว" in done.text
    report = (await stored(house))[PROPERTY]
    assert (report.status, report.progress, report.obstacles) == (
        Status.COMPLETED,
        "จัดประชุมแล้วเสร็จ 24 มิ.ย.",
        "",
    )


async def test_unsaid_obstacles_stay_unsaid(house: House) -> None:
    shown = await answers(house, PROCUREMENT, "แล้วเสร็จ 24 มิ.ย.")
    assert "ยังไม่ได้ระบุ" in shown.text

    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")

    assert (await stored(house))[PROPERTY].obstacles is None


async def test_an_unclear_status_is_asked_for(house: House) -> None:
    shown = await answers(house, PROCUREMENT, "เผยแพร่ทางอีเมลแล้ว ไม่มีอุปสรรค")
    assert "โปรดเลือกสถานะก่อนส่ง" in shown.text
    assert not any(text.startswith("ส่ง") for text in shown.labels())

    (ready,) = await house.taps(PROCUREMENT, shown, "แล้วเสร็จ")
    await house.taps(PROCUREMENT, ready, "ส่งรายงาน")

    assert (await stored(house))[PROPERTY].progress == "เผยแพร่ทางอีเมลแล้ว"


async def test_a_further_reply_adds_to_the_draft(house: House) -> None:
    await answers(house, PROCUREMENT, "แล้วเสร็จ")

    shown = await answers(house, PROCUREMENT, "ประชุมเมื่อ 15 มิ.ย.")

    assert "แล้วเสร็จ\nประชุมเมื่อ 15 มิ.ย." in shown.text


async def test_several_steps_are_answered_in_one_text(house: House) -> None:
    shown = await answers(house, HR, "1) แล้วเสร็จ ไม่มีอุปสรรค\n2) กำลังดำเนินการ 60%\n3) ยังไม่เริ่ม")
    assert "3 ขั้นตอน" in shown.text

    (done,) = await house.taps(HR, shown, "ส่ง 3 ขั้นตอน")

    assert "ขอบคุณ" in done.text
    assert {one.step: (one.status, one.percent) for one in (await stored(house)).values()} == {
        "M1.1/1": (Status.COMPLETED, None),
        "M1.2/1": (Status.IN_PROGRESS, 60),
        "M2.2/1": (Status.NOT_STARTED, None),
    }


async def test_an_unclear_step_is_asked_for_and_no_word_lost(house: House) -> None:
    asked = await answers(house, LEGAL, "จัดทำกราฟิกแล้วเสร็จ")
    assert "จัดทำกราฟิกแล้วเสร็จ" in asked.text

    (shown,) = await house.taps(LEGAL, asked, "1.2 ข้อ 1")

    assert "1.2 ข้อ 1" in shown.text
    assert "จัดทำกราฟิกแล้วเสร็จ" in shown.text
    assert [one.duty.step for one in await written(house, LEGAL)] == ["M1.2/1"]


async def test_a_statement_is_taken_as_the_report_it_is(house: House) -> None:
    (shown,) = await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค")

    assert "ตรวจก่อนส่ง" in shown.text
    (draft,) = await written(house, PROCUREMENT)
    assert draft.status is Status.COMPLETED


REMARK = "สีใหม่สวยกว่าแบบเดิมมากเลย"
"""A statement without a sign of work."""


@pytest.mark.parametrize(("label", "shown"), [("ใช้เป็นรายงาน", "ตรวจก่อนส่ง"), ("เป็นคำถาม", "")])
async def test_a_doubtful_statement_is_offered_and_taken_or_not(house: House, label: str, shown: str) -> None:
    (offer,) = await house.says(PROCUREMENT, REMARK)
    assert "เป็นรายงานความก้าวหน้าของไตรมาสที่ 3/2563 หรือไม่" in offer.text
    assert await written(house, PROCUREMENT) == ()
    query = _press(house, PROCUREMENT, offer, label, REMARK)

    said = await house.update({"callback_query": query}, PROCUREMENT)

    assert shown in said[-1].text
    assert len(await written(house, PROCUREMENT)) == (1 if shown else 0)


@pytest.mark.parametrize("text", ["คะแนน I20", "มาตรการ 1.1 แล้วเสร็จหรือยัง", "ยืมทรัพย์สินต้องทำอย่างไร"])
async def test_questions_are_left_alone(house: House, text: str) -> None:
    (said,) = await house.says(PROCUREMENT, text)

    assert "เป็นรายงาน" not in said.text
    assert await written(house, PROCUREMENT) == ()


async def test_an_edited_answer_changes_the_draft(house: House) -> None:
    await answers(house, PROCUREMENT, "แล้วเสร็จ 24 มิ.ย.")
    theirs = prompt_of(house, PROCUREMENT).id + 1

    (shown,) = await house.edits(PROCUREMENT, theirs, "แล้วเสร็จ 25 มิ.ย.")

    assert "ปรับตามข้อความที่แก้ไขแล้ว" in shown.text
    (draft,) = await written(house, PROCUREMENT)
    assert draft.progress == "แล้วเสร็จ 25 มิ.ย."


async def test_the_old_preview_no_longer_sends_after_an_edit(house: House) -> None:
    old = await answers(house, PROCUREMENT, "แล้วเสร็จ 24 มิ.ย.")
    data = old.data("ส่ง")
    await house.edits(PROCUREMENT, prompt_of(house, PROCUREMENT).id + 1, "แล้วเสร็จ 25 มิ.ย.")

    await house.taps(PROCUREMENT, old, data=data)

    assert await stored(house) == {}


async def test_an_edit_after_sending_is_offered_as_a_revision(house: House) -> None:
    shown = await answers(house, PROCUREMENT, "แล้วเสร็จ 24 มิ.ย.")
    await house.taps(PROCUREMENT, shown, "ส่ง")

    (again,) = await house.edits(PROCUREMENT, prompt_of(house, PROCUREMENT).id + 1, "แล้วเสร็จ 25 มิ.ย.")

    assert "โปรดกดส่งเป็นฉบับใหม่" in again.text
    assert (await stored(house))[PROPERTY].progress == "แล้วเสร็จ 24 มิ.ย."


async def test_an_edited_part_changes_only_that_part(house: House) -> None:
    (asked,) = await house.taps(PROCUREMENT, prompt_of(house, PROCUREMENT), "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, asked, "กำลังดำเนินการ")
    (question,) = await house.says(PROCUREMENT, "ร่างแร้ว")
    theirs = question.id - 1

    (again,) = await house.edits(PROCUREMENT, theirs, "ร่างแล้ว")
    assert "มีปัญหาหรืออุปสรรคหรือไม่" in again.text
    (shown,) = await house.says(PROCUREMENT, "ไม่มี")

    assert "ร่างแล้ว" in shown.text
    (draft,) = await written(house, PROCUREMENT)
    assert (draft.status, draft.progress) == (Status.IN_PROGRESS, "ร่างแล้ว")


async def test_an_edited_question_is_nobodys_answer(house: House) -> None:
    await house.says(PROCUREMENT, "คะแนน I20")

    assert await house.edits(PROCUREMENT, prompt_of(house, PROCUREMENT).id + 1, "แล้วเสร็จ") == []


async def test_a_long_text_is_kept_whole(house: House) -> None:
    text = "แล้วเสร็จ " + "ก" * 4000

    said = await house.says(PROCUREMENT, text, prompt_of(house, PROCUREMENT))
    await house.taps(PROCUREMENT, said[-1], "ส่ง")

    assert (await stored(house))[PROPERTY].progress == text


async def test_a_text_cut_in_two_by_the_client_is_joined(house: House) -> None:
    first, second = "แล้วเสร็จ " + "ก" * 4000, "ข" * 500
    said = await house.says(PROCUREMENT, first, prompt_of(house, PROCUREMENT))
    message = {
        "message_id": prompt_of(house, PROCUREMENT).id + 2,
        "date": int(house.now.timestamp()),
        "chat": {"id": PROCUREMENT, "type": "private", "first_name": "P"},
        "from": house.user(PROCUREMENT),
        "text": second,
    }

    said = await house.update({"message": message}, PROCUREMENT)

    assert "ต่อท้ายข้อความก่อนหน้าให้แล้ว" in "".join(one.text for one in said)
    (draft,) = await written(house, PROCUREMENT)
    assert draft.progress == f"{first}\n{second}"


async def test_a_reply_for_a_closed_round_is_kept(house: House) -> None:
    await close_round(house)

    said = await answers(house, PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค")

    assert "เก็บไว้เป็นร่าง" in said.text
    (draft,) = await written(house, PROCUREMENT)
    assert (draft.round, draft.progress) == ("3/2563", "แล้วเสร็จ")


async def test_a_reply_to_an_old_prompt_goes_into_the_current_round(house: House) -> None:
    old = prompt_of(house, PROCUREMENT)
    await open_round(house, FOURTH, house.now + timedelta(days=92))

    (shown,) = await house.says(PROCUREMENT, "แล้วเสร็จ ไม่มีอุปสรรค", old)

    assert "เป็นของรอบที่ปิดแล้ว" in shown.text
    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")
    assert PROPERTY in await stored(house, FOURTH)


async def test_a_file_and_its_caption_are_taken_together(house: House) -> None:
    photo = [{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}]
    prompt = prompt_of(house, PROCUREMENT)
    message = _message(house, PROCUREMENT, 90, photo=photo, caption="แล้วเสร็จ ไม่มีอุปสรรค")
    message["reply_to_message"] = _message(house, PROCUREMENT, prompt.id, text=prompt.text) | {"from": BOT}

    (shown,) = await house.update({"message": message}, PROCUREMENT)

    assert "สถานะ: แล้วเสร็จ" in shown.text
    assert "หลักฐาน 1 ไฟล์" in shown.text


async def test_a_file_of_somebody_without_a_unit_is_declined(house: House) -> None:
    document = {"file_id": "a", "file_unique_id": "a"}

    (note,) = await house.update({"message": _message(house, STAFF, 90, document=document)}, STAFF)

    assert "เฉพาะหลักฐานประกอบรายงาน" in note.text


async def test_a_typed_text_is_never_markup(house: House) -> None:
    shown = await answers(house, PROCUREMENT, "<b>แล้วเสร็จ</b> {progress} *x*")

    assert "<b>แล้วเสร็จ</b> {progress} *x*" in shown.text


def _message(house: House, person: int, number: int, **content: Any) -> dict[str, Any]:
    return {
        "message_id": number,
        "date": int(house.now.timestamp()),
        "chat": {"id": person, "type": "private", "first_name": "P"},
        "from": house.user(person),
        **content,
    }


def _press(house: House, person: int, on: Delivered, label: str, original: str) -> dict[str, Any]:
    """A press as Telegram delivers it: with the message the pressed one replies to."""
    message = _message(house, person, on.id, text=on.text) | {"from": BOT}
    message["reply_to_message"] = _message(house, person, on.id - 1, text=original)
    return {"id": "1", "from": house.user(person), "chat_instance": "1", "data": on.data(label), "message": message}


@pytest.mark.parametrize("asked", ["คะแนน I20", "I20", "ขอคะแนน I20 หน่อยครับ", "what is the score of i20?"])
async def test_a_question_in_between_is_answered_and_the_report_waits_on(house: House, asked: str) -> None:
    (question,) = await house.taps(PROCUREMENT, prompt_of(house, PROCUREMENT), "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, question, "ติดขัด")

    answer, waiting = await house.says(PROCUREMENT, asked)
    await house.says(PROCUREMENT, "ขาดงบประมาณ")

    assert "53.03" in answer.text
    assert "รายงาน 1.1 ข้อ 4 ยังรอคำตอบอยู่" in waiting.text
    (draft,) = await written(house, PROCUREMENT)
    assert draft.obstacles == "ขาดงบประมาณ"


@pytest.mark.parametrize("words", ["60", "ยกระดับ I20 แล้ว", "คะแนน I20 ต่ำเพราะขั้นตอนยาว", "ข้อ 2 เสร็จแล้ว", "อบรม 2 รุ่น"])
async def test_a_text_that_says_more_than_a_code_is_the_report(house: House, words: str) -> None:
    (question,) = await house.taps(PROCUREMENT, prompt_of(house, PROCUREMENT), "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, question, "กำลังดำเนินการ")

    await house.says(PROCUREMENT, words)

    (draft,) = await written(house, PROCUREMENT)
    assert draft.progress == words


async def test_a_status_in_place_of_an_earlier_one_is_said_and_nothing_is_lost(house: House) -> None:
    await answers(house, PROCUREMENT, "กำลังดำเนินการ 62.5% ปัญหา: ขาดคน")

    shown = await answers(house, PROCUREMENT, "แล้วเสร็จ https://example.go.th/a")

    assert "แทนสถานะหรือร้อยละที่แจ้งไว้ก่อนหน้า" in shown.text
    assert "ร้อยละ 62.5" in shown.text
    (draft,) = await written(house, PROCUREMENT)
    assert (draft.status, draft.obstacles) == (Status.COMPLETED, "ขาดคน")
    assert draft.progress == "กำลังดำเนินการ 62.5%\nแล้วเสร็จ https://example.go.th/a"
