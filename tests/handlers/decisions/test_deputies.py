"""A deputy decides in the director's place for a period, and not a day longer."""

import re

import pytest

from domain.people import Role
from tests.cast import COLLEAGUE, COORDINATOR, DIRECTOR
from tests.handlers.decisions.deciding import PROCUREMENT, begun, kept, last, listed, reported
from tests.house import House
from tests.quarter import bangkok, run_due

WORDS = "กำลังดำเนินการ 40% ร่างแล้ว อุปสรรค: รอผู้อำนวยการลงนาม"


@pytest.fixture(autouse=True)
async def _begun(house: House) -> None:
    await begun(house)
    await reported(house, PROCUREMENT, WORDS)


async def named(house: House, until: str = "10 ก.ค.") -> None:
    """Name a deputy until a day, who takes the invitation."""
    (shown,) = await house.taps(DIRECTOR, await listed(house), "ผู้รักษาราชการแทน")
    await house.taps(DIRECTOR, shown, "มอบหมาย")
    _, invitation = await house.says(DIRECTOR, until)
    found = re.search(r"/start (\S+)", invitation.text)
    assert found is not None
    await house.says(COLLEAGUE, f"/start {found[1]}")


async def test_a_deputy_decides(house: House) -> None:
    await named(house)

    (step,) = await house.taps(COLLEAGUE, await listed(house, COLLEAGUE), "1.1 ข้อ 4")
    await house.taps(COLLEAGUE, step, "✅ รับทราบ")

    assert [(one.kind, one.author_name) for one in await kept(house)] == [
        ("depute", f"P{DIRECTOR}"),
        ("acknowledge", f"P{COLLEAGUE}"),
    ]


async def test_the_director_sees_until_when(house: House) -> None:
    await named(house)

    (shown,) = await house.taps(DIRECTOR, await listed(house), "ผู้รักษาราชการแทน")

    assert f"• P{COLLEAGUE} ถึง 10 ก.ค. 2563" in shown.text


async def test_it_ends_with_the_last_day(house: House) -> None:
    await named(house)
    house.now = bangkok(7, 11, 0)

    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert "สิ้นสุดแล้ว" in last(house, COLLEAGUE).text
    person = await house.person(COLLEAGUE)
    assert person is not None
    assert person.roles == frozenset()


async def test_past_the_last_day_nothing_is_decided_even_before_it_was_ended(house: House) -> None:
    await named(house)
    (step,) = await house.taps(COLLEAGUE, await listed(house, COLLEAGUE), "1.1 ข้อ 4")
    house.now = bangkok(7, 11, 0)

    await house.taps(COLLEAGUE, step, "✅ รับทราบ")

    assert [one.kind for one in await kept(house)] == ["depute"]


async def test_the_director_ends_it_sooner(house: House) -> None:
    await named(house)
    (shown,) = await house.taps(DIRECTOR, await listed(house), "ผู้รักษาราชการแทน")

    await house.taps(DIRECTOR, shown, "ยุติ")

    (said,) = await house.says(COLLEAGUE, "/decide")
    assert "ผู้ที่เกี่ยวข้องเท่านั้น" in said.text


async def test_a_deputy_names_no_deputy(house: House) -> None:
    await named(house)

    shown = await listed(house, COLLEAGUE)

    assert not any("ผู้รักษาราชการแทน" in text for text in shown.labels())
    await house.taps(COLLEAGUE, shown, data="deputy|invite|2020-07-20")
    assert len(await kept(house)) == 1


async def test_the_coordinator_names_none(house: House) -> None:
    shown = await listed(house, COORDINATOR)

    await house.taps(COORDINATOR, shown, data="deputy|invite|2020-07-20")

    assert await kept(house) == []


async def test_a_deputy_gets_the_summary_too(house: House) -> None:
    await named(house, "31 ก.ค.")
    house.now = bangkok(7, 16, 17)

    await run_due(house.db, house.setup, house.now)
    await house.deliver()

    assert any("ครบกำหนดแล้ว" in one.text for one in house.chats[COLLEAGUE])
    assert Role.DEPUTY in (await house.person(COLLEAGUE)).roles  # type: ignore[union-attr]
