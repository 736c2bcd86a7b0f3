"""A unit asks for more time; one tap grants or refuses it, and the first date stays visible."""

from datetime import date

import pytest

from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.decisions.deciding import HR, PROCUREMENT, begun, kept, last, listed, reported
from tests.handlers.reports.reporting import prompt_of, stored
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

ASKED = "ขอเลื่อนถึง 15 ส.ค. เพราะรอผู้รับจ้างส่งงาน"


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)


async def asked(house: House, words: str = ASKED, person: int = PROCUREMENT) -> Delivered:
    """Ask for more time and send it; the request as the director got it."""
    (preview,) = await house.says(person, words)
    await house.taps(person, preview, "ส่งคำขอ")
    return last(house, DIRECTOR)


async def refused(house: House, request: Delivered, why: str = "ต้องแล้วเสร็จตามกำหนดเดิม") -> None:
    """The director refuses a request with a usual reason."""
    (reasons,) = await house.taps(DIRECTOR, request, "ไม่อนุมัติ")
    await house.taps(DIRECTOR, reasons, why)


async def test_words_become_a_request_with_date_and_reason(house: House) -> None:
    (preview,) = await house.says(PROCUREMENT, ASKED)

    assert "ขอขยายเวลา 1.1 ข้อ 4" in preview.text
    assert "ขอถึง 15 ส.ค. 2563\nเหตุผล: รอผู้รับจ้างส่งงาน" in preview.text
    assert await stored(house) == {}


async def test_a_reply_to_the_prompt_is_one_too(house: House) -> None:
    (preview,) = await house.says(
        PROCUREMENT, "ขอขยายเวลาถึงสิ้นเดือนสิงหาคม เนื่องจากรอลงนาม", reply_to=prompt_of(house, PROCUREMENT)
    )

    assert "ขอถึง 31 ส.ค. 2563\nเหตุผล: รอลงนาม" in preview.text


async def test_director_and_coordinator_get_one_message_each(house: House) -> None:
    request = await asked(house)

    assert request.labels() == ["✅ อนุมัติถึง 15 ส.ค. 2563", "❌ ไม่อนุมัติ", "📅 วันอื่น"]
    assert sum("ขอขยายเวลา" in one.text for one in house.chats[COORDINATOR]) == 1
    assert sum("ขอขยายเวลา" in one.text for one in house.chats[DIRECTOR]) == 1


async def test_a_missing_reason_is_asked_for(house: House) -> None:
    (why,) = await house.says(PROCUREMENT, "ขอเลื่อนถึง 15 ส.ค.")
    assert "เหตุผลที่ขอขยายเวลา" in why.text

    (preview,) = await house.says(PROCUREMENT, "ผู้รับจ้างส่งงานช้า")

    assert "เหตุผล: ผู้รับจ้างส่งงานช้า" in preview.text


async def test_of_several_steps_one_is_chosen(house: House) -> None:
    (which,) = await house.says(HR, "ขอเลื่อนถึง 15 ส.ค. เพราะรอระบบ")
    assert [text[:9] for text in which.labels()[:2]] == ["1.2 ข้อ 1", "2.2 ข้อ 1"]

    (preview,) = await house.taps(HR, which, "2.2 ข้อ 1")

    assert "ขอขยายเวลา 2.2 ข้อ 1" in preview.text


async def test_a_named_step_is_the_one(house: House) -> None:
    (preview,) = await house.says(HR, "ขอเลื่อน M2.2/1 ถึง 15 ส.ค. เพราะรอระบบ")

    assert "ขอขยายเวลา 2.2 ข้อ 1" in preview.text


async def test_another_units_step_is_asked_about_and_not_taken_for_ones_own(house: House) -> None:
    (which,) = await house.says(PROCUREMENT, "ขอขยายเวลา 2.2 ข้อ 1 ถึง 15 ส.ค. เพราะรอระบบ")

    assert "1.1 ข้อ 4" in " ".join(which.labels())
    assert "เหตุผล" not in which.text


async def test_one_tap_grants_it_and_the_first_date_stays(house: House) -> None:
    request = await asked(house)

    await house.taps(DIRECTOR, request, "อนุมัติถึง")

    assert "ถึง 15 ส.ค. 2563 (เดิม มิถุนายน 2563)" in last(house, PROCUREMENT).text
    (card,) = await house.says(STAFF, "M1.1/4")
    assert "กำหนดแล้วเสร็จ: 15 ส.ค. 2563 (เดิม มิถุนายน 2563)" in card.text
    grant = (await kept(house))[-1]
    assert (grant.kind, grant.until, grant.author_name) == ("grant", date(2020, 8, 15), f"P{DIRECTOR}")


