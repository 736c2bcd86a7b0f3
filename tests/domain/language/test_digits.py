"""Digits of other scripts."""

from domain.language.digits import arabic_digits


def test_thai_digits_become_arabic() -> None:
    assert arabic_digits("ข้อ ๐๑๒๓๔๕๖๗๘๙") == "ข้อ 0123456789"


def test_full_width_digits_become_arabic() -> None:
    assert arabic_digits("Ｉ２０ ０１２３４５６７８９") == "Ｉ20 0123456789"


def test_other_characters_are_left_alone() -> None:
    assert arabic_digits("คำ ² ½") == "คำ ² ½"
