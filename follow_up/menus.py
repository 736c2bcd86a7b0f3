"""The command menu of a person's private chat: those commands their roles can use, in their language."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from db.queues import outbox
from domain.commands.commands import Command, commands_for
from domain.language.lang import Lang
from domain.people import Person
from screens.people.command_menu import description


async def show(session: AsyncSession, person: Person) -> None:
    """Queue the menu of a person; call it whenever their roles or language change."""
    menu = payload(commands_for(person, private=True), person.language, {"type": "chat", "chat_id": person.id})
    await outbox.put_call(session, person.id, "setMyCommands", menu)


def payload(commands: Iterable[Command], lang: Lang, scope: Mapping[str, Any]) -> dict[str, Any]:
    """SetMyCommands' parameters for a scope."""
    listed = [{"command": one.name, "description": description(one, lang)} for one in commands]
    return {"commands": listed, "scope": dict(scope)}
