"""The year change of an agency with a further plan: it goes from own plan to own plan, and the further one goes on."""

from db import new_year
from domain.catalogue.plan import FIRST_FURTHER
from tests.cast import COORDINATOR, UNIT_PEOPLE
from tests.handlers.new_year.going import OCTOBER, at_plan, endings, last, library, taps
from tests.handlers.rounds.test_rounds import goes
from tests.house import House
from tests.plan_files import workbook
from tests.quarter import bangkok
from tests.several_plans import HEADER, TITLE, anti_corruption, second_plan

HR = UNIT_PEOPLE["hr"]
ROW = ("1.1 ปลูกฝังค่านิยมสุจริต", "อบรมจิตพอเพียงต้านทุจริต", "งานบริหารทรัพยากรบุคคล", "31 ส.ค. 63")


async def published(house: House) -> None:
    """The own plan of 2564 is copied from that of 2563, beside a further plan of 2563."""
    await second_plan(house, anti_corruption(ROW))
    await at_plan(house)
    await taps(house, "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้")


async def test_the_own_plan_is_the_one_that_is_followed_by_the_next(house: House) -> None:
    await published(house)

    found = await library(house)
    assert [one.plan.key for one in found.catalogues] == ["measures-2563", "anti-corruption-2563", "measures-2564"]
    assert found.current.plan.number == 2564
    assert found.closed == {2563}


async def test_undoing_it_leaves_the_further_plan_as_it_was(house: House) -> None:
    await published(house)

    await taps(house, "เลิกประกาศใช้")

    found = await library(house)
    assert [one.plan.number for one in found.catalogues] == [2563, FIRST_FURTHER]
    assert found.closed == frozenset()


async def test_the_further_plan_goes_on_beside_the_new_one(house: House) -> None:
    await published(house)

    await goes(house, bangkok(12, 30))

    text = next(one.text for one in reversed(house.chats[HR]) if "รายงานความก้าวหน้า" in one.text)
    assert text.index(f"{TITLE}") < text.index("อบรมจิตพอเพียงต้านทุจริต")
    assert "1.1 ข้อ 1 การบริหารทรัพยากรบุคคล" in text


async def test_the_further_plan_is_carried_on_in_the_same_way(house: House) -> None:
    await published(house)
    told = last(house).text

    await taps(house, f"ทำต่อปี 2564: {TITLE}")
    asked = last(house).text
    await taps(house, "คัดลอกแผนปี 2563", "ยืนยันหน่วยงาน", "ประกาศใช้")

    found = await library(house)
    assert f"ยังไม่มีแผนปีใหม่ของ {TITLE}" in told
    assert f"{TITLE} ปี 2564 (1/3)" in asked
    assert [one.plan.key for one in found.catalogues] == [
        "measures-2563",
        "anti-corruption-2563",
        "measures-2564",
        "anti-corruption-2564",
    ]
    made = found.of(FIRST_FURTHER + 1).plan
    assert (made.fiscal_year, str(made.steps[0].due), made.title.th) == (
        2564,
        "2021-08-31",
        f"{TITLE} ประจำปีงบประมาณ พ.ศ. 2564",
    )
    assert found.current.plan.number == 2564
    assert found.closed == {2563, FIRST_FURTHER}
    assert not [each for each in last(house).labels() if "ทำต่อปี" in each]


async def test_a_further_plan_is_made_of_what_is_unfinished_with_a_reason_for_what_is_closed(house: House) -> None:
    await second_plan(house)
    await at_plan(house)
    await taps(house, "คัดลอกแผน", "ยืนยันหน่วยงาน", "ประกาศใช้", f"ทำต่อปี 2564: {TITLE}")
    shown = await taps(house, "จากขั้นตอนที่ยังไม่เสร็จ (2)")
    await house.taps(COORDINATOR, shown, data="year|end|M1.1/2|close")
    await house.says(COORDINATOR, "ประกาศไปแล้วทั้งหน่วยงาน")

    await taps(house, "ต่อไป", "ยืนยันหน่วยงาน", "ประกาศใช้")

    made = (await library(house)).of(FIRST_FURTHER + 1).plan
    assert [step.title.th for step in made.steps] == ["อบรมจิตพอเพียงต้านทุจริต"]
    async with house.db.reading() as session:
        ended = await new_year.endings(session, FIRST_FURTHER)
    assert ended["M1.1/2"] == ("close", "ประกาศไปแล้วทั้งหน่วยงาน")
    assert await endings(house) == {}


async def test_a_further_plan_is_made_of_a_file(house: House) -> None:
    rows = [[f"{TITLE} ปีงบประมาณ พ.ศ. 2564"], HEADER, ("1 สุจริต", "อบรมสุจริต", "งานกฎหมาย", "31 มี.ค. 64")]
    await published(house)
    await taps(house, f"ทำต่อปี 2564: {TITLE}")

    await house.sends_plan(COORDINATOR, workbook(rows), "แผน.xlsx")
    await taps(house, "ใช้แผนนี้สำหรับปี 2564", "ยืนยันหน่วยงาน", "ประกาศใช้")

    made = (await library(house)).of(FIRST_FURTHER + 1).plan
    assert (made.key, [step.title.th for step in made.steps]) == ("anti-corruption-2564", ["อบรมสุจริต"])


async def test_carrying_a_further_plan_on_is_undone_by_itself(house: House) -> None:
    await published(house)
    await taps(house, f"ทำต่อปี 2564: {TITLE}", "คัดลอกแผนปี 2563", "ยืนยันหน่วยงาน", "ประกาศใช้")

    await taps(house, "เลิกประกาศใช้")

    found = await library(house)
    assert [one.plan.number for one in found.catalogues] == [2563, FIRST_FURTHER, 2564]
    assert found.closed == {2563}
    shown = (await house.says(COORDINATOR, "/newyear"))[-1]
    assert f"{TITLE} ปี 2564 (3/3)" in shown.text


async def test_a_year_that_has_its_plan_offers_the_further_ones(house: House) -> None:
    await published(house)

    shown = (await house.says(COORDINATOR, "/newyear 2564"))[-1]

    assert f"ทำต่อปี 2564: {TITLE}" in shown.labels()


async def test_the_further_plan_is_ended_by_its_name(house: House) -> None:
    await published(house)
    house.now = OCTOBER
    shown = (await house.says(COORDINATOR, "/newyear 2564"))[-1]

    (asked,) = await house.taps(COORDINATOR, shown, f"สิ้นสุด{TITLE} ปี 2563")
    await house.taps(COORDINATOR, asked, "ยืนยันสิ้นสุด")

    assert (await library(house)).closed == {2563, FIRST_FURTHER}


async def test_a_file_of_another_kind_is_no_new_year_s_plan(house: House) -> None:
    rows = [[f"{TITLE} ปีงบประมาณ พ.ศ. 2564"], HEADER, ("1 สุจริต", "อบรมสุจริต", "งานกฎหมาย", "31 มี.ค. 64")]
    await at_plan(house)

    await house.sends_plan(COORDINATOR, workbook(rows), "แผน.xlsx")

    assert "รหัสแผน anti-corruption-2564" in last(house).text
    assert last(house).labels() == ["นำเข้าแผน", "ยกเลิกการนำเข้า"]
