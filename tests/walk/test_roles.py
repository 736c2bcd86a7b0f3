"""Every command and every button, through every role, in private and in a group."""

from collections import Counter
from pathlib import Path

import pytest

from domain.commands.commands import COMMANDS
from domain.people import Role
from handlers import HANDLERS
from screens.base.buttons import kinds, unpack
from screens.texts import label
from tests.walk.crawl import ARGUMENTS, IN_GROUPS, Walk, opened, scene_in, walk_everybody
from tests.walk.scene import GROUP, UNIT_GROUP, WALKERS, Walker, leaks, units_in
from tests.walk.watched import Watched, wrongs

REFUSED = tuple(
    label("th", key)
    for key in (
        "error.forbidden",
        "error.private_only",
        "report.no_unit",
        "group.forbidden",
        "report.no_unit.staff",
        "error.stale",
        "report.offer_no_text",
        "decide.forbidden",
        "group.others.button",
        "invite.gone",
    )
)
"""Replies to somebody who asks for a thing not theirs; a button's answer may be cut."""

ELSEWHERE = {
    *(
        "GiveTime",
        "AskOpen",
        "OpenRound",
        "RebaseEntry",
        "MoveDraft",
        "SendAll",
        "QuestionSent",
        "TellCoordinator",
        "IsComplaint",
        "QuestionAnswered",
        "SendGuidelineFile",
    ),
    *("AcceptDone", "AcknowledgeAll", "AskForTime", "EndDeputy", "GrantOther", "GrantRequest", "OpenInstruction"),
    *(
        "RefuseRequest",
        "ReportDone",
        "ReportDoneBare",
        "RequestFor",
        "RequestUntil",
        "ReturnAsSaid",
        "ReturnDone",
        "SendDecision",
    ),
    *("SendRequest", "RefuseBecause", "ReturnAsSaid"),
    *("AskClear", "ClearUnanswered", "DropWording", "TurnGuidelines", "TurnUnanswered"),
    *("AnswerDoubt", "ChooseStoredPlan", "DropImport", "StoreImport", "TakeProposals", "UndoImport", "TakeReportBack"),
    *("BindGroup", "ConfirmReport", "UndoJoint"),
    *("AskReopen", "ConfirmBehalf", "OpenStatus", "ReopenRound", "SendText", "TurnStatus"),
    *("DropPrepared", "EndSecretary", "PassPrepared", "SendPrepared", "ShowPrepared", "TellPrepared"),
    *("AcceptScores", "AskEndPlan", "AskJoin", "AskUnitName", "AskUnitParts", "BeginYear", "BringScores", "CarryAll"),
    *("ChooseEnd", "ChoosePair", "EndPlan", "FollowOn", "GiveStep", "JoinUnit", "KeepUnit", "OpenPair", "OpenYearUnit"),
    *("PublishYear", "SameUnit", "TurnItems", "TurnSteps", "TurnYearUnits"),
    *("EndHandOver", "InviteAll"),
    *("AskEvent", "EventOn", "UndoEvent", "CarryPlan", "JoinCollectives"),
    "ListNeeds",  # of more needs than the screen holds
}
"""Kinds of buttons that nothing in the scene leads to; the tests of their features press them."""


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> list[Walk]:
    return walk_everybody(tmp_path_factory.mktemp("walks"))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return scene_in(tmp_path_factory.mktemp("scene"))


def named(walks: list[Walk], name: str, group: int | None = None) -> Walk:
    return next(one for one in walks if one.walker.name == name and one.group == group)


def test_nothing_fails_and_telegram_takes_every_message(walks: list[Walk]) -> None:
    assert [trouble for walk in walks for trouble in walk.troubles] == []


def test_nobody_is_shown_what_another_unit_wrote(walks: list[Walk]) -> None:
    assert [leak for walk in walks for leak in walk.leaks] == []


