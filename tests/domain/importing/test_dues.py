"""Due words as day, month, quarter, year, repeat, term or none; what is not sure is a trouble."""

from datetime import date

import pytest

from domain.catalogue.due import DueKind
from domain.importing.dues import due_of
from domain.importing.plan_due import DueTrouble

YEAR = 2569


@pytest.mark.parametrize(
    ("words", "kind", "last", "first"),
    [
        ("31 มี.ค. 69", "day", "2026-03-31", None),
        ("๓๑/๓/๒๕๖๙", "day", "2026-03-31", None),
        ("30/11/2025", "day", "2025-11-30", None),
        ("2026-03-31", "day", "2026-03-31", None),
        ("9 ธ.ค. 2568", "day", "2025-12-09", None),
        ("ภายในวันที่ 31 มีนาคม 2569", "day", "2026-03-31", None),
        ("30 September 2026", "day", "2026-09-30", None),
        ("1-15 ม.ค. 69", "day", "2026-01-15", "2026-01-01"),
        ("15 ม.ค. 69 - 20 ก.พ. 69", "day", "2026-02-20", "2026-01-15"),
        ("เดือน มิ.ย. 69", "month", "2026-06-30", None),
        ("มิ.ย.๖๙", "month", "2026-06-30", None),
        ("กย 69", "month", "2026-09-30", None),
        ("ม.ค. - มี.ค. ๒๕๖๙", "month", "2026-03-31", "2026-01-01"),
        ("ต.ค. 68 – ก.ย. 69", "month", "2026-09-30", "2025-10-01"),
        ("พ.ย.-ธ.ค. 68", "month", "2025-12-31", "2025-11-01"),
        ("ไตรมาส 3", "quarter", "2026-06-30", "2026-04-01"),
        ("ภายในไตรมาส ๓", "quarter", "2026-06-30", None),
        ("ไตรมาสที่ 1-2", "quarter", "2026-03-31", "2025-10-01"),
        ("ไตรมาส ๒ (ม.ค.-มี.ค.)", "quarter", "2026-03-31", "2026-01-01"),
        ("ไตรมาส 2/2569", "quarter", "2026-03-31", "2026-01-01"),
        ("ตลอดปีงบประมาณ", "year", "2026-09-30", "2025-10-01"),
        ("สิ้นปีงบประมาณ 2569", "year", "2026-09-30", None),
        ("ทุกเดือน", "every", "2026-09-30", "2025-10-01"),
        ("รายไตรมาส", "every", "2026-09-30", "2025-10-01"),
        ("ภายใน 15 วันหลังสิ้นไตรมาส", "after", "2026-10-15", None),
        ("ภายใน 7 วัน นับแต่ได้รับเรื่อง", "event", None, None),
        ("ภายใน ๓๐ วันหลังลงนามในสัญญา", "event", None, None),
        ("หลังได้รับจัดสรรงบประมาณประจำปี", "event", None, None),
        ("เมื่อมีเรื่องร้องเรียน", "event", None, None),
        ("within 15 working days after the contract is signed", "event", None, None),
        ("-", "none", None, None),
        ("ไม่มีกำหนด", "none", None, None),
        ("", "none", None, None),
    ],
)
def test_words_are_read_as_their_kind(words: str, kind: str, last: str | None, first: str | None) -> None:
    due = due_of(words, YEAR)

    assert (due.kind, due.troubles, due.text) == (kind, (), words)
    assert (due.last and due.last.isoformat(), due.first and due.first.isoformat()) == (last, first)


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("ต่อเนื่อง", DueTrouble.WORDS),
        ("32/1/2569", DueTrouble.WORDS),
        ("29 ก.พ. 2569", DueTrouble.WORDS),
        ("หลังสิ้นไตรมาส 15 วัน", DueTrouble.WORDS),
        ("ภายใน 15 วันหลังวันที่ 31 มี.ค. 69", DueTrouble.PART),
        ("30 ก.ย. 2569 (ขยายเวลา)", DueTrouble.PART),
        ("ก่อน 30 ก.ย. 69", DueTrouble.PART),
        ("ภายในกลางปี", DueTrouble.PART),
        ("ปีละ 2 ครั้ง", DueTrouble.PART),
        ("มิถุนายน", DueTrouble.YEAR),
        ("31 มี.ค. 69 และ 30 ก.ย. 69", DueTrouble.SEVERAL),
        ("ไตรมาส 2 และ ไตรมาส 4", DueTrouble.SEVERAL),
        ("31 ธ.ค. 69", DueTrouble.FAR),
        ("กันยายน 2568", DueTrouble.FAR),
        ("ไตรมาส 1/2570", DueTrouble.FAR),
    ],
)
def test_unsure_words_are_a_trouble(words: str, trouble: DueTrouble) -> None:
    assert due_of(words, YEAR).troubles[:1] == (trouble,)


def test_a_date_of_the_buddhist_era_in_a_cell_becomes_common() -> None:
    assert due_of(date(2569, 3, 31), YEAR).last == date(2026, 3, 31)


def test_a_number_that_lost_its_format_is_asked_about() -> None:
    due = due_of(46112.0, YEAR)

    assert (due.last, due.troubles) == (date(2026, 3, 31), (DueTrouble.PART,))


def test_a_year_alone_is_the_whole_year() -> None:
    assert due_of(2569.0, YEAR).kind is DueKind.YEAR


def test_years_said_to_be_of_the_common_era_are() -> None:
    assert due_of("31/3/26", YEAR, common_era=True).last == date(2026, 3, 31)
