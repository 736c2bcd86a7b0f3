"""Shared by the tests of unit groups: a group, adding the bot to it, binding it."""

from typing import Any

from db import groups
from domain.unit_groups import UnitGroup
from tests.cast import UNIT_PEOPLE
from tests.house import House
from tests.recorded import BOT, Delivered

GROUP = -500
HR, LEGAL = UNIT_PEOPLE["hr"], UNIT_PEOPLE["legal"]


def change(house: House, person: int, was: str, now: str) -> dict[str, Any]:
    """The update that somebody added the bot to the group, or removed it."""
    return {
        "my_chat_member": {
            "chat": {"id": GROUP, "type": "group", "title": "กลุ่ม"},
            "from": house.user(person),
            "date": int(house.now.timestamp()),
            "old_chat_member": {"user": BOT, "status": was, **({"until_date": 0} if was == "kicked" else {})},
            "new_chat_member": {"user": BOT, "status": now, **({"until_date": 0} if now == "kicked" else {})},
        }
    }


async def bind(house: House, person: int = LEGAL, words: str = "", thread: int | None = None) -> list[Delivered]:
    """The person binds the group."""
    return await house.says(person, f"/bind {words}".strip(), chat=GROUP, thread=thread)


async def bound(house: House) -> list[UnitGroup]:
    """Every binding, through another session."""
    async with house.db.reading() as session:
        return list(await groups.every_group(session))
