"""Each role is shown the commands it can use."""

import re

import pytest

from domain.commands.commands import COMMANDS, commands_for
from domain.language.lang import LANGS
from domain.people import Person, Role
from screens.people.command_menu import description
from tests.cast import somebody

PUBLIC = {"score", "scores", "measures", "guide", "complain", "help"}
EVERYBODY = PUBLIC | {"start", "language", "whoami", "cancel"}


def names(person: Person | None, private: bool = True) -> set[str]:
    return {command.name for command in commands_for(person, private)}


def somebody_who_is(*roles: Role) -> Person:
    return somebody(*roles, units=("hr",) if Role.UNIT in roles else ())


@pytest.mark.parametrize(
    ("roles", "more"),
    [
        ((), set()),
        ((Role.UNIT,), {"report", "leave", "bind"}),
        ((Role.DIRECTOR,), {"summary", "decide", "board"}),
        ((Role.DEPUTY,), {"summary", "decide", "board"}),
        ((Role.SECRETARY,), {"summary", "decide", "board"}),
        (
            (Role.ADMIN,),
            {
                "summary",
                "decide",
                "board",
                "status",
                "evidence",
                "round",
                "newyear",
                "invite",
                "units",
                "bind",
                "channels",
            },
        ),
        ((Role.UNIT, Role.DIRECTOR), {"report", "leave", "bind", "summary", "decide", "board"}),
    ],
)
def test_it_shows_a_role_its_commands(roles: tuple[Role, ...], more: set[str]) -> None:
    assert names(somebody_who_is(*roles)) == EVERYBODY | more


def test_it_shows_whoever_it_has_not_met_what_everybody_can_use() -> None:
    assert names(None) == EVERYBODY


@pytest.mark.parametrize("person", [None, somebody_who_is(Role.ADMIN, Role.DIRECTOR, Role.UNIT)])
def test_it_shows_only_the_public_part_and_the_binding_in_groups(person: Person | None) -> None:
    assert names(person, private=False) == PUBLIC | {"bind"}


def test_it_names_each_command_once_as_telegram_allows() -> None:
    listed = [command.name for command in COMMANDS]

    assert len(set(listed)) == len(listed)
    assert all(re.fullmatch(r"[a-z0-9_]{1,32}", name) for name in listed)


@pytest.mark.parametrize("lang", LANGS)
def test_it_describes_each_command_in_as_much_as_a_menu_shows(lang: str) -> None:
    for command in COMMANDS:
        assert 1 <= len(description(command, "th" if lang == "th" else "en")) <= 40
