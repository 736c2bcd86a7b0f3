"""Files that are damaged as real ones are: no field is silently wrong, and what is doubtful is asked."""

from domain.importing.plan import Understood
from tests.agencies import read
from tests.plan_files import Row, workbook

TITLE: Row = ["แผนป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2569"]
HEADER: Row = ["ที่", "กิจกรรม", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ"]


def understood(*rows: Row, header: Row = HEADER) -> Understood:
    (found,) = read(workbook([TITLE, header, *rows]), "แผน.xlsx")
    return found


def doubts(found: Understood) -> set[str]:
    return {one.key for one in found.unanswered}


def test_columns_in_another_order_are_read_by_their_headings() -> None:
    found = understood([1, "กองคลัง", "31 มี.ค. 69", "จัดทำคู่มือ"], header=["ที่", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ", "กิจกรรม"])

    (step,) = found.steps
    assert (step.title, step.lead, str(step.due.last)) == ("จัดทำคู่มือ", ("กองคลัง",), "2026-03-31")
    assert not found.unanswered


def test_values_below_the_wrong_heading_are_asked_about() -> None:
    found = understood([1, "กองคลัง", "จัดทำคู่มือ", "31 มี.ค. 69"], [2, "อบรม", "31 มี.ค. 69", "สำนักปลัด"])

    assert doubts(found) == {"no_unit: จัดทำคู่มือ", "no_unit: 31 มี.ค. 69", "due: สำนักปลัด"}


def test_a_row_moved_by_a_column_is_asked_about() -> None:
    found = understood([1, "จัดทำคู่มือ", "กองคลัง", "31 มี.ค. 69"], [2, "", "อบรมจริยธรรม", "สำนักปลัด"])

    assert "row: 2 | อบรมจริยธรรม | สำนักปลัด" in doubts(found)


def test_totals_and_signatures_are_no_steps() -> None:
    found = understood(
        [1, "จัดทำคู่มือ", "กองคลัง", "31 มี.ค. 69"],
        ["", "รวมทั้งสิ้น 1 โครงการ"],
        ["", "รวมทั้งหมด ๑ กิจกรรม"],
        [""],
        ["", "(ลงชื่อ)........................ผู้จัดทำ"],
        ["", "(นายสมมติ ใจดี)"],
    )

    assert [step.title for step in found.steps] == ["จัดทำคู่มือ"]
    assert not found.unanswered


def test_split_letters_and_thai_digits_are_read() -> None:
    found = understood(["๑", "จัดทําคู่มือ", "กองคลัง", "๓๑ มี.ค. ๖๙"], header=["ลําดับ", "กิจกรรม", "ผู้รับผิดชอบ", "กําหนดแล้วเสร็จ"])

    (step,) = found.steps
    assert (step.title, str(step.due.last)) == ("จัดทำคู่มือ", "2026-03-31")


def test_dates_there_are_not_are_asked_about() -> None:
    found = understood(
        [1, "จัดทำคู่มือ", "กองคลัง", "31 ก.พ. 69"],
        [2, "อบรม", "กองคลัง", "30/13/2569"],
        [3, "ประชุม", "กองคลัง", "30 ก.ย. 3112"],
        [4, "รายงาน", "กองคลัง", "12"],
    )

    assert doubts(found) == {"due: 31 ก.พ. 69", "due: 30/13/2569", "due_year: 30 ก.ย. 3112", "due: 12"}
