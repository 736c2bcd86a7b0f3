"""Plans in other columns, words and shapes than the agencies' own: what is read, and what is asked."""

from datetime import date

from domain.importing.doubts import ImportDoubtKind
from domain.importing.plan import ImportedStep, Understood
from tests.agencies import read
from tests.plan_files import Row, document, plan, workbook

HEAD: tuple[Row, ...] = (("แผนป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2569",), ("เทศบาลตำบลโคกสว่าง",))
QUARTERS = ("ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4")


def of(data: bytes, name: str = "แผน.xlsx", **answers: str) -> Understood:
    (found,) = read(data, name, **answers)
    return found


def asked(found: Understood) -> list[tuple[str, int | None, str | None]]:
    return [(str(one.kind), one.row, one.column) for one in found.doubts]


def step(found: Understood) -> ImportedStep:
    (only,) = found.steps
    return only


def test_columns_are_found_by_their_words_in_any_order() -> None:
    header = ("กำหนดแล้วเสร็จ", "หน่วยงานที่รับผิดชอบ", "โครงการ/มาตรการ/กิจกรรม", "งบประมาณ")

    found = step(of(plan(("เดือน มิ.ย. 69", "กองคลัง", "อบรม", "20,000 บาท"), header=header)))

    assert (found.title, found.lead, found.due.last, found.budget) == ("อบรม", ("กองคลัง",), date(2026, 6, 30), 20000)


def test_a_header_of_two_rows_is_joined() -> None:
    rows = [
        *HEAD,
        ("ที่", "โครงการ", "ระยะเวลา", "", "ผู้รับผิดชอบ", ""),
        ("", "", "เริ่ม", "สิ้นสุด", "หลัก", "ร่วม"),
        (1, "อบรม", date(2025, 10, 1), date(2026, 3, 31), "กองคลัง", "กองช่าง"),
    ]

    found = of(workbook(rows, merges=[(2, 2, 2, 3), (2, 4, 2, 5), (2, 0, 3, 0), (2, 1, 3, 1)]))

    assert found.header_rows == (3, 4)
    assert (step(found).lead, step(found).joint) == (("กองคลัง",), ("กองช่าง",))
    assert (step(found).due.first, step(found).due.last) == (date(2025, 10, 1), date(2026, 3, 31))


def test_measures_merged_over_rows_hold_for_each_of_them() -> None:
    header = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "กำหนด")
    rows = [*HEAD, header, ("1.1 ก", "ข", "กองคลัง", "มี.ค. 69"), ("", "ค", "กองช่าง", "มี.ค. 69")]

    found = of(workbook(rows, merges=[(3, 0, 4, 0)]))

    assert [(one.measure, one.title) for one in found.steps] == [("1.1 ก", "ข"), ("1.1 ก", "ค")]


