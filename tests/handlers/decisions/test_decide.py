"""Matters that await the director's decision: most urgent first, one tap each, until nothing does."""

import pytest

from domain.decisions.decisions import DecisionKind
from domain.people import Role
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.decisions.deciding import BUDGET, PROCUREMENT, begun, kept, last, listed, reported
from tests.handlers.reports.reporting import FOURTH, close_round, open_round
from tests.house import House
from tests.quarter import bangkok

STUCK = "ติดขัด 20% ร่างแล้ว อุปสรรค: งบประมาณไม่พอ"
FOR_HIM = "กำลังดำเนินการ 40% ร่างแล้ว อุปสรรค: รอผู้อำนวยการลงนาม"
GOING = "กำลังดำเนินการ 60% ประชุมแล้ว ไม่มีอุปสรรค"


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)


async def test_the_most_urgent_is_listed_first(house: House) -> None:
    await reported(house, BUDGET, STUCK)
    await reported(house, PROCUREMENT, FOR_HIM)

    shown = await listed(house)

    places = [shown.text.index(reason) for reason in ("รอผู้อำนวยการ", "ติดขัด", "เกินกำหนด")]
    assert shown.text.startswith("⚖️ เรื่องรอพิจารณา 3 เรื่อง")
    assert places == sorted(places)


@pytest.mark.parametrize("words", ["มีอะไรต้องสั่งการ", "รอตัดสินใจ", "มีเรื่องไหนรอผมตัดสินใจบ้าง", "what awaits my decision"])
async def test_words_open_it_too(house: House, words: str) -> None:
    (shown,) = await house.says(DIRECTOR, words)

    assert "รอพิจารณา" in shown.text


