"""An obstacle and a promise are asked back until a later report closes them, or the unit settles them."""

from db.carried import open_before
from domain.reports.carried import Carried
from domain.reports.reports import Status
from tests.handlers.reports.reporting import FOURTH, PROCUREMENT, open_round, stored, written
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

STUCK = "ติดขัด รองบประมาณจากกองคลัง ยังจัดจ้างไม่ได้"


async def next_prompt(house: House, said: str = STUCK, status: Status = Status.STUCK) -> Delivered:
    """The prompt of the round after one in which a step was stuck."""
    await house.link_everybody()
    await open_round(house)
    shown = (await house.says(PROCUREMENT, said, house.chats[PROCUREMENT][-1]))[-1]
    await house.taps(PROCUREMENT, shown, "ส่ง")
    (report,) = (await stored(house)).values()
    assert report.status is status
    await open_round(house, FOURTH, bangkok(9, 30))
    return house.chats[PROCUREMENT][-1]


async def test_the_prompt_asks_the_obstacle_back_by_its_words(house: House) -> None:
    prompt = await next_prompt(house)

    assert "อุปสรรคที่แจ้งไว้ไตรมาสที่ 3/2563" in prompt.text
    assert "งบประมาณ" in prompt.text
    rows = [[one["text"] for one in row] for row in prompt.buttons]
    assert rows[1:3] == [["✅ 1.1 ข้อ 4 แก้ปัญหาแล้ว", "⛔ 1.1 ข้อ 4 ยังติดอยู่"], ["1.1 ข้อ 4 ไม่ต้องถามเรื่องเดิมอีก"]]


async def test_solved_begins_a_report_without_obstacles(house: House) -> None:
    prompt = await next_prompt(house)

    await house.taps(PROCUREMENT, prompt, "แก้ปัญหาแล้ว")

    (draft,) = await written(house, PROCUREMENT)
    assert draft.obstacles == ""


async def test_still_there_begins_a_report_that_is_stuck_by_it(house: House) -> None:
    prompt = await next_prompt(house)

    await house.taps(PROCUREMENT, prompt, "ยังติดอยู่")

    (draft,) = await written(house, PROCUREMENT)
    assert draft.status is Status.STUCK
    assert draft.obstacles
    assert "งบประมาณ" in draft.obstacles


async def test_a_step_that_could_not_be_done_is_asked_back_as_that(house: House) -> None:
    prompt = await next_prompt(house, "ดำเนินการไม่ได้ เพราะกฎหมายใหม่ไม่อนุญาต", Status.CANNOT)

    await house.taps(PROCUREMENT, prompt, "ดำเนินการไม่ได้เช่นเดิม")

    (draft,) = await written(house, PROCUREMENT)
    assert draft.status is Status.CANNOT
    assert "กฎหมายใหม่" in (draft.obstacles or "")


async def test_one_tap_settles_it_without_a_report(house: House) -> None:
    prompt = await next_prompt(house)

    answer = (await house.taps(PROCUREMENT, prompt, "ไม่ต้องถามเรื่องเดิมอีก"))[-1]
    again = (await house.taps(PROCUREMENT, prompt, "ไม่ต้องถามเรื่องเดิมอีก"))[-1]

    assert "จะไม่ถามเรื่องนี้อีก" in answer.text
    assert "4/2563" in again.text
    assert await still_open(house) == 0


async def test_a_report_that_says_nothing_of_obstacles_leaves_it_open(house: House) -> None:
    prompt = await next_prompt(house)
    shown = (await house.says(PROCUREMENT, "อยู่ระหว่างร่างสัญญา 60%", prompt))[-1]
    await house.taps(PROCUREMENT, shown, "ส่ง")
    assert await still_open(house) == 1

    fix = (await house.says(PROCUREMENT, "ลงนามสัญญาแล้ว 80% ไม่มีอุปสรรค", prompt))[-1]
    await house.taps(PROCUREMENT, fix, "ส่ง")

    assert await still_open(house) == 0


async def test_the_promise_is_asked_back_by_its_words_until_another_is_made(house: House) -> None:
    prompt = await next_prompt(house, "ติดขัด รองบประมาณจากกองคลัง จะจัดจ้างภายในเดือนสิงหาคม")
    assert "แผนที่แจ้งไว้ไตรมาสที่ 3/2563: จะจัดจ้างภายในเดือนสิงหาคม" in prompt.text

    shown = (await house.says(PROCUREMENT, "อยู่ระหว่างร่างสัญญา 60%", prompt))[-1]
    await house.taps(PROCUREMENT, shown, "ส่ง")
    (left,) = await carried(house)
    assert left.promise is not None
    assert left.promise.round == "3/2563"

    fix = (await house.says(PROCUREMENT, "ลงนามสัญญาแล้ว 80% จะตรวจรับในเดือนธันวาคม", prompt))[-1]
    await house.taps(PROCUREMENT, fix, "ส่ง")
    (left,) = await carried(house)
    assert left.promise is not None
    assert left.promise.round == "4/2563"


async def test_one_tap_settles_a_promise_too(house: House) -> None:
    prompt = await next_prompt(house, "ติดขัด รองบประมาณจากกองคลัง จะจัดจ้างภายในเดือนสิงหาคม")

    await house.taps(PROCUREMENT, prompt, "ไม่ต้องถามเรื่องเดิมอีก")

    assert await carried(house) == ()


async def still_open(house: House) -> int:
    """The number of obstacles that the round after would ask about."""
    return len([one for one in await carried(house) if one.obstacle is not None])


async def carried(house: House) -> tuple[Carried, ...]:
    """Matters that the round after would ask about."""
    async with house.db.transaction() as session:
        return tuple((await open_before(session, FOURTH.next(), ["procurement"])).values())
