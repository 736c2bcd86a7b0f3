"""The coordinator checks evidence; what is sent back is asked for once, and what is accepted verifies the step."""

import pytest

from db import evidence
from domain.evidence.evidence import Verdict, verified
from domain.office import Office
from follow_up.summary import summary
from tests.cast import COORDINATOR, DIRECTOR, STAFF
from tests.handlers.evidence.giving import JPEG, OTHER, PDF, given, reported
from tests.handlers.reports.reporting import HR, PROCUREMENT, open_round
from tests.house import House
from tests.recorded import Delivered


@pytest.fixture(autouse=True)
async def _given(house: House) -> None:
    await house.link_everybody()
    await open_round(house)
    await reported(house)
    await house.sends_file(PROCUREMENT, PDF, name="รายงานการประชุม.pdf", caption="สวัสดี")
    await house.keeps_evidence()


async def opened(house: House) -> Delivered:
    """The screen on which the coordinator decides on the first piece."""
    (listing,) = await house.says(COORDINATOR, "/evidence")
    *_, shown = await house.taps(COORDINATOR, listing, "1.1 ข้อ 4")
    return shown


async def test_the_list_names_what_waits(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "ตรวจหลักฐาน")

    assert "หลักฐานรอตรวจ 1 รายการ" in listing.text
    assert any("รายงานการประชุม.pdf" in one for one in listing.labels())


async def test_status_leads_to_what_waits(house: House) -> None:
    (status,) = await house.says(COORDINATOR, "/status")

    (listing,) = await house.taps(COORDINATOR, status, "ตรวจหลักฐาน (1)")

    assert "หลักฐานรอตรวจ 1 รายการ" in listing.text


async def test_a_piece_is_shown_with_its_file_and_what_the_unit_reports(house: House) -> None:
    (listing,) = await house.says(COORDINATOR, "/evidence")

    file, shown = await house.taps(COORDINATOR, listing, "1.1 ข้อ 4")

    assert file.file == "document"
    assert "(PDF, 1 KB)" in shown.text
    assert "กำลังดำเนินการ 60%" in shown.text
    assert "คำบรรยาย: สวัสดี" in shown.text


async def test_an_accepted_piece_verifies_the_step(house: House) -> None:
    shown = await opened(house)

    (done,) = await house.taps(COORDINATOR, shown, "รับหลักฐาน")

    assert "รับหลักฐานแล้ว" in done.text
    async with house.db.reading() as session:
        of_step = await evidence.of_step(session, "3/2563", 2563, "M1.1/4")
    assert verified(["procurement"], {duty.unit: one for duty, one in of_step.items()})


async def test_a_step_is_not_verified_by_evidence_nobody_checked(house: House) -> None:
    found = await given(house)

    assert found.files == 1
    assert not found.verified


async def test_a_piece_sent_back_is_asked_for_once_with_the_reason(house: House) -> None:
    shown = await opened(house)
    before = len(house.chats[PROCUREMENT])

    await house.taps(COORDINATOR, shown, "เปิดหรืออ่านไม่ได้")
    await house.taps(COORDINATOR, shown, data="evidence|no|1|incomplete")

    asked = house.chats[PROCUREMENT][before:]
    assert len(asked) == 1
    assert "เหตุผล: เปิดหรืออ่านไม่ได้" in asked[0].text
    assert (await given(house)).pieces[0].verdict is Verdict.RETURNED
    assert (await given(house)).files == 0


async def test_a_reason_may_be_typed(house: House) -> None:
    shown = await opened(house)
    (asked,) = await house.taps(COORDINATOR, shown, "เหตุผลอื่น")

    (done,) = await house.says(COORDINATOR, "ไม่มีลายมือชื่อผู้อำนวยการ", reply_to=asked)

    assert "ไม่มีลายมือชื่อผู้อำนวยการ" in done.text
    assert "ไม่มีลายมือชื่อผู้อำนวยการ" in house.chats[PROCUREMENT][-1].text


