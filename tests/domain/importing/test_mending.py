"""Thai text mended without asking, and spellings that are asked about."""

import pytest

from documents.tables.words import speller
from domain.importing.mending import mended


@pytest.mark.parametrize(
    ("damaged", "whole"),
    [
        ("จัดท าแผน", "จัดทำแผน"),
        ("ก ากับ", "กำกับ"),
        ("สําเร็จ", "สำเร็จ"),
        ("น้ํา", "น้ำ"),
        ("ประจ าปี", "ประจำปี"),
        ("โปร\u200bง\u00a0ใส", "โปรง ใส"),
        ("เเผน", "แผน"),
        ("ที\uf70a", "ที่"),
        ("ก\n\n ข", "ก\nข"),
        ("２５６９", "2569"),
        ("No Gift  Policy", "No Gift Policy"),
        ("นา ข้าว", "นา ข้าว"),
    ],
)
def test_damage_with_one_reading_is_mended(damaged: str, whole: str) -> None:
    assert mended(damaged) == whole
    assert mended(whole) == whole


@pytest.mark.parametrize(
    ("damaged", "spelt"),
    [
        ("กำรพัฒนำบุคลำกรด้ำนคุณธรรม", "การพัฒนาบุคลากรด้านคุณธรรม"),
        ("โปรงใส ตรวจสอบได้ ในการดาเนินงาน", "โปร่งใส ตรวจสอบได้ ในการดำเนินงาน"),
        ("รkวมตlานทุจริต ปgองกันการทุจริต", "ร่วมต้านทุจริต ป้องกันการทุจริต"),
        ("การจดัซือ้จดัจา้ง", "การจัดซื้อจัดจ้าง"),
        ("เผยแพรขอมูลสาธารณะ", "เผยแพร่ข้อมูลสาธารณะ"),
        ("ผูรับผิดชอบ", "ผู้รับผิดชอบ"),
        ("สานักปลัด", "สำนักปลัด"),
    ],
)
def test_letters_that_were_changed_are_proposed_anew(damaged: str, spelt: str) -> None:
    assert speller().proposed(mended(damaged)) == spelt


@pytest.mark.parametrize(
    "text",
    ["สำนักปลัดเทศบาล", "กองสาธารณสุขและสิ่งแวดล้อม", "กิจกรรมประกาศนโยบาย No Gift Policy", "นายก อบต.", "ประกาศต่างๆ"],
)
def test_right_spelling_is_left_alone(text: str) -> None:
    assert speller().proposed(text) is None
