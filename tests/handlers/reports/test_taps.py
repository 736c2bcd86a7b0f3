"""Taps and texts a report takes, by words and by buttons, where the program is started anew before each of them."""

from dataclasses import dataclass

import pytest

from domain.reports.reports import Duty, Status
from tests.cast import UNIT_PEOPLE
from tests.handlers.evidence.giving import PDF
from tests.handlers.reports.reporting import FOURTH, open_round, prompt_of, stored
from tests.house import House
from tests.quarter import bangkok
from tests.recorded import Delivered

PROCUREMENT, HR = UNIT_PEOPLE["procurement"], UNIT_PEOPLE["hr"]
STEP = Duty(2563, "M1.1/4", "procurement")


@dataclass
class Hand:
    """Somebody who reports: what they did so far is counted, and each act comes after a restart."""

    house: House
    person: int
    taps: int = 0
    texts: int = 0
    files: int = 0

    async def tap(self, shown: Delivered, label: str) -> Delivered:
        self.taps += 1
        await self.house.open()
        return (await self.house.taps(self.person, shown, label))[-1]

    async def say(self, words: str) -> Delivered:
        self.texts += 1
        await self.house.open()
        return (await self.house.says(self.person, words))[-1]

    async def send(self, data: bytes) -> Delivered:
        self.files += 1
        await self.house.open()
        return (await self.house.sends_file(self.person, data))[-1]

    @property
    def did(self) -> tuple[int, int]:
        """Texts and taps."""
        return self.texts, self.taps


@pytest.fixture
async def round_(house: House) -> House:
    """A round that asks everybody."""
    await house.link_everybody()
    await open_round(house)
    return house


async def test_one_step_takes_one_message_and_one_tap(round_: House) -> None:
    hand = Hand(round_, PROCUREMENT)

    await hand.tap(await hand.say("กำลังดำเนินการ 60% จัดทำคู่มือแล้ว ไม่มีอุปสรรค"), "ส่งรายงาน")

    assert hand.did == (1, 1)
    assert (await stored(round_))[STEP].status is Status.IN_PROGRESS


async def test_three_steps_take_one_message_and_one_tap(round_: House) -> None:
    hand = Hand(round_, HR)
    words = (
        "1.1/1 แล้วเสร็จ จัดอบรม 2 ครั้ง 40 คน ไม่มีอุปสรรค\n1.2/1 กำลังดำเนินการ 50% ร่างประกาศแล้ว ไม่มีอุปสรรค\n2.2/1 ติดขัด รอลงนาม"
    )

    await hand.tap(await hand.say(words), "ส่ง 3 ขั้นตอน")

    assert hand.did == (1, 1)
    assert len(await stored(round_)) == 3


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("กำลังดำเนินการ", "จัดทำคู่มือแล้ว 60%"),
        ("แล้วเสร็จ", "จัดประชุมชี้แจง 2 ครั้ง 40 คน"),
        ("ติดขัด", "รอผู้รับจ้างส่งงาน"),
        ("ยังไม่เริ่ม", "รอเริ่มเดือนหน้า"),
    ],
)
async def test_by_buttons_a_step_takes_four_taps_and_one_text_at_most(round_: House, status: str, words: str) -> None:
    hand = Hand(round_, PROCUREMENT)
    shown = await hand.tap(prompt_of(round_, PROCUREMENT), "1.1 ข้อ 4")
    shown = await hand.tap(shown, status)
    shown = await hand.say(words)

    while not await stored(round_):
        assert hand.taps < 4, shown.text
        send = next((one for one in shown.labels() if one.startswith("ส่งรายงาน")), None)
        shown = await hand.tap(shown, send or "ไม่มี")

    assert hand.texts == 1


async def test_evidence_takes_one_tap_more_at_most(round_: House) -> None:
    hand = Hand(round_, PROCUREMENT)
    await hand.tap(await hand.say("แล้วเสร็จ จัดประชุมชี้แจง 2 ครั้ง 40 คน ไม่มีอุปสรรค"), "ส่งรายงาน")

    shown = await hand.send(PDF)

    assert hand.did == (1, 1)
    assert "แนบหลักฐาน" in shown.text


async def test_a_finished_step_is_confirmed_with_one_tap_in_the_next_quarter(round_: House) -> None:

    hand = Hand(round_, PROCUREMENT)
    await hand.tap(await hand.say("แล้วเสร็จ จัดประชุมชี้แจง 2 ครั้ง 40 คน ไม่มีอุปสรรค"), "ส่งรายงาน")
    await open_round(round_, FOURTH, bangkok(9, 30))
    hand.taps = 0

    await hand.tap(prompt_of(round_, PROCUREMENT), "ยืนยันว่าแล้วเสร็จ")

    assert hand.taps == 1
    assert (await stored(round_, FOURTH))[STEP].status is Status.COMPLETED
