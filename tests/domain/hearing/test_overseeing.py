"""Vague questions are about the follow-up where somebody who oversees it asks, and only there."""

import pytest

from domain.hearing.meanings import Kind, RoundMeant
from domain.hearing.round_state import RoundTopic
from domain.hearing.supposed import Writer
from domain.people import Role
from tests.domain.hearing.heard import DIRECTOR, hears


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("What should I worry about this week?", RoundTopic.DECIDE),
        ("ไม่มีอะไรด่วนใช่ไหม", RoundTopic.DECIDE),
        ("who do I need to call?", RoundTopic.MISSING),
        ("show me everything that's red", RoundTopic.STUCK),
        ("what's left?", RoundTopic.OPEN),
        ("any news from legal?", RoundTopic.UNIT),
        ("ทำไม 1.2/1 ยังไม่ขยับ", RoundTopic.STEP),
    ],
)
def test_a_directors_vague_question_is_about_the_follow_up(text: str, topic: RoundTopic) -> None:
    meant = hears(text, Writer(role=Role.DIRECTOR))

    assert isinstance(meant, RoundMeant)
    assert meant.question.topic is topic


@pytest.mark.parametrize("text", ["What should I worry about this week?", "who do I need to call?"])
def test_the_same_question_of_anybody_else_is_none(text: str) -> None:
    assert hears(text, Writer()).kind is not Kind.ROUND


@pytest.mark.parametrize(
    "text",
    [
        "how are things going",
        "is everything on track",
        "how is the plan coming along?",
        "any updates?",
        "เป็นไงบ้าง",
        "ตอนนี้งานเป็นยังไงบ้างครับ",
        "ไตรมาสนี้เป็นอย่างไรบ้าง",
    ],
)
def test_a_vague_question_of_whoever_oversees_is_for_the_round_as_a_whole(text: str) -> None:
    meant = hears(text, DIRECTOR)

    assert isinstance(meant, RoundMeant)
    assert meant.question.topic is RoundTopic.SUMMARY
