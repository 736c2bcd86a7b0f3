"""A coordinator brings reports of an earlier period from a file: matching, doubts, preview, storing, undoing."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import col

from db.tables.rounds import ReportRow, RoundRow
from tests.cast import COORDINATOR, DIRECTOR
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.plan_files import Row, workbook
from tests.quarter import bangkok
from tests.recorded import Delivered

HEAD = ("กิจกรรม", "ผลการดำเนินงาน", "ร้อยละ", "ปัญหาอุปสรรค")
HR = ("การบริหารทรัพยากรบุคคล", "ทบทวนเกณฑ์แล้ว", 60, "-")
BUDGET = ("การบริหารจัดการงบประมาณ", "เผยแพร่แผนใช้จ่ายแล้ว", 100, "ไม่มี")
SHARED = ("การปรับปรุง/พัฒนางานบริการ", "ปรับแบบฟอร์ม", 40, "ขาดงบประมาณ")
QUARTERS = ("กิจกรรม", "ผลการดำเนินงาน ไตรมาส 1", "ร้อยละ ไตรมาส 1", "ผลการดำเนินงาน ไตรมาส 2", "ร้อยละ ไตรมาส 2")


def report(*rows: Row, said: str = "ไตรมาส 2 ปีงบประมาณ พ.ศ. 2563", head: Sequence[str] = HEAD) -> bytes:
    return workbook([[f"รายงานผลการดำเนินงานตามมาตรการ {said}"], list(head), *rows])


async def sent(house: House, data: bytes, name: str = "ผล.xlsx") -> Delivered:
    """The last message after the coordinator has sent a report, its question about owners answered."""
    await house.says(COORDINATOR, "/start")
    shown = (await house.sends_plan(COORDINATOR, data, name))[-1]
    if "ไม่ระบุผู้รับผิดชอบ" in shown.text:
        shown = (await house.taps(COORDINATOR, shown, "ใช่"))[-1]
    return shown


async def stored(house: House, *rows: Row, button: str = "นำเข้ารายงาน") -> Delivered:
    """The last message after the reports were stored."""
    shown = await sent(house, report(*rows))
    return (await house.taps(COORDINATOR, shown, button))[-1]


async def reports(house: House) -> list[tuple[str, str, str, str]]:
    """Round, step, unit and status of every report that is stored."""
    async with house.db.reading() as session:
        rows = (await session.execute(select(ReportRow).order_by(col(ReportRow.id)))).scalars().all()
        return [(one.round, one.step, one.unit, one.status) for one in rows]


async def test_rows_become_reports_of_the_period_the_heading_names(house: House) -> None:
    await stored(house, HR, BUDGET)

    assert await reports(house) == [
        ("2/2563", "M1.1/1", "hr", "in_progress"),
        ("2/2563", "M1.1/2", "budget", "completed"),
    ]


async def test_the_preview_names_the_period_and_stores_nothing(house: House) -> None:
    shown = await sent(house, report(HR))

    assert "รายงานไตรมาสที่ 2/2563" in shown.text
    assert "+ 1.1 ข้อ 1 การบริหารทรัพยากรบุคคล · บริหารทรัพยากรบุคคล: 🔄 กำลังดำเนินการ 60% · ทบทวนเกณฑ์แล้ว" in shown.text
    assert await reports(house) == []


async def test_a_step_of_two_owners_is_reported_for_both(house: House) -> None:
    await stored(house, SHARED)

    assert [(one[2], one[3]) for one in await reports(house)] == [
        ("knowledge", "in_progress"),
        ("comms", "in_progress"),
    ]


async def test_a_title_that_is_worded_otherwise_is_asked_about_and_remembered(house: House) -> None:
    row = ("จัดการงบประมาณของสำนักงาน", "เผยแพร่แล้ว", 100, "-")
    asked = await sent(house, report(row))
    assert "ตรงกับขั้นตอนใดในแผน" in asked.text

    await house.taps(COORDINATOR, asked, "การบริหารจัดการงบประมาณ")
    again = await sent(house, report(row))

    assert "+ 1.1 ข้อ 2" in again.text


async def test_a_row_of_no_step_is_left_out_and_named(house: House) -> None:
    asked = await sent(house, report(HR, ("ซื้อรถยนต์ราชการ", "ซื้อแล้ว", 100, "-")))

    shown = (await house.taps(COORDINATOR, asked, "ข้าม"))[-1]

    assert "? แถว 4 ซื้อรถยนต์ราชการ: ไม่ตรงกับขั้นตอนใดในแผน" in shown.text


async def test_a_period_that_is_not_named_is_asked_about(house: House) -> None:
    asked = await sent(house, report(HR, said="ปีงบประมาณ พ.ศ. 2563"))
    assert "รายงานนี้เป็นของรอบใด" in asked.text

    shown = (await house.taps(COORDINATOR, asked, "1/2563"))[-1]

    assert "รายงานไตรมาสที่ 1/2563" in shown.text


async def test_an_answer_about_the_period_holds_for_that_file_alone(house: House) -> None:
    asked = await sent(house, report(HR, said="ปีงบประมาณ พ.ศ. 2563"))
    await house.taps(COORDINATOR, asked, "1/2563")

    asked = await sent(house, report(BUDGET, said="ปีงบประมาณ พ.ศ. 2563"))

    assert "รายงานนี้เป็นของรอบใด" in asked.text


async def test_columns_of_several_quarters_are_reports_of_each(house: House) -> None:
    row = ("การบริหารทรัพยากรบุคคล", "เริ่มทบทวน", 20, "ทบทวนแล้ว", 60)
    shown = await sent(house, report(row, said="ปีงบประมาณ พ.ศ. 2563", head=QUARTERS))

    await house.taps(COORDINATOR, shown, "นำเข้ารายงาน")

    assert [one[0] for one in await reports(house)] == ["1/2563", "2/2563"]


async def test_a_period_that_is_not_over_is_refused(house: House) -> None:
    said = await sent(house, report(HR, said="ไตรมาส 4 ปีงบประมาณ พ.ศ. 2563"))

    assert "ยังไม่สิ้นสุด" in said.text


async def test_a_year_without_a_plan_is_refused(house: House) -> None:
    said = await sent(house, report(HR, said="ไตรมาส 2 ปีงบประมาณ พ.ศ. 2562"))

    assert "ยังไม่มีแผนปี 2562" in said.text


async def test_the_summary_shows_reports_of_a_file_as_neither_late_nor_missing(house: House) -> None:
    await house.link_everybody()
    await stored(house, HR, BUDGET)

    shown = (await house.says(DIRECTOR, "/summary 2/2563"))[-1]

    assert "ส่งแล้ว 2 จาก 2 รายการ" in shown.text
    assert "ส่งช้า" not in shown.text


async def test_a_step_s_story_says_which_file_a_report_is_from(house: House) -> None:
    await house.link_everybody()
    await stored(house, HR)
    shown = (await house.says(DIRECTOR, "/summary 2/2563"))[-1]
    listed = (await house.taps(DIRECTOR, shown, "ตามหน่วยงาน"))[-1]
    steps = (await house.taps(DIRECTOR, listed, "งานบริหารทรัพยากรบุคคล"))[-1]

    told = (await house.taps(DIRECTOR, steps, "1.1 ข้อ 1"))[-1]

    assert "📄 นำเข้าจากไฟล์ ผล.xlsx โดย" in told.text


async def test_nothing_is_due_about_a_round_that_a_file_made(house: House) -> None:
    await house.link_everybody()
    before = len(house.chats[DIRECTOR])
    await stored(house, HR)

    await goes(house, house.now)

    assert len(house.chats[DIRECTOR]) == before


async def test_the_rounds_that_come_open_as_ever(house: House) -> None:
    await house.link_everybody()
    await stored(house, HR)

    await goes(house, bangkok(6, 30, 9, 1))

    async with house.db.reading() as session:
        rounds = (await session.execute(select(col(RoundRow.quarter), col(RoundRow.closed_at)))).tuples().all()
    assert {quarter for quarter, closed_at in rounds if closed_at is None} == {"3/2563"}


async def test_a_report_that_is_stored_otherwise_stays_unless_it_is_to_be_replaced(house: House) -> None:
    await stored(house, HR)
    shown = await sent(house, report(("การบริหารทรัพยากรบุคคล", "แล้วเสร็จ", 100, "-"), BUDGET))
    assert "60% · ทบทวนเกณฑ์แล้ว" in shown.text

    await house.taps(COORDINATOR, shown, "เฉพาะที่ยังไม่มีรายงาน")

    assert [one[3] for one in await reports(house)] == ["in_progress", "completed"]


async def test_a_report_is_replaced_where_that_is_chosen(house: House) -> None:
    await stored(house, HR)
    shown = await sent(house, report(("การบริหารทรัพยากรบุคคล", "แล้วเสร็จ", 100, "-")))

    await house.taps(COORDINATOR, shown, "แทนรายงานเดิม 1 รายการ")

    assert [one[3] for one in await reports(house)] == ["in_progress", "completed"]


async def test_the_same_file_again_changes_nothing(house: House) -> None:
    await stored(house, HR)

    shown = await sent(house, report(HR))

    assert "ไม่มีอะไรต้องนำเข้า" in shown.text


async def test_an_import_of_reports_is_undone_whole(house: House) -> None:
    said = await stored(house, HR, BUDGET)

    undone = (await house.taps(COORDINATOR, said, "เลิกการนำเข้า"))[-1]

    assert "เลิกการนำเข้ารายงานแล้ว" in undone.text
    assert await reports(house) == []
    async with house.db.reading() as session:
        assert (await session.execute(select(RoundRow))).first() is None


async def test_words_are_kept_beside_the_parts_of_a_report(house: House) -> None:
    head = ("กิจกรรม", "สถานะ", "เบิกจ่าย", "ข้อเสนอแนะ")
    shown = await sent(house, report(("การบริหารทรัพยากรบุคคล", "อยู่ระหว่างดำเนินการ", 18500, "เพิ่มคน"), head=head))

    await house.taps(COORDINATOR, shown, "นำเข้ารายงาน")

    async with house.db.reading() as session:
        row = (await session.execute(select(ReportRow))).scalar_one()
        progress = row.progress
    assert progress == "เบิกจ่าย: 18,500\nข้อเสนอแนะ: เพิ่มคน"
