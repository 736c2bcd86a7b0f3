"""/summary: one screen for the director and the coordinator, in private, opened in place and back."""

import pytest

from domain.reports.reports import Status
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.rounds.test_rounds import goes
from tests.handlers.summary.quarters import DUE, due, opened, reports
from tests.house import House
from tests.quarter import bangkok


async def test_the_director_is_shown_the_current_round(house: House) -> None:
    await opened(house)

    (said,) = await house.says(DIRECTOR, "/summary")

    assert said.text.startswith("📊 สรุปไตรมาสที่ 3/2563")
    assert "ยังไม่ครบ 8 หน่วยงาน" in said.text


async def test_needs_of_the_director_are_read_without_a_tap(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.STUCK, obstacles="รอ ผอ. ลงนามในประกาศ")

    (said,) = await house.says(DIRECTOR, "สรุป")

    assert "✍️ 1.1 ข้อ 1" in said.text
    assert "รอ ผอ. ลงนามในประกาศ" in said.text


@pytest.mark.parametrize("button", ["ตามมาตรการ", "ตามหน่วยงาน", "ตามสถานะ", "หน่วยงาน", "แนวโน้ม"])
async def test_a_list_opens_in_place_and_leads_back(house: House, button: str) -> None:
    await opened(house)
    (said,) = await house.says(DIRECTOR, "/summary 3/2563")
    whole = said.text

    (listed,) = await house.taps(DIRECTOR, said, button)
    assert listed.id == said.id
    assert listed.text != whole
    (back,) = await house.taps(DIRECTOR, listed, "‹ สรุป")

    assert (back.id, back.text) == (said.id, whole)


async def test_a_step_is_found_by_measure_unit_and_status(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/2", "budget", Status.STUCK, obstacles="ขาดคน")
    (said,) = await house.says(DIRECTOR, "/summary")

    for way in (("ตามมาตรการ", "1.1"), ("ตามหน่วยงาน", "งานงบประมาณ"), ("ตามสถานะ", "ติดขัด")):
        for label in way:
            (said,) = await house.taps(DIRECTOR, said, label)
        (told,) = await house.taps(DIRECTOR, said, "1.1 ข้อ 2")
        assert "ขาดคน" in told.text
        (said,) = await house.taps(DIRECTOR, told, "‹ สรุป")


async def test_a_story_has_everything_about_a_step(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, "ร่างประกาศแล้ว", "ขาดคน", at=bangkok(7, 1))
    await reports(house, "M1.1/1", "hr", Status.IN_PROGRESS, "ร่างฉบับที่สองแล้ว", at=bangkok(7, 2))
    await goes(house, bangkok(9, 30))
    await reports(house, "M1.1/1", "hr", Status.STUCK, "เสนอแล้ว", "รอ ผอ. ลงนาม", quarter="4/2563")
    await reports(house, "M1.1/1", "hr", Status.STUCK, "เสนอครั้งที่สอง", "รอ ผอ. ลงนาม", quarter="4/2563")
    (said,) = await house.says(DIRECTOR, "/summary")

    (told,) = await house.taps(DIRECTOR, said, "1.1 ข้อ 1")

    for part in ("กิจกรรมตามแผน", "I15", "61.87", "เสนอครั้งที่สอง", "รอ ผอ. ลงนาม"):
        assert part in told.text
    assert "ฉบับที่ 1 · ⛔ ติดขัด" in told.text
    assert "3/2563 · งานบุคคล" in told.text or "ร่างฉบับที่สองแล้ว" in told.text
    assert "ร่างประกาศแล้ว" not in told.text.split("ไตรมาสก่อน ๆ")[0]


async def test_a_long_story_turns_pages_and_loses_nothing(house: House) -> None:
    await opened(house)
    words = [f"บรรทัดที่ {number} " + "ดำเนินการ " * 12 for number in range(30)]
    await reports(house, "M1.1/1", "hr", Status.STUCK, "\n".join(words), "ขาดคน " * 300)
    (said,) = await house.says(DIRECTOR, "/summary")
    (told,) = await house.taps(DIRECTOR, said, "1.1 ข้อ 1")

    read = told.text
    while "›" in told.labels():
        (told,) = await house.taps(DIRECTOR, told, "›")
        read += told.text

    assert all(f"บรรทัดที่ {number} " in read for number in range(30))
    assert read.count("ขาดคน") == 300


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("/summary", "ยังไม่มีสรุป รอบแรกคือไตรมาสที่ 3/2563 จะเปิดวันที่ 30 มิ.ย. 2563"),
        ("/summary 1/2560", "ยังไม่เคยเปิดรอบไตรมาสที่ 1/2560"),
        ("/summary เมื่อวาน", "โปรดพิมพ์ไตรมาส เช่น"),
    ],
)
async def test_a_missing_summary_is_said(house: House, words: str, said: str) -> None:
    (reply,) = await house.says(COORDINATOR, words)

    assert said in reply.text


