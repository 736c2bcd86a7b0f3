"""Old, forwarded and forged buttons of every kind: whoever presses them, nothing fails and nothing lasting changes."""

from dataclasses import fields
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, Final, Literal, get_args, get_origin, get_type_hints

import pytest
from sqlalchemy import text

from domain.calendar.fiscal import Period
from domain.reports.reports import Duty
from screens.base.buttons import ButtonData, kinds, unpack
from tests.cast import COORDINATOR, DIRECTOR, STAFF, STRANGER, UNIT_PEOPLE
from tests.screens.base.test_buttons import SENT
from tests.walk.crawl import opened, scene_in
from tests.walk.watched import Watched

HR: Final = UNIT_PEOPLE["hr"]

PASSING: Final = frozenset(
    {
        *("draft", "decision_draft", "entry_draft", "coordinator_draft", "import_draft", "import_answer", "new_year"),
        *("invitation", "fact", "membership", "past_period", "departure", "absence", "person", "address"),
        *("asked_day", "prompt_change"),
    }
)
"""Tables that buttons of no quarter or state may change whenever they are pressed: what is begun and not yet sent,
invitations, wishes for a document, who reports for a unit, a person's language."""

QUEUES: Final = frozenset({"inbox", "outbox", "sqlite_sequence"})

NOWHERE: Final = {
    "2563|M1.1/4|procurement": "2563|M9.9/9|nobody",
    "|M1.1/4": "|M9.9/9",
    "|hr": "|nobody",
    "|7": "|999999",
}
"""Ids in the texts of buttons, with ones that do not exist."""


NAMED: Final = {"step": "M1.1/4", "measure": "1.1", "code": "I20", "entry": "own", "item": "I20"}
"""Values of fields by their names; other words are those of a unit."""

PLAIN: Final[dict[Any, object]] = {
    Period: Period(2563, 3),
    Duty: Duty(2563, "M1.1/4", "procurement"),
    date: date(2020, 7, 20),
    bool: True,
    int: 7,
    str: "hr",
}
"""Values by type."""


def example(kind: type[ButtonData]) -> ButtonData:
    """A button of a kind, of the quarter that is over."""
    hints = get_type_hints(kind, include_extras=True)
    return kind(**{one.name: NAMED.get(one.name) or _value(hints[one.name]) for one in fields(kind)})


def _value(hint: Any) -> object:
    if get_origin(hint) is Annotated:
        return _value(get_args(hint)[0])
    if get_origin(hint) is Literal:
        return get_args(hint)[0]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    return PLAIN[hint] if hint in PLAIN else _value(get_args(hint)[0])


EVERY: Final = (*SENT, *(example(kind).pack() for kind in kinds() if kind not in {type(one) for one in SENT.values()}))
"""The text of a button of every kind, and of all spellings that are known."""


def missing(data: str) -> str:
    """A button's text with ids that do not exist."""
    for known, none in NOWHERE.items():
        data = data.replace(known, none)
    return data if unpack(data) is not None else "nonsense"


async def lasting(house: Watched) -> dict[str, list[str]]:
    """Every row of the tables that last."""
    async with house.db.reading() as session:
        tables = set((await session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))).scalars())
        return {
            name: sorted(
                repr(tuple(row))
                for row in await session.execute(text(f'SELECT * FROM "{name}"'))  # noqa: S608
                if name != "notice" or "unlinked" not in row  # said to whoever ends the last person's membership
            )
            for name in sorted(tables - PASSING - QUEUES)
        }


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The scene of the walks, where 4/2563 is open and 3/2563, of which most of the buttons are, is over."""
    return scene_in(tmp_path_factory.mktemp("old"))


def test_the_buttons_pressed_are_of_every_kind() -> None:
    assert {type(unpack(data)) for data in EVERY} == set(kinds())


@pytest.mark.parametrize("gone", [False, True], ids=["earlier", "gone"])
@pytest.mark.parametrize("who", [COORDINATOR, DIRECTOR, HR, UNIT_PEOPLE["procurement"], STAFF, STRANGER])
async def test_a_button_of_an_earlier_quarter_or_of_what_is_gone_writes_nothing(
    scene: Watched, tmp_path: Path, who: int, gone: bool
) -> None:
    async with opened(scene, tmp_path / "old.db") as house:
        (on,) = (await house.says(who, "/help"))[-1:]
        before = await lasting(house)

        for data in EVERY:
            await house.taps(who, on, data=missing(data) if gone else data)

        assert house.troubles == []
        assert await lasting(house) == before
