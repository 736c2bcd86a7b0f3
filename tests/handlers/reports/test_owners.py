"""Steps of several owners: each sees the other's report, one may report for both, and contradictions are shown."""

from datetime import timedelta

import pytest

from db import reports
from documents.blocks import owner_state
from domain.office import Office
from domain.reports.reports import Duty, Report, Status
from follow_up.summary.documents import material
from screens.buttons.summary import ShowStory
from tests.cast import COORDINATOR, DIRECTOR, STAFF, UNIT_PEOPLE
from tests.handlers.reports.reporting import LATE, THIRD, open_round, stored
from tests.house import House
from tests.quarter import run_due
from tests.recorded import Delivered

HR, LEGAL = UNIT_PEOPLE["hr"], UNIT_PEOPLE["legal"]
OURS, THEIRS = Duty(2563, "M1.2/1", "hr"), Duty(2563, "M1.2/1", "legal")
DONE = "1.2/1 แล้วเสร็จ เผยแพร่กราฟิกแล้ว ไม่มีอุปสรรค"
NOT_BEGUN = "1.2/1 ยังไม่ได้ดำเนินการ รอข้อมูล"


@pytest.fixture
async def round_(house: House) -> House:
    """A round that asks both owners of a step."""
    await house.link_everybody()
    await open_round(house)
    return house


async def sent(house: House, person: int, words: str) -> Delivered:
    """Report a minute later, and send what is shown; the confirmation."""
    house.now += timedelta(minutes=1)
    (shown,) = await house.says(person, words)
    return (await house.taps(person, shown, "ส่งรายงาน"))[0]


async def jointly(house: House) -> Delivered:
    """One owner reports for both; what the other got."""
    (shown,) = await house.says(HR, DONE)
    await house.taps(HR, shown, "ส่งร่วมกับงานกฎหมาย")
    return house.chats[LEGAL][-1]


async def newest(house: House, duty: Duty) -> Report | None:
    return (await stored(house)).get(duty)


async def test_the_other_owner_s_report_is_on_the_question_and_the_preview(round_: House) -> None:
    await sent(round_, HR, DONE)

    (listed,) = await round_.says(LEGAL, "/report")
    (question,) = await round_.taps(LEGAL, listed, "1.2 ข้อ 1")
    (preview,) = await round_.says(LEGAL, "1.2/1 กำลังดำเนินการ 50% ร่างประกาศแล้ว ไม่มีอุปสรรค")

    for one in (question, preview):
        assert "รายงานของผู้รับผิดชอบร่วม" in one.text
        assert f"P{HR}" in one.text
        assert "เผยแพร่กราฟิกแล้ว" in one.text


async def test_it_says_who_has_not_reported(round_: House) -> None:
    (preview,) = await round_.says(HR, DONE)

    assert "กฎหมาย: ยังไม่ได้รายงาน" in preview.text


async def test_one_owner_reports_for_both_and_the_other_gets_the_words(round_: House) -> None:
    note = await jointly(round_)

    ours, theirs = await newest(round_, OURS), await newest(round_, THEIRS)
    assert ours is not None
    assert theirs is not None
    assert (ours.joint, theirs.joint) == ("hr", "hr")
    assert (theirs.status, theirs.progress) == (Status.COMPLETED, ours.progress)
    assert "ส่งรายงานร่วมในนามงานกฎหมายด้วย" in note.text
    assert "เผยแพร่กราฟิกแล้ว" in note.text


async def test_the_other_takes_its_part_back_with_one_tap(round_: House) -> None:
    note = await jointly(round_)

    (shown,) = await round_.taps(LEGAL, note, "ถอนรายงานส่วนของเรา")

    assert "ถอนรายงานร่วมส่วนของงานกฎหมายแล้ว" in shown.text
    assert await newest(round_, THEIRS) is None
    assert await newest(round_, OURS) is not None
    assert "ถอนรายงานร่วม" in round_.chats[HR][-1].text


async def test_a_report_after_that_is_the_next_revision(round_: House) -> None:
    await round_.taps(LEGAL, await jointly(round_), "ถอนรายงานส่วนของเรา")

    await sent(round_, LEGAL, "1.2/1 กำลังดำเนินการ 50% ร่างประกาศแล้ว ไม่มีอุปสรรค")

    report = await newest(round_, THEIRS)
    assert report is not None
    assert (report.revision, report.joint) == (2, "")


