"""The bot's commands by scope and language, and which of them a person sees."""

from typing import Any

from sandbox.errors import bad
from sandbox.people import Chat, Person

COMMANDS_LIMIT, COMMAND_LENGTH, DESCRIPTION_LENGTH = 100, 32, 256
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")

Scope = tuple[str, int, int]
Command = dict[str, str]
DEFAULT: Scope = ("default", 0, 0)


class Commands:
    """Lists of commands, each for a scope – (type, chat, user) – and a language code, empty for every language."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Scope, str], list[Command]] = {}

    def set(self, scope: Scope, language: str, commands: list[Command]) -> None:
        """Put a list in place; an empty one takes it away, as on Telegram."""
        if commands:
            self._lists[scope, language] = commands
        else:
            self._lists.pop((scope, language), None)

    def get(self, scope: Scope, language: str) -> list[Command]:
        """Get exactly that list, with no falling back."""
        return self._lists.get((scope, language), [])

    def seen(self, chat: Chat, person: Person, admin: bool) -> list[Command]:
        """Commands Telegram shows a person in a chat: the first scope with a list wins, own language before none."""
        if not self._lists:
            return []
        language = person.language_code.split("-")[0].lower()
        for scope in _order(chat, person.id, admin):
            for code in (language, ""):
                if (scope, code) in self._lists:
                    return self._lists[scope, code]
        return []


def _order(chat: Chat, person_id: int, admin: bool) -> list[Scope]:
    here: Scope = ("chat", chat.id, 0)
    if chat.private:
        return [here, ("all_private_chats", 0, 0), DEFAULT]
    order: list[Scope] = [("chat_member", chat.id, person_id)]
    if admin:
        order.append(("chat_administrators", chat.id, 0))
    order.append(here)
    if admin:
        order.append(("all_chat_administrators", 0, 0))
    return [*order, ("all_group_chats", 0, 0), DEFAULT]


def read_language(code: str) -> str:
    """Empty or a two-letter ISO 639-1 code."""
    if code and not (len(code) == 2 and code.isascii() and code.isalpha() and code.islower()):
        raise bad("invalid language code specified")
    return code


def read_commands(given: list[dict[str, Any]]) -> list[Command]:
    """The list of a setMyCommands call; a leading slash is taken off, as Telegram does."""
    commands = []
    for one in given:
        name, description = str(one["command"]).strip().removeprefix("/"), str(one["description"]).strip()
        if not name:
            raise bad("command must be non-empty")
        if len(name) > COMMAND_LENGTH:
            raise bad(f"command length must not exceed {COMMAND_LENGTH}")
        if not set(name) <= _LETTERS:
            raise bad("BOT_COMMAND_INVALID")
        if not description:
            raise bad("command description must be non-empty")
        if len(description) > DESCRIPTION_LENGTH:
            raise bad(f"command description length must not exceed {DESCRIPTION_LENGTH}")
        commands.append({"command": name, "description": description})
    if len(commands) > COMMANDS_LIMIT:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return commands
