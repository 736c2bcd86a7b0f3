"""Groups of units: what goes there of a round, and the notes to coordinators about binding. Messages are returned."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import groups, notices, people
from domain.calendar.rounds import Round
from domain.decisions.decisions import Instruction
from domain.new_year.changed_units import NewUnits
from domain.office import Office
from domain.people import Address, Person
from domain.reports.occasions import Occasion
from domain.unit_groups import GroupMove, UnitGroup, moves
from screens import groups as say_groups
from screens.base import Outgoing
from screens.base.topics import PromptTopic
from screens.reports import prompt as say_prompt
from screens.reports.prompt_step import Line


async def messages(
    session: AsyncSession,
    office: Office,
    round_: Round,
    occasion: Occasion,
    topics: Mapping[str, PromptTopic],
    lines: Mapping[str, Sequence[Line]],
    orders: Mapping[str, Collection[Instruction]],
) -> list[Outgoing]:
    """A round's message to the groups of units that have not had it yet, without what is for private chats only."""
    bound = await groups.groups_of(session, lines) if lines else ()
    what = f"{occasion.what}|group"
    said = [(notices.EVERYBODY, occasion.of(one.unit)) for one in bound]
    claimed = await notices.claim(session, office.now, what, said)
    return [
        message(office, round_, one, topics[one.unit], lines[one.unit], orders.get(one.unit, ()))
        for one in bound
        if (notices.EVERYBODY, occasion.of(one.unit)) in claimed
    ]


def message(
    office: Office,
    round_: Round,
    group: UnitGroup,
    topic: PromptTopic,
    lines: Sequence[Line],
    orders: Collection[Instruction],
) -> Outgoing:
    """A message of a round as a unit's group gets it."""
    return _to(group, say_prompt.for_group(office, round_, topic, lines, ordered=bool(orders)))


async def bind(session: AsyncSession, office: Office, by: Person, group: UnitGroup) -> list[Outgoing]:
    """Bind a unit's group; the notes to coordinators, none if it is the one it was."""
    before = await groups.groups_of(session, [group.unit])
    await groups.bind(session, office.now, group, by.id)
    if any(one.chat == group.chat for one in before):
        return []
    return [say_groups.told_bound(one, office, by, group) for one in await _coordinators(session, office, by)]


async def follow(session: AsyncSession, office: Office, by: int, changed: NewUnits) -> tuple[GroupMove, ...]:
    """Let the groups of a new year's changed units follow them, as their people do."""
    heirs: dict[str, list[str]] = {code: [] for code in changed.names}
    for code, into in changed.joined.items():
        heirs.setdefault(code, []).append(into)
    for part, code in changed.parted.items():
        heirs.setdefault(code, []).append(part)
    found = moves(await groups.every_group(session), heirs) if heirs else ()
    for move in found:
        for unit in move.bound:
            await groups.bind(session, office.now, replace(move.group, unit=unit), by)
    return found


async def unbind(
    session: AsyncSession, office: Office, by: Person, unit: str
) -> tuple[UnitGroup | None, list[Outgoing]]:
    """End a unit's binding: the group it had, if any, and the notes to coordinators."""
    group = await groups.unbind(session, unit)
    if group is None:
        return None, []
    return group, [say_groups.told_unbound(one, office, by, group) for one in await _coordinators(session, office, by)]


async def lost(session: AsyncSession, office: Office, chat: Address) -> list[Outgoing]:
    """End the bindings of a group that can't be written to any more; the notes to coordinators."""
    gone = await groups.unbind_chat(session, chat)
    to = await _coordinators(session, office, None) if gone else []
    return [say_groups.told_lost(one, office, group) for group in gone for one in to]


async def _coordinators(session: AsyncSession, office: Office, but: Person | None) -> list[Person]:
    found = await people.coordinators(session, office.setup)
    return [one for one in found if not one.blocked and (but is None or one.id != but.id)]


def _to(group: UnitGroup, message: Outgoing) -> Outgoing:
    return replace(message, chat=group.chat, thread=group.thread)
