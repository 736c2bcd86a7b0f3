"""Invitations are taken however they are handed in, in private alone; one posted in a group is voided."""

from typing import Any

import pytest

from db import invitations
from domain.people import Role
from tests.cast import COORDINATOR, DIRECTOR, ENGLISH, SECOND_COORDINATOR, STAFF
from tests.house import House
from tests.recorded import Delivered

GROUP = -500
LINKED = "ลงทะเบียนเรียบร้อยแล้ว"


@pytest.fixture(autouse=True)
async def _started(house: House) -> None:
    await house.says(COORDINATOR, "/start")


async def invitation(house: House, words: str = "hr") -> str:
    """The invitation a coordinator makes, as it is forwarded."""
    _, made = await house.says(COORDINATOR, f"/invite {words}")
    return made.text


async def code(house: House, words: str = "hr") -> str:
    """The code of a new invitation."""
    return code_in(await invitation(house, words))


def code_in(text: str) -> str:
    return text.partition("?start=")[2][:24]


async def is_linked(house: House, person: int = STAFF) -> bool:
    known = await house.person(person)
    return known is not None and known.units == ("hr",)


@pytest.mark.parametrize(
    "words",
    [
        "{}",
        "{} .",
        " {}.\n",
        "<{}>",
        "“{}”",
        "ผู้ประสานงานให้รหัสนี้มา {} ใช้ยังไงคะ",
        "https://t.me/tidtam_bot?start={}",
        "t.me/tidtam_bot?start={}.",
        "ส่ง /start {} แล้วนะ",
        "/start {}.",
        "/start <{}>",
    ],
)
async def test_a_code_is_taken_in_any_words(house: House, words: str) -> None:
    hello = (await house.says(STAFF, words.format(await code(house))))[0]

    assert LINKED in hello.text
    assert await is_linked(house)


@pytest.mark.parametrize("language", ["th", "en"])
async def test_an_invitation_is_taken_as_it_was_forwarded(house: House, language: str) -> None:
    await house.says(COORDINATOR, f"/language {language}")
    whole = await invitation(house)

    hello = (await house.says(STAFF, whole))[0]

    assert LINKED in hello.text


async def test_it_is_taken_as_the_caption_of_a_picture_and_behind_a_word(house: House) -> None:
    one, two = await code(house), await code(house, "director")
    link: dict[str, Any] = {"type": "text_link", "offset": 0, "length": 5, "url": house.setup.deep_link(two)}
    message = house._incoming(STAFF, None) | {"text": "ลิงก์นี้", "entities": [link]}

    await house.attaches(STAFF, photo=[{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}], caption=one)
    await house.update({"message": message}, STAFF)

    known = await house.person(STAFF)
    assert known is not None
    assert known.roles == {Role.UNIT, Role.DIRECTOR}


async def test_the_maker_is_told_by_whom_it_was_used(house: House) -> None:
    await house.says(STAFF, f"ได้มา {await code(house)}")

    assert "รับคำเชิญแล้ว" in house.chats[COORDINATOR][-1].text


async def test_a_code_corrected_in_an_edit_is_taken(house: House) -> None:
    right = await code(house)
    await house.says(STAFF, right[:-1])
    asked = max(number for chat, number in house._said if chat == STAFF)

    hello = (await house.edits(STAFF, asked, right))[0]

    assert LINKED in hello.text


async def test_an_unknown_code_is_said_to_be_unknown(house: House) -> None:
    right = await code(house)

    (said,) = await house.says(STAFF, right[:-1] + ("A" if right[-1] != "A" else "B"))

    assert "ไม่พบคำเชิญนี้" in said.text


async def test_a_question_with_something_like_a_code_is_a_question(house: House) -> None:
    (said,) = await house.says(STAFF, "คะแนน I20 ใน Zx81-bQ_7aaBBccDDeeFFggH เท่าไร")

    assert "คำเชิญ" not in said.text


async def test_a_holder_of_the_role_is_told_and_the_code_stays_valid(house: House) -> None:
    await house.link(STAFF, Role.UNIT, "hr")
    good = await code(house)

    (said,) = await house.says(STAFF, good)

    assert "มีบทบาทตามคำเชิญนี้อยู่แล้ว" in said.text
    assert "ยังใช้ได้" in said.text
    assert LINKED in (await house.says(ENGLISH + 50, good))[0].text


async def test_a_used_code_is_not_said_to_be_valid(house: House) -> None:
    used = await code(house)
    await house.says(STAFF, used)

    (said,) = await house.says(STAFF, used)

    assert "อยู่แล้ว" in said.text
    assert "ยังใช้ได้" not in said.text


async def test_a_coordinator_who_pastes_one_does_not_use_it_up(house: House) -> None:
    whole = await invitation(house)

    (said,) = await house.says(COORDINATOR, whole)

    assert "โปรดส่งต่อให้ผู้รับ" in said.text
    assert LINKED in (await house.says(STAFF, whole))[0].text


@pytest.mark.parametrize("words", ["{}", "ใช้ลิงก์นี้นะคะ https://t.me/tidtam_bot?start={}", "/start {}"])
async def test_a_code_in_a_group_is_voided_and_its_maker_gets_another(house: House, words: str) -> None:
    leaked = await code(house)

    (said,) = await house.says(STAFF, words.format(leaked), chat=GROUP)

    note, again = house.chats[COORDINATOR][-2:]
    assert "ถูกยกเลิกแล้ว" in said.text
    assert "\n" not in said.text
    assert "งานบริหารทรัพยากรบุคคล" in note.text
    assert "“กลุ่ม”" in note.text
    assert not [one for one in (said, note, again) if leaked in one.text]
    assert "ถูกยกเลิก" in (await house.says(STAFF, leaked))[0].text
    assert LINKED in (await house.says(STAFF, again.text))[0].text


async def test_every_coordinator_gets_another_where_its_maker_is_none_of_them(house: House) -> None:
    await house.link(SECOND_COORDINATOR, Role.ADMIN)
    async with house.db.transaction() as session:
        leaked, _ = await invitations.invite(session, house.now, Role.UNIT, "hr")

    await house.says(STAFF, leaked, chat=GROUP)

    codes = {code_in(house.chats[one][-1].text) for one in (COORDINATOR, SECOND_COORDINATOR)}
    assert len(codes) == 1
    assert LINKED in (await house.says(STAFF, codes.pop()))[0].text


async def test_the_maker_alone_gets_another(house: House) -> None:
    await house.link(SECOND_COORDINATOR, Role.ADMIN)
    before = len(house.chats[SECOND_COORDINATOR])

    await house.says(STAFF, await code(house), chat=GROUP)

    assert len(house.chats[SECOND_COORDINATOR]) == before


async def test_a_code_that_no_longer_works_is_passed_over_in_a_group(house: House) -> None:
    used = await code(house)
    await house.says(STAFF, used)
    before = len(house.chats[COORDINATOR])

    said: list[Delivered] = await house.says(DIRECTOR, used, chat=GROUP)

    assert said == []
    assert len(house.chats[COORDINATOR]) == before
