"""Anything at all, thrown at the bot as every role: an answer or silence by design, never a failure.

Silent by design: another bot's commands and whatever else is not said to the bot in a group; stickers, places, contacts
and the like in private; changed messages that were no answer; channel posts, other bots, service messages.
"""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text as sql

from domain.commands.commands import COMMANDS
from screens.texts import label
from tests.walk import anything
from tests.walk.crawl import scene_in
from tests.walk.scene import GROUP, WALKERS, Walker, leaks
from tests.walk.watched import Watched, copied, data_of, splits_marks

FAILED: Final = (label("th", "error.unexpected"), label("en", "error.unexpected"))

tried = partial(
    settings,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)


@dataclass
class Room:
    """A house on a loop of its own, for tests that hypothesis calls many times."""

    house: Watched
    runner: asyncio.Runner
    buttons: list[str]

    def sends(self, walker: Walker, body: dict[str, Any], group: bool) -> list[Any]:
        """An update from somebody; what came back. Fails on whatever went wrong."""
        house = self.house
        got = self.runner.run(house.update(body, GROUP if group else walker.id))
        if house.troubles:
            raise AssertionError(house.troubles.pop())
        assert not [one for one in got if one.text in FAILED]
        assert leaks(house) == []
        house.out.clear()
        return got

    def says(self, walker: Walker, text: str, group: bool = False) -> list[Any]:
        """A text from somebody."""
        content: dict[str, Any] = {"text": text}
        if text.startswith("/"):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return self.sends(walker, anything.message(self.house, walker.id, group, content), group)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("input")
    scene = scene_in(folder)
    with asyncio.Runner() as runner:
        house = runner.run(copied(scene, folder / "input.db"))
        house.out.clear()
        buttons = sorted({data for chat in house.chats.values() for one in chat for data in data_of(one)})
        yield Room(house, runner, buttons + anything.BUTTONS)
        runner.run(house.db.close())


async def reopened(house: Watched) -> None:
    """Take back what the coordinator may have pressed."""
    async with house.db.transaction() as session:
        await session.execute(sql("UPDATE round SET closed_at = NULL WHERE quarter = '4/2563'"))


walkers = st.sampled_from(WALKERS)
rarely = st.sampled_from([False, False, False, True])


@tried(max_examples=120)
@given(walker=walkers, group=rarely, message=anything.messages)
def test_any_message_is_answered_or_passed_over(
    room: Room, walker: Walker, group: bool, message: dict[str, Any]
) -> None:
    got = room.sends(walker, anything.message(room.house, walker.id, group, message), group)

    text = message.get("text")
    if not group and text is not None and text.strip() and not message["entities"]:
        assert got
    if text is not None and len(text) > 30:
        assert not any(splits_marks(one.payload, text.strip()) for one in got)


@tried(max_examples=45)
@given(walker=walkers, group=rarely, name=st.sampled_from(COMMANDS), words=anything.texts)
def test_any_words_after_a_command_are_answered(room: Room, walker: Walker, group: bool, name: Any, words: str) -> None:
    text = f"/{name.name} {words}"
    entity = {"type": "bot_command", "offset": 0, "length": len(name.name) + 1}
    body = anything.message(room.house, walker.id, group, {"text": text, "entities": [entity]})

    assert room.sends(walker, body, group)


@pytest.mark.parametrize("walker", WALKERS, ids=lambda one: one.name)
def test_a_mistyped_command_gets_help_in_private_and_silence_in_a_group(room: Room, walker: Walker) -> None:
    assert "/score" in room.says(walker, "/sumary")[0].text
    assert room.says(walker, "/sumary", group=True) == []


@tried(max_examples=120)
@given(walker=walkers, group=rarely, choice=st.data())
def test_any_callback_data_is_answered(room: Room, walker: Walker, group: bool, choice: st.DataObject) -> None:
    data = choice.draw(anything.callback_data(room.buttons))
    on = choice.draw(st.sampled_from(["shown", "old", "nowhere", "replying"]))
    asked = len(room.house.toasts())

    room.sends(walker, anything.pressed(room.house, walker.id, group, data, on), group)

    assert len(room.house.toasts()) == asked + 1
    assert len(room.house.toasts()[-1]) <= 200


@pytest.mark.parametrize("number", ["9" * 19, "-1", "0", "๙", "9" * 40])
def test_any_number_in_a_button_is_answered(room: Room, number: str) -> None:
    """Numbers no database column could hold, in the place of each a button carries."""
    for data in anything.BUTTONS:
        parts = data.split("|")
        for at in [at for at, part in enumerate(parts) if part.isdecimal()]:
            forged = "|".join((*parts[:at], number, *parts[at + 1 :]))
            for walker in WALKERS if "report" in data else WALKERS[-2:-1]:
                room.sends(walker, anything.pressed(room.house, walker.id, False, forged[:64], "shown"), False)


@tried(max_examples=45)
@given(walker=walkers, first=anything.texts, second=anything.texts)
def test_any_reply_and_any_change_of_it_is_taken(room: Room, walker: Walker, first: str, second: str) -> None:
    """A reply to whatever the bot said last, edited afterwards."""
    chat = room.house.chats[walker.id]
    to = anything.as_replied(room.house, walker.id, chat[-1]) if chat else None
    said = anything.message(room.house, walker.id, False, {"text": first} | ({"reply_to_message": to} if to else {}))
    room.sends(walker, said, False)

    changed = said["message"] | {"text": second, "edit_date": said["message"]["date"]}
    room.sends(walker, {"edited_message": changed}, False)


@tried(max_examples=40)
@given(walker=walkers, update=anything.other_updates)
def test_any_other_kind_of_update_is_passed_over(room: Room, walker: Walker, update: dict[str, Any]) -> None:
    room.sends(walker, json.loads(json.dumps(update).replace('"{user}"', str(walker.id))), False)


@pytest.mark.parametrize("walker", WALKERS, ids=lambda one: one.name)
def test_nothing_of_it_blocks_anybody_afterwards(room: Room, walker: Walker) -> None:
    """Runs last: after everything above, help and a report still work, unless the coordinator closed the round."""
    room.runner.run(reopened(room.house))
    room.says(walker, "/language th")
    assert "/score" in room.says(walker, "/help")[0].text
    if not walker.units:
        return
    room.says(walker, "/cancel")
    listing = room.says(walker, "/report")[-1]
    step = next(one for one in data_of(listing) if one.startswith("report|step|"))
    named = step.removeprefix("report|step|")
    for action in (f"report|drop|{named}", f"report|fix|{named}", f"report|status|{named}|in_progress"):
        room.sends(walker, anything.pressed(room.house, walker.id, False, action, "shown"), False)
    asked = f"report|ask|{named}|progress"
    room.sends(walker, anything.pressed(room.house, walker.id, False, asked, "shown"), False)
    said = room.says(walker, "จัดอบรมแล้วสองรุ่น")
    if not any("report|send" in data for data in data_of(said[-1])):
        none = f"report|none|{named}"
        said = room.sends(walker, anything.pressed(room.house, walker.id, False, none, "shown"), False)
    send = next(data for data in data_of(said[-1]) if data.startswith("report|send"))
    done = room.sends(walker, anything.pressed(room.house, walker.id, False, send, "shown"), False)
    assert "บันทึก" in done[-1].text
    assert "จัดอบรมแล้วสองรุ่น" in done[-1].text