@pytest.mark.parametrize("words", ["สรุปไตรมาส 3", "/summary 3", "/summary ไตรมาส 3", "สรุป 3/2563"])
async def test_a_quarter_is_asked_for_by_its_number(house: House, words: str) -> None:
    await opened(house)
    await goes(house, bangkok(9, 30))

    (said,) = await house.says(DIRECTOR, words)

    assert said.text.startswith("📊 สรุปไตรมาสที่ 3/2563")


@pytest.mark.parametrize("words", ["/summary 3/2563 16 ก.ค. 17:00", "สรุป 3/2563 16 ก.ค. 2563 17:00 น."])
async def test_the_summary_of_a_past_moment_equals_the_one_sent_then(house: House, words: str) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.STUCK, obstacles="ขาดคน", at=bangkok(7, 2))
    await house.says(UNIT_PEOPLE["legal"], "M1.2/1 กำลังดำเนินการ")  # a draft, which is sent later
    await due(house)
    sent = house.chats[DIRECTOR][-1].text
    assert "ร่างรอส่ง 1" in sent
    await reports(house, "M1.1/1", "hr", Status.COMPLETED, at=bangkok(7, 17))
    await reports(house, "M1.2/1", "legal", Status.COMPLETED, at=bangkok(7, 17))
    await goes(house, bangkok(9, 30))

    (said,) = await house.says(DIRECTOR, words)

    assert said.text == sent


async def test_a_list_of_the_past_stays_in_the_past(house: House) -> None:
    await opened(house)
    await reports(house, "M1.1/1", "hr", Status.STUCK, "ร่างแล้ว", "ขาดคน", at=bangkok(7, 2))
    await reports(house, "M1.1/1", "hr", Status.COMPLETED, "ประกาศแล้ว", at=bangkok(7, 6))
    (said,) = await house.says(DIRECTOR, "/summary 3/2563 3 ก.ค.")

    (told,) = await house.taps(DIRECTOR, said, "1.1 ข้อ 1")

    assert "ขาดคน" in told.text
    assert "ประกาศแล้ว" not in told.text


async def test_a_moment_that_lies_ahead_is_refused(house: House) -> None:
    await opened(house)

    (said,) = await house.says(DIRECTOR, "/summary 3/2563 31 ก.ค.")

    assert "ยังไม่ถึงวันและเวลานั้น" in said.text


@pytest.mark.parametrize("person", [STAFF, UNIT_PEOPLE["hr"]])
async def test_nobody_else_is_shown_it(house: House, person: int) -> None:
    await opened(house)

    (said,) = await house.says(person, "/summary")

    assert "ผู้ที่เกี่ยวข้องเท่านั้น" in said.text


async def test_it_stays_out_of_groups(house: House) -> None:
    await opened(house)

    (said,) = await house.says(DIRECTOR, "/summary", chat=-100)

    assert "ขั้นตอน" not in said.text


@pytest.mark.parametrize(
    "data",
    [
        *("summary|show|x", "summary|measure|3/2563|2563|9.9", "summary|measure|3/2563|x|1.1"),
        *("summary|step|3/2563|2563|M9.9/9", "summary|unit|3/2563|nobody", "summary|state|3/2563|fine"),
    ],
)
async def test_forged_buttons_are_stale(house: House, data: str) -> None:
    await opened(house)
    (said,) = await house.says(DIRECTOR, "/summary")

    assert await house.taps(DIRECTOR, said, data=data) == []


async def test_a_moment_ahead_on_a_forged_button_is_refused(house: House) -> None:
    await opened(house)
    (said,) = await house.says(DIRECTOR, "/summary")

    await house.taps(DIRECTOR, said, data=f"summary|show|3/2563|{int(DUE.timestamp())}")

    assert said.text.startswith("📊 สรุปไตรมาสที่ 3/2563")
