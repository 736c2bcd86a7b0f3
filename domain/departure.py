"""Leaving: somebody about to be replaced, with what they leave."""

from dataclasses import dataclass

from domain.people import Person, Role


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody who is to be replaced: roles with units, drafts that wait, reports of this round, steps that are owed.

    `fixed` when the settings name them coordinator, which nothing in chat can end.
    """

    person: Person
    roles: tuple[tuple[Role, str], ...]
    drafts: int = 0
    reports: int = 0
    owed: int = 0
    fixed: bool = False
