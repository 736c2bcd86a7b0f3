"""A secretary reads everything the director reads and prepares decisions, which hold once somebody passes them."""

import re

import pytest

from domain.people import Role
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR, STAFF
from tests.handlers.decisions.deciding import HR, PROCUREMENT, begun, kept, last, listed, reported
from tests.house import House
from tests.recorded import Delivered

WORDS = "กำลังดำเนินการ 40% ร่างแล้ว อุปสรรค: รอผู้อำนวยการลงนาม"
SECRETARY = COLLEAGUE


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)
    await reported(house, PROCUREMENT, WORDS)
    (shown,) = await house.taps(DIRECTOR, await listed(house), "เลขานุการ")
    _, invitation = await house.taps(DIRECTOR, shown, "ตั้งเลขานุการ")
    found = re.search(r"/start (\S+)", invitation.text)
    assert found is not None
    await house.says(SECRETARY, f"/start {found[1]}")


async def step_of(house: House, person: int, named: str = "1.1 ข้อ 4") -> Delivered:
    """A step to be decided on, opened from the list."""
    (shown,) = await house.taps(person, await listed(house, person), named)
    return shown


async def prepared_return(house: House) -> Delivered:
    """The secretary prepares the return of a report with a usual comment."""
    (comments,) = await house.taps(SECRETARY, await step_of(house, SECRETARY), "↩️ ส่งกลับ")
    (confirmed,) = await house.taps(SECRETARY, comments, "โปรดแนบหลักฐาน")
    return confirmed


async def test_a_secretary_reads_the_summary(house: House) -> None:
    (shown,) = await house.says(SECRETARY, "/summary")

    assert "รอผู้อำนวยการลงนาม" in shown.text


async def test_a_secretarys_tap_is_prepared_and_decides_nothing(house: House) -> None:
    confirmed = await prepared_return(house)

    assert "เตรียมไว้แล้ว รอผู้อำนวยการเห็นชอบ\n1.1 ข้อ 4 ส่งกลับ" in confirmed.text
    assert await kept(house) == []
    assert "ส่งกลับ" not in last(house, PROCUREMENT).text


async def test_a_secretary_reads_that_the_unit_gets_a_comment_only_once_it_is_passed(house: House) -> None:
    (comments,) = await house.taps(SECRETARY, await step_of(house, SECRETARY), "↩️ ส่งกลับ")

    assert "หน่วยงานจะได้รับเมื่อผู้อำนวยการเห็นชอบ" in comments.text


async def test_the_director_sees_who_prepared_it(house: House) -> None:
    await prepared_return(house)

    step = await step_of(house, DIRECTOR)

    assert f"เตรียมโดย P{SECRETARY}" in step.text
    assert "เตรียมไว้แล้ว" in (await listed(house)).text


async def test_the_director_passes_it_with_one_tap_from_the_step(house: House) -> None:
    await prepared_return(house)

    await house.taps(DIRECTOR, await step_of(house, DIRECTOR), "เห็นชอบ: ส่งกลับ")

    assert [(one.kind, one.author_name, one.words) for one in await kept(house)] == [
        ("return", f"P{DIRECTOR}", "โปรดแนบหลักฐานประกอบ")
    ]
    assert "โปรดแนบหลักฐานประกอบ" in last(house, PROCUREMENT).text


async def test_it_is_passed_once(house: House) -> None:
    await prepared_return(house)
    step = await step_of(house, DIRECTOR)
    await house.taps(DIRECTOR, step, "เห็นชอบ")

    await house.taps(DIRECTOR, step, data="prepared|pass|1")

    assert len(await kept(house)) == 1


async def test_the_director_drops_it(house: House) -> None:
    await prepared_return(house)

    await house.taps(DIRECTOR, await step_of(house, DIRECTOR), "ไม่ใช้")

    assert "เตรียม" not in (await step_of(house, DIRECTOR)).text
    assert await kept(house) == []


async def test_the_director_decides_otherwise(house: House) -> None:
    await prepared_return(house)

    await house.taps(DIRECTOR, await step_of(house, DIRECTOR), "✅ รับทราบ")

    assert [one.kind for one in await kept(house)] == ["acknowledge"]
    assert "เตรียมไว้แล้ว" not in (await listed(house)).text


