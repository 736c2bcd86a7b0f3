"""/channels: the coordinator changes what staff see; nothing is stored before a tap on save."""

from typing import Any

import pytest

from domain.people import Role
from tests.cast import COORDINATOR, ENGLISH, STAFF
from tests.handlers.entries.editing import asked, opened, revisions, seen_by_staff, write
from tests.house import House

PHONE = "โทร. 02 105 7441 หรือ complaint@example.go.th"
DOCUMENT = {"file_id": "doc-1", "file_unique_id": "u", "file_name": "แนวปฏิบัติการยืม.pdf", "file_size": 9}
PHOTO = [
    {"file_id": "small", "file_unique_id": "s", "width": 9, "height": 9},
    {"file_id": "large", "file_unique_id": "l", "width": 90, "height": 90},
]


async def test_it_lists_the_channels_with_their_marks(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "/channels")

    assert [one[:2].strip() for one in listing.labels()[:3]] == ["⚠️", "✅", "✅"]
    assert "⚠️ ยังไม่ได้กรอก (11)" in listing.labels()


async def test_it_lists_what_nobody_has_filled_in(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "/channels")

    (unfilled,) = await house.taps(COORDINATOR, listing, "ยังไม่ได้กรอก")

    assert "ช่องทางร้องเรียนของหน่วยงาน\nยังไม่มี: ข้อความ เช่น โทรศัพท์" in unfilled.text
    assert "นโยบาย No-Gift Policy\nยังไม่มี: ลิงก์หรือไฟล์ และ หน่วยงานที่ให้สอบถาม" in unfilled.text
    assert "คู่มือการให้บริการ" not in unfilled.text


async def test_a_channel_is_filled_in_shown_first_and_stored_on_save(house: House) -> None:
    preview = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", PHONE)

    assert "ที่บุคลากรจะเห็น (ยังไม่บันทึก)" in preview.text
    told = f"1. ช่องทางร้องเรียนของหน่วยงาน\n{PHONE}\nที่มา: ผู้ประสานงาน ปรับปรุงเมื่อ 29 มิ.ย. 2563"
    assert preview.text.endswith(told)
    assert PHONE not in await seen_by_staff(house)

    (saved,) = await house.taps(COORDINATOR, preview, "บันทึก")

    assert "ที่บุคลากรเห็นขณะนี้" in saved.text
    assert "แก้ไขล่าสุดโดย P101 29 มิ.ย. 2563 08:30 น. (ครั้งที่ 1)" in saved.text
    assert told in await seen_by_staff(house)


async def test_until_then_staff_do_not_see_it(house: House) -> None:
    assert "ช่องทางร้องเรียนของหน่วยงาน" not in await seen_by_staff(house)


async def test_the_coordinator_sees_that_nobody_has_filled_it_in(house: House) -> None:
    (shown,) = await house.says(COORDINATOR, "/complain")

    assert "1. ช่องทางร้องเรียนของหน่วยงาน\n⚠️ ยังไม่ได้กรอก บุคลากรจึงไม่เห็นช่องทางนี้" in shown.text


async def test_the_screen_shows_just_what_staff_see(house: House) -> None:
    entry = await opened(house, COORDINATOR, "ยืมทรัพย์สิน", "แนวปฏิบัติ")
    (guideline,) = await house.says(STAFF, "/guide ยืมทรัพย์สิน")

    assert guideline.text.startswith(entry.text.partition("━\n\n")[2])


async def test_discarding_leaves_everything_as_it_was(house: House) -> None:
    preview = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", PHONE)

    (entry,) = await house.taps(COORDINATOR, preview, "ยกเลิกการแก้ไข")

    assert "เป็นข้อมูลตั้งต้น" in entry.text
    assert await revisions(house) == 0


