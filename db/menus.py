"""The command menu of a person's private chat: those commands their roles can use, in their language."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from db import outbox
from domain.commands import Command, commands_for
from domain.lang import Lang
from domain.people import Person


async def show(session: AsyncSession, person: Person) -> None:
    """Queue the menu of a person; call it whenever their roles or language change."""
    menu = payload(commands_for(person, private=True), person.language, {"type": "chat", "chat_id": person.id})
    await outbox.put_call(session, person.id, "setMyCommands", menu)


def payload(commands: Iterable[Command], lang: Lang, scope: Mapping[str, Any]) -> dict[str, Any]:
    """SetMyCommands' parameters for a scope."""
    listed = [{"command": one.name, "description": one.description(lang)} for one in commands]
    return {"commands": listed, "scope": dict(scope)}
