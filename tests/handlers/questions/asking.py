"""Staff ask a unit or the coordinator, and what these receive."""

from typing import Final

from tests.cast import STAFF, UNIT_PEOPLE
from tests.house import House
from tests.recorded import Delivered

PROCUREMENT: Final = UNIT_PEOPLE["procurement"]
GROUP: Final = -500
QUESTION: Final = "ยืมทรัพย์สินต้องทำอย่างไร"
TOLD: Final = "หัวหน้าฝ่ายพัสดุรับเงินใต้โต๊ะจากผู้รับเหมาเมื่อวานนี้ ช่วยตรวจสอบด้วย"


async def asked(house: House, said: str = QUESTION, person: int = STAFF) -> Delivered:
    """The answer to a question."""
    (answer,) = await house.says(person, said)
    return answer


async def written(house: House, question: str, person: int = STAFF) -> Delivered:
    """A question written for a unit, as it is shown before it is sent."""
    (guideline,) = await house.taps(person, (await house.says(person, "/guide"))[0], "ยืมทรัพย์สิน")
    (form,) = await house.taps(person, guideline, "ถามงาน")
    (shown,) = await house.says(person, question, reply_to=form)
    return shown


async def send(
    house: House, on: Delivered, how: str = "โดยไม่เปิดเผยชื่อ", offered: str = "ถามงาน", person: int = STAFF
) -> Delivered:
    """Tap the offer (unless it was), then how the question is sent; returns the message, which changed in place."""
    if offered:
        await house.taps(person, on, offered)
    await house.taps(person, on, how)
    return on


def received(house: House, person: int = PROCUREMENT) -> list[Delivered]:
    """The questions somebody got."""
    return [one for one in house.chats[person] if one.text.startswith(("✉️ คำถามถึง", "✉️ A question"))]