def test_those_who_may_read_it_do(walks: list[Walk]) -> None:
    """Control: the walk comes past the words it searches for."""
    seen = {walk.walker.name: set().union(*map(units_in, walk.shown)) for walk in walks if not walk.group}

    assert seen["director"] >= {"hr", "legal", "procurement", "comms"}
    assert seen["coordinator"] >= {"hr", "legal", "procurement", "comms"}
    assert seen["two units"] == seen["unit"] == {"hr", "legal", "both"}  # legal has reported on a step of hr's
    assert seen["other unit"] == {"procurement"}
    assert seen["staff"] == seen["former member"] == set()


def test_the_walk_saves_entries_and_sends_questions(walks: list[Walk]) -> None:
    """Control: the walk's claims about entries and questions are about something."""
    coordinator, staff = named(walks, "coordinator"), named(walks, "staff")

    assert {data.split("|")[1] for data in coordinator.buttons if data.startswith("entry|")} >= {
        *("list", "unfilled", "open", "new", "ask", "clear", "bundled", "unit"),
        *("retire", "return", "save", "drop", "history", "file"),
    }
    assert {data.split("|")[1] for data in staff.buttons if data.startswith("question|")} == {
        *("ask", "keep", "named", "unnamed", "undo"),
    }
    assert [text for text in staff.shown if text.startswith("✅ ส่งคำถามถึง")]


def test_every_handler_is_reached(walks: list[Walk]) -> None:
    """A new handler has to be walked to as well: add what leads to it in `crawl.py`."""
    ran = sum((walk.ran for walk in walks), Counter[int]())

    assert [handler.callback for number, handler in enumerate(HANDLERS) if not ran[number]] == []


def test_every_kind_of_button_is_walked_to(walks: list[Walk]) -> None:
    """Presses share one handler of the library's, so their kinds are counted instead."""
    pressed = {type(unpack(data)) for walk in walks for data in walk.buttons}

    assert {kind.__name__ for kind in set(kinds()) - pressed} == ELSEWHERE


@pytest.mark.parametrize("walker", WALKERS, ids=lambda one: one.name)
def test_commands_answer_those_they_are_for_and_refuse_the_others(walks: list[Walk], walker: Walker) -> None:
    walk = named(walks, walker.name)
    roles = {Role.STAFF} | ({Role.UNIT} if walker.units else set()) | ({Role.ADMIN} if walker.admin else set())
    roles |= {Role.DIRECTOR} if walker.oversees and not walker.admin else set()
    for command in COMMANDS:
        for words in ARGUMENTS.get(command.name, ("",)):
            text = f"/{command.name} {words}".strip()
            answer = walk.answered[text]
            assert answer, text
            assert any(why in answer for why in REFUSED[:5]) is not bool(command.roles & roles), (text, answer)


@pytest.mark.parametrize("walker", IN_GROUPS, ids=lambda one: one.name)
def test_in_a_group_only_public_commands_answer(walks: list[Walk], walker: Walker) -> None:
    walk = named(walks, walker.name, GROUP)
    for command in COMMANDS:
        if command.name == "bind":
            continue
        for words in ARGUMENTS.get(command.name, ("",)):
            answer = walk.answered[f"/{command.name} {words}".strip()]
            public = command.groups or (command.name == "start" and not words)
            assert (REFUSED[1] in answer) is not public, (command.name, words, answer)
    assert not [data for data in walk.buttons if not Walker("public", 0).may_press(data)]


def test_in_a_unit_s_group_only_its_people_get_to_its_reports(walks: list[Walk]) -> None:
    reporting = {one.name: list(named(walks, one.name, UNIT_GROUP).buttons) for one in IN_GROUPS}

    assert [data for data in reporting["unit"] if data.startswith("report|send")]
    assert not [data for name in ("staff", "director", "coordinator") for data in reporting[name] if "|send" in data]


