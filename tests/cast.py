"""The people of the tests, all invented: their Telegram numbers, which the demo's are too, and their names."""

from dataclasses import replace
from typing import Final

from domain.people import Person, Role

COORDINATOR: Final = 101
DIRECTOR: Final = 102
STAFF: Final = 301
ENGLISH: Final = 302
"""Staff whose Telegram is in English."""

UNIT_PEOPLE: Final = {
    "hr": 201,
    "legal": 203,
    "procurement": 204,
    "admin": 205,
    "budget": 206,
    "evaluation": 207,
    "knowledge": 208,
    "comms": 209,
}
"""One person of each unit."""

HR_COLLEAGUE: Final = 202
TWO_UNITS: Final = 401
"""Somebody who answers for two units."""
FORMER: Final = 402
"""Somebody who answered for a unit once."""
COLLEAGUE: Final = 444
STRANGER: Final = 666
"""Somebody without any role, who tries things."""
SECOND_COORDINATOR: Final = 777
NEWCOMER: Final = 555
"""Somebody who is invited to whatever role."""
FIRST_OF_MANY: Final = 1_001
"""The first of people without names, where there have to be many."""

NOK: Final = Person(1, "นก", "th", roles=frozenset({Role.UNIT}), units=("hr",))
TON: Final = Person(2, "ต้น", "th", roles=frozenset({Role.UNIT}), units=("hr",))
"""Two people of a unit, for tests that need no chat."""
OUTSIDER: Final = Person(3, "ใคร", "th")
"""Somebody of no unit, likewise."""


def somebody(*roles: Role, units: tuple[str, ...] = ()) -> Person:
    """Nok in other roles, or in none."""
    return replace(NOK, roles=frozenset(roles), units=units)
