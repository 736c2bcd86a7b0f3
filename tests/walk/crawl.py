"""Goes wherever a role can go: every command and what else a person may send, then every button, breadth first."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from domain.commands.commands import COMMANDS
from tests.recorded import BOT, Delivered
from tests.walk.scene import GROUP, UNIT_GROUP, WALKERS, Walker, build, leaks
from tests.walk.watched import Watched, copied, data_of

MOST_OF_A_KIND: Final = 3
"""Buttons that only differ in which public entry they open are pressed this often in a walk; all of them by staff."""

IN_GROUPS: Final = tuple(one for one in WALKERS if one.name in {"staff", "unit", "director", "coordinator"})
"""Walkers who walk through a group, too, and through hr's."""

PUBLIC: Final = frozenset({"score", "scores", "guide"})

CHANGING: Final = (
    "question",
    "decide|ack",
    "decide|back",
    "decide|cancel",
    "decide|move|",
    "deputy|invite",
    "secretary|invite",
    "prepared|pass",
    "prepared|drop",
    "entry|clear",
    "entry|bundled",
    "entry|unit",
    "entry|retire",
    "entry|return",
    "entry|save",
    "entry|new",
    "entry|drop",
    "language",
    "invite|",
    "report|drop",
    "report|send",
    "report|all",
    "report|still",
    "evidence|for",
    "evidence|drop",
    "evidence|remove",
    "evidence|yes",
    "evidence|no",
    "round|due",
    "left|end",
    "left|undo",
    "units|unlink",
    "units|revoke",
    "round|open",
    "round|close",
    "group|unbind",
)
"""Buttons pressed last, in this order: they change the other buttons."""

ARGUMENTS: Final = {
    "report": ("", "hr", "M1.1/4"),
    "summary": ("", "3/2563", "4/2563", "1/2500", "เมื่อวาน"),
    "round": ("", "open", "open 4/2563", "due", "due 4/2563 30/10/2563", "close", "close 4/2563", "burn"),
    "invite": ("", "hr", "director", "coordinator", "nobody"),
    "score": ("", "I20", "IND4", "M1.1/4", "ระบบร้องเรียน"),
    "measures": ("", "M1.1/4", "M1.2/1", "M2.2/1", "จัดซื้อจัดจ้าง", "9.9"),
    "guide": ("", "ยืมทรัพย์สิน", "qqq"),
    "complain": ("", "หัวหน้ารับเงิน"),
    "start": ("", "x" * 24),
    "language": ("", "en", "th"),
}
QUESTIONS: Final = (
    "คะแนน I20",
    "M1.1/4 เป็นอย่างไร",
    "M1.2/1 ไปถึงไหนแล้ว",
    "งานจัดซื้อจัดจ้างรายงานว่าอะไร",
    "what did hr report",
    "zqprocurementprogress?",
    "สีใหม่สวยกว่าแบบเดิมมากเลย",
    "เสร็จแล้ว 60%",
    "สวัสดี",
    "/sumary",
)


@dataclass
class Walk:
    """Walk of a role, in private or in a group (its chat): the places reached, and the faults on the way."""

    walker: Walker
    group: int | None
    buttons: dict[str, str] = field(default_factory=dict)
    shown: list[str] = field(default_factory=list)
    answered: dict[str, str] = field(default_factory=dict)
    pressed: int = 0
    troubles: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)
    offered: list[dict[str, Any]] = field(default_factory=list)
    ran: Counter[int] = field(default_factory=Counter)


@asynccontextmanager
async def opened(scene: Watched, path: Path) -> AsyncIterator[Watched]:
    """A house of its own in the state of the scene."""
    house = await copied(scene, path)
    try:
        yield house
    finally:
        await house.db.close()


def walk_everybody(folder: Path) -> list[Walk]:
    """Each role in private, in a group and in a unit's group, each in a house of its own."""

    async def walked() -> list[Walk]:
        scene = await build(folder / "scene.db")
        await scene.db.close()
        alone = [await _walk(scene, folder, walker, None) for walker in WALKERS]
        return alone + [await _walk(scene, folder, one, chat) for chat in (GROUP, UNIT_GROUP) for one in IN_GROUPS]

    return asyncio.run(walked())


