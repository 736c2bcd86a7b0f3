"""The command menu of a person's private chat: those commands their roles can use, in their language."""

from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from db.queues import outbox
from domain.commands.commands import Command, commands_for
from domain.language.lang import Lang
from domain.people import Person
from screens.people.command_menu import description


async def show(session: AsyncSession, person: Person) -> None:
    """Queue the menu of a person; call it whenever their roles or language change."""
    await outbox.put_commands(session, person.address, listed(commands_for(person, private=True), person.language))


def listed(commands: Iterable[Command], lang: Lang) -> tuple[tuple[str, str], ...]:
    """Commands with their descriptions, as a menu lists them."""
    return tuple((one.name, description(one, lang)) for one in commands)