async def test_cancel_leaves_and_keeps_what_was_changed(house: House) -> None:
    preview = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", PHONE)
    await house.taps(COORDINATOR, preview, "✏️ ชื่อ")

    (stopped,) = await house.says(COORDINATOR, "/cancel")
    (question,) = await house.says(COORDINATOR, "คะแนน I20")

    assert "หยุดแล้ว" in stopped.text
    assert "53.03" in question.text
    assert PHONE in (await opened(house, COORDINATOR, "✏️ ช่องทาง")).text


async def test_bad_input_is_refused_and_the_bot_goes_on_waiting(house: House) -> None:
    entry = await opened(house, COORDINATOR, "No-Gift", "แนวปฏิบัติ")
    await asked(house, COORDINATOR, entry, "ลิงก์")

    (scheme,) = await house.says(COORDINATOR, "www.example.go.th")
    (broken,) = await house.says(COORDINATOR, "https://example")
    (file,) = await house.attaches(COORDINATOR, document=DOCUMENT)
    (preview,) = await house.says(COORDINATOR, "https://www.example.go.th/no-gift")

    assert "ขึ้นต้นด้วย https://" in scheme.text
    assert "ลิงก์นี้ใช้ไม่ได้" in broken.text
    assert "โปรดพิมพ์เป็นข้อความ" in file.text
    assert "แก้ไข: ลิงก์" in preview.text


async def test_a_text_that_is_too_long_says_by_how_much_and_keeps_the_rest(house: House) -> None:
    await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", PHONE)
    entry = await opened(house, COORDINATOR, "ของหน่วยงาน")
    await asked(house, COORDINATOR, entry, "✏️ ชื่อ")

    (refused,) = await house.says(COORDINATOR, "ก" * 151)
    (preview,) = await house.says(COORDINATOR, "ศูนย์รับเรื่องร้องเรียน")

    assert "ยาว 151 ตัวอักษร เกินที่รับได้ 150" in refused.text
    assert f"1. ศูนย์รับเรื่องร้องเรียน\n{PHONE}" in preview.text


async def test_staff_open_a_link_with_a_button(house: House) -> None:
    preview = await write(house, COORDINATOR, "No-Gift", "ลิงก์", "https://www.example.go.th/no-gift", "แนวปฏิบัติ")
    await house.taps(COORDINATOR, preview, "บันทึก")

    (guideline,) = await house.says(STAFF, "/guide no gift policy")

    assert {"text": "🔗 เปิดลิงก์", "url": "https://www.example.go.th/no-gift"} in guideline.buttons[0]
    assert "เอกสารระบุว่า" in guideline.text


@pytest.mark.parametrize(
    ("content", "method", "sent"),
    [({"document": DOCUMENT}, "document", "doc-1"), ({"photo": PHOTO}, "photo", "large")],
)
async def test_a_file_is_sent_in_the_chat_and_staff_get_it_with_a_button(
    house: House, content: dict[str, Any], method: str, sent: str
) -> None:
    entry = await opened(house, COORDINATOR, "ยืมทรัพย์สิน", "แนวปฏิบัติ")
    question = await asked(house, COORDINATOR, entry, "ไฟล์")
    assert "แนบไฟล์หรือรูปภาพ" in question.text

    (preview,) = await house.attaches(COORDINATOR, **content)
    (looked_at,) = await house.taps(COORDINATOR, preview, "ขอไฟล์")
    await house.taps(COORDINATOR, preview, "บันทึก")
    (guideline,) = await house.says(STAFF, "/guide ยืมทรัพย์สิน")
    (got,) = await house.taps(STAFF, guideline, "ขอไฟล์")

    assert looked_at.payload[method] == got.payload[method] == sent
    assert "ยังไม่มีลิงก์หรือไฟล์" not in guideline.text


async def test_a_file_that_is_no_document_or_picture_is_not_taken(house: House) -> None:
    entry = await opened(house, COORDINATOR, "No-Gift", "แนวปฏิบัติ")
    await asked(house, COORDINATOR, entry, "ไฟล์")

    (voice,) = await house.attaches(COORDINATOR, voice={"file_id": "v", "file_unique_id": "v", "duration": 1})
    (words,) = await house.says(COORDINATOR, "ไฟล์อยู่ในเว็บ")

    assert "ไฟล์เอกสารหรือรูปภาพเท่านั้น" in voice.text
    assert "โปรดแนบไฟล์" in words.text


