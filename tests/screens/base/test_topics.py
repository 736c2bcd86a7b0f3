"""Topics come back as they were stored, also as they were stored earlier."""

from typing import Final

import pytest

from domain.calendar.fiscal import Period
from domain.reports.parts import Part
from domain.reports.reports import Duty
from screens.base.topics import (
    AnsweredTopic,
    PromptTopic,
    QuestionTopic,
    ReceiptTopic,
    ReceivedTopic,
    StepTopic,
    Topic,
    UnitTopic,
    unpack,
)

QUARTER: Final = Period(2563, 3)
STEP: Final = StepTopic(QUARTER, Duty(2563, "M1.1/4", "procurement"))
PROGRESS: Final = StepTopic(QUARTER, STEP.duty, Part.PROGRESS)


@pytest.mark.parametrize(
    ("topic", "stored"),
    [
        (PromptTopic(QUARTER, "hr"), "prompt|3/2563|hr"),
        (UnitTopic(QUARTER, "hr"), "answer|3/2563|hr"),
        (STEP, "step|3/2563|2563|M1.1/4|procurement"),
        (PROGRESS, "step|3/2563|2563|M1.1/4|procurement|progress"),
        (PromptTopic(QUARTER, "hr", "2"), "prompt|3/2563|hr|2"),
        (ReceiptTopic(QUARTER, STEP.duty), "receipt|3/2563|2563|M1.1/4|procurement"),
        (QuestionTopic("hr"), "question|hr"),
        (ReceivedTopic(), "question|to"),
        (ReceivedTopic("k-1_", "hr"), "question|to|k-1_|hr"),
        (AnsweredTopic(), "answered"),
    ],
)
def test_a_topic_comes_back_as_it_was_stored(topic: Topic, stored: str) -> None:
    assert topic.pack() == stored
    assert unpack(stored) == topic


@pytest.mark.parametrize(
    ("stored", "topic"),
    [
        ("answer|3/2563|hr|from|0", UnitTopic(QUARTER, "hr")),
        ("answer|3/2563|hr|from|71", UnitTopic(QUARTER, "hr")),
        ("step|3/2563|2563|M1.1/4|procurement|all|from|71", STEP),
        ("step|3/2563|2563|M1.1/4|procurement|progress|from|71", PROGRESS),
        ("question|hr|unnamed", QuestionTopic("hr")),
        ("question|hr|named", QuestionTopic("hr")),
    ],
)
def test_a_topic_with_an_older_ending_is_still_read(stored: str, topic: Topic) -> None:
    assert unpack(stored) == topic


@pytest.mark.parametrize("stored", [None, "", "prompt", "prompt|soon|hr", "step|3/2563", "other|3/2563|hr"])
def test_anything_else_is_no_topic(stored: str | None) -> None:
    assert unpack(stored) is None
