"""Rows of a progress report are matched to the stored plan; what is not plain is asked about."""

from bundled.bundle import load_bundle
from domain.calendar.fiscal import Period
from domain.importing.doubts import ImportDoubtKind
from domain.importing.past_reports import LeftOut, PeriodReports, match
from domain.reports.reports import Status
from tests.agencies import read
from tests.plan_files import Row, workbook

HR = "การบริหารทรัพยากรบุคคล"
HEAD = ("กิจกรรม", "ผลการดำเนินงาน", "ร้อยละ", "ปัญหาอุปสรรค")


def matched(*rows: Row, head: Row = HEAD, said: str = "ไตรมาส 2 ปีงบประมาณ 2563", **answers: str) -> list[PeriodReports]:
    """The reports of a file with these rows, matched to the bundled plan."""
    data = workbook([[f"รายงานผลการดำเนินงาน {said}"], head, *rows])
    return [match(one, load_bundle(), answers, None) for one in read(data, "r.xlsx", **answers)]


def test_numbers_and_blanks_before_a_title_are_no_other_title() -> None:
    (found,) = matched(("1.  การบริหาร ทรัพยากรบุคคล", "ทำแล้ว", 60, "-"))

    assert [(one.duty.step, one.status) for one in found.reports] == [("M1.1/1", Status.IN_PROGRESS)]


def test_a_second_row_on_a_step_is_left_out() -> None:
    (found,) = matched((HR, "ทำแล้ว", 60, "-"), (HR, "เสร็จ", 100, "-"))

    assert [(one.row, one.why) for one in found.left_out] == [(4, LeftOut.TWICE)]


def test_a_row_that_says_nothing_is_left_out() -> None:
    (found,) = matched((HR, "-", None, "-"))

    assert [one.why for one in found.left_out] == [LeftOut.EMPTY]


def test_words_without_a_status_are_asked_about() -> None:
    (found,) = matched((HR, "ตามเอกสารแนบ", None, "-"))

    assert [one.kind for one in found.unanswered] == [ImportDoubtKind.STATUS]
    assert found.reports == ()


def test_a_result_is_heard_as_in_chat() -> None:
    (found,) = matched((HR, "อยู่ระหว่างดำเนินการ", None, "-"))

    assert [one.status for one in found.reports] == [Status.IN_PROGRESS]


def test_a_step_that_cannot_be_done_is_reported_so_with_its_reason() -> None:
    head = ("กิจกรรม", "สถานะ", "ปัญหาอุปสรรค")
    (found,) = matched((HR, "ไม่สามารถดำเนินการได้", "ไม่ได้รับงบประมาณ"), head=head)

    assert found.unanswered == ()
    assert [(one.status, one.obstacles) for one in found.reports] == [(Status.CANNOT, "ไม่ได้รับงบประมาณ")]


def test_a_unit_that_does_not_own_the_step_is_asked_about() -> None:
    head = ("กิจกรรม", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "ร้อยละ")
    (found,) = matched((HR, "งานกฎหมาย", "ทำแล้ว", 60), head=head)

    assert [one.kind for one in found.unanswered] == [ImportDoubtKind.OWNER]


def test_words_and_dates_that_differ_are_asked_about() -> None:
    (found,) = matched((HR, "ทำแล้ว", 60, "-"), said="ไตรมาส 2 ปีงบประมาณ 2563 (ต.ค. 2562 - ธ.ค. 2562)")

    assert [one.kind for one in found.unanswered] == [ImportDoubtKind.PERIOD]


def test_a_half_year_of_a_quarterly_plan_is_the_quarter_that_ends_with_it() -> None:
    (found,) = matched((HR, "ทำแล้ว", 60, "-"), said="รอบ 6 เดือน ปีงบประมาณ 2563")

    assert found.period == Period(2563, 2)


def test_quarters_over_two_rows_of_header_are_reports_of_each() -> None:
    rows: list[Row] = [
        ["รายงานผล ปีงบประมาณ 2563"],
        ["กิจกรรม", "ไตรมาส 1", "", "ไตรมาส 2", ""],
        ["", "ผลการดำเนินงาน", "ร้อยละ", "ผลการดำเนินงาน", "ร้อยละ"],
        [HR, "เริ่ม", 20, "ทำแล้ว", 60],
    ]
    data = workbook(rows, merges=[(1, 0, 2, 0), (1, 1, 1, 2), (1, 3, 1, 4)])

    found = [match(one, load_bundle(), {}, None) for one in read(data, "r.xlsx")]

    assert [(str(one.period), [int(each.percent or 0) for each in one.reports]) for one in found] == [
        ("1/2563", [20]),
        ("2/2563", [60]),
    ]


def test_targets_of_quarters_are_no_reports() -> None:
    head = ("กิจกรรม", "เป้าหมาย ไตรมาส 1", "ผลการดำเนินงาน ไตรมาส 1", "ร้อยละ ไตรมาส 1")
    (found,) = matched((HR, "ร้อยละ 100", "ทำแล้ว", 60), head=head, said="ปีงบประมาณ 2563")

    assert [one.progress for one in found.reports] == ["ทำแล้ว"]