@pytest.mark.parametrize("walker", WALKERS, ids=lambda one: one.name)
def test_inline_only_the_public_part_is_offered(walks: list[Walk], walker: Walker) -> None:
    """Results that are chosen go into a chat whose people nobody knows, whoever types."""
    offered = named(walks, walker.name).offered
    results = [one for each in offered for one in each["results"]]
    sent = [one["input_message_content"] | {"text": one["input_message_content"]["message_text"]} for one in results]

    assert len(results) > 20
    assert [shown for each in offered if (shown := units_in(str(each)))] == []
    assert [wrong for one in sent for wrong in wrongs(one)] == []
    buttons = [button for one in results for row in one["reply_markup"]["inline_keyboard"] for button in row]
    assert all(set(button) == {"text", "url"} for button in buttons)


@pytest.mark.parametrize("walker", WALKERS, ids=lambda one: one.name)
async def test_buttons_of_others_are_refused_and_change_nothing(
    walks: list[Walk], scene: Watched, walker: Walker, tmp_path: Path
) -> None:
    """Buttons anybody was shown, sent by somebody they are not for: as the network lets any client do."""
    every = {data for walk in walks for data in walk.buttons}
    shapes = {tuple(data.split("|")[:5]): data for data in sorted(every) if not walker.may_press(data)}
    foreign = list(shapes.values())
    assert len(foreign) > 50
    async with opened(scene, tmp_path / "forged.db") as house:
        (on,) = await house.says(walker.id, "/help")
        before = await house.kept()
        for data in foreign:
            assert await house.taps(walker.id, on, data=data) == [], data
            assert any(why in house.toasts()[-1] for why in REFUSED), (data, house.toasts()[-1])
        assert await house.kept() == before
        assert house.troubles == []
        assert leaks(house) == []


@pytest.mark.parametrize("name", ["staff", "other unit", "director"])
async def test_in_a_unit_s_group_others_change_nothing(
    walks: list[Walk], scene: Watched, name: str, tmp_path: Path
) -> None:
    walker = named(walks, name).walker
    theirs = [data for data in named(walks, "unit", UNIT_GROUP).buttons if data.startswith(("report", "group"))]
    assert len(theirs) > 10
    async with opened(scene, tmp_path / "others.db") as house:
        on, before = house.chats[UNIT_GROUP][-1], await house.kept()
        for data in theirs:
            assert await house.taps(walker.id, on, data=data, chat=UNIT_GROUP) == [], data
            assert any(why in house.toasts()[-1] for why in REFUSED), (data, house.toasts()[-1])
        assert await house.kept() == before
        assert leaks(house) == house.troubles == []


@pytest.mark.parametrize("name", ["unit", "director", "coordinator"])
async def test_in_a_group_ones_own_buttons_are_refused(
    walks: list[Walk], scene: Watched, name: str, tmp_path: Path
) -> None:
    private = sorted(data for data in named(walks, name).buttons if not Walker("public", 0).may_press(data))
    walker = named(walks, name).walker
    async with opened(scene, tmp_path / "group.db") as house:
        (on,) = await house.says(walker.id, "/help", chat=GROUP)
        before = await house.kept()
        for data in private:
            assert await house.taps(walker.id, on, data=data, chat=GROUP) == [], data
            assert any(why in house.toasts()[-1] for why in REFUSED), (data, house.toasts()[-1])
        assert await house.kept() == before
        assert leaks(house) == house.troubles == []


async def test_a_colleague_can_not_send_what_one_has_half_written(
    walks: list[Walk], scene: Watched, tmp_path: Path
) -> None:
    """Two people of one unit share its steps, not their drafts: a preview's button sends nobody else's words."""
    unit, two = named(walks, "unit"), named(walks, "two units")
    sending = sorted(data for data in unit.buttons if data.startswith(("report|send", "report|drop", "report|all")))
    async with opened(scene, tmp_path / "colleague.db") as house:
        (on,) = await house.says(two.walker.id, "/help")
        before = await house.kept()
        for data in sending:
            await house.taps(two.walker.id, on, data=data)
        after = await house.kept()
        assert after["report"] == before["report"]
        assert after["draft"] == before["draft"]
        assert leaks(house) == house.troubles == []
