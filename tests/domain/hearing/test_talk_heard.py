"""Talk, and everyday lines that accuse nobody."""

import pytest

from domain.hearing.meanings import Kind
from tests.domain.hearing.heard import OWES, hears


@pytest.mark.parametrize("text", ["ดีงับ", "l;ylfu", "ขอบคุณค่า", "bye bot"])
def test_talk_is_heard_in_any_spelling(text: str) -> None:
    assert hears(text).kind is Kind.TALK


@pytest.mark.parametrize(
    "text", ["ขอบคุณมากค่ะ", "โอเคค่ะพี่", "555", "thx", "หวัดดีครับแอด", "ขอบคุณนะคะบอท เก่งมากกก 🥰", "good morning", "บายจ้า"]
)
def test_talk_is_talk(text: str) -> None:
    assert hears(text).kind is Kind.TALK
    assert hears(text, OWES).kind is Kind.TALK


@pytest.mark.parametrize(
    "text",
    [
        "ผอ. เข้าประชุมบ่ายนี้นะคะ",
        "ลูกไม่สบาย วันนี้ขอลาค่ะ",
        "เดี๋ยวถามหัวหน้าก่อนนะคะ",
        "พี่ตุ๊กฝากซื้อกาแฟเย็นแก้วนึงนะ เดี๋ยวโอนให้",
        "ใบเสร็จอยู่ที่น้องแอมนะคะ",
    ],
)
def test_an_everyday_line_is_no_accusation(text: str) -> None:
    assert hears(text).kind is not Kind.WRONGDOING
    assert hears(text, OWES).kind is not Kind.WRONGDOING


@pytest.mark.parametrize("text", ["แป๊บนะ ลูกค้าเต็มร้านเลย", "โอเค ไว้คุยกันนะ", "ok noted with many thanks", "เย็นนี้กินไรกันดี"])
def test_an_acknowledgement_before_small_talk_is_talk_for_somebody_who_owes(text: str) -> None:
    assert hears(text, OWES).kind is Kind.TALK


@pytest.mark.parametrize("text", ["ได้ครับ ประชุมแล้ว 2 ครั้ง", "โอเคค่ะ เสร็จแล้ว"])
def test_an_acknowledgement_before_progress_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT


@pytest.mark.parametrize("text", ["กำลังขับรถอยู่ เดี๋ยวตอบ", "หิวข้าวแล้ว", "ง่วงมากเลย"])
def test_ones_own_affairs_alone_are_talk_for_somebody_who_owes(text: str) -> None:
    assert hears(text, OWES).kind is Kind.TALK


@pytest.mark.parametrize("text", ["กำลังขับรถ แต่ป้ายติดเสร็จแล้วครับ", "ฝนตกหนัก ป้ายยังติดไม่เสร็จ"])
def test_work_beside_ones_own_affairs_is_a_report(text: str) -> None:
    assert hears(text, OWES).kind is Kind.REPORT