async def test_the_coordinators_words_are_told_from_the_documents(house: House) -> None:
    preview = await write(house, COORDINATOR, "No-Gift", "✏️ ข้อความ", "ห้ามรับของขวัญทุกชนิด", "แนวปฏิบัติ")
    await house.taps(COORDINATOR, preview, "บันทึก")

    (guideline,) = await house.says(STAFF, "/guide no gift policy")

    assert "รายละเอียดจากผู้ประสานงาน\n• ห้ามรับของขวัญทุกชนิด\nที่มา: ผู้ประสานงาน" in guideline.text
    assert "เอกสารระบุว่า" not in guideline.text
    assert "ห้ามรับของขวัญทุกชนิด" in await seen_by_staff(house, "/guide no gift policy", ENGLISH)


async def test_the_documents_words_can_be_taken_again(house: House) -> None:
    preview = await write(house, COORDINATOR, "No-Gift", "✏️ ข้อความ", "ห้ามรับของขวัญทุกชนิด", "แนวปฏิบัติ")
    (saved,) = await house.taps(COORDINATOR, preview, "บันทึก")
    question = await asked(house, COORDINATOR, saved, "✏️ ข้อความ")

    (preview,) = await house.taps(COORDINATOR, question, "ใช้ข้อมูลตั้งต้น")
    await house.taps(COORDINATOR, preview, "บันทึก")

    assert "เอกสารระบุว่า" in await seen_by_staff(house, "/guide no gift policy")


async def test_a_unit_is_picked_for_a_guideline_that_had_none(house: House) -> None:
    entry = await opened(house, COORDINATOR, "No-Gift", "แนวปฏิบัติ")
    question = await asked(house, COORDINATOR, entry, "หน่วยงาน")

    (preview,) = await house.taps(COORDINATOR, question, "กฎหมาย")
    await house.taps(COORDINATOR, preview, "บันทึก")

    assert "สอบถามที่: งานกฎหมาย" in await seen_by_staff(house, "/guide no gift policy")


async def test_a_channel_is_added_step_by_step(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "/channels")

    (title,) = await house.taps(COORDINATOR, listing, "เพิ่มช่องทาง")
    (words,) = await house.says(COORDINATOR, "ตู้รับเรื่องร้องเรียน")
    (preview,) = await house.says(COORDINATOR, "ชั้น 1 หน้าห้องสมุด")
    await house.taps(COORDINATOR, preview, "บันทึก")

    assert "พิมพ์ชื่อใหม่แล้วส่ง" in title.text
    assert "พิมพ์ข้อความใหม่แล้วส่ง" in words.text
    assert "3. ตู้รับเรื่องร้องเรียน\nชั้น 1 หน้าห้องสมุด" in await seen_by_staff(house)


async def test_an_added_guideline_is_found_by_its_words(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "/channels")
    (listing,) = await house.taps(COORDINATOR, listing, "แนวปฏิบัติ")
    await house.taps(COORDINATOR, listing, "เพิ่มแนวปฏิบัติ")

    (preview,) = await house.says(COORDINATOR, "หลักเกณฑ์การลาศึกษาต่อ")
    await house.taps(COORDINATOR, preview, "บันทึก")

    (guideline,) = await house.says(STAFF, "หลักเกณฑ์การลาศึกษาต่อ")
    assert guideline.text.startswith("หลักเกณฑ์การลาศึกษาต่อ")
    assert "เอกสาร" not in guideline.text.partition("สอบถามที่")[0]
    assert len((await house.says(STAFF, "/guide"))[0].buttons) == 12


async def test_leaving_a_new_entry_leaves_nothing(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "/channels")
    (question,) = await house.taps(COORDINATOR, listing, "เพิ่มช่องทาง")

    (back,) = await house.taps(COORDINATOR, question, "กลับ")

    assert back.labels() == listing.labels()


