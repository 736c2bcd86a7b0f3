"""Units give evidence: with a report, as a reply, on its own, days later; files, albums, links."""

from datetime import timedelta

import pytest

from domain.evidence.evidence import LARGEST, PieceKind
from domain.language.formats import step_text
from domain.people import Role
from domain.reports.reports import Duty
from tests.cast import COLLEAGUE, STAFF
from tests.handlers.evidence.giving import JPEG, OTHER, PDF, PROPERTY, given, reported, rows
from tests.handlers.reports.reporting import (
    FOURTH,
    HR,
    OPENING,
    PROCUREMENT,
    close_round,
    open_round,
    prompt_of,
    stored,
    written,
)
from tests.house import House


@pytest.fixture(autouse=True)
async def _opened(house: House) -> None:
    await house.link_everybody()
    await open_round(house)


async def test_a_file_sent_to_a_shown_preview_goes_with_the_report(house: House) -> None:
    await house.says(PROCUREMENT, "ดำเนินการร้อยละ 60 ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))

    (shown,) = await house.sends_file(PROCUREMENT, PDF)

    assert "หลักฐาน 1 ไฟล์" in shown.text
    (receipt,) = await house.taps(PROCUREMENT, shown, "ส่งรายงาน")
    assert "หลักฐาน 1 ไฟล์" in receipt.text
    (piece,) = (await given(house)).pieces
    assert (piece.revision, piece.kind, piece.name) == (1, PieceKind.DOCUMENT, "หลักฐาน.pdf")


async def test_a_file_sent_while_a_part_is_awaited_joins_the_draft_and_the_question_stays(house: House) -> None:
    (asked,) = await house.taps(PROCUREMENT, prompt_of(house, PROCUREMENT), "1.1 ข้อ 4")
    await house.taps(PROCUREMENT, asked, "กำลังดำเนินการ")

    (question,) = await house.sends_file(PROCUREMENT, JPEG, kind="photo")
    assert "แนบหลักฐาน" in question.text
    (shown,) = await house.says(PROCUREMENT, "อบรมแล้วครึ่งหนึ่ง ไม่มีอุปสรรค")

    assert "หลักฐาน 1 ไฟล์" in shown.text


async def test_a_file_with_a_caption_is_the_report_and_its_evidence(house: House) -> None:
    (shown,) = await house.sends_file(PROCUREMENT, JPEG, kind="photo", caption="จัดประชุมแล้วเสร็จ 24 มิ.ย. มีผู้เข้าร่วม 40 คน")

    assert "จัดประชุมแล้วเสร็จ" in shown.text
    assert "หลักฐาน 1 ไฟล์" in shown.text
    await house.taps(PROCUREMENT, shown, "ส่งรายงาน")
    assert (await given(house)).pieces[0].revision == 1


async def test_a_caption_that_only_greets_stays_with_its_file(house: House) -> None:
    await reported(house)

    (receipt,) = await house.sends_file(PROCUREMENT, PDF, caption="สวัสดีค่ะ")

    assert "แนบหลักฐานกับรายงานที่ส่งแล้ว" in receipt.text
    assert (await given(house)).pieces[0].words == "สวัสดีค่ะ"


async def test_a_caption_that_asks_is_answered_beside_the_receipt(house: House) -> None:
    await reported(house)

    receipt, answer = await house.sends_file(PROCUREMENT, PDF, caption="คะแนน I20 เท่าไร")

    assert "แนบหลักฐาน" in receipt.text
    assert "I20" in answer.text


async def test_a_file_in_reply_to_the_receipt_joins_the_sent_report(house: House) -> None:
    receipt = await reported(house)

    (said,) = await house.sends_file(PROCUREMENT, PDF, reply_to=receipt)

    assert "ไม่ต้องส่งรายงานใหม่" in said.text
    assert (await given(house)).pieces[0].revision == 1
    assert (await stored(house))[PROPERTY].revision == 1


async def test_a_file_days_later_joins_the_newest_report(house: House) -> None:
    await reported(house)
    house.now += timedelta(days=6)

    (said,) = await house.sends_file(PROCUREMENT, PDF)

    assert "แนบหลักฐานกับรายงานที่ส่งแล้ว" in said.text
    assert (await given(house)).sent.files == 1


async def test_a_file_after_the_round_closed_joins_the_report_sent_in_it(house: House) -> None:
    await reported(house)
    await close_round(house)

    (said,) = await house.sends_file(PROCUREMENT, PDF)

    assert "แนบหลักฐานกับรายงานที่ส่งแล้ว" in said.text


async def test_a_file_of_a_unit_that_owes_one_step_begins_its_report(house: House) -> None:
    (shown,) = await house.sends_file(PROCUREMENT, PDF)

    assert "หลักฐาน 1 ไฟล์" in shown.text
    assert "โปรดเลือกสถานะก่อนส่ง" in shown.text
    assert (await written(house, PROCUREMENT))[0].duty == PROPERTY


async def test_a_file_of_a_unit_with_several_steps_asks_which_with_number_and_title(house: House) -> None:
    (asked,) = await house.sends_file(HR, PDF)

    assert "เป็นหลักฐานของขั้นตอนใด" in asked.text
    steps = [text for text in asked.labels() if " ข้อ " in text]
    assert len(steps) > 1
    assert all(len(text) > len("○ 1.1 ข้อ 4 ") for text in steps)


async def test_one_tap_places_a_file_whose_step_was_asked(house: House) -> None:
    (asked,) = await house.sends_file(HR, PDF)
    step = next(text for text in asked.labels() if " ข้อ " in text)

    (shown,) = await house.taps(HR, asked, step)

    assert "หลักฐาน 1 ไฟล์" in shown.text
    (piece,) = await rows(house)
    assert step_text(piece.step, "th") in step
    assert piece.unit == "hr"


async def test_a_file_whose_step_was_asked_need_not_be_kept(house: House) -> None:
    (asked,) = await house.sends_file(HR, PDF)

    (said,) = await house.taps(HR, asked, "ไม่เก็บ")

    assert "ไม่เก็บหลักฐานนี้แล้ว" in said.text
    assert [one.state for one in await rows(house)] == ["dropped"]


async def test_a_file_whose_step_was_asked_goes_with_the_text_whose_step_was_asked_too(house: House) -> None:
    await house.says(HR, "จัดอบรมแล้ว 30 คน ไม่มีอุปสรรค", prompt_of(house, HR))
    (asked,) = await house.sends_file(HR, PDF)
    step = next(text for text in asked.labels() if " ข้อ " in text)

    (shown,) = await house.taps(HR, asked, step)

    assert "จัดอบรมแล้ว 30 คน" in shown.text
    assert "หลักฐาน 1 ไฟล์" in shown.text


async def test_a_reply_to_a_step_s_message_needs_no_question(house: House) -> None:
    (asked,) = await house.taps(HR, prompt_of(house, HR), "1.1 ข้อ")

    (shown,) = await house.sends_file(HR, PDF, reply_to=asked)

    assert "หลักฐาน 1 ไฟล์" in shown.text


async def test_an_album_is_answered_once_with_all_its_files(house: House) -> None:
    await reported(house)
    album = [house.file_message(PROCUREMENT, data, "photo", album="77") for data in (JPEG, OTHER, PDF)]

    (said,) = await house.together(PROCUREMENT, album)

    assert "3 ไฟล์" in said.text


async def test_the_answer_to_an_album_changes_as_more_of_it_comes(house: House) -> None:
    await reported(house)
    before = len(house.chats[PROCUREMENT])

    await house.sends_file(PROCUREMENT, JPEG, kind="photo", album="77")
    (said,) = await house.sends_file(PROCUREMENT, OTHER, kind="photo", album="77")

    assert "2 ไฟล์" in said.text
    assert len([one for one in house.chats[PROCUREMENT][before:] if one.text]) == 1


async def test_an_album_with_a_caption_makes_one_preview_with_all_files(house: House) -> None:
    album = [
        house.file_message(PROCUREMENT, JPEG, "photo", caption="จัดประชุมแล้วเสร็จ มีผู้เข้าร่วม 40 คน", album="78"),
        house.file_message(PROCUREMENT, OTHER, "photo", album="78"),
    ]

    (shown,) = await house.together(PROCUREMENT, album)

    assert "หลักฐาน 2 ไฟล์" in shown.text
    assert "มีผู้เข้าร่วม 40 คน" in shown.text


async def test_an_album_of_a_unit_with_several_steps_asks_once(house: House) -> None:
    album = [house.file_message(HR, data, "photo", album="79") for data in (JPEG, OTHER)]

    (asked,) = await house.together(HR, album)

    assert "2 ไฟล์" in asked.text
    (shown,) = await house.taps(HR, asked, next(text for text in asked.labels() if " ข้อ " in text))
    assert "หลักฐาน 2 ไฟล์" in shown.text


async def test_the_same_file_twice_is_kept_once(house: House) -> None:
    await reported(house)
    await house.sends_file(PROCUREMENT, PDF)

    (said,) = await house.sends_file(PROCUREMENT, PDF)

    assert "แนบไว้แล้ว" in said.text
    assert (await given(house)).files == 1


async def test_a_link_on_its_own_is_evidence_of_the_sent_report(house: House) -> None:
    await reported(house)

    (said,) = await house.says(PROCUREMENT, "หลักฐาน https://drive.google.com/abc")

    assert "1 ลิงก์" in said.text
    assert (await stored(house))[PROPERTY].revision == 1
    assert (await given(house)).links == 1


async def test_a_link_sent_to_a_shown_preview_joins_its_evidence(house: House) -> None:
    await house.says(PROCUREMENT, "ดำเนินการร้อยละ 60 ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))

    (shown,) = await house.says(PROCUREMENT, "https://drive.google.com/abc")

    assert "หลักฐาน 1 ลิงก์" in shown.text


async def test_a_link_in_a_report_s_words_is_evidence_too(house: House) -> None:
    await reported(house, text="ดำเนินการร้อยละ 60 ตาม https://drive.google.com/abc ไม่มีอุปสรรค")

    assert [one.link for one in (await given(house)).pieces] == ["https://drive.google.com/abc"]


async def test_a_file_over_twenty_megabytes_is_answered_with_a_link_will_do(house: House) -> None:
    big = {"file_id": "B", "file_unique_id": "UB", "file_name": "วิดีโอ.mp4", "file_size": LARGEST + 1}
    big |= {"width": 1, "height": 1, "duration": 1}

    (said,) = await house.attaches(PROCUREMENT, video=big)

    assert "ใหญ่เกิน 20 MB" in said.text
    assert "ลิงก์" in said.text
    assert await rows(house) == []


async def test_staff_are_told_once_that_an_album_is_not_kept(house: House) -> None:
    album = [house.file_message(STAFF, data, "photo", album="80") for data in (JPEG, OTHER, PDF)]

    (said,) = await house.together(STAFF, album)

    assert "เฉพาะหลักฐานประกอบรายงาน" in said.text
    assert await rows(house) == []


@pytest.mark.parametrize(
    "content",
    [
        {"contact": {"phone_number": "1", "first_name": "ก"}},
        {"location": {"longitude": 100.5, "latitude": 13.7}},
        {
            "sticker": {
                "file_id": "S",
                "file_unique_id": "S",
                "type": "regular",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
            }
        },
    ],
)
async def test_a_sticker_a_contact_or_a_place_gets_one_short_line(house: House, content: dict[str, object]) -> None:
    (said,) = await house.attaches(PROCUREMENT, **content)

    assert "โปรดพิมพ์เป็นข้อความ" in said.text


async def test_no_file_is_kept_whose_caption_accuses_somebody(house: House) -> None:
    await house.sends_file(PROCUREMENT, JPEG, kind="photo", caption="หัวหน้าฝ่ายพัสดุรับเงินใต้โต๊ะจากผู้รับเหมาเมื่อวานนี้")

    assert [one for one in await rows(house) if one.state != "dropped"] == []


async def test_evidence_of_a_closed_round_s_draft_goes_with_it_into_the_next(house: House) -> None:
    await house.sends_file(PROCUREMENT, PDF)
    await close_round(house)
    await open_round(house, FOURTH, OPENING + timedelta(days=92))

    (listing,) = await house.says(PROCUREMENT, "/report")
    (old,) = await house.taps(PROCUREMENT, listing, "1.1 ข้อ 4")
    (moved,) = await house.taps(PROCUREMENT, old, "ใช้กับรอบ")

    assert "หลักฐาน 1 ไฟล์" in moved.text
    assert (await given(house, Duty(2563, "M1.1/4", "procurement"), "4/2563")).files == 1


async def test_a_wrong_file_is_taken_back_from_a_draft(house: House) -> None:
    (shown,) = await house.sends_file(PROCUREMENT, PDF)
    file, listing = await house.taps(PROCUREMENT, shown, "เปิดดูหลักฐาน")
    assert file.file == "document"

    await house.taps(PROCUREMENT, listing, "เอาออก: หลักฐาน.pdf")

    assert (await given(house)).files == 0


async def test_a_wrong_file_is_taken_back_from_a_sent_report_by_a_colleague(house: House) -> None:
    await reported(house)
    (receipt,) = await house.sends_file(PROCUREMENT, PDF)
    *_, listing = await house.taps(PROCUREMENT, receipt, "เปิดดูหลักฐาน")

    await house.taps(STAFF, listing, "เอาออก")
    assert (await given(house)).files == 1
    await house.link(COLLEAGUE, Role.UNIT, "procurement")
    await house.taps(COLLEAGUE, listing, "เอาออก")

    assert (await given(house)).files == 0


async def test_evidence_of_a_discarded_draft_goes_with_it_and_comes_back_with_it(house: House) -> None:
    (shown,) = await house.sends_file(PROCUREMENT, PDF)
    (gone,) = await house.taps(PROCUREMENT, shown, "ลบร่าง")
    assert (await given(house)).files == 0

    (back,) = await house.taps(PROCUREMENT, gone, "เรียกร่างคืน")

    assert "หลักฐาน 1 ไฟล์" in back.text


async def test_a_new_draft_begins_without_the_evidence_of_the_discarded_one(house: House) -> None:
    (shown,) = await house.sends_file(PROCUREMENT, PDF)
    await house.taps(PROCUREMENT, shown, "ลบร่าง")

    (fresh,) = await house.says(PROCUREMENT, "ดำเนินการร้อยละ 60 ไม่มีอุปสรรค", prompt_of(house, PROCUREMENT))

    assert "หลักฐาน" not in fresh.text
