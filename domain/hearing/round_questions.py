"""Questions for the state of the follow-up, by whoever may ask them: the topic, the units and steps, the period."""

from typing import Final

from domain.calendar.period_words import period_in
from domain.hearing import round_state
from domain.hearing.addressees import in_capitals, unknown_in
from domain.hearing.meanings import Meaning, RoundMeant
from domain.hearing.message import Message
from domain.hearing.round_state import RoundQuestion, RoundTopic, topic_of

_NEEDS_FOLLOWING: Final = (RoundTopic.MISSING, RoundTopic.UNIT, RoundTopic.STEP)
"""Topics whose words are everyday ones, for somebody without a role."""


def rounds_state(message: Message) -> Meaning | None:
    """A question for the state of the follow-up."""
    here, spelt = message.situation, message.spelt
    if message.talk:
        return None
    topic = topic_of(spelt, overseen=here.person.oversees)
    if topic is None and here.person.oversees and message.asking and round_state.FOLLOWS.search(spelt):
        topic = None if message.about_plan or message.surely_answered else RoundTopic.SUMMARY
    units, steps = message.units, message.steps
    if (units or steps) and _asks_how_it_stands(message) and not message.about_plan:
        one = topic if topic in (RoundTopic.STUCK, RoundTopic.OVERDUE, RoundTopic.NUDGE) else None
        topic = one or (RoundTopic.STEP if steps else RoundTopic.UNIT)
    unknown = "" if units or steps or not here.person.oversees else _unknown_unit(message, topic)
    if unknown and topic is not RoundTopic.NUDGE:
        topic = RoundTopic.UNIT
    if topic is None or (message.about_scores and not round_state.OF_REPORTING.search(spelt)):
        return None
    if topic in _NEEDS_FOLLOWING and not here.person.roles and not round_state.FOLLOWS.search(spelt):
        return None
    if not (message.asking or here.person.oversees or topic in (RoundTopic.SUMMARY, RoundTopic.MISSING)):
        return None
    return RoundMeant(RoundQuestion(topic, period_in(spelt), units, steps, unknown))


def _unknown_unit(message: Message, topic: RoundTopic | None) -> str:
    """The name of a unit that there is not, which is to be reminded or asked about."""
    if topic is not RoundTopic.NUDGE and not _asks_how_it_stands(message):
        return ""
    return unknown_in(message.spelt, message.unit_names) or in_capitals(message.text)


def _asks_how_it_stands(message: Message) -> bool:
    """Check whether a message that names a unit or step asks how it stands."""
    overseen = message.situation.person.oversees and round_state.OF_UNIT_OVERSEEN.search(message.spelt)
    return bool(overseen or round_state.OF_UNIT.search(message.spelt))