def test_totals_numbers_of_columns_and_signatures_are_no_steps() -> None:
    rows = [
        *HEAD,
        ("ลำดับ", "โครงการ", "งบประมาณ", "ผู้รับผิดชอบ", "ระยะเวลา"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("มิติที่ 1 สร้างวัฒนธรรมสุจริต",),
        (1, "รวมพลังต้านโกง", "20,000.-", "กองคลัง", "ธ.ค. 2568"),
        ("รวม 1 โครงการ", "", "20,000", "", ""),
        ("", "(ลงชื่อ) สมศรี"),
        ("", "(นางสมศรี ดีงาม)"),
        ("", "นายกเทศมนตรีตำบลโคกสว่าง"),
        ("", "6 ม.ค. 2569"),
    ]

    found = of(workbook(rows))

    assert (step(found).title, step(found).group) == ("รวมพลังต้านโกง", "มิติที่ 1 สร้างวัฒนธรรมสุจริต")
    (signed,) = found.signatures
    assert (signed.name, signed.position, signed.day) == (
        "นางสมศรี ดีงาม",
        "นายกเทศมนตรีตำบลโคกสว่าง",
        date(2026, 1, 6),
    )


def test_a_row_of_one_cell_that_may_be_a_step_is_asked_about() -> None:
    found = of(plan(("อบรม", "กองคลัง", "มี.ค. 69"), ("เผยแพร่", "", "")))

    assert asked(found) == [("row", 5, None)]


def test_crosses_under_quarters_are_their_term() -> None:
    header = ("ที่", "กิจกรรม", *QUARTERS, "หน่วยงาน")

    found = of(plan((1, "อบรม", "", "✓", "X", "", "กองคลัง"), header=header))

    assert (step(found).due.text, step(found).due.last) == ("ไตรมาส 2, 3", date(2026, 6, 30))
    assert asked(found) == []


def test_crosses_with_a_gap_and_unknown_signs_are_asked_about() -> None:
    header = ("ที่", "กิจกรรม", *QUARTERS, "หน่วยงาน")

    found = of(plan((1, "อบรม", "/", "", "/", "", "กองคลัง"), (2, "ตรวจ", "P", "", "", "", "กองคลัง"), header=header))

    assert asked(found) == [("crosses", 4, "C"), ("tick", 5, "C")]


def test_crosses_under_months_are_those_months() -> None:
    rows = [
        ("ลำดับ", "การดำเนินงาน", "ปี 2568", "ปี 2568", "ปี 2569", "หน่วยงาน"),
        ("ลำดับ", "การดำเนินงาน", "พ.ย.", "ธ.ค.", "ม.ค.", "หน่วยงาน"),
        ("1", "อบรม", "", "/", "/", "กองคลัง"),
    ]
    data = document(["ปฏิทิน ปีงบประมาณ พ.ศ. ๒๕๖๙"], [list(row) for row in rows])

    found = step(of(data, "แผน.docx"))

    assert (found.due.first, found.due.last) == (date(2025, 12, 1), date(2026, 1, 31))


def test_owners_are_told_apart_by_labels_and_slashes() -> None:
    found = of(
        plan(
            ("ก", "กองคลัง / กองช่าง", "มี.ค. 69"),
            ("ข", "หลัก: กองคลัง ร่วม: กองช่าง", "มี.ค. 69"),
            ("ค", "กองสาธารณสุขและสิ่งแวดล้อม", "มี.ค. 69"),
        )
    )

    assert [(one.lead, one.joint) for one in found.steps] == [
        (("กองคลัง", "กองช่าง"), ()),
        (("กองคลัง",), ("กองช่าง",)),
        (("กองสาธารณสุขและสิ่งแวดล้อม",), ()),
    ]
    assert asked(found) == []


def test_people_groups_and_doubtful_names_are_asked_about() -> None:
    owners = ("นายสมชาย ใจดี", "คณะทำงาน ITA", "ทุกกอง", "กองยุทธฯ", "งานพัสดุ/การเงิน", "ฝ่ายบริการ กองคลัง")

    found = of(plan(*((f"ขั้นที่ {owner}", owner, "มี.ค. 69") for owner in owners)))

    kinds = [
        ImportDoubtKind.PERSON,
        ImportDoubtKind.GROUP_OF_PEOPLE,
        ImportDoubtKind.COLLECTIVE,
        ImportDoubtKind.SHORTENED,
    ]
    assert [one.kind for one in found.doubts] == [*kinds, ImportDoubtKind.TWO_OWNERS, ImportDoubtKind.SECTION]


def test_a_step_without_an_owner_or_a_date_is_asked_about() -> None:
    found = of(plan(("อบรม", "", "มี.ค. 69"), ("ตรวจ", "กองคลัง", "-")))

    assert asked(found) == [("no_owner", 4, "B"), ("no_date", 5, "C")]


def test_indicators_are_paired_line_by_line() -> None:
    header = ("กิจกรรม", "ตัวชี้วัด", "หน่วยนับ", "เป้าหมาย", "ผู้รับผิดชอบ", "กำหนด")
    row = ("อบรม", "1. จำนวนคน\n2. ร้อยละผู้ผ่าน", "คน\nร้อยละ", "50\n80", "กองคลัง", "มี.ค. 69")

    found = step(of(plan(row, header=header)))

    assert [(one.name, one.unit, one.target) for one in found.indicators] == [
        ("จำนวนคน", "คน", "50"),
        ("ร้อยละผู้ผ่าน", "ร้อยละ", "80"),
    ]


def test_a_fraction_that_a_cell_shows_as_percent_is_asked_about() -> None:
    header = ("กิจกรรม", "ตัวชี้วัด", "เป้าหมาย", "ผู้รับผิดชอบ", "กำหนด")

    found = of(plan(("อบรม", "ร้อยละผู้ผ่าน", 0.85, "กองคลัง", "มี.ค. 69"), header=header))

    assert asked(found) == [("percent", 4, "C")]


def test_sums_in_words_are_baht_and_others_asked_about() -> None:
    header = ("กิจกรรม", "งบประมาณ", "ผู้รับผิดชอบ", "กำหนด")
    sums = ("5 หมื่น", "๒๐,๐๐๐ บาท", "ไม่ใช้งบประมาณ", "-", "งบดำเนินงาน")

    found = of(plan(*((f"ขั้น {one}", one, "กองคลัง", "มี.ค. 69") for one in sums), header=header))

    assert [one.budget for one in found.steps] == [50000, 20000, 0, None, None]
    assert asked(found) == [("money", 8, "B")]


def test_an_unknown_column_is_asked_about_and_read_as_answered() -> None:
    data = plan(("อบรม", "กองคลัง", "มี.ค. 69", "ตั้งแต่ต้นปี"), header=("กิจกรรม", "ผู้รับผิดชอบ", "กำหนด", "ฟ้าใส"))

    assert asked(of(data)) == [("column", 3, "D")]
    assert step(of(data, **{"column: ฟ้าใส": "note"})).note == "ตั้งแต่ต้นปี"


def test_several_numbered_lines_are_asked_about() -> None:
    data = plan(("1. ทบทวน\n2. ประกาศ", "กองคลัง", "มี.ค. 69"))

    assert [one.title for one in of(data).steps] == ["ทบทวน", "ประกาศ"]
    assert asked(of(data)) == [("several", 4, "A")]


def test_a_year_of_several_or_of_none_is_asked_about() -> None:
    several = workbook([["แผน พ.ศ. 2566-2570"], ["กิจกรรม", "ผู้รับผิดชอบ", "กำหนด"], ["อบรม", "กองคลัง", "มี.ค. 69"]])
    none = workbook([["กิจกรรม", "ผู้รับผิดชอบ", "กำหนด"], ["อบรม", "กองคลัง", date(2026, 3, 31)]], sheet="Sheet1")

    assert (of(several).fiscal_year, asked(of(several))) == (2569, [("year", 0, None)])
    assert (of(none).fiscal_year, asked(of(none))) == (2569, [("year", 0, None)])


def test_damaged_words_are_asked_about_where_they_stand() -> None:
    found = of(plan(("เผยแพรขอมูลสาธารณะ", "ฝายบริหารทั่วไป", "มี.ค. 69")))

    assert [(one.column, one.reading) for one in found.doubts] == [
        ("A", "เผยแพร่ข้อมูลสาธารณะ"),
        ("B", "ฝ่ายบริหารทั่วไป"),
    ]


def test_an_answer_is_used_and_closes_the_doubt() -> None:
    data = plan(("อบรม", "คณะทำงาน ITA", "ต่อเนื่อง"))

    found = of(data, **{"group_of_people: คณะทำงาน ITA": "กองคลัง", "due: ต่อเนื่อง": "30 ก.ย. 2569"})

    assert (step(found).lead, step(found).due.last) == (("กองคลัง",), date(2026, 9, 30))
    assert found.unanswered == ()


def test_an_answer_that_does_not_fit_this_plan_s_year_is_asked_about() -> None:
    found = of(plan(("อบรม", "กองคลัง", "ต่อเนื่อง")), **{"due: ต่อเนื่อง": "30 ก.ย. 2568"})

    assert [one.kind for one in found.unanswered] == [ImportDoubtKind.DUE_FAR]


def test_a_progress_report_has_status_money_and_reasons() -> None:
    header = ("มาตรการ", "สถานะ", "ร้อยละความสำเร็จ", "เบิกจ่าย", "ปัญหา/อุปสรรค")
    rows = (("ก", "กำลังดำเนินการ", "ร้อยละ 45", "1,000", "-"), ("ข", "ยกเลิก เนื่องจากน้ำท่วม", "0", "", ""))

    found = of(plan(*rows, header=header))

    first, second = (one.progress for one in found.steps)
    assert first is not None
    assert second is not None
    assert (first.status, first.percent, first.spent, first.obstacles) == ("in progress", 45, 1000, None)
    assert (second.status, second.reason) == ("cannot be done", "น้ำท่วม")


def test_a_status_against_its_percent_is_asked_about() -> None:
    found = of(plan(("ก", "แล้วเสร็จ", "80", "-"), header=("มาตรการ", "สถานะ", "ร้อยละ", "ปัญหา อุปสรรค")))

    assert ("percent", 4, "C") in asked(found)


def test_a_table_word_divides_goes_on_without_its_header() -> None:
    import io

    import docx

    made = docx.Document()
    made.add_paragraph("แผน ปีงบประมาณ พ.ศ. 2569")
    for rows in (
        [("กิจกรรม", "ผู้รับผิดชอบ", "กำหนด"), ("อบรม", "กองคลัง", "มี.ค. 69")],
        [("ตรวจ", "กองช่าง", "เม.ย. 69")],
    ):
        table = made.add_table(len(rows), 3)
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(at, column).text = text
        made.add_paragraph("")
    file = io.BytesIO()
    made.save(file)

    found = read(file.getvalue(), "แผน.docx")

    assert [one.title for part in found for one in part.steps] == ["อบรม", "ตรวจ"]
