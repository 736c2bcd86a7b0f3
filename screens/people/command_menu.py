"""The lines of the menu of commands."""

from domain.commands.commands import Command
from domain.language.lang import Lang
from screens.texts import label


def description(command: Command, lang: Lang) -> str:
    """A command's line in the menu, at most 40 characters."""
    return label(lang, f"command.{command.name}")