async def test_a_prepared_decision_on_a_report_that_is_another_by_now_is_not_passed(house: House) -> None:
    await prepared_return(house)
    step = await step_of(house, DIRECTOR)
    await reported(house, PROCUREMENT, "1.1 ข้อ 4 เสร็จแล้ว ลงนามแล้ว ไม่มีอุปสรรค")

    await house.taps(DIRECTOR, step, "เห็นชอบ")

    assert await kept(house) == []


async def test_an_acknowledgement_is_prepared_and_passed(house: House) -> None:
    await house.taps(SECRETARY, await step_of(house, SECRETARY), "✅ รับทราบ")

    await house.taps(DIRECTOR, await step_of(house, DIRECTOR), "เห็นชอบ")

    assert [(one.kind, one.author_name) for one in await kept(house)] == [("acknowledge", f"P{DIRECTOR}")]


async def test_an_instruction_is_typed_prepared_and_passed_from_the_list(house: House) -> None:
    (preview,) = await house.says(SECRETARY, "สั่งการ พัสดุ: จัดทำแผนให้แล้วเสร็จภายใน 31 ก.ค.")
    await house.taps(SECRETARY, preview, "ส่งข้อสั่งการ")
    (shown,) = await house.taps(DIRECTOR, await listed(house), "เรื่องที่เตรียมไว้ (1)")

    await house.taps(DIRECTOR, shown, "1 · ✅ เห็นชอบ")

    (made,) = await kept(house)
    assert (made.kind, made.author_name, made.unit) == ("instruct", f"P{DIRECTOR}", "procurement")
    assert "จัดทำแผนให้แล้วเสร็จ" in last(house, PROCUREMENT).text


async def test_more_time_is_prepared_and_passed(house: House) -> None:
    (preview,) = await house.says(HR, "ขอเลื่อน M2.2/1 ถึง 15 ส.ค. เพราะรอระบบ")
    await house.taps(HR, preview, "ส่ง")
    (asked,) = await house.taps(SECRETARY, await listed(house, SECRETARY), "2.2 ข้อ 1")
    await house.taps(SECRETARY, asked, "อนุมัติถึง")

    await house.taps(DIRECTOR, await step_of(house, DIRECTOR, "2.2 ข้อ 1"), "เห็นชอบ: ขยายเวลา")

    assert [one.kind for one in await kept(house)] == ["request", "grant"]


async def test_the_director_is_told_once_of_all_that_is_prepared(house: House) -> None:
    confirmed = await prepared_return(house)

    await house.taps(SECRETARY, confirmed, "แจ้งผู้อำนวยการ")

    assert f"P{SECRETARY} เตรียมเรื่องไว้ให้พิจารณา 1 เรื่อง" in last(house, DIRECTOR).text


async def test_a_forged_button_of_a_director_is_refused_and_preparing_offered(house: House) -> None:
    shown = await listed(house, SECRETARY)

    await house.taps(SECRETARY, shown, data="decide|ack-all|3/2563|00000000")

    answers = [payload for method, payload in house.api.calls if method == "answerCallbackQuery"]
    assert "ท่านเตรียมเรื่อง" in answers[-1]["text"]
    assert await kept(house) == []


async def test_a_secretary_passes_nothing(house: House) -> None:
    confirmed = await prepared_return(house)

    await house.taps(SECRETARY, confirmed, data="prepared|pass|1")

    assert await kept(house) == []


async def test_a_secretary_drops_what_they_prepared(house: House) -> None:
    confirmed = await prepared_return(house)

    (shown,) = await house.taps(SECRETARY, confirmed, "ไม่ใช้")

    assert "ไม่มีเรื่องที่เตรียมไว้" in shown.text


async def test_staff_prepare_nothing(house: House) -> None:
    shown = await prepared_return(house)

    await house.taps(STAFF, shown, data="prepared|pass|1")

    assert await kept(house) == []


async def test_the_role_is_taken_back(house: House) -> None:
    (shown,) = await house.taps(DIRECTOR, await listed(house), "เลขานุการ")

    await house.taps(DIRECTOR, shown, "ยุติ")

    assert "สิ้นสุดแล้ว" in last(house, SECRETARY).text
    person = await house.person(SECRETARY)
    assert person is not None
    assert person.roles == frozenset()


async def test_the_coordinator_invites_a_secretary(house: House) -> None:
    _, invitation = await house.says(COORDINATOR, "/invite secretary")
    found = re.search(r"/start (\S+)", invitation.text)
    assert found is not None

    await house.says(STAFF, f"/start {found[1]}")

    person = await house.person(STAFF)
    assert person is not None
    assert person.roles == {Role.SECRETARY}
