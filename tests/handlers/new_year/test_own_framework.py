"""A new year whose own framework is loaded: scores are checked against it, whatever was asked the year before."""

from dataclasses import replace
from decimal import Decimal

from bundled.bundle import load_bundle
from db import assessments, catalogue
from domain.catalogue.framework import Framework
from domain.language.bilingual import Bilingual
from tests.cast import COORDINATOR
from tests.handlers.new_year.going import begun, last, library, taps
from tests.house import House
from tests.scores_files import next_items, scores_workbook

BOOK = load_bundle().assessment
NEW = "หน่วยงานของท่านเปิดเผยข้อมูลการใช้งบประมาณต่อบุคลากรภายในมากน้อยเพียงใด"


def own() -> Framework:
    """The framework of 2563: every item one code on, I8 a new one, passed from 90."""
    asked = BOOK.framework
    assert asked is not None
    items = [
        replace(item, code=code, text=Bilingual(NEW if code == "I8" else text))
        for item, (code, text, _) in zip(asked.items, next_items(BOOK), strict=True)
    ]
    return replace(asked, fiscal_year=2563, until=None, items=tuple(items), pass_mark=Decimal(90))


async def load(house: House) -> None:
    """Load it, as `data load` does."""
    async with house.db.transaction() as session:
        await assessments.store_framework(session, own())
        await catalogue.bump(session)


async def sent(house: House, **texts: str) -> None:
    """A file with the year's items was sent and read; some have another text."""
    await load(house)
    await begun(house)
    rows = [(item.code, texts.get(item.code, item.text.th), 80.0) for item in own().items]
    await house.sends_plan(COORDINATOR, scores_workbook(rows), "คะแนน.xlsx")


async def test_scores_are_stored_by_the_year_s_own_framework(house: House) -> None:
    await sent(house)
    await taps(house, "ต่อไป", "ยืนยันทุกข้อ", "ต่อไป", "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้")

    book = (await library(house)).current.assessment
    assert book.framework is not None
    assert (book.framework.id, book.pass_mark) == ("ita-2563", Decimal(90))
    assert book.item_by_code["I8"].text.th == NEW
    assert (book.item_by_code["I8"].was, book.item_by_code["I2"].was) == ("", "I1")


async def test_an_item_of_the_year_before_is_none_of_the_year_s_own(house: House) -> None:
    await sent(house, I8=BOOK.item_by_code["I7"].text.th)

    assert "I8: ไม่มีในกรอบการประเมิน" in last(house).text


async def test_the_pairs_that_were_confirmed_stay_when_it_is_loaded_again(house: House) -> None:
    await sent(house)
    await taps(house, "ต่อไป", "ยืนยันทุกข้อ", "ต่อไป", "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้")

    await load(house)

    assert (await library(house)).current.assessment.item_by_code["I2"].was == "I1"