async def test_a_past_day_still_knows_what_was_taken_back(round_: House) -> None:
    note, before = await jointly(round_), round_.now
    round_.now += timedelta(hours=1)

    await round_.taps(LEGAL, note, "ถอนรายงานส่วนของเรา")

    async with round_.db.reading() as session:
        assert THEIRS in await reports.revisions_of_round(session, THIRD, until=before)
        assert THEIRS not in await reports.revisions_of_round(session, THIRD)


async def test_the_director_s_summary_is_made_anew_after_that(round_: House) -> None:
    note = await jointly(round_)
    round_.now = LATE
    await run_due(round_.db, round_.setup, round_.now)
    await round_.deliver()
    shown, many = round_.chats[DIRECTOR][-1], len(round_.chats[DIRECTOR])
    assert "ส่งแล้ว 2 จาก" in shown.text
    round_.now += timedelta(hours=1)

    await round_.taps(LEGAL, note, "ถอนรายงานส่วนของเรา")
    await run_due(round_.db, round_.setup, round_.now)
    await round_.deliver()

    assert "ส่งแล้ว 1 จาก" in shown.text
    assert len(round_.chats[DIRECTOR]) == many


async def test_the_other_makes_it_its_own_by_a_reply(round_: House) -> None:
    note = await jointly(round_)

    (shown,) = await round_.says(LEGAL, "เผยแพร่ครบ 3 ช่องทางแล้ว แล้วเสร็จ ไม่มีอุปสรรค", note)
    await round_.taps(LEGAL, shown, "ส่งรายงาน")

    report = await newest(round_, THEIRS)
    assert report is not None
    assert (report.joint, report.author) == ("", await round_.number(LEGAL))


async def test_the_giver_of_a_joint_report_is_told_of_the_other_s_own(round_: House) -> None:
    note = await jointly(round_)
    await round_.open()
    (shown,) = await round_.says(LEGAL, "เผยแพร่ครบ 3 ช่องทางแล้ว แล้วเสร็จ ไม่มีอุปสรรค", note)
    many = len(round_.chats[HR])

    await round_.taps(LEGAL, shown, "ส่งรายงาน")

    (told,) = round_.chats[HR][many:]
    assert "งานกฎหมายส่งรายงานของตนเองแทนรายงานร่วมแล้ว" in told.text
    assert "เผยแพร่ครบ 3 ช่องทางแล้ว" in told.text
    assert await newest(round_, OURS) is not None


async def test_the_giver_of_a_joint_report_is_shown_one_that_contradicts_it(round_: House) -> None:
    note = await jointly(round_)
    (shown,) = await round_.says(LEGAL, "ยังไม่ได้ดำเนินการ รอข้อมูล ไม่มีอุปสรรค", note)
    many = len(round_.chats[HR])

    await round_.taps(LEGAL, shown, "ส่งรายงาน")

    (told,) = round_.chats[HR][many:]
    assert "รายงานไม่ตรงกัน" in told.text
    assert "รอข้อมูล" in told.text


async def test_an_old_button_takes_nothing_back(round_: House) -> None:
    note = await jointly(round_)
    data = note.data("ถอนรายงานส่วนของเรา")
    await sent(round_, LEGAL, DONE)

    await round_.taps(LEGAL, note, data=data)

    assert await newest(round_, THEIRS) is not None


async def test_a_report_that_was_decided_on_is_not_taken_back(round_: House) -> None:
    note = await jointly(round_)
    (listed,) = await round_.says(DIRECTOR, "/decide")
    await round_.taps(DIRECTOR, listed, "รับทราบที่เป็นไปตามแผน")

    await round_.taps(LEGAL, note, "ถอนรายงานส่วนของเรา")

    assert await newest(round_, THEIRS) is not None


async def test_a_report_taken_back_is_in_no_step_status(round_: House) -> None:
    note = await jointly(round_)
    (before,) = await round_.says(STAFF, "/measures M1.2/1")

    await round_.taps(LEGAL, note, "ถอนรายงานส่วนของเรา")

    (after,) = await round_.says(STAFF, "/measures M1.2/1")
    assert "แล้วเสร็จ" in before.text
    assert "รายงานแล้ว 1 จาก 2 หน่วยงาน" in after.text


