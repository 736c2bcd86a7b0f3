"""Questions for the state of the follow-up, in one's own words."""

from dataclasses import replace
from typing import Final

from db import rounds
from domain.calendar.fiscal import Period
from domain.hearing.addressees import nearest
from domain.hearing.nudge_words import nudge_words
from domain.hearing.round_state import RoundQuestion, RoundTopic
from domain.hearing.unit_names import names_of
from domain.search import Answer
from follow_up.no_round import no_round
from follow_up.summary.director import view_for
from follow_up.summary.summary import summarise
from handlers.answers.views import answered, view_of
from handlers.context import Turn
from handlers.coordination import status
from handlers.coordination.nudging import nudge_asked
from handlers.decisions.shown import listing
from handlers.named_periods import period_meant
from screens import answers
from screens.base import Replies, replies
from screens.coordination import nudging as say_nudging
from screens.round_state import State
from screens.summary import screen

NEAREST: Final = 3
"""Units offered where the one named is not known."""


async def state_asked(turn: Turn, asked: RoundQuestion, words: str) -> Replies:
    """Answer for the state of the follow-up, by what the reader may see."""
    if asked.topic is RoundTopic.STEP and asked.steps:
        return await answered(turn, Answer("measure", asked.steps, basis="code"), words)
    current = await rounds.current_round(turn.session)
    if current is None:
        raise no_round(turn.office, "round.none")
    quarter = await period_meant(turn, asked.quarter)
    if asked.unknown and turn.person.oversees and turn.private:
        return _no_such_unit(turn, asked, current.quarter)
    if asked.topic is RoundTopic.REACH and turn.person.is_admin and turn.private:
        return replies(await status.shown(turn))
    if asked.topic is RoundTopic.NUDGE and turn.person.oversees and turn.private and current.closed_at is None:
        return await nudge_asked(turn, asked.units, nudge_words(words))
    if asked.topic is RoundTopic.SUMMARY and not (turn.person.oversees and turn.private):
        return replies(answers.plan(await view_of(turn)))
    if (
        asked.topic is RoundTopic.DECIDE
        and turn.person.oversees
        and turn.private
        and quarter in (None, current.quarter)
    ):
        return replies(await listing(turn))
    compiled = await summarise(turn.session, turn.office, quarter)
    if asked.topic is RoundTopic.SUMMARY:
        return replies(screen.summary(await view_for(turn.session, turn.office, compiled, turn.person)))
    before = None
    if asked.topic is RoundTopic.COMPARED and await rounds.round_of(turn.session, compiled.quarter.previous()):
        before = await summarise(turn.session, turn.office, compiled.quarter.previous())
    reader = turn.person if turn.private else replace(turn.person, roles=frozenset(), units=())
    return replies(State(reader, turn.setup, compiled, before).answer(asked.topic, asked.units))


def _no_such_unit(turn: Turn, asked: RoundQuestion, quarter: Period) -> Replies:
    """Say that no unit has the name that was read, and offer those with the nearest."""
    nudges = asked.topic is RoundTopic.NUDGE
    codes = nearest(asked.unknown, names_of(turn.catalogue))[:NEAREST]
    return replies(say_nudging.no_such_unit(turn.lang, turn.office, quarter, asked.unknown, codes, nudges=nudges))
