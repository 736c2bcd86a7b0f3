"""The bot's chat commands, and who is shown which. Only commands that work are listed."""

from dataclasses import dataclass
from typing import Final

from domain.people import Person, Role

_EVERYBODY: Final = frozenset({Role.STAFF})
_OVERSEERS: Final = frozenset({Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY, Role.ADMIN})
_UNIT: Final = frozenset({Role.UNIT})
_ADMIN: Final = frozenset({Role.ADMIN})


@dataclass(frozen=True, slots=True)
class Command:
    """A chat command without its slash; `roles` are those that can use it, `groups` whether it answers in groups."""

    name: str
    roles: frozenset[Role] = _EVERYBODY
    groups: bool = False


COMMANDS: Final[tuple[Command, ...]] = (
    Command("report", _UNIT),
    Command("leave", _UNIT),
    Command("summary", _OVERSEERS),
    Command("decide", _OVERSEERS),
    Command("status", _ADMIN),
    Command("board", _OVERSEERS),
    Command("evidence", _ADMIN),
    Command("round", _ADMIN),
    Command("newyear", _ADMIN),
    Command("invite", _ADMIN),
    Command("units", _ADMIN),
    Command("channels", _ADMIN),
    Command("score", groups=True),
    Command("scores", groups=True),
    Command("measures", groups=True),
    Command("guide", groups=True),
    Command("complain", groups=True),
    Command("help", groups=True),
    Command("language"),
    Command("whoami"),
    Command("cancel"),
    Command("start"),
)
"""Commands in the order of the menu: the tasks of a role first, then those of everybody."""


def commands_for(person: Person | None, private: bool) -> tuple[Command, ...]:
    """Commands shown to a person in a private chat, or to anybody in a group; None is somebody the bot has not met."""
    if not private:
        return tuple(command for command in COMMANDS if command.groups)
    roles = _EVERYBODY | (person.roles if person else frozenset())
    return tuple(command for command in COMMANDS if command.roles & roles)
