"""A unit's prompt and reminders, kept current where they were sent, as due work (decision 37)."""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy.ext.asyncio import AsyncSession

from db import drafts, groups, hand_overs, nudge_words, people, prompt_changes
from db.prompt_changes import EVERYBODY
from db.queues import outbox, shown
from domain.calendar.rounds import Round
from domain.office import Office
from domain.people import Person
from follow_up import unit_groups
from follow_up.decisions import instructions
from follow_up.prompts.lines import Making, lines_of
from screens.base import Outgoing, pages
from screens.base.topics import PromptTopic, prompt_topics, unpack


async def show(session: AsyncSession, office: Office, round_: Round, units: Collection[str]) -> int:
    """Make the messages to units again as things are now; returns how many were changed.

    One that still waits to be sent gives way to the newer. Messages to people who left the unit, and in groups
    that are not its any more, stay as they are.
    """
    whose = await prompt_changes.take(session, office.now, round_.quarter, units)
    lines = await lines_of(session, office.library, round_, sorted(whose))
    if not lines:
        return 0
    members = await people.members(session, office.setup, lines, limited=True)
    everybody = {one.id for these in members.values() for one in these}
    making = Making(
        office,
        round_,
        lines,
        await drafts.waiting(session, everybody, str(round_.quarter)),
        await instructions.open_of(session, lines),
        await hand_overs.given(session, lines, office.today),
        await nudge_words.of_round(session, round_.quarter),
    )
    reminders = len(round_.reminders)
    topics = [one for unit in lines for one in prompt_topics(round_.quarter, unit, reminders, making.words)]
    readers = {(unit, chat): one for unit, these in members.items() for one in these for chat in one.addresses}
    bound = {(one.unit, one.chat): one for one in await groups.groups_of(session, lines)}
    rows = []
    for there in await shown.about(session, topics):
        topic = unpack(there.topic)
        if not isinstance(topic, PromptTopic):
            continue
        unit, place = topic.unit, (topic.unit, there.chat)
        if (reader := readers.get(place)) is not None and _is_shown(reader, whose[unit]):
            message = making.message(reader, topic)
        elif (group := bound.get(place)) is not None and EVERYBODY in whose[unit]:
            message = unit_groups.message(office, round_, group, topic, lines[unit], making.orders.get(unit, ()))
        else:
            continue
        if there.waits:
            await outbox.withdraw(session, [topic], there.chat)
            rows += outbox.rows([replace(message, chat=None)], there.chat)
        for message_id, page in _places(there.ids, message):
            rows += outbox.rows([page], there.chat, message_id)
    return await outbox.put_rows(session, rows)


def _is_shown(reader: Person, whose: Collection[int]) -> bool:
    return not reader.blocked and (EVERYBODY in whose or reader.id in whose)


def _places(ids: tuple[str, ...], message: Outgoing) -> list[tuple[str, Outgoing]]:
    """The messages that are changed, each with its page: one that was sent again stands there twice."""
    made = pages(replace(message, chat=None))
    if len(made) == 1:
        return [(one, made[0]) for one in ids]
    return list(zip(reversed(ids), reversed(made), strict=False))
