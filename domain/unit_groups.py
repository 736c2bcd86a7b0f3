"""Groups in which a unit's people work: a unit's prompts go there too."""

from dataclasses import dataclass

from domain.people import Address


@dataclass(frozen=True, slots=True)
class UnitGroup:
    """Group of a unit; `thread` is the topic of the group in which it was bound, None for the whole group."""

    unit: str
    chat: Address
    thread: str | None
    title: str
