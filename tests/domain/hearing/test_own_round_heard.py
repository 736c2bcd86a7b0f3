"""Matters of one's own round, asked or said in reply to a prompt."""

import pytest

from domain.hearing.meanings import OwnMeant
from domain.hearing.own_round import OwnTopic
from domain.hearing.supposed import Writer
from tests.domain.hearing.heard import OWES, REPLIES, hears


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("รับทราบค่ะ", OwnTopic.NOTED),
        ("👍", OwnTopic.NOTED),
        ("?", OwnTopic.PUZZLED),
        ("ขอเลื่อนถึงวันศุกร์ได้ไหม", OwnTopic.POSTPONE),
        ("ไม่ใช่งานของหน่วยเราค่ะ", OwnTopic.NOT_OURS),
        ("ให้น้องนัทรายงานแทนได้ไหมครับ", OwnTopic.HAND_OVER),
        ("not our job", OwnTopic.NOT_OURS),
    ],
)
def test_a_reply_to_the_prompt_may_be_no_progress(text: str, topic: OwnTopic) -> None:
    heard = hears(text, REPLIES)

    assert isinstance(heard, OwnMeant)
    assert heard.topic is topic


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ต้องส่งภายในวันไหนครับ", OwnTopic.DUE),
        ("หน่วยเราค้างอะไรอยู่บ้าง", OwnTopic.OWED),
        ("สวัสดีค่ะ ต้องทำอะไรบ้างคะ", OwnTopic.OWED),
        ("what should I do now?", OwnTopic.OWED),
        ("เริ่มยังไงดีครับ", OwnTopic.HOW),
        ("where do I start?", OwnTopic.HOW),
        ("ผมส่งไปแล้วใช่ไหม", OwnTopic.SENT),
        ("ขอดูที่ส่งไปแล้ว", OwnTopic.SHOW),
        ("ใครรายงานแทนหน่วยเราได้บ้าง", OwnTopic.WHO),
        ("when is my report due?", OwnTopic.DUE),
        ("เหมือนเดิมค่ะ", OwnTopic.SAME),
    ],
)
def test_a_matter_of_the_own_round_is_heard_as_one(text: str, topic: OwnTopic) -> None:
    heard = hears(text, OWES)

    assert isinstance(heard, OwnMeant)
    assert heard.topic is topic


@pytest.mark.parametrize("text", ["ครับผม จะรีบทำ", "ได้รับแล้วค่ะ เดี๋ยวให้น้องกรอก", "ok, will do"])
def test_a_promise_in_reply_to_the_prompt_is_noted(text: str) -> None:
    meant = hears(text, REPLIES)

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.NOTED


@pytest.mark.parametrize("text", ["ขอเวลาอีกสามวันครับ รอตัวเลขจากคลัง", "ขอผลัดไปสัปดาห์หน้านะครับ ติดประชุมบอร์ด"])
def test_more_time_may_be_asked_for_without_a_date(text: str) -> None:
    meant = hears(text, OWES)

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.POSTPONE


@pytest.mark.parametrize("text", ["เมื่อไหร่ต้องส่ง", "ส่งมื้อใด๋ค่ะ", "ขอกราบเรียนถามว่าต้องนำส่งรายงานภายในวันที่เท่าใด"])
def test_the_due_date_is_asked_for_in_any_order_and_register(text: str) -> None:
    meant = hears(text, Writer(units=("evaluation",)))

    assert isinstance(meant, OwnMeant)
    assert meant.topic is OwnTopic.DUE