async def test_a_reply_with_another_file_answers_what_was_sent_back(house: House) -> None:
    await house.taps(COORDINATOR, await opened(house), "เปิดหรืออ่านไม่ได้")
    asked = house.chats[PROCUREMENT][-1]

    (said,) = await house.sends_file(PROCUREMENT, OTHER, kind="photo", reply_to=asked)

    assert "แนบหลักฐานกับรายงานที่ส่งแล้ว" in said.text
    await house.keeps_evidence()
    (listing,) = await house.says(COORDINATOR, "/evidence")
    assert "หลักฐานรอตรวจ 1 รายการ" in listing.text


async def test_the_same_file_may_be_given_again_once_it_was_sent_back(house: House) -> None:
    await house.taps(COORDINATOR, await opened(house), "เปิดหรืออ่านไม่ได้")

    (said,) = await house.sends_file(PROCUREMENT, PDF)

    assert "แนบไว้แล้ว" not in said.text
    assert (await given(house)).files == 1


@pytest.mark.parametrize("person", [PROCUREMENT, STAFF, DIRECTOR])
async def test_only_the_coordinator_decides(house: House, person: int) -> None:
    shown = await opened(house)

    await house.taps(person, shown, data="evidence|yes|1")

    assert (await given(house)).pieces[0].verdict is None


async def test_an_old_button_about_a_decided_piece_shows_the_list(house: House) -> None:
    shown = await opened(house)
    old = Delivered(shown.id, shown.text, [list(row) for row in shown.buttons], shown.payload)
    await house.taps(COORDINATOR, shown, "รับหลักฐาน")

    (listing,) = await house.taps(COORDINATOR, old, "รับหลักฐาน")

    assert "ไม่มีหลักฐานรอตรวจ" in listing.text


@pytest.mark.parametrize("person", [PROCUREMENT, COORDINATOR, DIRECTOR])
async def test_those_who_may_see_the_report_open_its_evidence(house: House, person: int) -> None:
    (receipt,) = await house.sends_file(PROCUREMENT, JPEG, kind="photo")

    document, photo, *_ = await house.taps(person, receipt, "เปิดดูหลักฐาน")

    assert (document.file, photo.file) == ("document", "photo")
    assert "1.1 ข้อ 4" in document.text


@pytest.mark.parametrize("person", [HR, STAFF])
async def test_others_do_not_open_it(house: House, person: int) -> None:
    (receipt,) = await house.sends_file(PROCUREMENT, JPEG, kind="photo")

    found = await house.taps(person, receipt, "เปิดดูหลักฐาน")

    assert all(one.file is None for one in found)


async def test_links_are_opened_as_text(house: House) -> None:
    (receipt,) = await house.says(PROCUREMENT, "https://drive.google.com/abc")

    *_, links = await house.taps(PROCUREMENT, receipt, "เปิดดูหลักฐาน")

    assert "https://drive.google.com/abc" in links.text


async def test_the_sent_report_offers_its_evidence(house: House) -> None:
    (listing,) = await house.says(PROCUREMENT, "/report")

    (shown,) = await house.taps(PROCUREMENT, listing, "1.1 ข้อ 4")

    assert "หลักฐาน 1 ไฟล์" in shown.text
    assert "เปิดดูหลักฐาน" in shown.labels()
    assert "1.1 ข้อ 4" in shown.text


async def test_the_summary_as_data_counts_files_and_says_what_is_verified(house: House) -> None:
    await house.taps(COORDINATOR, await opened(house), "รับหลักฐาน")

    async with house.db.reading() as session:
        office = Office(house.setup, await house.library.current(session), house.now)
        compiled = (await summary.summarise(session, office)).to_json()

    (step,) = [one for measure in compiled["measures"] for one in measure["steps"] if one["id"] == "M1.1/4"]
    (unit,) = step["units"]
    assert step["verified"] is True
    assert unit["evidence"] == {"files": 1, "links": 0, "accepted": 1}