async def test_an_entry_is_retired_and_brought_back(house: House) -> None:
    entry = await opened(house, COORDINATOR, "สายด่วน")

    (preview,) = await house.taps(COORDINATOR, entry, "เลิกใช้")
    assert "บุคลากรจะไม่เห็นรายการนี้" in preview.text
    assert "1111" in await seen_by_staff(house)
    (retired,) = await house.taps(COORDINATOR, preview, "บันทึก")
    assert "1111" not in await seen_by_staff(house)
    assert "🚫" in (await opened(house, COORDINATOR, "🚫 สายด่วน")).text

    (preview,) = await house.taps(COORDINATOR, retired, "นำกลับมาใช้")
    await house.taps(COORDINATOR, preview, "บันทึก")

    assert "1111" in await seen_by_staff(house)


async def test_the_history_says_who_changed_what_and_when(house: House) -> None:
    preview = await write(house, COORDINATOR, "ของหน่วยงาน", "✏️ ข้อความ", PHONE)
    (entry,) = await house.taps(COORDINATOR, preview, "บันทึก")
    (preview,) = await house.taps(COORDINATOR, entry, "เลิกใช้")
    (entry,) = await house.taps(COORDINATOR, preview, "บันทึก")

    (history,) = await house.taps(COORDINATOR, entry, "ประวัติ")

    assert "ครั้งที่ 2 · 29 มิ.ย. 2563 08:30 น.\nโดย P101\n• เลิกใช้" in history.text
    assert f"ครั้งที่ 1 · 29 มิ.ย. 2563 08:30 น.\nโดย P101\n• ข้อความ: {PHONE}" in history.text


async def test_a_long_history_has_pages(house: House) -> None:
    entry = await opened(house, COORDINATOR, "ของหน่วยงาน")
    for number in range(6):
        await asked(house, COORDINATOR, entry, "✏️ ข้อความ")
        (preview,) = await house.says(COORDINATOR, f"โทร. {number}")
        (entry,) = await house.taps(COORDINATOR, preview, "บันทึก")

    (history,) = await house.taps(COORDINATOR, entry, "ประวัติ")
    newest = history.text
    (history,) = await house.taps(COORDINATOR, history, "›")

    assert "หน้า 1/2" in newest
    assert ("โทร. 5" in newest, "โทร. 0" in newest) == (True, False)
    assert ("โทร. 5" in history.text, "โทร. 0" in history.text) == (False, True)


async def test_a_coordinator_who_also_reports_has_one_text_awaited(house: House) -> None:
    await house.says(COORDINATOR, "/start")
    await house.link(COORDINATOR, Role.UNIT, "hr")
    entry = await opened(house, COORDINATOR, "ของหน่วยงาน")
    await asked(house, COORDINATOR, entry, "✏️ ข้อความ")

    (preview,) = await house.says(COORDINATOR, "เสร็จแล้ว 100%")

    assert "ยังไม่บันทึก" in preview.text


async def test_it_looks_at_an_entry_in_the_other_language(house: House) -> None:
    entry = await opened(house, COORDINATOR, "No-Gift", "แนวปฏิบัติ")

    (english,) = await house.taps(COORDINATOR, entry, "ดูฉบับภาษาอังกฤษ")

    assert "What the document says" in english.text
    assert "ที่บุคลากรเห็นขณะนี้" in english.text


async def test_the_coordinator_reaches_it_from_what_staff_see(house: House) -> None:
    (guideline,) = await house.says(COORDINATOR, "/guide no gift policy")
    (entry,) = await house.taps(COORDINATOR, guideline, "✏️ แก้ไข")
    (complain,) = await house.says(COORDINATOR, "/complain")
    (listing,) = await house.taps(COORDINATOR, complain, "✏️ แก้ไข")

    assert "ที่บุคลากรเห็นขณะนี้" in entry.text
    assert "กดรายการ" in listing.text
