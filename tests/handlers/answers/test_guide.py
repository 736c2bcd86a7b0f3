"""/guide and /complain, as staff meet them."""

import pytest

from tests.cast import STAFF
from tests.house import House


async def test_the_guidelines_are_listed_and_open(house: House) -> None:
    (message,) = await house.says(STAFF, "/guide")
    assert len(message.buttons) == 11

    (message,) = await house.taps(STAFF, message, "No-Gift")
    assert "นโยบาย No-Gift Policy" in message.text
    (message,) = await house.taps(STAFF, message, "แนวปฏิบัติทั้งหมด")

    assert len(message.buttons) == 11


async def test_words_bring_the_guideline_they_mean(house: House) -> None:
    (message,) = await house.says(STAFF, "/guide ยืมทรัพย์สิน")

    assert message.text.startswith("แนวทาง/ขั้นตอนการยืมทรัพย์สิน")
    assert "สอบถามที่: งานจัดซื้อจัดจ้างและบริหารพัสดุ" in message.text


async def test_words_no_guideline_fits_bring_the_list(house: House) -> None:
    (message,) = await house.says(STAFF, "/guide อากาศพรุ่งนี้")

    assert "ไม่พบแนวปฏิบัติที่ตรงกับเรื่องนี้" in message.text
    assert len(message.buttons) == 11


@pytest.mark.parametrize("forged", ["guide|G:nothing", "guide|G:ethics|2", "guide|I20"])
async def test_forged_buttons_do_nothing(house: House, forged: str) -> None:
    (message,) = await house.says(STAFF, "/guide")

    assert await house.taps(STAFF, message, data=forged) == []


async def test_complain_shows_the_channels_and_takes_nothing(house: House) -> None:
    (message,) = await house.says(STAFF, "/complain")

    assert "1111" in message.text
    assert "บอตนี้ไม่รับเรื่องร้องเรียน" in message.text
    assert "ข้อมูลของผู้ร้องเรียนจะถูกเก็บรักษาไว้เป็นความลับ" in message.text


async def test_words_behind_complain_are_not_repeated(house: House) -> None:
    (message,) = await house.says(STAFF, "/complain นายสมมติเอารถราชการไปใช้")

    assert "สมมติ" not in message.text
    assert "บอตไม่เก็บข้อความนี้ไว้" in message.text