async def test_a_step_shows_its_owners_words_and_what_can_be_decided(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)

    (step,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 4")

    assert "รอผู้อำนวยการลงนาม" in step.text
    assert {"✅ รับทราบ", "↩️ ส่งกลับ", "📝 สั่งการ", "🕐 ขยายเวลา"} <= set(step.labels())


async def test_acknowledging_a_step_leads_to_the_next_matter_in_place(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "1.1 ข้อ 4")

    (following,) = await house.taps(DIRECTOR, shown, "✅ รับทราบ")

    assert following.id == shown.id
    assert "1.1 ข้อ 3" in following.text
    assert [(one.kind, one.step, one.revision) for one in await kept(house)] == [("acknowledge", "M1.1/4", 1)]


async def test_it_is_worked_off_until_nothing_is_left(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    await reported(house, BUDGET, STUCK)
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "1 ·")

    for _ in range(3):
        await house.taps(DIRECTOR, shown, "✅ รับทราบ")

    assert shown.text.startswith("⚖️ ไม่มีเรื่องรอพิจารณา")
    assert "รับทราบ 4" in shown.text


async def test_everything_on_track_is_acknowledged_two_taps_after_the_summary(house: House) -> None:
    await reported(house, BUDGET, GOING)
    *_, summary = await house.says(DIRECTOR, "/summary")

    (shown,) = await house.taps(DIRECTOR, summary, "รับทราบที่เป็นไปตามแผน (1)")

    assert "รับทราบ 1" in shown.text
    assert [(one.kind, one.step) for one in await kept(house)] == [("acknowledge", "M1.1/2")]


async def test_a_report_that_came_since_is_shown_before_it_is_acknowledged(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "1.1 ข้อ 4")
    (preview,) = await house.says(PROCUREMENT, "ติดขัด อุปสรรค: ผู้รับจ้างทิ้งงาน")
    await house.taps(PROCUREMENT, preview, "ส่งรายงาน")

    await house.taps(DIRECTOR, shown, "✅ รับทราบ")

    assert "ผู้รับจ้างทิ้งงาน" in shown.text
    assert await kept(house) == []


async def test_of_two_directors_the_second_sees_what_the_first_decided(house: House) -> None:
    await house.link(COLLEAGUE, Role.DIRECTOR)
    await reported(house, PROCUREMENT, FOR_HIM)
    first, second = await listed(house), await listed(house, COLLEAGUE)
    await house.taps(DIRECTOR, first, "1.1 ข้อ 4")
    await house.taps(COLLEAGUE, second, "1.1 ข้อ 4")
    await house.taps(DIRECTOR, first, "✅ รับทราบ")

    await house.taps(COLLEAGUE, second, "✅ รับทราบ")

    assert f"รับทราบ งานจัดซื้อจัดจ้างและบริหารพัสดุ (P{DIRECTOR})" in second.text
    assert len(await kept(house)) == 1


async def test_a_decision_is_taken_back_visibly(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "1.1 ข้อ 4")
    await house.taps(DIRECTOR, shown, "✅ รับทราบ")
    (more,) = await house.taps(DIRECTOR, shown, data="decide|more|2563|M1.1/4")

    await house.taps(DIRECTOR, more, "เพิกถอน: รับทราบ")

    (step,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 4")
    assert "เพิกถอนแล้ว" in step.text
    assert "✅ รับทราบ" in step.labels()
    assert [one.kind for one in await kept(house)] == [DecisionKind.ACKNOWLEDGE, DecisionKind.TAKE_BACK]


async def test_a_decision_is_taken_back_once(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "1.1 ข้อ 4")
    await house.taps(DIRECTOR, shown, "✅ รับทราบ")
    (decision,) = await kept(house)

    for _ in range(2):
        await house.taps(DIRECTOR, shown, data=f"decide|undo|{decision.number}")

    assert len(await kept(house)) == 2


async def test_a_button_of_an_earlier_quarter_writes_nothing(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    (step,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 4")
    data = step.data("✅ รับทราบ")
    await close_round(house)
    await open_round(house, FOURTH, bangkok(9, 30))

    await house.taps(DIRECTOR, step, data=data)

    assert await kept(house) == []


@pytest.mark.parametrize("person", [STAFF, UNIT_PEOPLE["hr"], COORDINATOR])
@pytest.mark.parametrize(
    "data",
    [
        "decide|ack|3/2563|2563|M1.1/4|0badcafe0",
        "decide|ack-all|3/2563|0badcafe",
        "decide|back|3/2563|2563|M1.1/4|procurement|1|1",
        "decide|cancel|3/2563|2563|M1.1/4",
        "decide|move|3/2563|2563|M1.1/4|procurement|hr",
        "decide|undo|1",
    ],
)
async def test_nobody_else_decides(house: House, person: int, data: str) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    await house.says(person, "/help")

    await house.taps(person, last(house, person), data=data)

    assert await kept(house) == []


@pytest.mark.parametrize(
    "data",
    [
        "decide|ack|3/2563|2563|M9.9/9|0badcafe0",
        "decide|step|2563|M9.9/9",
        "decide|step|2599|M1.1/4",
        "decide|back|3/2563|2563|M1.1/4|procurement|1|99",
        "decide|back|3/2563|2563|M1.1/4|hr|1|1",
        "decide|grant|99",
        "decide|accept|99",
        "decide|until|2020-07-20",
        "decide|send|0badcafe",
        "decide|move|3/2563|2563|M1.1/4|procurement|nobody",
        "order|done|99",
        "order|bare|99",
        "time|send|0badcafe",
        "decide|undo|99",
    ],
)
async def test_forged_buttons_write_nothing(house: House, data: str) -> None:
    shown = await listed(house)

    await house.taps(DIRECTOR, shown, data=data)

    assert await kept(house) == []


async def test_the_coordinator_reads_but_does_not_decide(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)

    (step,) = await house.taps(COORDINATOR, await listed(house, COORDINATOR), "1.1 ข้อ 4")

    assert step.labels() == ["‹ รายการ", "เรื่องถัดไป ›"]


@pytest.mark.parametrize("person", [STAFF, UNIT_PEOPLE["hr"]])
async def test_others_are_not_shown_the_list(house: House, person: int) -> None:
    (said,) = await house.says(person, "/decide")

    assert "ผู้ที่เกี่ยวข้องเท่านั้น" in said.text


async def test_an_acknowledged_completed_step_is_not_asked_again(house: House) -> None:
    await reported(house, PROCUREMENT, "แล้วเสร็จ เผยแพร่แล้ว https://example.go.th/a")
    shown = await listed(house)
    await house.taps(DIRECTOR, shown, "รับทราบที่เป็นไปตามแผน")
    await close_round(house)

    await open_round(house, FOURTH, bangkok(9, 30))

    assert not any("4/2563" in one.text for one in house.chats[PROCUREMENT])


async def test_a_completed_step_is_never_overdue(house: House) -> None:
    await reported(house, PROCUREMENT, "แล้วเสร็จ เผยแพร่แล้ว https://example.go.th/a")
    house.now = bangkok(12, 1)

    shown = await listed(house)

    assert "1.1 ข้อ 4" not in shown.text


async def test_a_step_that_is_overdue_since_it_was_acknowledged_awaits_again(house: House) -> None:
    await reported(house, PROCUREMENT, GOING)
    *_, summary = await house.says(DIRECTOR, "/summary")
    await house.taps(DIRECTOR, summary, "รับทราบที่เป็นไปตามแผน (1)")
    house.now = bangkok(7, 1, 9)

    shown = await listed(house)

    assert "1.1 ข้อ 4" in shown.text
    await house.taps(DIRECTOR, shown, "1.1 ข้อ 4")
    await house.taps(DIRECTOR, shown, "✅ รับทราบ")
    assert "1.1 ข้อ 4" not in (await listed(house)).text


async def test_old_buttons_of_a_cancelled_step_decide_nothing(house: House) -> None:
    await reported(house, PROCUREMENT, FOR_HIM)
    old, shown = await listed(house), await listed(house)
    (step,) = await house.taps(DIRECTOR, old, "1.1 ข้อ 4")
    buttons = [step.data("✅ รับทราบ"), step.data("ส่งกลับ")]
    for label in ("1.1 ข้อ 4", "เพิ่มเติม", "ยกเลิกขั้นตอนนี้", "ยืนยันยกเลิก"):
        await house.taps(DIRECTOR, shown, label)

    for data in buttons:
        await house.taps(DIRECTOR, old, data=data)
    await house.says(DIRECTOR, "โปรดแนบหลักฐานประกอบ")

    assert [one.kind for one in await kept(house)] == ["cancel"]