async def test_overdue_counts_against_the_granted_date(house: House) -> None:
    house.now = bangkok(7, 1)
    request = await asked(house)
    assert "1.1 ข้อ 4" in (await listed(house)).text
    await house.taps(DIRECTOR, request, "อนุมัติถึง")
    await reported(house, PROCUREMENT, "กำลังดำเนินการ 40% ไม่มีอุปสรรค")

    assert "1.1 ข้อ 4" not in (await listed(house)).text
    house.now = bangkok(8, 16)
    (step,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 4")
    assert "⏰ เกินกำหนด\nกำหนดแล้วเสร็จ 15 ส.ค. 2563 (เดิม มิถุนายน 2563)" in step.text


async def test_the_coordinator_may_grant_it(house: House) -> None:
    await asked(house)

    await house.taps(COORDINATOR, last(house, COORDINATOR), "อนุมัติถึง")

    assert [one.kind for one in await kept(house)] == ["request", "grant"]


async def test_once_decided_everybodys_message_says_so(house: House) -> None:
    request = await asked(house)
    received = last(house, COORDINATOR)

    await refused(house, request)

    assert received.text.startswith("❌ ไม่อนุมัติให้งานจัดซื้อจัดจ้าง")
    assert received.labels() == []


async def test_of_two_who_decide_the_second_is_told_that_it_was(house: House) -> None:
    request = await asked(house)
    other, data = last(house, COORDINATOR), last(house, COORDINATOR).data("อนุมัติถึง")
    await refused(house, request)

    await house.taps(COORDINATOR, other, data=data)

    assert "มีผู้พิจารณาไปแล้ว" in house.api.calls[-1][1]["text"]
    assert [one.kind for one in await kept(house)] == ["request", "refuse"]


async def test_a_refusal_takes_a_reason_which_the_unit_is_told(house: House) -> None:
    request = await asked(house)

    await refused(house, request)

    assert "ไม่อนุมัติให้ขยายเวลา 1.1 ข้อ 4" in last(house, PROCUREMENT).text
    assert "เหตุผล: “ต้องแล้วเสร็จตามกำหนดเดิม”" in last(house, PROCUREMENT).text
    assert "เหตุผล: “ต้องแล้วเสร็จตามกำหนดเดิม”" in request.text


async def test_nothing_is_refused_before_the_reason(house: House) -> None:
    request = await asked(house)

    (reasons,) = await house.taps(DIRECTOR, request, "ไม่อนุมัติ")

    assert "เลือกเหตุผล หรือพิมพ์เหตุผล" in reasons.text
    assert [one.kind for one in await kept(house)] == ["request"]
    (stopped,) = await house.taps(DIRECTOR, reasons, "ไม่บันทึก")
    assert "ไม่ได้บันทึกอะไร" in stopped.text


async def test_a_reason_is_typed_also_after_a_restart(house: House) -> None:
    await asked(house)
    await house.taps(COORDINATOR, last(house, COORDINATOR), "ไม่อนุมัติ")
    await house.open()

    await house.says(COORDINATOR, "งบประมาณต้องเบิกจ่ายภายในเดือนนี้")

    assert "เหตุผล: “งบประมาณต้องเบิกจ่ายภายในเดือนนี้”" in last(house, PROCUREMENT).text
    refusal = (await kept(house))[-1]
    assert (refusal.kind, refusal.words) == ("refuse", "งบประมาณต้องเบิกจ่ายภายในเดือนนี้")


async def test_of_two_reasons_for_one_request_the_first_holds(house: House) -> None:
    request = await asked(house)
    (reasons,) = await house.taps(DIRECTOR, request, "ไม่อนุมัติ")
    await house.taps(COORDINATOR, last(house, COORDINATOR), "ไม่อนุมัติ")
    await house.taps(DIRECTOR, reasons, "ได้ขยายเวลาให้แล้ว")

    await house.says(COORDINATOR, "งบประมาณไม่พอ")

    assert [one.words for one in await kept(house) if one.kind == "refuse"] == ["ได้ขยายเวลาให้แล้วก่อนหน้านี้"]


async def test_another_date_is_typed(house: House) -> None:
    request = await asked(house)
    await house.taps(DIRECTOR, request, "วันอื่น")

    await house.says(DIRECTOR, "31 ก.ค.")

    assert (await kept(house))[-1].until == date(2020, 7, 31)


async def test_an_unread_date_is_asked_for_again(house: House) -> None:
    request = await asked(house)
    await house.taps(DIRECTOR, request, "วันอื่น")

    (said,) = await house.says(DIRECTOR, "เร็ว ๆ นี้")

    assert "โปรดพิมพ์วันที่ เช่น" in said.text
    assert len(await kept(house)) == 1


async def test_the_director_gives_time_unasked(house: House) -> None:
    (step,) = await house.taps(DIRECTOR, await listed(house), "1.1 ข้อ 3")
    (days,) = await house.taps(DIRECTOR, step, "ขยายเวลา")

    await house.taps(DIRECTOR, days, "2563")

    assert "ขยายเวลา 1.1 ข้อ 3" in last(house, UNIT_PEOPLE["knowledge"]).text
    assert "ขยายเวลา 1.1 ข้อ 3" in last(house, UNIT_PEOPLE["comms"]).text


async def test_more_time_is_taken_back(house: House) -> None:
    request = await asked(house)
    (done,) = await house.taps(DIRECTOR, request, "อนุมัติถึง")

    await house.taps(DIRECTOR, done, "เพิกถอน")

    (card,) = await house.says(STAFF, "M1.1/4")
    assert "กำหนดแล้วเสร็จ: มิถุนายน 2563" in card.text
    assert "รอพิจารณา" in (await listed(house)).text


async def test_a_date_within_the_steps_is_about_the_report(house: House) -> None:
    (said,) = await house.says(UNIT_PEOPLE["budget"], "ขอเลื่อนส่งรายงานถึง 20 ก.ค.")

    assert "ส่งคำขอ" not in said.labels()


async def test_a_reason_makes_a_request_of_an_early_date(house: House) -> None:
    (preview,) = await house.says(PROCUREMENT, "ขอเลื่อนถึง 15 ก.ค. เพราะรอลงนาม")

    assert "ขอถึง 15 ก.ค. 2563" in preview.text


async def test_an_early_date_alone_is_passed_on_with_a_way_to_ask_for_a_step(house: House) -> None:
    (said,) = await house.says(PROCUREMENT, "ขอเลื่อนถึงวันศุกร์ได้ไหม")

    (which,) = await house.taps(PROCUREMENT, said, "ขอขยายเวลาขั้นตอน")
    (until,) = await house.taps(PROCUREMENT, which, "1.1 ข้อ 4")
    (why,) = await house.taps(PROCUREMENT, until, "2563")
    (preview,) = await house.says(PROCUREMENT, "รอลงนาม")

    assert "เหตุผลที่ขอขยายเวลา" in why.text
    assert "เหตุผล: รอลงนาม" in preview.text


async def test_a_request_sent_twice_is_one(house: House) -> None:
    await asked(house)

    (preview,) = await house.says(PROCUREMENT, ASKED)
    (said,) = await house.taps(PROCUREMENT, preview, "ส่งคำขอ")

    assert "อยู่ระหว่างพิจารณา" in said.text
    assert len(await kept(house)) == 1


async def test_a_restart_in_the_middle_of_the_reason_loses_nothing(house: House) -> None:
    await house.says(PROCUREMENT, "ขอเลื่อนถึง 15 ส.ค.")
    again = await House(house.db).open()
    again.now, again._update = house.now, house._update

    (preview,) = await again.says(PROCUREMENT, "ผู้รับจ้างส่งงานช้า")

    assert "เหตุผล: ผู้รับจ้างส่งงานช้า" in preview.text


async def test_staff_can_not_decide_on_it(house: House) -> None:
    request = await asked(house)

    await house.taps(STAFF, request, data=request.data("อนุมัติถึง"))

    assert [one.kind for one in await kept(house)] == ["request"]


async def test_it_is_asked_in_english_too(house: House) -> None:
    await house.says(PROCUREMENT, "/language en")

    (preview,) = await house.says(PROCUREMENT, "We need an extension until 15 August because the contractor is late")

    assert "Until 15 Aug 2563 B.E.\nReason: the contractor is late" in preview.text
