"""Names are broken between words, and where it reads well."""

import pytest

from documents.breaking import MOST_LINES, ways, width


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("การใช้ทรัพย์สินของราชการ", ("การใช้ทรัพย์สิน", "ของราชการ")),
        ("การใช้ทรัพย์สินของราชการ", ("การใช้", "ทรัพย์สิน", "ของราชการ")),
        ("การแก้ไขปัญหาการทุจริต", ("การแก้ไขปัญหา", "การทุจริต")),
        ("คุณภาพการดำเนินงาน", ("คุณภาพ", "การดำเนินงาน")),
        ("การปรับปรุงระบบการทำงาน", ("การปรับปรุง", "ระบบการทำงาน")),
        ("การป้องกันการทุจริต", ("การป้องกัน", "การทุจริต")),
        ("Quality of operations", ("Quality", "of operations")),
    ],
)
def test_it_breaks_where_a_reader_would(name: str, lines: tuple[str, ...]) -> None:
    assert lines in ways(name)


def test_an_unknown_word_stays_whole() -> None:
    assert ways("การขับเคลื่อนนโยบาย") == (("การขับเคลื่อนนโยบาย",),)


def test_no_line_ends_with_a_word_that_belongs_to_the_next() -> None:
    for way in ways("การใช้ทรัพย์สินของทางราชการและการบริหารงานบุคคล"):
        assert not any(line.endswith(("การ", "ของ", "ทาง", "และ")) and not line.endswith("ราชการ") for line in way)


def test_nothing_is_lost_and_lines_are_few() -> None:
    long = "Disclosure of information to the public and the prevention of corruption in all of the units of an agency"

    assert [len(way) for way in ways(long)] == list(range(1, MOST_LINES + 1))
    assert {" ".join(way) for way in ways(long)} == {long}


def test_marks_over_letters_take_no_room() -> None:
    assert width("ที่") == 1
