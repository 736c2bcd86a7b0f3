"""A second plan of the bundled plan's year, whose steps have ids that the first has too."""

from db import catalogue
from domain.catalogue.library import Library
from tests.cast import COORDINATOR
from tests.house import House
from tests.plan_files import workbook
from tests.recorded import Delivered

TITLE = "แผนปฏิบัติการป้องกันการทุจริต"
HEADER = ("มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "กำหนดแล้วเสร็จ")
ROWS = (
    ("1.1 ปลูกฝังค่านิยมสุจริต", "อบรมจิตพอเพียงต้านทุจริต", "งานทรัพยากรบุคคล", "31 ส.ค. 63"),
    ("1.1 ปลูกฝังค่านิยมสุจริต", "ประกาศเจตนารมณ์งดรับของขวัญ", "งานกฎหมาย", "30 ก.ย. 63"),
)


def anti_corruption(*rows: tuple[str, ...], year: int = 2563) -> bytes:
    """A workbook of the plan against corruption."""
    return workbook([[f"{TITLE} ประจำปีงบประมาณ พ.ศ. {year}"], HEADER, *(rows or ROWS)])


async def sent(house: House, data: bytes) -> Delivered:
    """The last message after the coordinator has sent a plan's file."""
    await house.says(COORDINATOR, "/start")
    return (await house.sends_plan(COORDINATOR, data, "แผน.xlsx"))[-1]


async def second_plan(house: House, data: bytes | None = None) -> Delivered:
    """The last message after a plan was imported as a further one of its year."""
    asked = await sent(house, data or anti_corruption())
    (shown,) = await house.taps(COORDINATOR, asked, "อีกแผนหนึ่ง")
    return (await house.taps(COORDINATOR, shown, "นำเข้าแผน"))[-1]


async def library(house: House) -> Library:
    """The plans as stored."""
    async with house.db.reading() as session:
        return await catalogue.load(session)