async def test_a_unit_is_not_asked_to_change_what_it_took_back(round_: House) -> None:
    note = await jointly(round_)
    await round_.taps(LEGAL, note, "ถอนรายงานส่วนของเรา")

    async with round_.db.reading() as session:
        assert await reports.newest_revision(session, str(THIRD), THEIRS) == 0
        assert await reports.next_revision(session, str(THIRD), THEIRS) == 2


async def test_it_is_not_offered_for_a_report_in_a_unit_s_place(round_: House) -> None:
    (choice,) = await round_.says(COORDINATOR, "ตอบแทนงานบริหารทรัพยากรบุคคล")
    await round_.taps(COORDINATOR, choice, "1.2 ข้อ 1")

    (asked,) = await round_.says(COORDINATOR, "เผยแพร่กราฟิกแล้ว ไม่มีอุปสรรค")
    (shown,) = await round_.taps(COORDINATOR, asked, "แล้วเสร็จ")

    assert [one for one in shown.labels() if "ส่งรายงาน" in one]
    assert not [one for one in shown.labels() if "ส่งร่วมกับ" in one]


async def test_it_is_offered_for_those_who_have_not_reported_only(round_: House) -> None:
    await sent(round_, LEGAL, DONE)

    (shown,) = await round_.says(HR, DONE)

    assert not [one for one in shown.labels() if "ส่งร่วมกับ" in one]


async def test_a_contradiction_is_shown_to_both_once(round_: House) -> None:
    await sent(round_, HR, DONE)

    await sent(round_, LEGAL, NOT_BEGUN)

    for person in (HR, LEGAL):
        notes = [one for one in round_.chats[person] if "รายงานไม่ตรงกัน" in one.text]
        assert len(notes) == 1
        assert "เผยแพร่กราฟิกแล้ว" in notes[0].text
        assert "รอข้อมูล" in notes[0].text


async def test_a_unit_confirms_its_own_and_the_other_learns_it(round_: House) -> None:
    await sent(round_, HR, DONE)
    await sent(round_, LEGAL, NOT_BEGUN)

    (shown,) = await round_.taps(HR, round_.chats[HR][-1], "ยืนยันของเรา")

    assert "ยืนยันรายงาน 1.2 ข้อ 1" in shown.text
    assert "ยืนยันรายงาน 1.2 ข้อ 1" in round_.chats[LEGAL][-1].text


async def test_a_unit_changes_its_own_from_there(round_: House) -> None:
    await sent(round_, HR, DONE)
    await sent(round_, LEGAL, NOT_BEGUN)

    (shown,) = await round_.taps(LEGAL, round_.chats[LEGAL][-1], "แก้ไข")

    assert "ตรวจฉบับแก้ไขก่อนส่ง" in shown.text


async def test_reports_that_agree_are_not_set_against_each_other(round_: House) -> None:
    await sent(round_, HR, DONE)

    await sent(round_, LEGAL, DONE)

    assert not [one for one in round_.chats[HR] if "รายงานไม่ตรงกัน" in one.text]


async def test_the_coordinator_sees_that_a_report_is_joint(round_: House) -> None:
    await jointly(round_)

    (status,) = await round_.says(COORDINATOR, "/status")
    (unit,) = await round_.taps(COORDINATOR, status, "กฎหมาย")

    assert "(รายงานร่วม)" in unit.text


async def test_the_paper_names_the_unit_that_gave_it(round_: House) -> None:
    await jointly(round_)

    async with round_.db.reading() as session:
        office = Office(round_.setup, await round_.library.current(session), round_.now)
        paper = (await material(session, office, THIRD, "th")).paper
    states = {one.short: owner_state(paper, one) for step in paper.measures[1].steps[:1] for one in step.owners}

    assert states["กฎหมาย"] == "แล้วเสร็จ (รายงานร่วมกับงานบริหารทรัพยากรบุคคล)"
    assert "รายงานร่วม" not in states["บริหารทรัพยากรบุคคล"]


async def test_the_director_sees_that_a_report_is_joint(round_: House) -> None:
    await jointly(round_)

    (shown,) = await round_.says(DIRECTOR, "/summary")
    (step,) = await round_.taps(DIRECTOR, shown, data=ShowStory(THIRD, 2563, "M1.2/1").pack())

    assert "รายงานร่วม ส่งโดย" in step.text
