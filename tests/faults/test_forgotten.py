"""A real bot on a real file: an accusation is nowhere on the disk nor in the log once answered."""

import struct
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.faults.bots import Bot
from tests.faults.conftest import MakeBot
from tests.faults.lab import Lab, until

TELLER, COLLEAGUE = 11, 12
SECRET = "ทองแท่งซ่อนในลิ้นชัก zqsecretzq"
TOLD = f"หัวหน้าพัสดุรับเงินจากผู้รับเหมา {SECRET}"
CHANNELS = "ช่องทางร้องเรียนการทุจริต"

PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 320, 200) + b"rest"

SPELLINGS = tuple(
    spelled
    for word in ("ทองแท่งซ่อนในลิ้นชัก", "zqsecretzq")
    for spelled in (
        word.encode(),
        word.encode("utf-16-le"),
        word.encode("utf-16-be"),
        "".join(f"\\u{ord(one):04x}" for one in word).encode(),
        "".join(f"\\u{ord(one):04X}" for one in word).encode(),
        repr(word.encode())[2:-1].encode(),
    )
)
"""The two halves of the secret as a file or a log may hold them."""


def found(folder: Path) -> list[str]:
    """The files below a folder that hold a half of the secret."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return [one.name for one in files if any(spelled in one.read_bytes() for spelled in SPELLINGS)]


async def answered(lab: Lab, chat: int, times: int) -> bool:
    """Check whether the channels were given often enough in a chat."""
    said = (await lab.call("GET", f"/chats/{chat}/messages?as={TELLER}&limit=200"))["messages"]
    return sum(CHANNELS in one.get("text", "") for one in said if one["from"]["is_bot"]) >= times


async def in_words(lab: Lab) -> int:
    await lab.say([(TELLER, TOLD)])
    return TELLER


async def many_times(lab: Lab) -> int:
    """More at once than are handled in the transaction that stores them: these lie in the inbox for a while."""
    await lab.say([(TELLER, TOLD)] * 12)
    return TELLER


async def behind_commands(lab: Lab) -> int:
    await lab.say([(TELLER, f"/{one} {TOLD}") for one in ("complain", "score", "guide", "help", "nosuch")])
    return TELLER


async def changed(lab: Lab) -> int:
    sent = await lab.call("POST", f"/chats/{TELLER}/messages", {"as": TELLER, "text": "/complain"})
    await lab.call("POST", f"/chats/{TELLER}/messages/{sent['message_id']}/edit", {"as": TELLER, "text": TOLD})
    return TELLER


async def captioned(lab: Lab) -> int:
    for kind, name in (("photo", "a.png"), ("document", "a.pdf")):
        form = aiohttp.FormData({"as": str(TELLER), "kind": kind, "caption": TOLD})
        form.add_field("file", PICTURE, filename=name)
        url = f"{lab.url}/sandbox/chats/{TELLER}/messages"
        async with aiohttp.ClientSession() as http, http.post(url, data=form) as answer:
            assert answer.status < 400, await answer.text()
    return TELLER


async def passed_on(lab: Lab) -> int:
    await lab.say([(TELLER, "/complain")])
    await lab.push(
        {"message": written() | {"forward_origin": {"type": "hidden_user", "sender_user_name": "x", "date": 1}}}
    )
    return TELLER


async def in_a_group(lab: Lab) -> int:
    group = await lab.call("POST", "/groups", {"title": "กลุ่ม", "member_ids": [TELLER, COLLEAGUE]})
    text = f"/complain@{(await lab.call('GET', '/state'))['bot']['username']} {TOLD}"
    await lab.call("POST", f"/chats/{group['id']}/messages", {"as": TELLER, "text": text})
    return int(group["id"])


def written() -> dict[str, Any]:
    """The accusation as Telegram's message."""
    who = {"id": TELLER, "is_bot": False, "first_name": "P", "language_code": "th"}
    return {"message_id": 900, "date": 1593394200, "chat": {"id": TELLER, "type": "private"}, "from": who, "text": TOLD}


WAYS: dict[Callable[[Lab], Awaitable[int]], int] = {
    in_words: 1,
    many_times: 12,
    behind_commands: 5,
    changed: 2,
    captioned: 2,
    passed_on: 2,
    in_a_group: 1,
}
"""Ways of an accusation, each with the number of times the channels are given upon it."""


async def told(lab: Lab, bot: Bot, way: Callable[[Lab], Awaitable[int]]) -> None:
    """Send the accusation by one of the ways, and get the channels."""
    await lab.people([TELLER, COLLEAGUE])
    await until(bot.up, "the bot is up")
    chat = await way(lab)
    await until(lambda: answered(lab, chat, WAYS[way]), f"the channels, upon {way.__name__}; log: {bot.log()[-2000:]}")


async def nowhere(bot: Bot) -> bool:
    """Check whether no file of the bot's holds it."""
    return found(bot.folder) == []


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
async def test_it_stands_nowhere_once_answered(
    lab: Lab, make_bot: MakeBot, way: Callable[[Lab], Awaitable[int]]
) -> None:
    bot = make_bot()
    await bot.start()

    await told(lab, bot, way)

    await until(lambda: nowhere(bot), "no file holds it", 20)  # far sooner than the minute's turn
    assert bot.running
    await bot.end()
    assert found(bot.folder) == []
    assert not any(spelled in bot.log().encode() for spelled in SPELLINGS)


async def test_the_search_finds_it_where_nothing_is_emptied(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start(wal="kept")

    await told(lab, bot, many_times)

    assert found(bot.folder) == ["bot.db-wal"]


async def test_leftovers_of_a_killed_process_are_gone_soon_after_the_next_start(lab: Lab, make_bot: MakeBot) -> None:
    bot = make_bot()
    await bot.start(wal="kept")
    await told(lab, bot, many_times)
    await bot.kill()
    assert found(bot.folder) == ["bot.db-wal"]

    await lab.trouble({"method": "getMe", "times": 1000, "error": {"code": 502}, "probability": 1.0, "seed": 1})
    await bot.start()

    await until(lambda: nowhere(bot), "no file holds it, though Telegram does not answer", 30)
