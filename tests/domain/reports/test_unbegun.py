"""Reasons behind words that nothing was begun, told from plans and work."""

import pytest

from domain.reports.reading import read
from domain.reports.reports import Status


@pytest.mark.parametrize(
    ("text", "obstacles"),
    [
        ("ยังไม่ได้แตะเลยค่ะ เวรทับกันทั้งเดือน", "เวรทับกันทั้งเดือน"),
        ("ขอโทษที ยังไม่เริ่มครับ หัวหน้าช่างย้ายไปต่างจังหวัดแล้ว", "หัวหน้าช่างย้ายไปต่างจังหวัดแล้ว"),
        ("We haven't started yet; the budget is still with finance", "the budget is still with finance"),
    ],
)
def test_its_reason_is_an_obstacle(text: str, obstacles: str) -> None:
    said = read(text)

    assert (said.status, said.obstacles) == (Status.NOT_STARTED, obstacles)


@pytest.mark.parametrize(
    "text",
    ["ยังไม่เริ่มค่ะ จะเริ่มเดือนหน้า", "ยังไม่ได้ทำครับ ไม่มีปัญหา", "ยังไม่เริ่มเลย นะคะ", "not started yet, we plan to begin in July"],
)
def test_a_plan_or_politeness_is_none(text: str) -> None:
    said = read(text)

    assert said.status is Status.NOT_STARTED
    assert not said.obstacles
