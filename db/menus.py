"""The command menu of a person's private chat: those commands their roles can use, in their language."""

from sqlalchemy.ext.asyncio import AsyncSession

from db import outbox
from domain.commands import commands_for
from domain.people import Person


async def show(session: AsyncSession, person: Person) -> None:
    """Queue the menu of a person; call it whenever their roles or language change."""
    commands = [
        {"command": one.name, "description": one.description(person.language)}
        for one in commands_for(person, private=True)
    ]
    await outbox.put_call(
        session,
        person.id,
        "setMyCommands",
        {"commands": commands, "scope": {"type": "chat", "chat_id": person.id}},
    )
