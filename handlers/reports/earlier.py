"""Buttons of an earlier quarter: they write nothing and show where the step stands now."""

from domain.calendar.fiscal import Period
from domain.reports.worksheet import Worksheet
from handlers.buttons import Press
from screens.base import topics
from screens.buttons import reports as to

SHOWING = (to.OpenStep, to.ShowDraft)
"""Buttons that write nothing."""


async def is_earlier(press: Press[to.DutyButton], sheet: Worksheet) -> bool:
    """Return whether a button that writes stands under a message of another round than the worksheet's."""
    if isinstance(press.data, SHOWING):
        return False
    asked = await asked_in(press)
    return asked is not None and asked != sheet.duties.round.quarter


async def asked_in(press: Press[to.DutyButton]) -> Period | None:
    """The round that the message with the button is of, if it is of one."""
    topic = await press.turn.topic_of(press.message)
    if isinstance(topic, topics.PromptTopic | topics.StepTopic | topics.UnitTopic):
        return topic.quarter
    return None