def scene_in(folder: Path) -> Watched:
    """The scene at rest, to be copied."""

    async def made() -> Watched:
        scene = await build(folder / "scene.db")
        await scene.db.close()
        return scene

    return asyncio.run(made())


async def _walk(scene: Watched, folder: Path, walker: Walker, group: int | None) -> Walk:
    walk = Walk(walker, group)
    async with opened(scene, folder / "walk.db") as house:
        found = [] if group == GROUP else list(house.chats[group or walker.id])
        for text in _said(group):
            got = await house.says(walker.id, text, chat=group)
            walk.answered[text] = "\n".join(one.text for one in got)
            found += got
        if group is None:
            found += await _replies(house, walker)
        elif group == UNIT_GROUP:
            found += await _replies_in_group(house, walker)
        await _press_all(house, walk, found)
        if group is None:
            await _types_inline(house, walk)
            await _sends_else(house, walker)
        walk.shown = [str(payload.get("text", "")) for chat, _, payload in house.out if chat == walker.id]
        walk.troubles, walk.leaks, walk.ran = house.troubles, leaks(house, walker.id), house.ran
    return walk


def _said(group: int | None) -> list[str]:
    """Commands and questions; a group of anybody's is not bound."""
    commands = [
        f"/{command.name} {words}".strip()
        for command in COMMANDS
        for words in ARGUMENTS.get(command.name, ("",))
        if group != GROUP or command.name != "bind"
    ]
    return [*commands, *(f"@tidtam_bot {text}" if group and text[0] != "/" else text for text in QUESTIONS)]


async def _replies(house: Watched, walker: Walker) -> list[Delivered]:
    """Replies to every message in the chat that may take one, and a text where one is awaited."""
    found: list[Delivered] = []
    for one in [message for message in house.chats[walker.id] if message.buttons][:4]:
        found += await house.says(walker.id, "กำลังดำเนินการ 40% zqreply", reply_to=one)
    return found + await _asks_a_unit(house, walker) + await _writes_entries(house, walker)


async def _replies_in_group(house: Watched, walker: Walker) -> list[Delivered]:
    """Replies to the prompt in a unit's group, with a text, a photo and a change of what was said."""
    prompt = next(one for one in house.chats[UNIT_GROUP] if "Reply" in one.text and one.buttons)
    found = await house.says(walker.id, "M1.1/1 กำลังดำเนินการ 40% zqreply", prompt, chat=UNIT_GROUP)
    date = int(house.now.timestamp())
    head = house._incoming(walker.id, UNIT_GROUP)
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
    replied = {**head, "message_id": prompt.id, "from": BOT, "date": 1, "text": prompt.text}
    found += await house.update({"message": {**head, "photo": photo, "reply_to_message": replied}}, UNIT_GROUP)
    await house.update({"edited_message": {**head, "text": "x", "edit_date": date}}, UNIT_GROUP)
    return found


async def _asks_a_unit(house: Watched, walker: Walker) -> list[Delivered]:
    """A question that was answered is shown before it is sent, and one of one's own written where the bot asks for it.

    A file is sent as the answer to a question, of which the walker has received none.
    """
    (guideline,) = await house.says(walker.id, "/guide e-budgeting")
    await house.taps(walker.id, guideline, data="question|ask|budget")
    (listing,) = await house.says(walker.id, "/guide")
    found = [guideline]
    for form in await house.taps(walker.id, listing, data="question|ask|budget"):
        found += await house.says(walker.id, "zqreply ใช้งานเมื่อไร", reply_to=form)
    head = {"message_id": listing.id, "date": 1, "chat": house._chat(walker.id, None), "from": BOT}
    replied = {"reply_to_message": {**head, **listing.content()}}
    return found + await house.attaches(walker.id, document={"file_id": "f", "file_unique_id": "u"}, **replied)


