"""A person who blocks the bot is out of reach until they unblock it."""

from typing import Any

from tests.cast import STAFF
from tests.house import House
from tests.recorded import BOT


def change(house: House, status: str, chat: dict[str, Any]) -> dict[str, Any]:
    kicked = {"until_date": 0} if status == "kicked" else {}
    return {
        "my_chat_member": {
            "chat": chat,
            "from": house.user(STAFF),
            "date": int(house.now.timestamp()),
            "old_chat_member": {"user": BOT, "status": "member"},
            "new_chat_member": {"user": BOT, "status": status, **kicked},
        }
    }


async def is_blocked(house: House) -> bool:
    person = await house.person(STAFF)
    assert person is not None
    return person.blocked


PRIVATE = {"id": STAFF, "type": "private", "first_name": "P"}


async def test_it_follows_blocking_and_unblocking(house: House) -> None:
    assert await house.update(change(house, "kicked", PRIVATE), STAFF) == []
    assert await is_blocked(house)

    await house.update(change(house, "member", PRIVATE), STAFF)

    assert not await is_blocked(house)


async def test_it_takes_a_start_as_proof_of_being_in_reach(house: House) -> None:
    await house.update(change(house, "kicked", PRIVATE), STAFF)

    await house.says(STAFF, "/start")

    assert not await is_blocked(house)


async def test_it_does_not_mistake_leaving_a_group_for_blocking(house: House) -> None:
    await house.says(STAFF, "/start")

    await house.update(change(house, "kicked", {"id": -500, "type": "group", "title": "G"}), -500)

    assert not await is_blocked(house)