async def _writes_entries(house: Watched, walker: Walker) -> list[Delivered]:
    """Write or send the text or file a coordinator was asked for; anybody else is not asked."""
    (on,) = await house.says(walker.id, "/help")
    found: list[Delivered] = []
    for data, said in (("entry|ask|own|text", "โทร. 1"), ("entry|ask|G:ethics|url", "https://example.go.th/a")):
        await house.taps(walker.id, on, data=data)
        found += await house.says(walker.id, said)
    await house.taps(walker.id, on, data="entry|ask|G:ethics|file")
    return found + await house.attaches(walker.id, document={"file_id": "f", "file_unique_id": "u", "file_name": "x"})


async def _press_all(house: Watched, walk: Walk, found: list[Delivered]) -> None:
    """Breadth first; what changes things waits until the rest has been seen."""
    queue: list[tuple[Delivered, str]] = []
    later: list[tuple[Delivered, str]] = []
    kinds: Counter[str] = Counter()

    def note(messages: list[Delivered]) -> None:
        for message in messages:
            for data in data_of(message):
                if data in walk.buttons or data.startswith("group|bind"):  # other units' prompts would come there
                    continue
                walk.buttons[data] = message.text
                kind = data.split("|")[0]
                kinds[kind] += kind in PUBLIC
                if kinds[kind] <= MOST_OF_A_KIND or (walk.walker is WALKERS[0] and not walk.group):
                    (later if data.startswith(CHANGING) else queue).append((message, data))

    note(found)
    while queue or later:
        if not queue:
            later.sort(key=lambda one: next(at for at, prefix in enumerate(CHANGING) if one[1].startswith(prefix)))
        message, data = queue.pop(0) if queue else later.pop(0)
        walk.pressed += 1
        note(await house.taps(walk.walker.id, message, data=data, chat=walk.group))
        assert walk.pressed < 1500, "the walk does not end"


async def _types_inline(house: Watched, walk: Walk) -> None:
    """Every question once more, typed after the bot's name in some other chat; and one of the answers, sent there."""
    for text in (
        "",
        *QUESTIONS,
        *ARGUMENTS["score"],
        *ARGUMENTS["measures"],
        *ARGUMENTS["guide"],
        "หัวหน้ารับเงินใต้โต๊ะเมื่อวาน",
    ):
        walk.offered.append(await house.types(walk.walker.id, text))
    message = house._incoming(walk.walker.id, None) | {"text": "M1.1/4 เสร็จแล้ว 100%", "via_bot": BOT}
    assert await house.update({"message": message}, walk.walker.id) == []


async def _sends_else(house: Watched, walker: Walker) -> None:
    """A photo with words, a changed message, and blocking and unblocking the bot."""
    me = house.user(walker.id)
    chat = {"id": walker.id, "type": "private", "first_name": me["first_name"]}
    date = int(house.now.timestamp())
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}]
    head: dict[str, Any] = {"date": date, "chat": chat, "from": me}
    await house.update({"message": {**head, "message_id": 9001, "photo": photo, "caption": "60%"}}, walker.id)
    await house.update({"edited_message": {**head, "message_id": 9001, "text": "x", "edit_date": date}}, walker.id)
    await house.update(
        {"message": {**head, "message_id": 9002, "location": {"latitude": 1, "longitude": 1}}}, walker.id
    )
    group = house._chat(walker.id, GROUP)
    await house.update({"message": {**head, "message_id": 9003, "chat": group, "migrate_to_chat_id": -1500}}, GROUP)
    for old, new in (("member", "kicked"), ("kicked", "member")):
        bot = {"id": 100, "is_bot": True, "first_name": "b"}
        before, after = ({"status": status, "user": bot, "until_date": 0} for status in (old, new))
        change = {"chat": chat, "from": me, "date": date, "old_chat_member": before, "new_chat_member": after}
        await house.update({"my_chat_member": change}, walker.id)
